-- An accused who goes to another case by a merge or a split takes along what happened to the person.
create index case_event_person on case_event ((params ->> 'accusedId')) where params ->> 'accusedId' is not null;
