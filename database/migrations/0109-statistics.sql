-- Stays of tips and cases as statistics count them: when a record was taken on, when it was handled, how.
-- Written by triggers from the chains of dated events, in the transaction of the event; nobody writes them by hand.

create table tip_passage (
  tip_id uuid not null references tip (id),
  position integer not null,
  province_id integer not null default app.province_id(),
  taken_on date not null,
  handled_on date,
  outcome text,
  again boolean not null,
  kind text not null,
  channel text not null,
  article text,
  paragraph integer,
  severity text,
  form text not null check (form in ('within-country', 'across-border')),
  purpose text not null,
  place_id uuid,
  body_id uuid not null,
  secluded boolean not null,
  primary key (tip_id, position),
  check (handled_on is null or handled_on >= taken_on),
  check ((handled_on is null) = (outcome is null))
);
create index tip_passage_handled on tip_passage (province_id, handled_on, taken_on);
create index tip_passage_open on tip_passage (province_id, taken_on) where handled_on is null;
comment on table tip_passage is 'One row for each time a tip was taken up, until it was handled; written from its events';
comment on column tip_passage.tip_id is 'The tip';
comment on column tip_passage.position is 'Place of the taking-up event in the chain';
comment on column tip_passage.province_id is 'Province of the row';
comment on column tip_passage.taken_on is 'Day in Viet Nam on which it was taken up';
comment on column tip_passage.handled_on is 'Day on which it was handled; empty while it is not';
comment on column tip_passage.outcome is 'Act that handled it';
comment on column tip_passage.again is 'True where it was taken up anew: resumed, reopened, a decision cancelled';
comment on column tip_passage.kind is 'Kind of the tip now';
comment on column tip_passage.channel is 'Way in';
comment on column tip_passage.article is 'Suspected article now';
comment on column tip_passage.paragraph is 'Suspected paragraph now';
comment on column tip_passage.severity is 'Class of the suspected offence now';
comment on column tip_passage.form is 'Within the country or across the border';
comment on column tip_passage.purpose is 'The one purpose recorded, several-purposes, or purpose-unknown';
comment on column tip_passage.place_id is 'Commune of occurrence';
comment on column tip_passage.body_id is 'Body that holds the tip now';
comment on column tip_passage.secluded is 'Sealed away from the police: counted for the procuracy only';

create table case_passage (
  case_id uuid not null references criminal_case (id),
  position integer not null,
  stage text not null check (stage in ('investigation', 'prosecution', 'trial', 'appeal')),
  province_id integer not null default app.province_id(),
  taken_on date not null,
  handled_on date,
  outcome text,
  again boolean not null,
  article text not null,
  paragraph integer not null,
  severity text not null,
  form text not null check (form in ('within-country', 'across-border')),
  purpose text not null,
  place_id uuid,
  body_id uuid,
  primary key (case_id, position),
  check (handled_on is null or handled_on >= taken_on),
  check ((handled_on is null) = (outcome is null))
);
create index case_passage_handled on case_passage (province_id, stage, handled_on, taken_on);
create index case_passage_open on case_passage (province_id, stage, taken_on) where handled_on is null;
comment on table case_passage is 'One row for each stay of a case in a stage, until it left the stage; written from its events';
comment on column case_passage.case_id is 'The case';
comment on column case_passage.position is 'Place of the entering event in the chain';
comment on column case_passage.stage is 'Stage: investigation, prosecution, trial, appeal';
comment on column case_passage.province_id is 'Province of the row';
comment on column case_passage.taken_on is 'Day in Viet Nam on which the stage took it on';
comment on column case_passage.handled_on is 'Day on which the stage was done with it; empty while it is not';
comment on column case_passage.outcome is 'Act that ended the stay';
comment on column case_passage.again is 'True where the case had been in this stage before: returned, resumed, reopened, annulled';
comment on column case_passage.article is 'Leading article now';
comment on column case_passage.paragraph is 'Leading paragraph now';
comment on column case_passage.severity is 'Class of the case now';
comment on column case_passage.form is 'Within the country or across the border';
comment on column case_passage.purpose is 'Purpose recorded in the tip of the case: one, several-purposes, or purpose-unknown';
comment on column case_passage.place_id is 'Commune of the case';
comment on column case_passage.body_id is 'Agency that has the case in this stage';
