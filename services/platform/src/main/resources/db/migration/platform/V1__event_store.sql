-- The only truth of a service. Columns are plain so that people can read them with SQL; payload and meta data are
-- UTF-8 JSON kept as bytea, which is as fast as anything (see the view domain_event_json for reading).
create table domain_event (
    global_index         bigint generated always as identity primary key,
    event_identifier     varchar(36)  not null unique,
    aggregate_identifier varchar(64)  not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(32)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea        not null,
    unique (aggregate_identifier, sequence_number)
);

create view domain_event_json as
select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
       payload_revision, convert_from(payload, 'UTF8')::jsonb as payload, convert_from(meta_data, 'UTF8')::jsonb as meta_data
from domain_event;

create table snapshot_event (
    event_identifier     varchar(36)  not null unique,
    aggregate_identifier varchar(64)  not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(32)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea        not null,
    primary key (aggregate_identifier, sequence_number)
);

-- How far each streaming processor has got. Updated with every batch, hence the room for in-page updates.
create table token_entry (
    processor_name varchar(128) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(32),
    owner          varchar(128),
    primary key (processor_name, segment)
) with (fillfactor = 50);

-- What came in and was handled, once: a person's command (consumer = the person) or another service's event
-- (consumer = the reaction). Written in the transaction of the events it caused.
create table inbox (
    consumer    varchar(128) not null,
    message_id  varchar(128) not null,
    fingerprint varchar(64),
    subject     varchar(64),
    version     bigint,
    refused_by  varchar(128),
    handled_at  timestamptz  not null default now(),
    primary key (consumer, message_id)
);

-- Messages from other services that could not be handled, and those of the same subject that wait behind them.
create table dead_letter (
    id             bigint generated always as identity primary key,
    event_id       varchar(64)  not null,
    subject        varchar(64)  not null,
    type           varchar(128) not null,
    topic          varchar(128) not null,
    headers        bytea        not null,
    payload        bytea        not null,
    error          varchar(500) not null,
    attempts       integer      not null default 1,
    arrived_at     timestamptz  not null default now(),
    last_tried_at  timestamptz,
    resolved_at    timestamptz,
    resolved_by    varchar(128),
    unique (topic, event_id)
);
create index dead_letter_waiting on dead_letter (subject, id) where resolved_at is null;
