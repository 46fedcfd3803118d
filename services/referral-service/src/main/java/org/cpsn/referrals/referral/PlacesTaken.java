package org.cpsn.referrals.referral;

import org.cpsn.referrals.providers.Providers;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which children take a provider's places now. It lives beside the event store and is written in the transaction of
 * each event, so that the last place is not given twice, not even at the same moment.
 */
@Component
class PlacesTaken implements Places {
    private final JdbcClient jdbc;
    private final Providers providers;

    PlacesTaken(JdbcClient jdbc, Providers providers) {
        this.jdbc = jdbc;
        this.providers = providers;
    }

    /** Waits for whoever gives away a place for the same service now, until their transaction ends. */
    @Override
    public boolean full(String providerId, ServiceType type) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:service, 0))")
                .param("service", "places/" + providerId + "/" + type)
                .query((row, number) -> true)
                .single();
        return free(providerId, type) <= 0;
    }

    /** How many more children a provider can help with a service now; very many where it has named no limit. */
    long free(String providerId, ServiceType type) {
        return providers
                .find(providerId)
                .map(provider -> provider.capacities().get(type))
                .map(capacity -> capacity - taken(providerId, type))
                .orElse((long) Integer.MAX_VALUE);
    }

    private long taken(String providerId, ServiceType type) {
        return jdbc.sql("select count(*) from taken_place where provider_id = :provider and service_type = :service")
                .param("provider", providerId)
                .param("service", type.name())
                .query(Long.class)
                .single();
    }

    void learn(ReferralEvent event) {
        switch (event) {
            case ReferralEvent.Accepted e -> take(e);
            case ReferralEvent.Completed _,
                    ReferralEvent.Rejected _,
                    ReferralEvent.Revoked _,
                    ReferralEvent.Expired _,
                    ReferralEvent.ConsentWithdrawn _ -> leave(event.referralId());
            case ReferralEvent.Drafted _,
                    ReferralEvent.DraftChanged _,
                    ReferralEvent.Discarded _,
                    ReferralEvent.Made _,
                    ReferralEvent.Received _,
                    ReferralEvent.WaitListed _,
                    ReferralEvent.AppointmentProposed _,
                    ReferralEvent.AppointmentConfirmed _,
                    ReferralEvent.AnotherAppointmentAsked _,
                    ReferralEvent.Started _,
                    ReferralEvent.QuestionAsked _,
                    ReferralEvent.QuestionAnswered _,
                    ReferralEvent.Escalated _,
                    ReferralEvent.DeletionConfirmed _,
                    ReferralEvent.SenderChanged _ -> {} // takes no place and leaves none
        }
    }

    private void take(ReferralEvent.Accepted e) {
        jdbc.sql("""
            insert into taken_place (referral_id, provider_id, service_type)
            values (:referral, :provider, :service) on conflict do nothing\
            """)
                .param("referral", e.referralId())
                .param("provider", e.terms().providerId())
                .param("service", e.terms().serviceType().name())
                .update();
    }

    private void leave(String referralId) {
        jdbc.sql("delete from taken_place where referral_id = :referral")
                .param("referral", referralId)
                .update();
    }
}
