-- Who is who to whom, as their records say: ids and codes only, written in the transaction of the events.
create table person_link (
    link_id        varchar(64) primary key,
    person_id      varchar(64) not null,
    relative_id    varchar(64) not null,
    kinship        varchar(32) not null,
    lives_together boolean     not null,
    care           varchar(16) not null
);
create index person_link_person on person_link (person_id);
create index person_link_relative on person_link (relative_id);
