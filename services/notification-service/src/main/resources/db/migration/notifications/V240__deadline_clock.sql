-- One row per clock, written in the transaction of the events it follows from: what is due is asked here, so nothing
-- that runs can be missed, and a read model that is lost or being made anew delays nobody's reminder.
create table deadline_clock (
    clocks       varchar(64)  not null,
    number       integer      not null,
    kind         varchar(64)  not null,
    subject_type varchar(32)  not null,
    subject_id   varchar(64)  not null,
    part         varchar(160),
    case_id      varchar(64),
    -- whose it is; false where it goes with the case
    of_its_own   boolean      not null,
    municipality varchar(2),
    responsible  varchar(128),
    role         varchar(64),
    risk         varchar(16),
    since        timestamptz  not null,
    due          timestamptz  not null,
    rule_version varchar(64),
    state        varchar(16)  not null,
    late         boolean      not null default false,
    ended_at     timestamptz,
    -- when it speaks next, and how many of its reminders are over; null when it has nothing more to say
    next_at      timestamptz,
    over         integer      not null default 0,
    primary key (clocks, number)
);
create index deadline_clock_next on deadline_clock (next_at) where next_at is not null;
create index deadline_clock_municipality on deadline_clock (municipality, due) where ended_at is null;
create index deadline_clock_due on deadline_clock (due) where ended_at is null;
