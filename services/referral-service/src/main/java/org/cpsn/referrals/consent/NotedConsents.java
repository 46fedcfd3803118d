package org.cpsn.referrals.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.domain.LocalDay;

/** What is known here of the consents of a case: enough to say on which a referral rests, and whether it still does. */
public record NotedConsents(Map<String, Entry> byId) {
    public static final NotedConsents NONE = new NotedConsents(Map.of());

    private static final String SERVICES = "SERVICES";
    private static final Set<String> PROVIDERS = Set.of("OTHER_ORGANIZATIONS", "AUTHORITIES");
    /** Purposes for which a family may agree that another country is told. */
    private static final Set<String> TELLING = Set.of(SERVICES, "DISCLOSURE_OTHER_ORGS", "TRACING");

    private static final String FOREIGN_AUTHORITIES = "AUTHORITIES";
    /**
     * @param endedAt null while it was not withdrawn, even when it has expired
     * @param referrals those that rest on it
     */
    record Entry(
            ConsentEvent.Noted noted, Set<String> services, LocalDate until, Instant endedAt, Set<String> referrals) {
        boolean inForceAt(Instant moment) {
            return !noted.occurredAt().isAfter(moment)
                    && (endedAt == null || endedAt.isAfter(moment))
                    && !LocalDay.of(moment).isAfter(until);
        }

        ConsentEvent.Ended ended(String caseId, Set<String> referrals, Instant at) {
            return new ConsentEvent.Ended(caseId, noted.consentId(), referrals, at);
        }
    }

    /** Noted already, or about a consent nobody has heard of. */
    List<ConsentEvent> note(ConsentEvent event) {
        var known = byId.get(event.consentId());
        boolean news = switch (event) {
            case ConsentEvent.ReliedOn _ -> false;
            case ConsentEvent.Noted _ -> known == null;
            case ConsentEvent.Narrowed e ->
                known != null
                        && known.endedAt() == null
                        && !(known.services().equals(e.services())
                                && known.until().equals(e.until()));
            case ConsentEvent.Ended _ -> known != null && known.endedAt() == null;
        };
        if (!news) return List.of();
        return List.of(
                switch (event) {
                    case ConsentEvent.Ended e -> known.ended(e.caseId(), known.referrals(), e.occurredAt());
                    case ConsentEvent.Narrowed e ->
                        new ConsentEvent.Narrowed(
                                e.caseId(), e.consentId(), e.services(), e.until(), known.referrals(), e.occurredAt());
                    case ConsentEvent.Noted _, ConsentEvent.ReliedOn _ -> event;
                });
    }

    /**
     * One that was sent while the consent held, and is heard of once it does not or holds less, must hear that, too.
     */
    List<ConsentEvent> relyOn(ConsentCommand.RelyOn c) {
        var known = byId.get(c.consentId());
        if (known == null || known.referrals().contains(c.referralId())) return List.of();
        var relied = new ConsentEvent.ReliedOn(c.caseId(), c.consentId(), c.referralId(), c.occurredAt());
        var only = Set.of(c.referralId());
        if (known.endedAt() != null) return List.of(relied, known.ended(c.caseId(), only, known.endedAt()));
        if (known.services().equals(known.noted().services())) return List.of(relied);
        return List.of(
                relied,
                new ConsentEvent.Narrowed(
                        c.caseId(), c.consentId(), known.services(), known.until(), only, c.occurredAt()));
    }

    NotedConsents after(ConsentEvent event) {
        var more = new LinkedHashMap<>(byId);
        var known = byId.get(event.consentId());
        more.put(
                event.consentId(),
                switch (event) {
                    case ConsentEvent.Noted e -> new Entry(e, e.services(), e.until(), null, Set.of());
                    case ConsentEvent.Narrowed e ->
                        new Entry(known.noted(), e.services(), e.until(), known.endedAt(), known.referrals());
                    case ConsentEvent.Ended e ->
                        new Entry(known.noted(), known.services(), known.until(), e.occurredAt(), known.referrals());
                    case ConsentEvent.ReliedOn e ->
                        new Entry(
                                known.noted(),
                                known.services(),
                                known.until(),
                                known.endedAt(),
                                with(known.referrals(), e.referralId()));
                });
        return new NotedConsents(Collections.unmodifiableMap(more));
    }

    /**
     * Whether asking a provider to help may rest on a consent at a moment. An override is none, and one that was
     * withdrawn since is none any more.
     *
     * @param services the codes under which a consent may allow it
     */
    public boolean covers(String consentId, String providerId, Set<String> services, Instant moment) {
        var known = byId.get(consentId);
        if (known == null || known.endedAt() != null || !known.inForceAt(moment)) return false;
        var noted = known.noted();
        return !noted.overridden()
                && noted.purpose().equals(SERVICES)
                && PROVIDERS.contains(noted.recipient())
                && (noted.organisation() == null || noted.organisation().equals(providerId))
                && known.services().stream().anyMatch(services::contains);
    }

    /**
     * Whether the authorities of another country may be told at a moment, resting on a consent. An override is none,
     * and one that was withdrawn since is none any more.
     */
    public boolean allowsTelling(String consentId, String partner, Instant moment) {
        var known = byId.get(consentId);
        if (known == null || known.endedAt() != null || !known.inForceAt(moment)) return false;
        var noted = known.noted();
        return !noted.overridden()
                && TELLING.contains(noted.purpose())
                && (noted.organisation() == null
                        ? noted.recipient().equals(FOREIGN_AUTHORITIES)
                        : noted.organisation().equals(partner));
    }

    private static Set<String> with(Set<String> referrals, String one) {
        var more = new HashSet<>(referrals);
        more.add(one);
        return Set.copyOf(more);
    }

    /**
     * Whether what had rested on this one may do so no longer: it was taken back, or nothing of the kind is left in it.
     * Null, which stands for none, was not.
     *
     * @param services the codes under which it had allowed it
     */
    public boolean withdrawnFor(String consentId, Set<String> services) {
        var known = consentId == null ? null : byId.get(consentId);
        return known != null
                && (known.endedAt() != null || known.services().stream().noneMatch(services::contains));
    }

    /** Whether this one holds at a moment; false for one that nobody has heard of. */
    public boolean inForce(String consentId, Instant moment) {
        var known = byId.get(consentId);
        return known != null && known.inForceAt(moment);
    }
}
