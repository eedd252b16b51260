-- An appeal or protest says whether it is against the judgment or a decision of the first court (BLTTHS 330.2).
alter table case_appeal add column subject text not null default 'judgment' check (subject in ('judgment', 'decision'));
comment on table case_appeal is 'Appeals of parties and protests of procuracies against a judgment, or a decision of the first court';
comment on column case_appeal.subject is 'Against the judgment, or a decision that suspends or stays';
