package org.cpsn.cases.returnneeds;

import static org.cpsn.cases.returnneeds.ReturnNeedsRule.RETURNEES_SAY_SO;
import static org.cpsn.platform.test.Staff.ARTA;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class ReturnNeedsDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Caseworker SYSTEM = Caseworker.system("case-service");

    @Test
    void what_a_returned_child_needs_joins_its_case_open_or_closed() {
        in(true).when(note(SYSTEM, MONDAY)).then(noted(MONDAY));
        in(false).when(note(SYSTEM, MONDAY)).then(noted(MONDAY));
    }

    @Test
    void what_was_found_out_before_the_report_is_noted_with_it() {
        in(true).when(note(SYSTEM, MONDAY.minus(Duration.ofDays(3)))).then(noted(MONDAY));
    }

    @Test
    void nobody_notes_it_by_hand() {
        in(true).when(note(ARTA.caseworker(), MONDAY)).thenRejected(RETURNEES_SAY_SO);
    }

    private static ReturnNeedsCommand note(Caseworker by, Instant at) {
        return new ReturnNeedsCommand.Note("c1", "f1", "n1", Set.of("SCHOOL"), true, false, by, at);
    }

    private static ReturnNeedsEvent noted(Instant at) {
        return new ReturnNeedsEvent.Noted("c1", "f1", "n1", Set.of("SCHOOL"), true, false, at);
    }

    private static Scenario<Standing, ReturnNeedsCommand, ReturnNeedsEvent> in(boolean open) {
        var standing = new Standing("child", "19", "cw-19-01", null, MONDAY, open, Set.of());
        return Scenario.of(standing, (state, event) -> state, ReturnNeedsDecision::decide);
    }
}
