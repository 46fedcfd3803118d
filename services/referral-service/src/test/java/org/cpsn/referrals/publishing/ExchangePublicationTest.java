package org.cpsn.referrals.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.referrals.exchange.About;
import org.cpsn.referrals.exchange.Draft;
import org.cpsn.referrals.exchange.ExchangeEvent;
import org.cpsn.referrals.exchange.HandOverReason;
import org.cpsn.referrals.exchange.LegalBasis;
import org.cpsn.referrals.exchange.MinimalData;
import org.cpsn.referrals.exchange.RecallReason;
import org.cpsn.referrals.exchange.TrmPhase;
import org.cpsn.referrals.exchange.Urgency;
import org.cpsn.referrals.exchange.Verb;
import org.junit.jupiter.api.Test;

class ExchangePublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Personal<String> TEXT = new Personal<>("child", "sealed");
    private static final About ABOUT = new About("case", "child", "partner-al", "cw-19-01", "19");
    private static final MinimalData CHILD = new MinimalData(
            MinimalData.Sex.FEMALE,
            MinimalData.AgeBand.AGE_9_17,
            Set.of("AL"),
            null,
            null,
            Set.of(MinimalData.Exploitation.FORCED_BEGGING),
            null,
            Set.of("sq"),
            null,
            null,
            Urgency.HIGH,
            Set.of(),
            LegalBasis.LEGAL_OBLIGATION,
            SUMMER);

    private final Pseudonyms pseudonyms = new Pseudonyms(Base64.getEncoder().encodeToString(new byte[32]));
    private final String pseudonym = pseudonyms.ofChild("partner-al", "child");

    @Test
    void the_partner_hears_codes_under_the_pseudonym_made_for_it() {
        tells(
                new ExchangeEvent.Told(
                        "x",
                        ABOUT,
                        "m1",
                        Verb.NOTIFICATION,
                        TrmPhase.IDENTIFICATION,
                        null,
                        CHILD,
                        "c2VhbGVk",
                        null,
                        "1",
                        MONDAY),
                new AboutExchange.MessageSent(
                        "x",
                        "m1",
                        "partner-al",
                        pseudonym,
                        "NOTIFICATION",
                        "IDENTIFICATION",
                        null,
                        new AboutExchange.MinimalDataSet(
                                "FEMALE",
                                "9-17",
                                Set.of("AL"),
                                null,
                                null,
                                Set.of("FORCED_BEGGING"),
                                null,
                                Set.of("sq"),
                                null,
                                null,
                                "HIGH",
                                Set.of(),
                                "LEGAL_OBLIGATION",
                                SUMMER),
                        "c2VhbGVk",
                        MONDAY));
        tells(
                new ExchangeEvent.Recalled("x", ABOUT, "r1", List.of("m1"), RecallReason.NOT_SAFE, MONDAY, "1", MONDAY),
                new AboutExchange.Recalled("x", "r1", "partner-al", pseudonym, List.of("m1"), "NOT_SAFE", MONDAY));
        tells(
                new ExchangeEvent.HandBackAnswerTold("x", ABOUT, "h1", false, MONDAY),
                new AboutExchange.HandBackAnswered("x", "partner-al", pseudonym, false, MONDAY));
    }

    @Test
    void those_on_the_case_hear_what_was_done_and_answered() {
        moved(
                new ExchangeEvent.Submitted("x", ABOUT, "m1", Verb.NOTIFICATION, "li", MONDAY, "1", MONDAY),
                "AWAITS_APPROVAL",
                "NOTIFICATION",
                "m1");
        moved(
                new ExchangeEvent.SentBack("x", ABOUT, "m1", Verb.NOTIFICATION, TEXT, "co", MONDAY, "1", MONDAY),
                "SENT_BACK",
                "NOTIFICATION",
                "m1");
        moved(
                new ExchangeEvent.Approved("x", ABOUT, "m1", Verb.NOTIFICATION, "co", MONDAY),
                "MESSAGE_SENT",
                "NOTIFICATION",
                "m1");
        moved(new ExchangeEvent.HandBackAnswered("x", ABOUT, "h1", true, MONDAY), "HAND_BACK_ACCEPTED", null, null);
        moved(new ExchangeEvent.HandBackAnswered("x", ABOUT, "h1", false, MONDAY), "HAND_BACK_REJECTED", null, null);
        moved(new ExchangeEvent.GroundLost("x", ABOUT, "k1", MONDAY), "RECALLED", null, null);
        moved(new ExchangeEvent.Withdrawn("x", ABOUT, RecallReason.NOT_SAFE, "li", MONDAY), "WITHDRAWN", null, null);
        answered(
                new ExchangeEvent.HandOverAnswered("x", ABOUT, "m2", true, null, null, MONDAY),
                "ACCEPTED",
                "REFERRAL",
                "m2");
        answered(
                new ExchangeEvent.HandOverAnswered("x", ABOUT, "m2", false, HandOverReason.OTHER, TEXT, MONDAY),
                "REJECTED",
                "REFERRAL",
                "m2");
        answered(
                new ExchangeEvent.HandBackProposed("x", ABOUT, "h1", HandOverReason.OTHER, TEXT, MONDAY, "1", MONDAY),
                "HAND_BACK_PROPOSED",
                null,
                null);
        answered(
                new ExchangeEvent.PartnerSaid(
                        "x", ABOUT, "p1", Verb.INFORMATION_REQUEST, null, TEXT, MONDAY, "1", MONDAY),
                "MESSAGE_RECEIVED",
                "INFORMATION_REQUEST",
                "p1");
        answered(new ExchangeEvent.DeletionConfirmed("x", ABOUT, "r1", MONDAY), "DELETION_CONFIRMED", null, null);
    }

    @Test
    void of_what_is_being_prepared_nobody_hears() {
        var draft = new Draft(Verb.NOTIFICATION, TrmPhase.IDENTIFICATION, null, CHILD, null, TEXT, null);
        assertThat(told(new ExchangeEvent.Begun("x", ABOUT, MONDAY))).isEmpty();
        assertThat(told(new ExchangeEvent.Drafted("x", ABOUT, "m1", draft, "cw", MONDAY, "1", MONDAY)))
                .isEmpty();
        assertThat(told(new ExchangeEvent.Revised("x", ABOUT, "m1", draft, "cw", MONDAY, "1", MONDAY)))
                .isEmpty();
        assertThat(told(new ExchangeEvent.TakenBack("x", ABOUT, "m1", MONDAY))).isEmpty();
        assertThat(told(new ExchangeEvent.CaseworkerChanged("x", ABOUT, MONDAY)))
                .isEmpty();
    }

    private void moved(ExchangeEvent stored, String what, String verb, String messageId) {
        tells(
                stored,
                new AboutExchange.Moved(
                        "x", "partner-al", "case", "child", "19", "cw-19-01", what, verb, messageId, MONDAY));
    }

    private void answered(ExchangeEvent stored, String what, String verb, String messageId) {
        tells(
                stored,
                new AboutExchange.Answered(
                        "x", "partner-al", "case", "child", "19", "cw-19-01", what, verb, messageId, MONDAY));
    }

    private void tells(ExchangeEvent stored, AboutExchange expected) {
        assertThat(told(stored).orElseThrow()).isEqualTo(expected);
    }

    private Optional<? extends IntegrationEvent> told(ExchangeEvent stored) {
        return new ExchangePublication(pseudonyms).of(stored);
    }
}
