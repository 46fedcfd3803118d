-- Searches of the caseload somebody comes back to, for their own eyes only.
create table saved_search (
    staff_id  varchar(64) not null,
    search_id varchar(64) not null,
    name      varchar(60) not null,
    -- codes only
    sought    jsonb       not null,
    primary key (staff_id, search_id),
    unique (staff_id, name)
);
