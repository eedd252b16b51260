-- The signed copy of a case paper, and the body in whose stage a paper was made.

alter table case_paper add column body text check (body in ('border-guard', 'police', 'procuracy', 'court'));
comment on column case_paper.body is 'Body that issues it: after a court has taken the case on, each side reads the papers of its own stage';
update case_paper p set body = case
    when a.kind in ('provincial-police', 'district-police', 'commune-police', 'investigating-body') then 'police'
    when a.kind in ('border-guard-command', 'border-post') then 'border-guard'
    when a.kind in ('provincial-procuracy', 'regional-procuracy', 'district-procuracy') then 'procuracy'
    else 'court' end
  from agency a where a.id = p.owner_agency_id;
alter table case_paper alter column body set not null;

alter table case_paper add column signed_attachment_id uuid references attachment (id);
comment on column case_paper.signed_attachment_id is 'The signed copy, sealed with the case; its hash stands with the file';
alter table case_paper add column signed_at timestamptz;
comment on column case_paper.signed_at is 'When the signed copy was attached';
alter table case_paper add constraint case_paper_signed check ((signed_attachment_id is null) = (signed_at is null));
create index case_paper_event on case_paper (event_id) where event_id is not null;
create unique index case_paper_copy on case_paper (signed_attachment_id) where signed_attachment_id is not null;
