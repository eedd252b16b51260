-- What an agency issued and administers goes to its successors too, with a trace; the posts of an agency end with it.

alter table work_move drop constraint work_move_kind_check;
alter table work_move add constraint work_move_kind_check check (kind in (
  'task', 'card', 'report', 'group', 'plan', 'document', 'letter', 'meeting', 'campaign', 'pilot', 'difficulty',
  'node', 'review', 'own-task', 'book', 'arrival-book', 'membership', 'unit', 'post'));
alter table work_move drop constraint work_move_outcome_check;
alter table work_move add constraint work_move_outcome_check check (outcome in ('moved', 'joined', 'cancelled'));
comment on table work_move is 'What went from a former agency to its successor: open work, and what the former agency issued and administered';
comment on column work_move.kind is 'What moved: an execution of a task, a card, a report owed, a place in a group; a plan, document, letter, meeting, campaign, pilot, group of difficulties, node of the programme, plan under review, task of its own; a number or arrival book, a place in a committee, a unit below, the range of a post';
comment on column work_move.record_id is 'The record; for a book the former agency itself';
comment on column work_move.outcome is 'moved; joined: the successor already had the same, so the former one was closed; cancelled: a letter not issued yet, which only the former agency could have issued';

create table hand_over_choice (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  from_id uuid not null references agency (id),
  plan_id uuid references plan (id),
  to_id uuid not null references agency (id),
  on_date date not null,
  decided_at timestamptz not null,
  decided_by uuid,
  moved_at timestamptz
);
create unique index hand_over_choice_plan on hand_over_choice (from_id, plan_id) where moved_at is null and plan_id is not null;
create unique index hand_over_choice_rest on hand_over_choice (from_id) where moved_at is null and plan_id is null;
create index hand_over_choice_due on hand_over_choice (on_date) where moved_at is null;
comment on table hand_over_choice is 'Which successor takes each plan that a split agency issued, and which one all the rest';
comment on column hand_over_choice.id is 'Identifier';
comment on column hand_over_choice.province_id is 'Province of the row';
comment on column hand_over_choice.from_id is 'The former agency';
comment on column hand_over_choice.plan_id is 'The plan; null for all that hangs on no plan, and for plans of the past that nobody asked about';
comment on column hand_over_choice.to_id is 'The successor that takes it';
comment on column hand_over_choice.on_date is 'Day of that succession, on which it moves';
comment on column hand_over_choice.decided_at is 'When it was decided';
comment on column hand_over_choice.decided_by is 'Post that decided';
comment on column hand_over_choice.moved_at is 'When it moved; null while the day has not come';

-- Who worked for an agency works for it no longer than it exists: rights end with its last day, in open sessions too.
create function app.end_posts_of_agency() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.post set valid_from = least(valid_from, new.valid_to), valid_to = new.valid_to
   where agency_id = new.id and (valid_to is null or valid_to > new.valid_to);
  return null;
end $$;
comment on function app.end_posts_of_agency() is 'Trigger body: the posts of an agency end with its last day';
create trigger agency_ends_its_posts after update of valid_to on agency
  for each row when (new.valid_to is not null and new.valid_to is distinct from old.valid_to)
  execute function app.end_posts_of_agency();
