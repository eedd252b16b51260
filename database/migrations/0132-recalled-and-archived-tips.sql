-- A transfer that nobody has taken over may be recalled; the file of a suspended tip may be archived after two years.

alter table tip_receipt add column recalled_at timestamptz;
comment on column tip_receipt.recalled_at is 'When the body took the transfer back; null where it did not';

alter table tip add column archived_at timestamptz;
comment on column tip.archived_at is 'When its file went to the archive; null again once the tip moves';
update tip t set archived_at = e.at
  from (select distinct on (tip_id) tip_id, seq, at from tip_event where kind = 'archive' order by tip_id, seq desc) e
 where e.tip_id = t.id and t.state in ('case-opened', 'case-not-opened', 'guided')
   and not exists (select from tip_event later where later.tip_id = t.id and later.seq > e.seq
     and later.kind in ('reopen', 'cancel-non-opening', 'take-from-body'));
