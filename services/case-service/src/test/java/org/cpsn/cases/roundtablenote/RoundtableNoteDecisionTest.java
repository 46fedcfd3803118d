package org.cpsn.cases.roundtablenote;

import static org.cpsn.cases.roundtablenote.RoundtableNoteRule.CONVENED_FIRST;
import static org.cpsn.cases.roundtablenote.RoundtableNoteRule.THE_ROUNDTABLE_TELLS;

import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class RoundtableNoteDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Standing CLOSED = new Standing("child", "19", "cw-19-01", null, MONDAY, false, Set.of());

    private final RoundtableNoteEvent convened = new RoundtableNoteEvent.Convened("c1", "r1", MONDAY, MONDAY);
    private final RoundtableNoteEvent calledOff = new RoundtableNoteEvent.CalledOff("c1", "r1", MONDAY);

    @Test
    void a_case_notes_what_it_is_told_even_when_it_is_closed() {
        aCase().when(told(convened)).then(convened).when(told(calledOff)).then(calledOff);
    }

    @Test
    void the_same_told_twice_is_noted_once() {
        aCase().given(convened).when(told(convened)).thenNothing();
    }

    @Test
    void of_a_roundtable_it_was_never_called_to_a_case_notes_nothing() {
        aCase().when(told(calledOff)).thenRejected(CONVENED_FIRST);
    }

    @Test
    void nobody_but_the_system_says_what_happened_at_a_roundtable() {
        aCase().when(new RoundtableNoteCommand.Note(convened, Staff.ARTA.caseworker()))
                .thenRejected(THE_ROUNDTABLE_TELLS);
    }

    private static RoundtableNoteCommand told(RoundtableNoteEvent event) {
        return new RoundtableNoteCommand.Note(event, Caseworker.system("case-service"));
    }

    private static Scenario<NotedRoundtables, RoundtableNoteCommand, RoundtableNoteEvent> aCase() {
        return Scenario.of(
                NotedRoundtables.NONE,
                NotedRoundtables::after,
                (state, command) -> RoundtableNoteDecision.decide(state, CLOSED, command));
    }
}
