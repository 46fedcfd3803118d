-- An announcement can change while its household is expected. The journey is the household's as it stands now; beside it
-- the journey each person's content token was made with, the list that changed it last, and how far the household is.
alter table announced_person
    add column token_journey varchar(200),
    add column changed_by varchar(64),
    add column state varchar(16) not null default 'EXPECTED';
update announced_person set token_journey = journey;
alter table announced_person alter column token_journey set not null;
create index announced_person_changed on announced_person (changed_by);

update announced_person set state = 'DID_NOT_ARRIVE'
where arrival_id in (select aggregate_identifier from domain_event where payload_type = 'arrival.did-not-arrive');
update announced_person set state = 'ARRIVED'
where arrival_id in (select aggregate_identifier from domain_event where payload_type = 'arrival.arrived');
update announced_person set state = 'REGISTERED'
where arrival_id in (select aggregate_identifier from domain_event where payload_type = 'arrival.family-registered');
