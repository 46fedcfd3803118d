-- Who is behind a staff id, as their own token and they themselves last said. A directory, not a history: it is written
-- over, and nothing that happened depends on it.
create table staff_member (
    staff_id     varchar(64) primary key,
    name         varchar(120) not null,
    organisation varchar(64)  not null,
    -- none for those who work for all of Kosovo
    municipality varchar(2),
    roles        text[]       not null,
    last_seen    timestamptz  not null
);
create index staff_member_organisation on staff_member (organisation);
create index staff_member_municipality on staff_member (municipality);
