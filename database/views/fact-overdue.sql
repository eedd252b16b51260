-- What is overdue in plans in force, one row for each thing and agency: tasks given to it by name, reports
-- not handed in, own plans not issued. Seen under the reader's own rights. What a member of a group or a
-- cooperating agency takes up by itself is not urged: it answers through its card and its report.

drop view if exists fact_overdue;
drop view if exists plan_relation;

-- Whether a plan orders an agency anything, or only requests; groups count for each member.
create view plan_relation with (security_invoker = true) as
  select t.plan_id, coalesce(a.agency_id, m.agency_id) as agency_id, bool_or(a.mode = 'ordered') as ordered
    from task t
    join assignment a on a.task_id = t.id
    left join group_snapshot_member m on m.snapshot_id = a.snapshot_id and a.agency_id is null
   where t.plan_id is not null and coalesce(a.agency_id, m.agency_id) is not null
   group by t.plan_id, coalesce(a.agency_id, m.agency_id);
comment on view plan_relation is 'Which agencies a plan assigns anything, and whether any of it is an order';

create view fact_overdue with (security_invoker = true) as
  select x.province_id, x.plan_id, x.agency_id, x.agency_lft, x.owner_lft, 'task'::text as record_kind,
         x.task_id as record_id, t.title as text, t.path, x.due_on, x.mode = 'ordered' as ordered
    from agency_task x
    join task t on t.id = x.task_id
    join plan p on p.id = x.plan_id and p.state = 'in-force'
   where x.state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')
     and not x.standing and not x.via_group and x.role in ('lead', 'implementing') and x.due_on is not null
  union all
  select r.province_id, r.plan_id, r.agency_id, r.agency_lft, r.owner_lft, 'report', r.id,
         'kỳ từ ngày ' || to_char(r.period_from, 'DD/MM/YYYY') || ' đến ngày ' || to_char(r.period_to, 'DD/MM/YYYY'),
         d.path, r.last_day, null
    from report_due r
    join reporting_duty d on d.id = r.duty_id
    join plan p on p.id = r.plan_id and p.state = 'in-force'
   where r.state in ('waiting', 'returned')
  union all
  select c.province_id, c.plan_id, c.agency_id, c.agency_lft, c.owner_lft, 'own-plan', c.plan_id,
         '', '', c.own_plan_due_on, null
    from plan_card c
    join plan p on p.id = c.plan_id and p.state = 'in-force'
   where c.must_issue_own_plan and c.own_plan_id is null and c.own_plan_issued_on is null
     and c.own_plan_due_on is not null;
comment on view fact_overdue is 'Open things with a last day; overdue where due_on is before today';
comment on column fact_overdue.ordered is 'Relation of the item itself; null where plan_relation decides';

grant select on plan_relation, fact_overdue to app_officer, app_system;
