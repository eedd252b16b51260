-- Lessons from cases whose judgment is in force: words without names; which case is known to its own people only.

create table lesson (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  topic text not null check (topic in ('intake', 'evidence', 'victims', 'cooperation', 'abroad', 'prevention', 'other-topic')),
  title text not null check (length(title) between 3 and 200),
  body text not null check (length(body) between 10 and 6000),
  agency_id uuid not null references agency (id),
  written_by uuid not null,
  written_on date not null,
  shared_on date,
  revision integer not null default 1
);
create index lesson_shared on lesson (province_id, shared_on desc, id desc) where shared_on is not null;
comment on table lesson is 'Lessons from closed cases, in words without names';
comment on column lesson.id is 'Identifier, random';
comment on column lesson.province_id is 'Province of the row';
comment on column lesson.topic is 'Field of work';
comment on column lesson.title is 'What is to be learned, in a line';
comment on column lesson.body is 'The words, compared with the names of the case before they are kept';
comment on column lesson.agency_id is 'Body that wrote it';
comment on column lesson.written_by is 'Post that wrote it';
comment on column lesson.written_on is 'When';
comment on column lesson.shared_on is 'When it was shared with the bodies of the programme; null while it is not';
comment on column lesson.revision is 'Counts changes: a writer names the one it saw';

create table lesson_case (
  lesson_id uuid primary key references lesson (id),
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id)
);
create index lesson_case_of on lesson_case (case_id);
comment on table lesson_case is 'From which case a lesson was drawn: visible to whoever the case is open to, to no other reader';
comment on column lesson_case.lesson_id is 'The lesson';
comment on column lesson_case.province_id is 'Province of the row';
comment on column lesson_case.case_id is 'The case';
