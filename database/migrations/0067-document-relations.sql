-- A document does more than cite: it carries out a higher one, or takes the place of an older one.

alter table document_citation add column relation text not null default 'cites'
  check (relation in ('cites', 'implements', 'replaces'));
comment on column document_citation.relation is 'cites it, implements it (carries it out), or replaces it (the cited one no longer applies)';
comment on table document_citation is 'Which document cites, implements or replaces which';
