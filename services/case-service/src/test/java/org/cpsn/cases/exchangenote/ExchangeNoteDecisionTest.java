package org.cpsn.cases.exchangenote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpsn.platform.test.Staff.ARTA;

import java.time.Instant;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class ExchangeNoteDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final ExchangeNoteEvent ASKED = new ExchangeNoteEvent.Noted(
            "c1", "x1", "partner-al", "MESSAGE_RECEIVED", "INFORMATION_REQUEST", "m1", MONDAY);

    @Test
    void a_case_notes_what_it_is_told_of_its_child_across_the_border() {
        assertThat(ExchangeNoteDecision.decide(
                        null, new ExchangeNoteCommand.Note(ASKED, Caseworker.system("case-service"))))
                .containsExactly(ASKED);
    }

    @Test
    void nobody_but_the_system_writes_that_down() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(
                        () -> ExchangeNoteDecision.decide(null, new ExchangeNoteCommand.Note(ASKED, ARTA.caseworker())))
                .extracting(Rejected::rule)
                .isEqualTo(ExchangeNoteRule.THE_EXCHANGE_TELLS);
    }

    @Test
    void its_timeline_shows_which_country_and_what_in_codes() {
        assertThat(ASKED.facts())
                .containsEntry("partner", "partner-al")
                .containsEntry("what", "MESSAGE_RECEIVED")
                .containsEntry("verb", "INFORMATION_REQUEST");
    }

    @Test
    void it_is_stored_as_approved() {
        ApprovedJson.check(
                ExchangeNoteEvent.class,
                ASKED,
                new ExchangeNoteEvent.Noted("c1", "x1", "partner-al", "RECALLED", null, null, MONDAY),
                new ExchangeNoteEvent.QuestionNoted("c1", "q1", "partner-al", "ASKED", MONDAY));
    }
}
