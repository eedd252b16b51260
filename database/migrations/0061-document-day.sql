-- The day by which documents are listed, as a column: under row-level security PostgreSQL does not trust
-- coalesce() and reads an index of it from its beginning, however far the page asked for.

alter table directive_document
  add column issued_key date generated always as (coalesce(issued_on, '-infinity'::date)) stored not null;
comment on column directive_document.issued_key is 'issued_on for ordering: undated documents come last, the newest first';

drop index directive_document_list;
create index directive_document_list on directive_document (province_id, issued_key desc, id desc);
create index plan_list on plan (province_id, period_from desc, id desc);
