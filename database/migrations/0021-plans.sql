-- Plans: the proposal under review, the confirmed plan, the programme tree, targets, campaigns, reporting duties.

create table plan_import (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  state text not null check (state in ('review', 'confirmed', 'abandoned')),
  file_name text not null,
  format text not null,
  attachment_id uuid,
  source_text text not null,
  reading jsonb not null,
  review jsonb not null,
  corrects_plan_id uuid,
  plan_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  updated_at timestamptz not null,
  revision integer not null default 1
);
create index plan_import_owner on plan_import (province_id, owner_lft, state, updated_at desc);
comment on table plan_import is 'A plan being read and reviewed; nothing else is created before it is confirmed';
comment on column plan_import.id is 'Identifier';
comment on column plan_import.province_id is 'Province of the row';
comment on column plan_import.owner_agency_id is 'Agency it belongs to';
comment on column plan_import.owner_lft is 'Nested-set number of that agency';
comment on column plan_import.state is 'Where it stands';
comment on column plan_import.file_name is 'Name of the file, or empty for pasted text';
comment on column plan_import.format is 'docx, pdf, txt or pasted';
comment on column plan_import.attachment_id is 'The original file';
comment on column plan_import.source_text is 'Normalised source text';
comment on column plan_import.reading is 'The reader’s proposal';
comment on column plan_import.review is 'What the reviewer changed, accepted, rejected; the position';
comment on column plan_import.corrects_plan_id is 'Confirmed plan of which this is a corrected text';
comment on column plan_import.plan_id is 'The plan it became';
comment on column plan_import.created_at is 'When';
comment on column plan_import.created_by is 'Post';
comment on column plan_import.updated_at is 'Last saved';
comment on column plan_import.revision is 'Counts changes: an edit names the one it saw';

create table programme_node (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  parent_id uuid references programme_node (id),
  kind text not null check (kind in ('programme', 'project', 'sub-project', 'plan')),
  name text not null,
  folded text not null,
  lead_agency_id uuid references agency (id),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  position integer not null default 0,
  starts_on date,
  ends_on date,
  created_at timestamptz not null
);
create index programme_node_parent on programme_node (parent_id, position);
comment on table programme_node is 'The programme tree: programme, project, sub-project, plan';
comment on column programme_node.id is 'Identifier';
comment on column programme_node.province_id is 'Province of the row';
comment on column programme_node.parent_id is 'Node above';
comment on column programme_node.kind is 'Kind';
comment on column programme_node.name is 'Name';
comment on column programme_node.folded is 'Name without marks';
comment on column programme_node.lead_agency_id is 'Lead agency';
comment on column programme_node.owner_agency_id is 'Agency it belongs to';
comment on column programme_node.owner_lft is 'Nested-set number of that agency';
comment on column programme_node.position is 'Order among siblings';
comment on column programme_node.starts_on is 'First day';
comment on column programme_node.ends_on is 'Last day';
comment on column programme_node.created_at is 'When';

create table plan (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  document_id uuid not null unique references directive_document (id),
  node_id uuid not null references programme_node (id),
  parent_plan_id uuid references plan (id),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  title text not null,
  folded text not null,
  state text not null check (state in ('in-force', 'history', 'withdrawn')),
  mapped boolean not null default false,
  period_from date not null,
  period_to date not null,
  own_plan_due_on date,
  due_rolls_forward boolean not null default false,
  issuer_level text not null,
  issuer_place_id uuid references place (id),
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  revision integer not null default 1
);
create index plan_owner on plan (province_id, owner_lft, period_from desc, id desc);
create index plan_parent on plan (parent_plan_id);
create index plan_node on plan (node_id);
comment on table plan is 'A confirmed plan';
comment on column plan.id is 'Identifier';
comment on column plan.province_id is 'Province of the row';
comment on column plan.document_id is 'Its document';
comment on column plan.node_id is 'Its place in the programme tree';
comment on column plan.parent_plan_id is 'Plan under which an addressee issued this one';
comment on column plan.owner_agency_id is 'Agency it belongs to';
comment on column plan.owner_lft is 'Nested-set number of that agency';
comment on column plan.title is 'Trích yếu';
comment on column plan.folded is 'Title without marks';
comment on column plan.state is 'in-force: tasks live; history: register, tree and targets only';
comment on column plan.mapped is 'True when another place’s plan was mapped to this province';
comment on column plan.period_from is 'First day of the plan’s period';
comment on column plan.period_to is 'Last day';
comment on column plan.own_plan_due_on is 'Last day for addressees to issue their own plan';
comment on column plan.due_rolls_forward is 'Setting of the plan: a due day that is a day off moves to the next working day';
comment on column plan.issuer_level is 'Level of the issuer at the plan’s date';
comment on column plan.issuer_place_id is 'Place of the issuer';
comment on column plan.confirmed_at is 'When';
comment on column plan.confirmed_by is 'Post';
comment on column plan.revision is 'Counts changes: an edit names the one it saw';

