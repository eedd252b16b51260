-- Tasks, who has them, and how they go.

create table task (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  plan_id uuid references plan (id),
  parent_task_id uuid references task (id),
  origin text not null check (origin in ('plan', 'meeting', 'difficulty', 'sub-task', 'manual', 'recurring')),
  origin_id uuid,
  position integer not null default 0,
  path text not null default '',
  title text not null,
  body text not null,
  folded text not null,
  standing boolean not null default false,
  starts_on date,
  due_on date,
  before_on date,
  recurrence jsonb,
  risk_on date,
  state text not null check (state in ('open', 'done', 'confirmed', 'cancelled')),
  progress integer not null default 0 check (progress between 0 and 100),
  span_from integer,
  span_to integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1
);
create index task_plan on task (plan_id, position);
create index task_list on task (province_id, state, due_on, id);
create index task_owner on task (province_id, owner_lft, state, due_on, id);
create index task_parent on task (parent_task_id);
comment on table task is 'Work that a plan, a meeting or an officer orders';
comment on column task.id is 'Identifier';
comment on column task.province_id is 'Province of the row';
comment on column task.owner_agency_id is 'Agency it belongs to';
comment on column task.owner_lft is 'Nested-set number of that agency';
comment on column task.plan_id is 'Plan it stands in';
comment on column task.parent_task_id is 'Task it is part of';
comment on column task.origin is 'Where it comes from';
comment on column task.origin_id is 'Conclusion, difficulty or recurring task it comes from';
comment on column task.position is 'Order in the plan';
comment on column task.path is 'Section of the plan';
comment on column task.title is 'First words, as shown in lists';
comment on column task.body is 'The whole paragraph';
comment on column task.folded is 'Text without marks, for search';
comment on column task.standing is 'Thường xuyên: never overdue, its result is the periodic report';
comment on column task.starts_on is 'First day of its window';
comment on column task.due_on is 'Last acceptable day; null for standing tasks';
comment on column task.before_on is '“Trước ngày” as written, when the plan says so';
comment on column task.recurrence is 'How it recurs: unit, every, first last day, until';
comment on column task.risk_on is 'First day on which it counts as at risk; null for standing tasks';
comment on column task.state is 'The whole task';
comment on column task.progress is 'Share done, percent, rolled up';
comment on column task.span_from is 'Start in the source text';
comment on column task.span_to is 'End in the source text';
comment on column task.created_at is 'When';
comment on column task.updated_at is 'Last change';
comment on column task.revision is 'Counts changes: an edit names the one it saw';

create table assignment (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  task_id uuid not null references task (id),
  role text not null check (role in ('lead', 'cooperating', 'implementing')),
  mode text not null check (mode in ('ordered', 'requested')),
  position integer not null,
  as_written text not null,
  agency_id uuid references agency (id),
  snapshot_id uuid references group_snapshot (id)
);
create index assignment_task on assignment (task_id, position);
create index assignment_agency on assignment (agency_id, task_id);
create index assignment_snapshot on assignment (snapshot_id);
comment on table assignment is 'Task × agency or group × role, with its mode';
comment on column assignment.id is 'Identifier';
comment on column assignment.province_id is 'Province of the row';
comment on column assignment.task_id is 'The task';
comment on column assignment.role is 'chủ trì, phối hợp, thực hiện';
comment on column assignment.mode is 'giao or đề nghị';
comment on column assignment.position is 'Order; the first lead answers for progress';
comment on column assignment.as_written is 'As printed';
comment on column assignment.agency_id is 'Agency named singly';
comment on column assignment.snapshot_id is 'Group';

create table agency_task (
  task_id uuid not null references task (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  agency_lft integer not null,
  owner_lft integer not null,
  plan_id uuid references plan (id),
  role text not null check (role in ('lead', 'cooperating', 'implementing')),
  mode text not null check (mode in ('ordered', 'requested')),
  state text not null check (state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'done', 'returned', 'confirmed', 'cancelled')),
  condition jsonb not null,
  standing boolean not null default false,
  starts_on date,
  due_on date,
  risk_on date,
  progress integer not null default 0 check (progress between 0 and 100),
  acknowledged_at timestamptz,
  done_at timestamptz,
  confirmed_at timestamptz,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (task_id, agency_id)
);
create index agency_task_list on agency_task (agency_id, state, due_on, task_id);
create index agency_task_owner on agency_task (province_id, owner_lft, state, due_on, task_id);
create index agency_task_plan on agency_task (plan_id, agency_id);
comment on table agency_task is 'One agency’s own execution of a task: singly named ones, and members with something of their own to say';
comment on column agency_task.task_id is 'The task';
comment on column agency_task.agency_id is 'The agency';
comment on column agency_task.province_id is 'Province of the row';
comment on column agency_task.agency_lft is 'Nested-set number of that agency';
comment on column agency_task.owner_lft is 'Nested-set number of the issuing agency';
comment on column agency_task.plan_id is 'Plan of the task';
comment on column agency_task.role is 'Role';
comment on column agency_task.mode is 'Mode';
comment on column agency_task.state is 'Where it stands';
comment on column agency_task.condition is 'The state with what belongs to it: reason asked, day proposed, state to go back to';
comment on column agency_task.standing is 'Copied from the task';
comment on column agency_task.starts_on is 'First day of its time';
comment on column agency_task.due_on is 'Last acceptable day for this agency';
comment on column agency_task.risk_on is 'First day on which it counts as at risk';
comment on column agency_task.progress is 'Percent';
comment on column agency_task.acknowledged_at is 'When accepted';
comment on column agency_task.done_at is 'When reported done';
comment on column agency_task.confirmed_at is 'When confirmed';
comment on column agency_task.updated_at is 'Last change';
comment on column agency_task.revision is 'Counts changes: an edit names the one it saw';

