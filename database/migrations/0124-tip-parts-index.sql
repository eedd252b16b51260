-- What was merged into a tip or split off from it, and the values of one person, are found without reading all tips.
create index tip_merged_into on tip (merged_into_id) where merged_into_id is not null;
create index tip_split_from on tip (split_from_id) where split_from_id is not null;
create index tip_value_person on tip_value (person_id) where person_id is not null;