create table plan_reach (
  plan_id uuid not null references plan (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  owner_lft integer not null,
  primary key (plan_id, agency_id)
);
create index plan_reach_agency on plan_reach (agency_id, plan_id);
comment on table plan_reach is 'Agencies that a plan reaches: they may read it and its tasks';
comment on column plan_reach.plan_id is 'The plan';
comment on column plan_reach.agency_id is 'The agency';
comment on column plan_reach.province_id is 'Province of the row';
comment on column plan_reach.owner_lft is 'Nested-set number of the issuing agency';

create table group_snapshot (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  plan_id uuid not null references plan (id),
  as_written text not null,
  resolved_on date not null
);
create index group_snapshot_plan on group_snapshot (plan_id);
comment on table group_snapshot is 'A collective addressee as it was resolved when the plan was confirmed';
comment on column group_snapshot.id is 'Identifier';
comment on column group_snapshot.province_id is 'Province of the row';
comment on column group_snapshot.plan_id is 'The plan';
comment on column group_snapshot.as_written is 'As printed';
comment on column group_snapshot.resolved_on is 'Day of confirmation';

create table group_snapshot_member (
  snapshot_id uuid not null references group_snapshot (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  primary key (snapshot_id, agency_id)
);
create index group_snapshot_member_agency on group_snapshot_member (agency_id);
comment on table group_snapshot_member is 'Members of the group on that day';
comment on column group_snapshot_member.snapshot_id is 'The group';
comment on column group_snapshot_member.agency_id is 'Member';
comment on column group_snapshot_member.province_id is 'Province of the row';

create table name_resolution (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  plan_id uuid not null references plan (id),
  as_written text not null,
  kind text,
  then_text text,
  agency_ids uuid[] not null,
  snapshot_id uuid references group_snapshot (id),
  answered boolean not null
);
create index name_resolution_plan on name_resolution (plan_id);
comment on table name_resolution is 'How a written name was resolved: the three steps, and the reviewer’s answer';
comment on column name_resolution.id is 'Identifier';
comment on column name_resolution.province_id is 'Province of the row';
comment on column name_resolution.plan_id is 'The plan';
comment on column name_resolution.as_written is 'As printed';
comment on column name_resolution.kind is 'Step 1: kind of agency';
comment on column name_resolution.then_text is 'Step 2: the agency or group as it then was';
comment on column name_resolution.agency_ids is 'Step 3: agencies here that hold the duty today';
comment on column name_resolution.snapshot_id is 'Group, when one';
comment on column name_resolution.answered is 'True when a person chose';

create table target (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  plan_id uuid not null references plan (id),
  owner_lft integer not null,
  position integer not null,
  path text not null,
  quote text not null,
  op text not null check (op in ('=', '>', '>=', '<', '<=', '+', '-')),
  value numeric not null,
  unit text not null,
  of_total numeric,
  span_from integer,
  span_to integer
);
create index target_plan on target (plan_id, position);
comment on table target is 'A target of a plan as a definition with its quote';
comment on column target.id is 'Identifier';
comment on column target.province_id is 'Province of the row';
comment on column target.plan_id is 'The plan';
comment on column target.owner_lft is 'Nested-set number of the issuing agency';
comment on column target.position is 'Order';
comment on column target.path is 'Section it stands in';
comment on column target.quote is 'Words of the source';
comment on column target.op is 'Comparator; + and - are increase and decrease by';
comment on column target.value is 'Threshold';
comment on column target.unit is 'Unit';
comment on column target.of_total is 'Total, for “07/07”';
comment on column target.span_from is 'Start in the source text';
comment on column target.span_to is 'End in the source text';

create table campaign (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  plan_id uuid references plan (id),
  task_id uuid,
  kind text not null check (kind in ('crackdown', 'action-day', 'thematic')),
  name text not null,
  folded text not null,
  theme text,
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('planned', 'closed', 'cancelled')),
  closing_note text,
  created_at timestamptz not null,
  revision integer not null default 1,
  check (ends_on >= starts_on)
);
create index campaign_plan on campaign (plan_id);
create index campaign_window on campaign (province_id, starts_on);
comment on table campaign is 'A dated drive with theme and participants';
comment on column campaign.id is 'Identifier';
comment on column campaign.province_id is 'Province of the row';
comment on column campaign.owner_agency_id is 'Agency it belongs to';
comment on column campaign.owner_lft is 'Nested-set number of that agency';
comment on column campaign.plan_id is 'Plan that orders it';
comment on column campaign.task_id is 'Task it comes from';
comment on column campaign.kind is 'Kind';
comment on column campaign.name is 'Name';
comment on column campaign.folded is 'Name without marks';
comment on column campaign.theme is 'Theme';
comment on column campaign.starts_on is 'First day';
comment on column campaign.ends_on is 'Last day';
comment on column campaign.state is 'planned covers before and during; closed once reviewed';
comment on column campaign.closing_note is 'Closing review';
comment on column campaign.created_at is 'When';
comment on column campaign.revision is 'Counts changes: an edit names the one it saw';

create table campaign_participant (
  campaign_id uuid not null references campaign (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  primary key (campaign_id, agency_id)
);
comment on table campaign_participant is 'Agencies taking part';
comment on column campaign_participant.campaign_id is 'The campaign';
comment on column campaign_participant.agency_id is 'Participant';
comment on column campaign_participant.province_id is 'Province of the row';

create table reporting_duty (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  plan_id uuid not null references plan (id),
  owner_lft integer not null,
  position integer not null,
  path text not null,
  kind text not null check (kind in ('quarterly', 'semiannual', 'annual', 'once', 'adhoc')),
  due text[] not null,
  to_text text not null,
  to_agency_id uuid references agency (id),
  via_text text,
  via_agency_id uuid references agency (id),
  by_text text not null,
  assumed boolean not null default false,
  span_from integer,
  span_to integer
);
create index reporting_duty_plan on reporting_duty (plan_id, position);
comment on table reporting_duty is 'Who must report what to whom, and when, as the plan says';
comment on column reporting_duty.id is 'Identifier';
comment on column reporting_duty.province_id is 'Province of the row';
comment on column reporting_duty.plan_id is 'The plan';
comment on column reporting_duty.owner_lft is 'Nested-set number of the issuing agency';
comment on column reporting_duty.position is 'Order';
comment on column reporting_duty.path is 'Section';
comment on column reporting_duty.kind is 'Kind';
comment on column reporting_duty.due is 'MM-DD for recurring, YYYY-MM-DD for once; empty where the plan gives none';
comment on column reporting_duty.to_text is 'Receiver as written';
comment on column reporting_duty.to_agency_id is 'Receiver here';
comment on column reporting_duty.via_text is 'Through whom, as written';
comment on column reporting_duty.via_agency_id is 'Through whom, here';
comment on column reporting_duty.by_text is 'Who owes it, as written';
comment on column reporting_duty.assumed is 'True when the plan gives no date and the usual one is used';
comment on column reporting_duty.span_from is 'Start in the source text';
comment on column reporting_duty.span_to is 'End in the source text';

create table report_due (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  duty_id uuid not null references reporting_duty (id),
  plan_id uuid not null references plan (id),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  owner_lft integer not null,
  period_code text not null,
  period_from date not null,
  period_to date not null,
  before_on date,
  last_day date not null,
  remind_on date not null,
  state text not null check (state in ('waiting', 'submitted', 'returned', 'accepted', 'cancelled')),
  submitted_at timestamptz,
  submitted_by uuid,
  note text,
  revision integer not null default 1,
  unique (duty_id, agency_id, period_code)
);
create index report_due_agency on report_due (agency_id, last_day);
create index report_due_due on report_due (province_id, last_day, id);
create index report_due_plan on report_due (plan_id, state);
comment on table report_due is 'One report owed by one agency for one period';
comment on column report_due.id is 'Identifier';
comment on column report_due.province_id is 'Province of the row';
comment on column report_due.duty_id is 'The duty';
comment on column report_due.plan_id is 'The plan';
comment on column report_due.agency_id is 'Who owes it';
comment on column report_due.agency_lft is 'Nested-set number of that agency';
comment on column report_due.owner_lft is 'Nested-set number of the issuing agency';
comment on column report_due.period_code is 'Such as 2026-Q1, 2026-H1, 2026-Y, once';
comment on column report_due.period_from is 'First day of the data';
comment on column report_due.period_to is 'Cut-off';
comment on column report_due.before_on is '“Trước ngày”: the first late day as the plan writes it';
comment on column report_due.last_day is 'Last acceptable day; never rolls';
comment on column report_due.remind_on is 'Working day named in reminders: the last one not after the last day';
comment on column report_due.state is 'Where it stands';
comment on column report_due.submitted_at is 'When handed in';
comment on column report_due.submitted_by is 'Post';
comment on column report_due.note is 'Note with it, or why it was returned';
comment on column report_due.revision is 'Counts changes: an edit names the one it saw';
