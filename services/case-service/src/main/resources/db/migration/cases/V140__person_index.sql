-- By what a person is found, and known again when registered twice. Kept on the side of the commands: a row is written
-- in the transaction of the event it follows from, so that neither a search nor a registration can miss who was
-- registered a moment ago. Tokens are keyed, the rest is sealed with the person's own key: the table names nobody.
create table person_index (
    person_id    varchar(64) primary key,
    -- the person this record was merged into
    stands_for   varchar(64),
    birth_year   integer    not null,
    municipality varchar(2) not null,
    tokens       bigint[]   not null,
    sealed       text       not null
);
create index person_index_tokens on person_index using gin (tokens) with (fastupdate = off);
create index person_index_stands_for on person_index (stands_for) where stands_for is not null;

-- Which way of making tokens the index was made with; a service that makes them otherwise makes the index anew.
create table person_index_made (
    way integer not null
);
insert into person_index_made (way) values (0);
