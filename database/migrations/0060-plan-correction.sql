-- A plan whose text was corrected stays one plan: its document changes, and what changed is kept.

create table plan_correction (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  plan_id uuid not null references plan (id),
  owner_lft integer not null,
  from_document_id uuid not null unique references directive_document (id),
  to_document_id uuid not null unique references directive_document (id),
  import_id uuid not null unique references plan_import (id),
  at timestamptz not null,
  post_id uuid not null,
  officer_id uuid not null,
  counts jsonb not null
);
create index plan_correction_plan on plan_correction (plan_id, at desc);
comment on table plan_correction is 'A corrected text that took the place of the one a plan was confirmed from';
comment on column plan_correction.id is 'Identifier';
comment on column plan_correction.province_id is 'Province of the row';
comment on column plan_correction.plan_id is 'The plan, which stays';
comment on column plan_correction.owner_lft is 'Nested-set number of the agency that issued it';
comment on column plan_correction.from_document_id is 'Document it stood on until then; it stays in the register as replaced';
comment on column plan_correction.to_document_id is 'Document it stands on since';
comment on column plan_correction.import_id is 'Review that was confirmed';
comment on column plan_correction.at is 'When';
comment on column plan_correction.post_id is 'Post that confirmed it';
comment on column plan_correction.officer_id is 'Officer who confirmed it';
comment on column plan_correction.counts is 'How many tasks, targets and reporting duties were kept, changed, added, ended';

create table task_change (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  task_id uuid not null references task (id),
  correction_id uuid not null references plan_correction (id),
  fate text not null check (fate in ('changed', 'added', 'ended')),
  changes jsonb not null,
  unique (correction_id, task_id)
);
create index task_change_task on task_change (task_id);
comment on table task_change is 'What a correction of its plan did to a task: part of the task’s history';
comment on column task_change.id is 'Identifier';
comment on column task_change.province_id is 'Province of the row';
comment on column task_change.task_id is 'The task';
comment on column task_change.correction_id is 'The correction';
comment on column task_change.fate is 'changed, added by it, or ended because it is not written any more';
comment on column task_change.changes is 'Fields before and after, as written';

alter table plan_card add column withdrawn_on date;
comment on column plan_card.withdrawn_on is 'Day since when the corrected plan no longer names the agency; null while it does';
alter table target add column ended_on date;
comment on column target.ended_on is 'Day since when the corrected plan no longer sets it; null while it does';
alter table reporting_duty add column ended_on date;
comment on column reporting_duty.ended_on is 'Day since when the corrected plan no longer asks for it; null while it does';
