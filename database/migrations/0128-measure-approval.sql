-- A measure says whether the procuracy has answered it; one that it refused ends with a reason of its own.

alter table accused_measure drop constraint if exists accused_measure_end_reason_check;
alter table accused_measure add constraint accused_measure_end_reason_check
  check (end_reason in ('released', 'replaced', 'expired', 'judgment', 'refused'));
alter table accused_measure add column approval text check (approval in ('waiting', 'approved', 'refused'));
alter table accused_measure add column approval_on date;
comment on column accused_measure.approval is 'Where the answer of the procuracy stands; null where the law asks for none';
comment on column accused_measure.approval_on is 'Day of its answer';

-- What was ordered before: answered where a numbered decision of the procuracy says so, else waiting.
update accused_measure m set approval = 'waiting'
  from case_event e
 where e.id = m.event_id and e.body in ('police', 'border-guard')
   and (m.kind in ('emergency-hold', 'arrest', 'detention', 'bail', 'deposit')
     or (m.kind = 'custody' and exists (select from case_event x where x.kind = 'measure-extended'
       and x.body in ('police', 'border-guard') and x.params ->> 'measureId' = m.id::text)));
update accused_measure m set approval = 'approved', approval_on = p.issued_on
  from case_paper p
 where m.approval = 'waiting' and m.kind <> 'custody' and p.event_id = m.event_id
   and p.form = 'measure-approval' and p.state = 'issued';
