-- Search inside words without marks, and the orders in which the figures of the leaders are read.

create extension if not exists pg_trgm;

create index directive_document_words on directive_document using gin (folded gin_trgm_ops);
create index task_words on task using gin (folded gin_trgm_ops);
create index plan_words on plan using gin (folded gin_trgm_ops);
create index agency_words on agency using gin (folded gin_trgm_ops);
create index officer_words on officer using gin (folded gin_trgm_ops);
create index meeting_words on meeting using gin (folded gin_trgm_ops);

create index agency_task_days on agency_task (province_id, due_on, owner_lft);
create index agency_task_done on agency_task (province_id, done_at, owner_lft) where done_at is not null;
create index report_due_submitted on report_due (province_id, state, submitted_at);
create index outgoing_document_state on outgoing_document (province_id, state, updated_at);
create index difficulty_state on difficulty (province_id, state, raised_at);
create index meeting_starts on meeting (province_id, state, starts_at);
