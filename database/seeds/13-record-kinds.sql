-- Kinds of records that own files: a file is seen by whoever sees the row of that table.
insert into record_kind (kind, table_name) values
  ('progress-entry', 'progress_entry'),
  ('report-due', 'report_due'),
  ('directive-document', 'directive_document'),
  ('outgoing-document', 'outgoing_document'),
  ('plan-import', 'plan_import'),
  ('meeting', 'meeting')
on conflict do nothing;
