-- What meetings, difficulties, pilots and campaigns still lacked to be carried to their end.

alter table meeting add column cancelled_reason text;
comment on column meeting.cancelled_reason is 'Why it does not take place';

alter table campaign add column closed_on date;
comment on column campaign.closed_on is 'Day of the closing review';

alter table pilot add column spread boolean;
comment on column pilot.spread is 'Whether the review says to spread it (nhân rộng); null until reviewed';

alter table difficulty
  add column decision text,
  add column decided_on date,
  add column withdrawn_reason text,
  add column task_id uuid references task (id);
comment on column difficulty.decision is 'What the committee decided';
comment on column difficulty.decided_on is 'When decided';
comment on column difficulty.withdrawn_reason is 'Why the agency took it back';
comment on column difficulty.task_id is 'Task that follows';

create index difficulty_in_group on difficulty (group_id);
create index notification_list on notification (post_id, at desc, id desc);
create index pilot_list on pilot (province_id, starts_on desc, id desc);
