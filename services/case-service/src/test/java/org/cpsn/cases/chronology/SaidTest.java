package org.cpsn.cases.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.assessment.Domain;
import org.cpsn.cases.assessment.Severity;
import org.cpsn.cases.assessment.Written;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.cases.followup.ChildSeen;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpType;
import org.cpsn.cases.followup.FollowedUpWith;
import org.cpsn.cases.followup.FurtherAction;
import org.cpsn.cases.plan.Goal;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.platform.personal.Personal;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final Instant AT = Instant.parse("2026-03-12T09:30:00Z");

    @Test
    void what_an_event_says_in_words_has_the_name_of_what_it_is() {
        var done = new FollowUpEvent.Done(
                "c-1",
                "f-1",
                FollowUpType.HOME_VISIT,
                ChildSeen.SEEN,
                Set.of(FollowedUpWith.CHILD),
                FurtherAction.ONGOING_MONITORING,
                sealed("comments"),
                AT);
        assertThat(Said.in(done)).containsExactly(new Said("comments", Map.of(), sealed("comments")));
    }

    @Test
    void what_was_not_written_is_not_said() {
        assertThat(Said.in(new CaseEvent.RiskLevelAssigned("c-1", "p-1", "19", "cw-1", RiskLevel.LOW, null, AT)))
                .isEmpty();
    }

    @Test
    void a_finding_is_said_with_its_domain_and_how_severe_it_is() {
        var completed = new AssessmentEvent.Completed(
                "c-1",
                "a-1",
                AssessmentKind.INITIAL,
                new Written(
                        List.of(new Written.Finding(
                                Domain.SAFETY, Severity.SEVERE, sealed("concern"), sealed("strength"))),
                        RiskLevel.HIGH,
                        sealed("why")),
                "cw-1",
                AT);
        var safety = Map.of("domain", "SAFETY", "severity", "SEVERE");
        assertThat(Said.in(completed))
                .containsExactly(
                        new Said("concerns", safety, sealed("concern")),
                        new Said("strengths", safety, sealed("strength")),
                        new Said("riskReason", Map.of("risk", "HIGH"), sealed("why")));
    }

    @Test
    void a_plan_is_said_down_to_its_interventions() {
        var submitted = new PlanEvent.Submitted(
                "c-1",
                "pl-1",
                1,
                List.of(new Goal(
                        "g-1",
                        sealed("goal"),
                        List.of(new Goal.Intervention(
                                "i-1",
                                ServiceType.EDUCATION_SERVICE,
                                sealed("what"),
                                null,
                                sealed("provider"),
                                "cw-1",
                                LocalDate.of(2026, 6, 1))))),
                "cw-1",
                AT);
        assertThat(Said.in(submitted)).extracting(Said::name).containsExactly("text", "what", "provider");
        assertThat(Said.in(submitted).getLast().about()).isEqualTo(Map.of("service", "EDUCATION_SERVICE"));
    }

    private static Personal<String> sealed(String text) {
        return new Personal<>("p-1", text);
    }
}
