package org.cpsn.notifications.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.cpsn.events.AboutExchange;
import org.cpsn.notifications.liaison.Entry;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.platform.partners.Partners;
import org.junit.jupiter.api.Test;

/** What comes into a partner's feed: what was approved for this partner, and nothing by itself. */
class ExchangeReactionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private final WhenExchangeSpeaks reaction = new WhenExchangeSpeaks(new Partners());

    @Test
    void a_message_goes_into_the_feed_of_its_partner() {
        assertThat(reaction.on(
                        new AboutExchange.MessageSent(
                                "x1", "m1", "partner-me", "p1", "REFERRAL", "RETURN", "m0", null, "c2VhbGVk", MONDAY),
                        "e1"))
                .isEqualTo(List.of(new LiaisonCommand.SendMessage(
                        "feed-partner-me",
                        "m1",
                        "p1",
                        new Entry.MessageSent("x1", "REFERRAL", "RETURN", "m0", null, "c2VhbGVk"),
                        MONDAY)));
    }

    @Test
    void a_recall_names_what_is_taken_back() {
        assertThat(reaction.on(
                        new AboutExchange.Recalled(
                                "x1", "r1", "partner-al", "p1", List.of("m1", "m2"), "CONSENT_WITHDRAWN", MONDAY),
                        "e1"))
                .isEqualTo(List.of(new LiaisonCommand.RecallMessages(
                        "feed-partner-al", "r1", "p1", "x1", List.of("m1", "m2"), "CONSENT_WITHDRAWN", MONDAY)));
    }

    @Test
    void an_answer_to_a_hand_back_is_named_by_its_message() {
        assertThat(reaction.on(new AboutExchange.HandBackAnswered("x1", "partner-al", "p1", false, MONDAY), "e1"))
                .isEqualTo(
                        List.of(new LiaisonCommand.AnswerHandBack("feed-partner-al", "e1", "p1", "x1", false, MONDAY)));
    }

    @Test
    void nothing_is_told_to_a_partner_without_an_agreement_and_somebody_must_look() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        reaction.on(new AboutExchange.HandBackAnswered("x1", "partner-xx", "p1", false, MONDAY), "e1"));
    }

    @Test
    void what_those_hear_who_work_on_the_case_is_never_heard_by_a_partner() {
        assertThat(reaction.to()).isEqualTo(AboutExchange.ForThePartner.class);
        assertThat(reaction.to().isAssignableFrom(AboutExchange.ForTheCase.class))
                .isFalse();
    }
}
