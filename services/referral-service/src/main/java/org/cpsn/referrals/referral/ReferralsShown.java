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
    private final PlacesDue places;
    private final Clock clock;

    ReferralsShown(Sealing sealing, ReadLog readLog, Consents consents, PlacesDue places, Clock clock) {
        this.sealing = sealing;
        this.readLog = readLog;
        this.consents = consents;
        this.places = places;
        this.clock = clock;
    }

    enum Consent {
        GIVEN,
        OVERRIDDEN
    }

    record Question(String questionId, String text, Instant askedAt, String answer, Instant answeredAt) {}

    /**
     * A referral as shown. Texts are null when nothing was written and for an erased child.
     *
     * @param childId, need, questions, appointmentNote nothing of these for a provider from whom the consent was
     *     withdrawn; the need also for one whose part in it is over
     * @param due when what is waited for should have happened; null when nothing is waited for
     * @param silentSince when the supervisors were told that it has not; null while it is not so
     * @param waitingPosition from 1; null while it is not on the waiting list
     * @param consentInForce false once the consent it rests on was withdrawn or has expired; null where none is known
     * @param recalledAt when the consent was withdrawn; deletedAt when the provider said that it has deleted
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
            List<ReferralView.Reached> reached,
            Instant madeAt,
            Instant answeredAt,
            Instant endedAt,
            Instant due,
            Instant silentSince,
            Long waitingPosition,
            Instant appointmentAt,
            String appointmentNote,
            List<Question> questions,
            RejectionReason rejectionReason,
            String rejectionNote,
            String outcome,
            String childFeedback,
            Consent consent,
            Boolean consentInForce,
            Instant recalledAt,
            Instant deletedAt,
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
                .map(seen -> {
                    var view = seen.view();
                    var ledger = view.consentId() == null
                            ? NotedConsents.NONE
                            : known.computeIfAbsent(view.caseId(), consents::of);
                    var inForce = view.consentId() == null ? null : (Boolean) ledger.inForce(view.consentId(), now);
                    // what is heard of the consent counts, even before the referral's own history tells it
                    boolean withdrawn = view.recalledAt() != null
                            || ledger.withdrawnFor(view.consentId(), AllowedBy.consentTo(view.serviceType()));
                    return shown(seen, ReferralAccess.isSender(who, view), inForce, withdrawn, texts);
                })
                .toList();
    }

    private static Stream<Personal<String>> textsIn(ReferralView view) {
        return Stream.concat(
                        Stream.of(
                                view.need(),
                                view.overrideReason(),
                                view.rejectionNote(),
                                view.appointmentNote(),
                                view.outcome(),
                                view.childFeedback(),
                                view.revocationReason()),
                        view.questions().stream().flatMap(one -> Stream.of(one.text(), one.answer())))
                .filter(Objects::nonNull);
    }

    /**
     * How consent came about is the business of who refers; what the child needs is also the provider's, until its part
     * in it is over. Of a child whose consent was withdrawn it sees nothing any more.
     */
    private Shown shown(
            Seen<ReferralView> seen,
            boolean toSender,
            Boolean consentInForce,
            boolean withdrawn,
            Map<Personal<String>, String> texts) {
        var view = seen.view();
        boolean open = toSender || !withdrawn;
        return new Shown(
                seen.id(),
                seen.version(),
                view.caseId(),
                open ? view.childId() : null,
                view.providerId(),
                view.serviceType(),
                view.status(),
                toSender || open && view.status().live() ? texts.get(view.need()) : null,
                view.referredBy(),
                view.municipality(),
                view.reached(),
                view.madeAt(),
                view.answeredAt(),
                view.endedAt(),
                view.due(),
                view.escalatedAt(),
                view.status() == ReferralStatus.WAITING_LIST ? (Long) places.position(seen) : null,
                view.appointmentAt(),
                open ? texts.get(view.appointmentNote()) : null,
                open ? questions(view, texts) : List.of(),
                view.rejectionReason(),
                open ? texts.get(view.rejectionNote()) : null,
                open ? texts.get(view.outcome()) : null,
                open ? texts.get(view.childFeedback()) : null,
                view.overrideReason() != null ? Consent.OVERRIDDEN : Consent.GIVEN,
                consentInForce,
                view.recalledAt(),
                view.deletedAt(),
                toSender ? view.consentId() : null,
                toSender ? view.consentBy() : null,
                toSender ? texts.get(view.overrideReason()) : null,
                toSender ? texts.get(view.revocationReason()) : null);
    }

    private static List<Question> questions(ReferralView view, Map<Personal<String>, String> texts) {
        return view.questions().stream()
                .map(one -> new Question(
                        one.questionId(),
                        texts.get(one.text()),
                        one.askedAt(),
                        texts.get(one.answer()),
                        one.answeredAt()))
                .toList();
    }
}
