package org.cpsn.web.services;

import static org.cpsn.web.services.Service.REFERRALS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What referral-service can be asked. */
@Component
public class ReferralsService {

    /** @param changedBy, changedAt null while the entry is as it was delivered */
    public record Provider(
            String id,
            String name,
            List<String> serviceTypes,
            Map<String, Integer> capacities,
            String municipality,
            List<String> municipalities,
            List<String> languages,
            String openingHours,
            String contact,
            Boolean open,
            long version,
            String changedBy,
            Instant changedAt) {

        /** One of which no more is known. */
        public static Provider named(String id, String name) {
            return new Provider(
                    id, name, List.of(), Map.of(), null, List.of(), List.of(), null, null, null, 0, null, null);
        }

        public boolean closed() {
            return Boolean.FALSE.equals(open);
        }

        /** Null where there is no limit. */
        public Integer capacity(String serviceType) {
            return capacities == null ? null : capacities.get(serviceType);
        }
    }

    record Providers(List<Provider> providers) {}

    public record Referrals(List<Referral> entries, Long total) {}

    public record Reached(String status, Instant at) {}

    public record Question(String questionId, String text, Instant askedAt, String answer, Instant answeredAt) {
        public boolean waits() {
            return answeredAt == null;
        }
    }

    /** @param silentSince since when the supervisors know that nobody does what is due; null while it is not so */
    public record Referral(
            String referralId,
            long version,
            String caseId,
            String childId,
            String providerId,
            String serviceType,
            String status,
            String need,
            String referredBy,
            String municipality,
            List<Reached> reached,
            Instant madeAt,
            Instant answeredAt,
            Instant due,
            Instant silentSince,
            Long waitingPosition,
            Instant appointmentAt,
            String appointmentNote,
            List<Question> questions,
            String rejectionReason,
            String rejectionNote,
            String outcome,
            String childFeedback,
            String consent,
            Boolean consentInForce,
            Instant recalledAt,
            Instant deletedAt,
            String consentId,
            String overrideReason,
            String revocationReason) {
        private static final Set<String> TAKEN = Set.of("ACCEPTED", "APPOINTMENT_PROPOSED", "APPOINTMENT", "STARTED");

        public Referral {
            reached = reached == null ? List.of() : reached;
            questions = questions == null ? List.of() : questions;
        }

        /** The consent it rests on was withdrawn or has expired. */
        public boolean consentEnded() {
            return Boolean.FALSE.equals(consentInForce);
        }

        /** The provider must say that it has deleted what it was told. */
        public boolean toDelete() {
            return recalledAt != null && deletedAt == null;
        }

        public boolean is(String... statuses) {
            return List.of(statuses).contains(status);
        }

        public boolean waiting() {
            return is("IN_PROGRESS", "RECEIVED");
        }

        /** Taken on, and not done yet. */
        public boolean accepted() {
            return TAKEN.contains(status);
        }

        public boolean live() {
            return waiting() || accepted() || is("WAITING_LIST");
        }
    }

    /** @param medianHours null while there are too few to say */
    public record Measure(int count, Long medianHours) {}

    public record TurnaroundLine(
            String providerId,
            String serviceType,
            int sent,
            int expired,
            int escalated,
            Measure toAnswer,
            Measure toStart,
            Measure toEnd) {}

    public record Turnaround(LocalDate from, LocalDate until, int enough, List<TurnaroundLine> lines) {}

    private final ServiceCalls calls;

    ReferralsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Provider> providers(String serviceType, String municipality) {
        var query = new HashMap<String, Object>();
        if (serviceType != null) query.put("serviceType", serviceType);
        if (municipality != null) query.put("municipality", municipality);
        return calls.get(REFERRALS, "/providers", query, Providers.class).providers();
    }

    /** Also those that take nobody any more. */
    public List<Provider> allProviders(String serviceType, String municipality) {
        var query = new HashMap<String, Object>();
        if (serviceType != null) query.put("serviceType", serviceType);
        if (municipality != null) query.put("municipality", municipality);
        query.put("closed", true);
        return calls.get(REFERRALS, "/providers", query, Providers.class).providers();
    }

    public Provider provider(String id) {
        return calls.get(REFERRALS, "/providers/" + OpaqueId.checked(id), Map.of(), Provider.class);
    }

    public Answer add(Object entry, Asking asking) {
        return calls.command(REFERRALS, "/providers", entry, asking);
    }

    public Answer change(String providerId, Object entry, Asking asking) {
        return calls.command(REFERRALS, "/providers/" + OpaqueId.checked(providerId), entry, asking);
    }

    public Answer refer(Object referral, Asking asking) {
        return calls.command(REFERRALS, "/referrals", referral, asking);
    }

    public Answer act(String referralId, String act, Object body, Asking asking) {
        return calls.command(REFERRALS, "/referrals/" + OpaqueId.checked(referralId) + "/" + act, body, asking);
    }

    public Referrals ofCase(String caseId) {
        return calls.get(REFERRALS, "/referrals", Map.of("caseId", OpaqueId.checked(caseId)), Referrals.class);
    }

    public Referrals inbox(String status, int page, int size) {
        var query = Map.of("status", status, "page", page, "size", size);
        return calls.get(REFERRALS, "/referrals/inbox", query, Referrals.class);
    }

    public Referral one(String referralId, Long atLeast) {
        var query = new HashMap<String, Object>();
        if (atLeast != null) query.put("atLeast", atLeast);
        return calls.get(REFERRALS, "/referrals/" + OpaqueId.checked(referralId), query, Referral.class);
    }

    public Turnaround turnaround(LocalDate from, LocalDate until) {
        return calls.get(REFERRALS, "/referrals/turnaround", Map.of("from", from, "until", until), Turnaround.class);
    }
}
