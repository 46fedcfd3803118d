-- which children take a provider's places now: the last one is given once, decided in the transaction that gives it
create table taken_place (
    referral_id  varchar(64) primary key,
    provider_id  varchar(64) not null,
    service_type varchar(64) not null
);
create index taken_place_service on taken_place (provider_id, service_type);

insert into taken_place (referral_id, provider_id, service_type)
select accepted.aggregate_identifier,
       convert_from(accepted.payload, 'UTF8')::jsonb -> 'terms' ->> 'providerId',
       convert_from(accepted.payload, 'UTF8')::jsonb -> 'terms' ->> 'serviceType'
from domain_event accepted
where accepted.payload_type = 'referral.accepted'
  and not exists (
    select from domain_event over
    where over.aggregate_identifier = accepted.aggregate_identifier
      and over.sequence_number > accepted.sequence_number
      and over.payload_type in ('referral.completed', 'referral.rejected', 'referral.revoked', 'referral.expired',
                                'referral.consent-withdrawn'))
on conflict do nothing;
