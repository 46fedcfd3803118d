-- When somebody last looked at a case and how far its history went, so that what is new since can be marked. A visit is
-- a series of looks without a long pause; what is new is new since the end of the visit before.
create table last_look (
    staff_id     varchar(64) not null,
    case_id      varchar(64) not null,
    seen_version bigint      not null,
    looked_at    timestamptz not null,
    -- how far the visit before went, and when it ended; none at the first visit
    since_version bigint,
    since_at      timestamptz,
    primary key (staff_id, case_id)
);
