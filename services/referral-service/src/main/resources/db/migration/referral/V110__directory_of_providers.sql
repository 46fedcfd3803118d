-- The directory as data officers keep it: how many children an organisation can help at a time (by service; a service
-- without a number has no limit), whom it serves, in which languages, when, and how it is reached.
alter table provider
    add capacities     jsonb        not null default '{}',
    add municipalities text[]       not null default '{}',
    add languages      text[]       not null default '{SQI}',
    add opening_hours  varchar(500),
    add contact        varchar(500),
    add open           boolean      not null default true,
    add version        bigint       not null default 0,
    add changed_by     varchar(128),
    add changed_at     timestamptz;

update provider set municipalities = array[municipality];
update provider set languages = '{SQI,SRP}'
where municipality in ('12', '14', '23', '28', '29', '31', '34', '36', '37', '38');
update provider set languages = '{SQI,TUR}' where municipality in ('20', '35');
update provider set opening_hours = case when id like 'provider-shelter-%' then '0:00–24:00' else 'E hënë–e premte 8:00–16:00' end,
                    contact = id || '@example.org';

-- Who changed an entry and to what. Only ever added to.
create table provider_change (
    provider_id varchar(64)  not null references provider (id),
    version     bigint       not null,
    changed_by  varchar(128) not null,
    changed_at  timestamptz  not null,
    command_id  varchar(64)  not null,
    entry       jsonb        not null,
    primary key (provider_id, version),
    unique (changed_by, command_id)
);
