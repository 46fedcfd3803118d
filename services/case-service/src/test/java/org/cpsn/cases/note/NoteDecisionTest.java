package org.cpsn.cases.note;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;

import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class NoteDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Personal<String> TEXT = new Personal<>("child", "c2VhbGVk");

    @Test
    void whoever_works_on_the_case_writes_notes() {
        in(true).when(write(ARTA)).then(new NoteEvent.Written("c1", "n1", NoteSubject.PHONE_CALL, TEXT, MONDAY));
    }

    @Test
    void nobody_writes_in_a_case_that_is_not_theirs() {
        in(true).when(write(BESNIK)).thenRejected(OWN_CASE);
    }

    @Test
    void nothing_is_noted_in_a_closed_case() {
        in(false).when(write(ARTA)).thenRejected(CASE_IS_OPEN);
    }

    private static NoteCommand write(Staff by) {
        return new NoteCommand.Write("c1", "n1", NoteSubject.PHONE_CALL, TEXT, by.caseworker(), MONDAY);
    }

    private static Scenario<Standing, NoteCommand, NoteEvent> in(boolean open) {
        var standing = new Standing("child", "19", "cw-19-01", null, MONDAY, open, Set.of());
        return Scenario.of(standing, (state, event) -> state, NoteDecision::decide);
    }
}
