-- A letter that no plan stands behind may go to several agencies; each reads it once it is sent.

create table outgoing_reach (
  outgoing_id uuid not null references outgoing_document (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  position integer not null,
  primary key (outgoing_id, agency_id)
);
create index outgoing_reach_agency on outgoing_reach (agency_id, outgoing_id);
comment on table outgoing_reach is 'Agencies that a free outgoing document goes to, in the order of its addressees';
comment on column outgoing_reach.outgoing_id is 'The outgoing document';
comment on column outgoing_reach.agency_id is 'An agency that receives it';
comment on column outgoing_reach.province_id is 'Province of the row';
comment on column outgoing_reach.position is 'Order';

comment on column outgoing_document.to_agency_id is 'Addressee of a letter made from what is overdue; null for a free document, whose addressees stand in outgoing_reach';
comment on column outgoing_document.kind is 'urging (ordered relation), coordination-request (requested relation), party-letter (to a party body), dispatch: any other document, of the type in type_code';
comment on column outgoing_document.type_code is 'Type letters of the symbol by decree 30/2020, annex III, such as KH; empty for a công văn';
create index outgoing_document_link on outgoing_document (document_id);
create index directive_document_book on directive_document (owner_agency_id, type, issued_on);
