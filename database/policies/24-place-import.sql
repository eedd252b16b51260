-- Imports of places: those who may edit places.
select app.protect('place_import',
  $q$case when (select app.may('place.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('place.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('place.edit')) then province_id = (select app.province_id()) else false end$q$);
