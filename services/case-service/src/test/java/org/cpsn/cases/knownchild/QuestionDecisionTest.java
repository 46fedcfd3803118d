package org.cpsn.cases.knownchild;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;
import static org.cpsn.platform.test.Staff.PARTNER_ME;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class QuestionDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Blocking AMONG = new Blocking(2010, 2012, Sex.FEMALE);
    private static final KnownChildRules.Version RULES =
            new KnownChildRules.Version("2026-1", Instant.EPOCH, "", 86, 92, 3, 60);
    private static final Personal<String> NOTE = new Personal<>("p1", "bm90ZQ==");

    private static final QuestionEvent ASKED = new QuestionEvent.Asked(
            "q1",
            "partner-al",
            "pa-al-01",
            "AL-7",
            QuestionPurpose.IDENTIFICATION,
            AMONG,
            "2026-1",
            List.of(new QuestionEvent.Candidate(1, "p1", "c1", 94), new QuestionEvent.Candidate(2, "p2", "c2", 87)),
            1,
            MONDAY);
    private static final QuestionEvent FORWARDED =
            new QuestionEvent.CandidateForwarded("q1", 1, "partner-al", "c1", "19", "cw-19-01", MONDAY);
    private static final QuestionEvent CONFIRMED = new QuestionEvent.CandidateConfirmed(
            "q1", 1, "partner-al", "c1", LinkGround.DOCUMENT_SEEN, NOTE, "cw-19-01", MONDAY);
    private static final QuestionEvent DENIED = new QuestionEvent.CandidateDenied(
            "q1", 1, "partner-al", "c1", LinkGround.KNOWN_OTHERWISE, null, "cw-19-01", MONDAY);
    private static final QuestionEvent CLOSED = new QuestionEvent.Closed("q1", ClosedBecause.ANSWERED, MONDAY);

    private static Scenario<Question, QuestionCommand, QuestionEvent> question(long askedBefore) {
        return Scenario.of(
                new Question.Unknown(),
                Question::after,
                (state, command) -> QuestionDecision.decide(state, command, (partner, now) -> askedBefore));
    }

    @Test
    void a_partner_asks_and_is_told_who_is_like_the_child_the_likeliest_first() {
        question(59).when(ask(PARTNER_AL)).then(ASKED);
    }

    @Test
    void a_partner_asks_for_itself_only() {
        question(0)
                .when(ask(PARTNER_ME))
                .thenRejected(QuestionRule.ASKED_BY_A_PARTNER)
                .when(ask(LIAISON))
                .thenRejected(QuestionRule.ASKED_BY_A_PARTNER);
    }

    @Test
    void a_partner_asks_no_more_often_than_agreed() {
        question(60).when(ask(PARTNER_AL)).thenRejected(QuestionRule.ASKED_TOO_OFTEN);
    }

    @Test
    void the_same_question_sent_twice_is_one() {
        question(0).given(ASKED).when(ask(PARTNER_AL)).thenNothing();
    }

    @Test
    void the_liaison_forwards_a_candidate_to_who_has_the_case_now() {
        question(0).given(ASKED).when(forward(1, LIAISON)).then(FORWARDED);
    }

    @Test
    void nobody_but_the_liaison_forwards_or_closes() {
        question(0)
                .given(ASKED)
                .when(forward(1, ARTA))
                .thenRejected(QuestionRule.LIAISON_LEADS)
                .when(close(PARTNER_AL))
                .thenRejected(QuestionRule.LIAISON_LEADS);
    }

    @Test
    void a_candidate_is_forwarded_once() {
        question(0).given(ASKED, FORWARDED).when(forward(1, LIAISON)).thenRejected(QuestionRule.FORWARDED_ONCE);
    }

    @Test
    void a_case_without_a_caseworker_has_nobody_to_ask() {
        question(0)
                .given(ASKED)
                .when(new QuestionCommand.Forward("q1", 1, standing(null), LIAISON.caseworker(), MONDAY))
                .thenRejected(QuestionRule.CASE_NEEDS_A_CASEWORKER);
    }

    @Test
    void the_caseworker_of_the_case_or_a_supervisor_says_whether_it_is_the_child() {
        question(0).given(ASKED, FORWARDED).when(answer(1, true, ARTA)).then(CONFIRMED);
        question(0)
                .given(ASKED, FORWARDED)
                .when(new QuestionCommand.Answer(
                        "q1",
                        1,
                        "c1",
                        false,
                        LinkGround.CANNOT_BE_TOLD,
                        null,
                        standing("cw-19-01"),
                        DRITA.caseworker(),
                        MONDAY))
                .then(new QuestionEvent.CandidateDenied(
                        "q1", 1, "partner-al", "c1", LinkGround.CANNOT_BE_TOLD, null, "sv-19-01", MONDAY));
    }

    @Test
    void nobody_else_says_whether_it_is_the_child_not_even_the_liaison() {
        question(0)
                .given(ASKED, FORWARDED)
                .when(answer(1, true, BESNIK))
                .thenRejected(QuestionRule.CASEWORKER_ANSWERS)
                .when(answer(1, true, LIAISON))
                .thenRejected(QuestionRule.CASEWORKER_ANSWERS);
    }

    @Test
    void it_is_said_once_the_liaison_has_asked() {
        question(0).given(ASKED).when(answer(1, true, ARTA)).thenRejected(QuestionRule.FORWARDED_FIRST);
    }

    @Test
    void it_is_said_once() {
        question(0)
                .given(ASKED, FORWARDED, DENIED)
                .when(answer(1, true, ARTA))
                .thenRejected(QuestionRule.ANSWERED_ONCE);
    }

    @Test
    void a_candidate_is_of_one_case() {
        question(0)
                .given(ASKED, FORWARDED)
                .when(new QuestionCommand.Answer(
                        "q1",
                        1,
                        "another case",
                        true,
                        LinkGround.DOCUMENT_SEEN,
                        null,
                        standing("cw-19-01"),
                        ARTA.caseworker(),
                        MONDAY))
                .thenRejected(QuestionRule.CANDIDATE_EXISTS);
    }

    @Test
    void nobody_is_confirmed_on_the_ground_that_it_is_somebody_else() {
        question(0)
                .given(ASKED, FORWARDED)
                .when(new QuestionCommand.Answer(
                        "q1",
                        1,
                        "c1",
                        true,
                        LinkGround.KNOWN_OTHERWISE,
                        null,
                        standing("cw-19-01"),
                        ARTA.caseworker(),
                        MONDAY))
                .thenRejected(QuestionRule.GROUND_FITS_THE_ANSWER);
    }

    @Test
    void one_question_is_about_one_child() {
        question(0).given(ASKED, FORWARDED, CONFIRMED).when(forward(2, LIAISON)).thenRejected(QuestionRule.ONE_CHILD);
    }

    @Test
    void a_question_is_closed_once_everybody_who_was_asked_has_answered() {
        question(0).given(ASKED, FORWARDED).when(close(LIAISON)).thenRejected(QuestionRule.NOBODY_IS_STILL_ASKED);
        question(0).given(ASKED, FORWARDED, CONFIRMED).when(close(LIAISON)).then(CLOSED);
        question(0).given(ASKED).when(close(LIAISON)).then(CLOSED);
        question(0).given(ASKED, CLOSED).when(close(LIAISON)).thenNothing();
    }

    @Test
    void nothing_is_forwarded_of_a_closed_question() {
        question(0).given(ASKED, CLOSED).when(forward(1, LIAISON)).thenRejected(QuestionRule.QUESTION_IS_OPEN);
    }

    @Test
    void what_was_never_asked_is_not_answered() {
        question(0)
                .when(forward(1, LIAISON))
                .thenRejected(QuestionRule.QUESTION_EXISTS)
                .given(ASKED)
                .when(forward(3, LIAISON))
                .thenRejected(QuestionRule.CANDIDATE_EXISTS);
    }

    @Test
    void rules_that_would_tell_of_everybody_are_none() {
        assertThatThrownBy(() -> new KnownChildRules.Version("x", Instant.EPOCH, "", 20, 92, 3, 60))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KnownChildRules.Version("x", Instant.EPOCH, "", 86, 92, 1_000, 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuestionCommand ask(Staff by) {
        return new QuestionCommand.Ask(
                "q1",
                "partner-al",
                "AL-7",
                QuestionPurpose.IDENTIFICATION,
                AMONG,
                RULES,
                List.of(new Likely("p1", "c1", 94), new Likely("p2", "c2", 87)),
                by.caseworker(),
                MONDAY);
    }

    private static QuestionCommand forward(int candidate, Staff by) {
        return new QuestionCommand.Forward("q1", candidate, standing("cw-19-01"), by.caseworker(), MONDAY);
    }

    private static QuestionCommand answer(int candidate, boolean same, Staff by) {
        return new QuestionCommand.Answer(
                "q1",
                candidate,
                "c1",
                same,
                LinkGround.DOCUMENT_SEEN,
                NOTE,
                standing("cw-19-01"),
                by.caseworker(),
                MONDAY);
    }

    private static QuestionCommand close(Staff by) {
        return new QuestionCommand.Close("q1", ClosedBecause.ANSWERED, by.caseworker(), MONDAY);
    }

    private static Standing standing(String caseworker) {
        return new Standing("p1", "19", caseworker, null, MONDAY, true, Set.of());
    }
}
