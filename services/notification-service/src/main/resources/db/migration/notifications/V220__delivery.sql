-- Who works with the system, as their token last said: whom a notice to a role or an organisation can be carried to.
create table staff_seen (
    staff_id  varchar(64) primary key,
    addresses text[]      not null,
    seen_at   timestamptz not null
);
create index staff_seen_by_address on staff_seen using gin (addresses);

-- How each person wants to be told. E-mail address and phone number are sealed with the person's own key.
create table preferences (
    staff_id         varchar(64) primary key,
    version          bigint      not null,
    language         varchar(16) not null,
    email            text,
    email_refused_at timestamptz,
    phone            text,
    phone_refused_at timestamptz,
    digest           boolean     not null,
    digest_hour      smallint    not null,
    digest_chosen_at timestamptz not null,
    quiet_from       smallint    not null,
    quiet_to         smallint    not null,
    wanted           jsonb       not null,
    changed_at       timestamptz not null
);

-- The browsers in which somebody wants to be told. The address that a browser's maker gave it is sealed.
create table push_device (
    device_id varchar(64) primary key,
    staff_id  varchar(64) not null,
    sealed    text        not null,
    made_at   timestamptz not null
);
create index push_device_of on push_device (staff_id);

-- One message to one person on one channel: what became of it. No address, no text.
create table delivery (
    delivery_id   varchar(64) primary key,
    form          varchar(8)  not null,
    notice_id     varchar(64),
    kind          varchar(64),
    day           date,
    staff_id      varchar(64) not null,
    channel       varchar(8)  not null,
    urgent        boolean     not null,
    rule_version  varchar(32) not null,
    state         varchar(16) not null,
    reason        varchar(64),
    attempts      integer     not null default 0,
    failing_since timestamptz,
    queued_at     timestamptz not null,
    due_at        timestamptz,
    ended_at      timestamptz,
    owner         varchar(128),
    owned_until   timestamptz
);
create index delivery_due on delivery (channel, due_at) where ended_at is null;
create index delivery_of on delivery (staff_id, form, day);

-- A channel whose other end is away: since when, why, and when it is tried again.
create table delivery_channel (
    channel       varchar(8) primary key,
    attempts      integer     not null,
    failing_since timestamptz not null,
    next_try_at   timestamptz not null,
    problem       varchar(64) not null
);
