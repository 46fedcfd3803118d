package org.cpsn.referrals.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.referrals.consent.Consents;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.stereotype.Component;

/** Referrals with their seals opened, as far as the asker may read; who reads is written down first. */
@Component
class ReferralsShown {
    private final Sealing sealing;
    private final ReadLog readLog;
    private final Consents consents;
    private final Clock clock;

    ReferralsShown(Sealing sealing, ReadLog readLog, Consents consents, Clock clock) {
        this.sealing = sealing;
        this.readLog = readLog;
        this.consents = consents;
        this.clock = clock;
    }

    enum Consent {
        GIVEN,
        OVERRIDDEN
    }

    /**
     * A referral as shown.
     *
     * @param need, rejectionNote, outcome null when nothing was written, for an erased child and, the need, for a
     *     provider whose part in it is over
     * @param consentInForce false once the consent it rests on was withdrawn or has expired; null where none is known
     * @param consentId, consentGivenBy, overrideReason, revocationReason null for the provider
     */
    record Shown(
            String referralId,
            long version,
            String caseId,
            String childId,
            String providerId,
            ServiceType serviceType,
            ReferralStatus status,
            String need,
            String referredBy,
            String municipality,
            Instant madeAt,
            Instant answeredAt,
            Instant endedAt,
            RejectionReason rejectionReason,
            String rejectionNote,
            String outcome,
            Consent consent,
            Boolean consentInForce,
            String consentId,
            ConsentGiver consentGivenBy,
            String overrideReason,
            String revocationReason) {}

    /** @param what what is shown, in a word or two, for the read log */
    List<Shown> to(Caseworker who, String what, List<Seen<ReferralView>> found) {
        readLog.seen(
                who,
                what,
                found.stream()
                        .flatMap(seen -> Stream.of(seen.id(), seen.view().childId()))
                        .distinct()
                        .toList());
        var now = clock.instant();
        var known = new HashMap<String, NotedConsents>();
        var texts = sealing.openAll(
                found.stream().flatMap(seen -> textsIn(seen.view())).toList(), String.class);
        return found.stream()
                .map(seen -> shown(
                        seen,
                        ReferralAccess.isSender(who, seen.view()),
                        stillConsented(seen.view(), known, now),
                        texts))
                .toList();
    }

    private Boolean stillConsented(ReferralView view, Map<String, NotedConsents> known, Instant now) {
        return view.consentId() == null
                ? null
                : (Boolean) known.computeIfAbsent(view.caseId(), consents::of).inForce(view.consentId(), now);
    }

    private static Stream<Personal<String>> textsIn(ReferralView view) {
        return Stream.of(
                        view.need(),
                        view.overrideReason(),
                        view.rejectionNote(),
                        view.outcome(),
                        view.revocationReason())
                .filter(Objects::nonNull);
    }

    /**
     * How consent came about is the business of who refers; what the child needs is also the provider's, until its part
     * in it is over.
     */
    private static Shown shown(
            Seen<ReferralView> seen, boolean toSender, Boolean consentInForce, Map<Personal<String>, String> texts) {
        var view = seen.view();
        return new Shown(
                seen.id(),
                seen.version(),
                view.caseId(),
                view.childId(),
                view.providerId(),
                view.serviceType(),
                view.status(),
                toSender || view.status().live() ? texts.get(view.need()) : null,
                view.referredBy(),
                view.municipality(),
                view.madeAt(),
                view.answeredAt(),
                view.endedAt(),
                view.rejectionReason(),
                texts.get(view.rejectionNote()),
                texts.get(view.outcome()),
                view.overrideReason() != null ? Consent.OVERRIDDEN : Consent.GIVEN,
                consentInForce,
                toSender ? view.consentId() : null,
                toSender ? view.consentBy() : null,
                toSender ? texts.get(view.overrideReason()) : null,
                toSender ? texts.get(view.revocationReason()) : null);
    }
}
