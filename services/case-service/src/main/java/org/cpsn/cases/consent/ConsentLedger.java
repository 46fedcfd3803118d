package org.cpsn.cases.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpsn.platform.domain.LocalDay;

/** What may be shared of a case, with whom, and what it rests on: consents, and overrides in their place. */
public record ConsentLedger(Map<String, Entry> byId) {
    public static final ConsentLedger NONE = new ConsentLedger(Map.of());

    /**
     * One consent or override, as it stands.
     *
     * @param endedAt when it was withdrawn; null while it was not, even when it has expired
     * @param revision how often it was changed
     * @param overriddenBy who acted without consent; null for a consent
     * @param review what a supervisor made of an override; null before, and for a consent
     */
    public record Entry(
            Terms terms, Instant from, Instant endedAt, int revision, String overriddenBy, ReviewOutcome review) {

        public boolean inForceAt(Instant moment) {
            return !from.isAfter(moment)
                    && (endedAt == null || endedAt.isAfter(moment))
                    && !LocalDay.of(moment).isAfter(terms.until());
        }

        boolean overridden() {
            return overriddenBy != null;
        }

        private Entry with(Terms terms) {
            return new Entry(terms, from, endedAt, revision + 1, overriddenBy, review);
        }

        private Entry ended(Instant at) {
            return new Entry(terms, from, at, revision + 1, overriddenBy, review);
        }

        private Entry reviewed(ConsentEvent.OverrideReviewed e) {
            var ended = e.outcome() == ReviewOutcome.ENDED && endedAt == null ? e.occurredAt() : endedAt;
            return new Entry(terms, from, ended, revision + 1, overriddenBy, e.outcome());
        }
    }

    /** The id of what a disclosure may rest on at a moment; of several, a consent rather than an override. */
    public Optional<String> inForce(
            ConsentPurpose purpose, Recipient recipient, SharedService service, Instant moment) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().inForceAt(moment))
                .filter(entry -> {
                    var terms = entry.getValue().terms();
                    return terms.purpose() == purpose
                            && terms.recipient().covers(recipient)
                            && (service == null || terms.scope().contains(service));
                })
                .min((one, other) -> Boolean.compare(
                        one.getValue().overridden(), other.getValue().overridden()))
                .map(Map.Entry::getKey);
    }

    /** Whether this very consent or override holds at a moment; false for one that nobody knows. */
    public boolean inForce(String consentId, Instant moment) {
        var entry = byId.get(consentId);
        return entry != null && entry.inForceAt(moment);
    }

    /**
     * What telling another organisation may rest on at a moment.
     *
     * @param named the id of the consent or override that is claimed; null: whichever covers it
     * @param without whether it is told without consent, on an override
     * @param kinds what the recipient may count as
     */
    public Optional<String> groundToTell(
            String named, boolean without, Set<RecipientKind> kinds, String organisation, Instant moment) {
        return byId.entrySet().stream()
                .filter(entry -> named == null || named.equals(entry.getKey()))
                .filter(entry -> {
                    var terms = entry.getValue().terms();
                    return entry.getValue().inForceAt(moment)
                            && entry.getValue().overridden() == without
                            && terms.purpose() == ConsentPurpose.DISCLOSURE_OTHER_ORGS
                            && kinds.stream()
                                    .anyMatch(kind -> terms.recipient().covers(new Recipient(kind, organisation)));
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a named consent or override allows telling this recipient about this at a moment. */
    public boolean allows(String consentId, Recipient recipient, SharedService service, Instant moment) {
        var entry = byId.get(consentId);
        return entry != null
                && entry.inForceAt(moment)
                && entry.terms().recipient().covers(recipient)
                && entry.terms().scope().contains(service);
    }

    public ConsentLedger after(ConsentEvent event) {
        var more = new LinkedHashMap<>(byId);
        var before = byId.get(event.consentId());
        more.put(
                event.consentId(),
                switch (event) {
                    case ConsentEvent.Given e -> new Entry(e.terms(), e.occurredAt(), null, 0, null, null);
                    case ConsentEvent.Overridden e ->
                        new Entry(e.terms(), e.occurredAt(), null, 0, e.overriddenBy(), null);
                    case ConsentEvent.Narrowed e -> before.with(e.terms());
                    case ConsentEvent.Withdrawn e -> before.ended(e.occurredAt());
                    case ConsentEvent.OverrideReviewed e -> before.reviewed(e);
                });
        return new ConsentLedger(Collections.unmodifiableMap(more));
    }
}
