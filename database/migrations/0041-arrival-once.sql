-- An agency enters a document in its arrival book once.

create unique index document_arrival_once on document_arrival (agency_id, document_id);
