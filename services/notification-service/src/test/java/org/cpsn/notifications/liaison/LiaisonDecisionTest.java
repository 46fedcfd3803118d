package org.cpsn.notifications.liaison;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class LiaisonDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LiaisonCommand VICTIM = new LiaisonCommand.ReportPotentialVictim(
            "feed", "case-1", "child-1", Set.of(Exploitation.FORCED_BEGGING), true, MONDAY);
    private static final LiaisonEvent REPORTED =
            added("case-1", "child-1", new Entry.PotentialVictimReported(Set.of(Exploitation.FORCED_BEGGING), true));
    private static final LiaisonCommand RISK = new LiaisonCommand.NoteRisk("feed", "case-1", RiskLevel.HIGH, MONDAY);
    private static final LiaisonEvent ASSESSED = added("case-1", "child-1", new Entry.RiskAssessed(RiskLevel.HIGH));
    private static final LiaisonCommand CLOSURE =
            new LiaisonCommand.NoteClosure("feed", "case-1", Outcome.NOT_SUBSTANTIATED, MONDAY);
    private static final LiaisonEvent CLOSED =
            added("case-1", "child-1", new Entry.CaseClosed(Outcome.NOT_SUBSTANTIATED));
    private static final LiaisonCommand REOPENING =
            new LiaisonCommand.NoteReopening("feed", "case-1", "child-1", MONDAY);
    private static final LiaisonEvent REOPENED = added("case-1", "child-1", new Entry.CaseReopened());
    private static final LiaisonCommand RETURN =
            new LiaisonCommand.ReportReturn("feed", "return-1", "child-1", ReturnType.VOLUNTARY, "DE", MARCH, MONDAY);
    private static final LiaisonEvent RETURNED =
            added("return-1", "child-1", new Entry.ChildReturned(ReturnType.VOLUNTARY, "DE", MARCH));

    @Test
    void partners_follow_a_case_from_report_to_closure() {
        feed().when(VICTIM)
                .then(REPORTED)
                .when(RISK)
                .then(ASSESSED)
                .when(CLOSURE)
                .then(CLOSED);
    }

    @Test
    void a_case_is_reported_once_even_after_its_closure() {
        feed().given(REPORTED).when(VICTIM).thenNothing();
        feed().given(REPORTED, CLOSED).when(VICTIM).thenNothing();
    }

    @Test
    void a_case_that_is_not_in_the_feed_stays_out_of_it() {
        feed().when(RISK).thenNothing();
        feed().when(CLOSURE).thenNothing();
        feed().given(added("case-2", "child-1", new Entry.PotentialVictimReported(Set.of(), false)))
                .when(RISK)
                .thenNothing();
    }

    @Test
    void nothing_is_told_of_a_closed_case() {
        feed().given(REPORTED, CLOSED).when(RISK).thenNothing();
        feed().given(REPORTED, CLOSED).when(CLOSURE).thenNothing();
    }

    @Test
    void a_reopened_case_is_followed_again_to_its_next_closure() {
        feed().given(REPORTED, CLOSED)
                .when(REOPENING)
                .then(REOPENED)
                .when(RISK)
                .then(ASSESSED)
                .when(CLOSURE)
                .then(CLOSED);
    }

    @Test
    void a_reopening_is_told_once_and_only_to_those_who_heard_of_the_closure() {
        feed().given(REPORTED, CLOSED, REOPENED).when(REOPENING).thenNothing();
        feed().when(REOPENING).thenNothing();
    }

    @Test
    void a_return_is_told_once() {
        feed().when(RETURN).then(RETURNED).when(RETURN).thenNothing();
    }

    @Test
    void a_return_opens_no_case() {
        feed().given(RETURNED).when(RISK).thenNothing();
    }

    @Test
    void a_message_and_a_recall_are_told_once() {
        var message = new Entry.MessageSent("x1", "NOTIFICATION", "IDENTIFICATION", null, null, null);
        var send = new LiaisonCommand.SendMessage("feed", "m1", "child-1", message, MONDAY);
        var recall = new LiaisonCommand.RecallMessages(
                "feed", "r1", "child-1", "x1", List.of("m1"), "CONSENT_WITHDRAWN", MONDAY);
        feed().when(send)
                .then(added("m1", "child-1", message))
                .when(send)
                .thenNothing()
                .when(recall)
                .then(added("r1", "child-1", new Entry.Recalled("x1", List.of("m1"), "CONSENT_WITHDRAWN")))
                .when(recall)
                .thenNothing();
    }

    private static LiaisonEvent added(String reference, String pseudonym, Entry entry) {
        return new LiaisonEvent.EntryAdded("feed", pseudonym, reference, entry, MONDAY, null);
    }

    /** What is told, without its place in the chain: see {@link ChainTest}. */
    private static Scenario<LiaisonFeed, LiaisonCommand, LiaisonEvent> feed() {
        return Scenario.of(LiaisonFeed.EMPTY, LiaisonFeed::after, LiaisonDecisionTest::loose);
    }

    private static List<LiaisonEvent> loose(LiaisonFeed feed, LiaisonCommand command) {
        return LiaisonDecision.decide(feed, command).stream()
                .<LiaisonEvent>map(event -> switch (event) {
                    case LiaisonEvent.EntryAdded e -> e.with(null);
                })
                .toList();
    }
}
