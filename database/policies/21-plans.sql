-- Plans: the issuer's range, and every agency that the plan reaches.

select app.protect('plan_import',
  $q$case when (select app.may('plan.import')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.import')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.import')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('plan_reach',
  $q$case when (select app.may('plan.read')) then agency_id = (select app.agency_id())
       or owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  null,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('plan',
  $q$case when (select app.may('plan.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or id in (select plan_id from plan_reach where agency_id = (select app.agency_id())) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- A correction is made by whoever may confirm the plan, and read with it; it is never changed.
select app.protect('plan_correction',
  'exists (select from plan p where p.id = plan_id)',
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi())
       and exists (select from plan p where p.id = plan_id and p.owner_lft = plan_correction.owner_lft) else false end$q$);

-- The tree itself is a table of contents: open inside to whoever reads plans.
select app.protect('programme_node',
  $q$case when (select app.may('plan.read')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

do $$
declare
  t text;
begin
  foreach t in array array['group_snapshot', 'name_resolution', 'target', 'reporting_duty'] loop
    perform app.protect(t,
      'exists (select from plan p where p.id = plan_id)',
      'case when (select app.may(''plan.confirm'')) then exists (select from plan p where p.id = plan_id and p.owner_lft between (select app.lo()) and (select app.hi())) else false end',
      'case when (select app.may(''plan.confirm'')) then exists (select from plan p where p.id = plan_id and p.owner_lft between (select app.lo()) and (select app.hi())) else false end',
      'case when (select app.may(''plan.confirm'')) then exists (select from plan p where p.id = plan_id and p.owner_lft between (select app.lo()) and (select app.hi())) else false end');
  end loop;
end $$;

select app.protect('group_snapshot_member',
  'exists (select from group_snapshot g where g.id = snapshot_id)',
  $q$case when (select app.may('plan.confirm')) then exists (select from group_snapshot g where g.id = snapshot_id) else false end$q$);

select app.protect('campaign',
  $q$case when (select app.may('plan.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or id in (select campaign_id from campaign_participant where agency_id = (select app.agency_id()))
       or plan_id in (select plan_id from plan_reach where agency_id = (select app.agency_id())) else false end$q$,
  $q$case when (select app.may('campaign.manage')) or (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('campaign.manage')) or (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);
create or replace function app.campaign_owner_lft(of_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.campaign where id = of_id
$$;
select app.protect('campaign_participant',
  $q$case when (select app.may('plan.read')) then agency_id = (select app.agency_id())
       or app.campaign_owner_lft(campaign_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('campaign.manage')) or (select app.may('plan.confirm')) then app.campaign_owner_lft(campaign_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  null,
  $q$case when (select app.may('campaign.manage')) or (select app.may('plan.confirm')) then app.campaign_owner_lft(campaign_id) between (select app.lo()) and (select app.hi()) else false end$q$);

-- A report due: the one who owes it and the issuer's range. Who owes it hands it in and never accepts it;
-- who confirms plans moves and cancels it when the plan is corrected. The same rules as
-- src/features/reports/server/report-permissions.ts and mayCorrectWork.
select app.protect('report_due',
  $q$case when (select app.may('report.read')) or (select app.may('leaders.read'))
     then agency_id = (select app.agency_id())
       or owner_lft between (select app.lo()) and (select app.hi()) or agency_lft between (select app.lo()) and (select app.hi())
     else agency_id = (select app.agency_id()) end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when ((select app.may('task.confirm')) or (select app.may('plan.confirm')))
          and owner_lft between (select app.lo()) and (select app.hi()) then true
     when (select app.may('report.owe')) and agency_id = (select app.agency_id())
     then state in ('waiting', 'returned', 'submitted') else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);
