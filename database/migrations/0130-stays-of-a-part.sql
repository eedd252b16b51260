-- A part that is split off is a new case from that day, its persons are not: figures of persons go on from the stays of
-- the whole.
alter table case_passage add column persons_from date;
alter table case_passage add column persons_only boolean not null default false;
comment on column case_passage.persons_from is 'Of a part, the day on which the whole came to the stage in which it was split: its persons count from then';
comment on column case_passage.persons_only is 'A stay of the whole that was over before the split: it counts for the persons of the part, never for the case';
