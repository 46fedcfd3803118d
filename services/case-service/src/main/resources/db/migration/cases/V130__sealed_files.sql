-- Files attached to cases, sealed with the key of the child they are about. The event holds the hash of what was sealed
-- here, so that a file put in another's place is noticed.
create table sealed_file (
    attachment_id varchar(64) not null,
    sha256 varchar(64) not null,
    person_id varchar(64) not null,
    content bytea not null,
    primary key (attachment_id, sha256)
);
