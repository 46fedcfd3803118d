-- How far each partner that is called (instead of calling) has been told, and who is telling it just now.
create table webhook_delivery (
    partner       varchar(64) primary key,
    position      bigint      not null default 0,
    attempts      integer     not null default 0,
    failing_since timestamptz,
    next_try_at   timestamptz,
    problem       varchar(64),
    owner         varchar(128),
    owned_until   timestamptz
);
