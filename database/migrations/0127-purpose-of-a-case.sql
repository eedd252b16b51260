-- A case carries its own purposes among its facts; figures take those of its tip only where it has none.
comment on column case_passage.purpose is 'Purpose of the case, else of its tip: one, several-purposes, or purpose-unknown';
