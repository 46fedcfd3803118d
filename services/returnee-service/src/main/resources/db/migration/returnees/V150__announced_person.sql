-- Who was announced, in which household and how, as far as checking the next list must know: keyed tokens and codes, no
-- names. Written in the transaction of each announcement, so that nobody is announced twice.
create table announced_person (
    announced_id varchar(64) primary key,
    arrival_id varchar(64) not null,
    list_id varchar(64) not null,
    content_token varchar(64) not null,
    journey varchar(200) not null
);
create index announced_person_arrival on announced_person (arrival_id);
create index announced_person_list on announced_person (list_id);

-- Lists as they were sent, until they are imported, and then what was bad in them, until that is corrected: sealed with
-- a key of the list's own.
create table arrival_list_content (
    list_id varchar(64) not null,
    kind varchar(8) not null check (kind in ('WHOLE', 'BAD')),
    content bytea not null,
    kept_at timestamptz not null default now(),
    primary key (list_id, kind)
);
