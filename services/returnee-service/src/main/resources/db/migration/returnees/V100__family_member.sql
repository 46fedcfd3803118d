-- who is in which family now: nobody is registered in two, decided in the transaction that registers
create table family_member (
    person_id varchar(64) primary key,
    family_id varchar(64) not null
);
create index family_member_family on family_member (family_id);

-- families registered before; where somebody is in two of them, the first one counts
insert into family_member (person_id, family_id)
select member ->> 'personId', registered.aggregate_identifier
from domain_event registered,
     jsonb_array_elements(convert_from(registered.payload, 'UTF8')::jsonb -> 'members') member
where registered.payload_type = 'family.return-registered'
order by registered.global_index
on conflict do nothing;