create table progress_entry (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  task_id uuid not null references task (id),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  owner_lft integer not null,
  body text not null,
  percent integer check (percent between 0 and 100),
  to_state text,
  at timestamptz not null,
  post_id uuid not null,
  officer_id uuid not null
);
create index progress_entry_task on progress_entry (task_id, at desc);
comment on table progress_entry is 'What an agency says it has done, with its evidence attached';
comment on column progress_entry.id is 'Identifier';
comment on column progress_entry.province_id is 'Province of the row';
comment on column progress_entry.task_id is 'The task';
comment on column progress_entry.agency_id is 'Whose';
comment on column progress_entry.agency_lft is 'Nested-set number of that agency';
comment on column progress_entry.owner_lft is 'Nested-set number of the issuing agency';
comment on column progress_entry.body is 'Text without names of victims or denounced persons';
comment on column progress_entry.percent is 'Share done';
comment on column progress_entry.to_state is 'State it moved to, when it did';
comment on column progress_entry.at is 'When';
comment on column progress_entry.post_id is 'Post';
comment on column progress_entry.officer_id is 'Person';

create table task_request (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  task_id uuid not null references task (id),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  owner_lft integer not null,
  kind text not null check (kind in ('change', 'extension')),
  reason text not null,
  proposed_due_on date,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  answer text,
  asked_at timestamptz not null,
  asked_by uuid not null,
  decided_at timestamptz,
  decided_by uuid
);
create index task_request_open on task_request (province_id, owner_lft, state, asked_at);
create index task_request_task on task_request (task_id);
comment on table task_request is 'An agency asks for a change or an extension';
comment on column task_request.id is 'Identifier';
comment on column task_request.province_id is 'Province of the row';
comment on column task_request.task_id is 'The task';
comment on column task_request.agency_id is 'Who asks';
comment on column task_request.agency_lft is 'Nested-set number of that agency';
comment on column task_request.owner_lft is 'Nested-set number of the issuing agency';
comment on column task_request.kind is 'What is asked';
comment on column task_request.reason is 'Why';
comment on column task_request.proposed_due_on is 'New last day asked for';
comment on column task_request.state is 'Decision';
comment on column task_request.answer is 'Words of the decision';
comment on column task_request.asked_at is 'When';
comment on column task_request.asked_by is 'Post';
comment on column task_request.decided_at is 'When';
comment on column task_request.decided_by is 'Post';

create table task_comment (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  task_id uuid not null references task (id),
  post_id uuid not null,
  officer_id uuid not null,
  agency_id uuid not null references agency (id),
  body text not null,
  mentions uuid[] not null default '{}',
  at timestamptz not null
);
create index task_comment_task on task_comment (task_id, at);
comment on table task_comment is 'Talk on a task between those who may read it';
comment on column task_comment.id is 'Identifier';
comment on column task_comment.province_id is 'Province of the row';
comment on column task_comment.task_id is 'The task';
comment on column task_comment.post_id is 'Post';
comment on column task_comment.officer_id is 'Person';
comment on column task_comment.agency_id is 'Agency';
comment on column task_comment.body is 'Text';
comment on column task_comment.mentions is 'Officers mentioned';
comment on column task_comment.at is 'When';

create table plan_card (
  plan_id uuid not null references plan (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  agency_lft integer not null,
  owner_lft integer not null,
  state text not null check (state in ('waiting', 'received', 'received-by-silence')),
  sent_on date not null,
  received_at timestamptz,
  received_by uuid,
  must_issue_own_plan boolean not null default false,
  own_plan_due_on date,
  own_plan_id uuid references plan (id),
  own_plan_issued_on date,
  primary key (plan_id, agency_id)
);
create index plan_card_agency on plan_card (agency_id, state);
comment on table plan_card is 'One card per plan for each agency it reaches through a group or as cooperating: received with one click';
comment on column plan_card.plan_id is 'The plan';
comment on column plan_card.agency_id is 'The agency';
comment on column plan_card.province_id is 'Province of the row';
comment on column plan_card.agency_lft is 'Nested-set number of that agency';
comment on column plan_card.owner_lft is 'Nested-set number of the issuing agency';
comment on column plan_card.state is 'Received, or by five working days of silence';
comment on column plan_card.sent_on is 'Day it was sent';
comment on column plan_card.received_at is 'When';
comment on column plan_card.received_by is 'Post';
comment on column plan_card.must_issue_own_plan is 'Whether the plan orders a plan of its own';
comment on column plan_card.own_plan_due_on is 'Last day for it';
comment on column plan_card.own_plan_id is 'Its own plan';
comment on column plan_card.own_plan_issued_on is 'When it was issued';

create table task_cover (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  parent_task_id uuid not null references task (id),
  child_task_id uuid not null references task (id),
  child_plan_id uuid not null references plan (id),
  score real not null,
  state text not null check (state in ('proposed', 'confirmed', 'rejected')),
  decided_by uuid,
  unique (parent_task_id, child_task_id)
);
create index task_cover_child on task_cover (child_plan_id);
comment on table task_cover is 'Which task of the parent plan a task of a child plan covers, proposed and then confirmed by a person';
comment on column task_cover.id is 'Identifier';
comment on column task_cover.province_id is 'Province of the row';
comment on column task_cover.parent_task_id is 'Task of the parent plan';
comment on column task_cover.child_task_id is 'Task of the child plan';
comment on column task_cover.child_plan_id is 'The child plan';
comment on column task_cover.score is 'Likeness of the words, 0 to 1';
comment on column task_cover.state is 'Decision';
comment on column task_cover.decided_by is 'Post';
