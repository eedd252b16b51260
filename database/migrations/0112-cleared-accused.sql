-- Names of accused who were cleared are destroyed after the complaint period and the archive period.

alter table accused add column minimise_on date;
alter table accused add column minimised_at timestamptz;
create index accused_minimise on accused (minimise_on) where minimise_on is not null and minimised_at is null;
comment on column accused.minimise_on is 'Day on which the name of a cleared person is destroyed: after the complaint and archive periods';
comment on column accused.minimised_at is 'When the name was destroyed';
