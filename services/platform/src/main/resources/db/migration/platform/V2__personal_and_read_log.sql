-- The key of every person whose values this service seals, wrapped by the key-encryption key. Erasure wipes the key and
-- keeps the row: that somebody was erased, and when, is remembered; who it was is not.
create table person_key (
    person_id    varchar(64) primary key,
    wrapped_key  bytea,
    wrapped_by   varchar(16),
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null)),
    check ((wrapped_key is null) = (wrapped_by is null))
);

-- Who looked at whose record, when and why, and who was refused. Only ever added to.
create table read_log (
    id             bigint generated always as identity primary key,
    at             timestamptz  not null default clock_timestamp(),
    who            varchar(128) not null,
    role           varchar(128) not null,
    organisation   varchar(128) not null,
    what           varchar(200) not null,
    subjects       text[]       not null,
    purpose        varchar(32)  not null,
    outcome        varchar(8)   not null check (outcome in ('SEEN', 'REFUSED')),
    correlation_id varchar(64)
);
create index read_log_subjects on read_log using gin (subjects);
create index read_log_who on read_log (who, id);

create function read_log_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the read log is only ever added to';
end $$;

create trigger read_log_is_only_added_to before update or delete on read_log
    for each statement execute function read_log_is_only_added_to();
