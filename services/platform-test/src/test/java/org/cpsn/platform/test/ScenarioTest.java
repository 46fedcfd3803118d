package org.cpsn.platform.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.sound.casefile.CaseCommand;
import org.cpsn.platform.test.sound.casefile.CaseDecision;
import org.cpsn.platform.test.sound.casefile.CaseEvent;
import org.cpsn.platform.test.sound.casefile.CaseFile;
import org.cpsn.platform.test.sound.casefile.CaseRule;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Personal<String> NAME = new Personal<>("c1", "sealed");
    private static final CaseEvent OPENED = new CaseEvent.Opened("c1", NAME, MONDAY);
    private static final CaseEvent CLOSED = new CaseEvent.Closed("c1", MONDAY);
    private static final CaseCommand OPEN = new CaseCommand.Open("c1", NAME, MONDAY);
    private static final CaseCommand CLOSE = new CaseCommand.Close("c1", MONDAY);

    @Test
    void tells_a_story_from_step_to_step() {
        aCase().when(OPEN).then(OPENED).when(OPEN).thenNothing().when(CLOSE).then(CLOSED);
    }

    @Test
    void knows_the_rule_that_says_no() {
        aCase().when(CLOSE).thenRejected(CaseRule.CASE_EXISTS);
    }

    @Test
    void fails_when_something_else_happens() {
        assertThatThrownBy(() -> aCase().given(OPENED).when(CLOSE).then(OPENED)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> aCase().given(OPENED).when(CLOSE).thenNothing())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> aCase().given(OPENED).when(CLOSE).thenRejected(CaseRule.CASE_EXISTS))
                .isInstanceOf(AssertionError.class);
    }

    private static Scenario<CaseFile, CaseCommand, CaseEvent> aCase() {
        return Scenario.of(new CaseFile.Absent(), CaseFile::after, CaseDecision::decide);
    }
}
