-- The sender lists the files that it sent.
create index case_hand_over_from on case_hand_over (from_agency_id, state, sent_at);
