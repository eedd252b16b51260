-- Meetings, difficulties, pilots, days off, notices.

create or replace function app.meeting_owner_lft(of_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.meeting where id = of_id
$$;

select app.protect('meeting_participant',
  $q$case when (select app.may('task.read')) then agency_id = (select app.agency_id())
       or app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('meeting',
  $q$case when (select app.may('task.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or id in (select meeting_id from meeting_participant where agency_id = (select app.agency_id())) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('conclusion',
  'exists (select from meeting m where m.id = meeting_id)',
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('difficulty_group',
  $q$case when (select app.may('difficulty.decide')) or (select app.may('leaders.read')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('difficulty.decide')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('difficulty.decide')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('difficulty',
  $q$case when (select app.may('difficulty.raise')) or (select app.may('difficulty.decide')) or (select app.may('leaders.read'))
     then owner_lft between (select app.lo()) and (select app.hi()) or agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('difficulty.raise')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('difficulty.decide')) then owner_lft between (select app.lo()) and (select app.hi())
          when (select app.may('difficulty.raise')) then agency_id = (select app.agency_id()) else false end$q$);

select app.protect('pilot',
  $q$case when (select app.may('plan.read')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('pilot.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('pilot.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('calendar_day',
  $q$case when (select app.post_id()) is not null then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then true else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$);

select app.protect('notification',
  $q$post_id = (select app.post_id())$q$,
  $q$case when (select app.post_id()) is not null then province_id = (select app.province_id()) else false end$q$,
  $q$post_id = (select app.post_id())$q$);

select app.protect('mail_notice', $q$officer_id = (select app.officer_id())$q$, null);
