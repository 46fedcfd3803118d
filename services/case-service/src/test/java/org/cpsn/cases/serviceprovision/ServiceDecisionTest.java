package org.cpsn.cases.serviceprovision;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.NOT_BEFORE_THE_REPORT;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;

import java.time.Instant;
import java.util.Set;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class ServiceDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_service_that_was_given_is_recorded_with_who_gave_it() {
        in(true).when(given(ARTA, MONDAY))
                .then(new ServiceEvent.Implemented("c1", "s1", ServiceType.FOOD_SERVICE, "cw-19-07", null, MONDAY));
    }

    @Test
    void nobody_records_a_service_in_a_case_that_is_not_theirs() {
        in(true).when(given(BESNIK, MONDAY)).thenRejected(OWN_CASE);
    }

    @Test
    void no_service_is_given_before_the_report() {
        in(true).when(given(ARTA, MONDAY.minusSeconds(1))).thenRejected(NOT_BEFORE_THE_REPORT);
    }

    @Test
    void no_service_is_recorded_in_a_closed_case() {
        in(false).when(given(ARTA, MONDAY)).thenRejected(CASE_IS_OPEN);
    }

    private static ServiceCommand given(Staff by, Instant at) {
        return new ServiceCommand.RecordImplemented(
                "c1", "s1", ServiceType.FOOD_SERVICE, "cw-19-07", null, by.caseworker(), at);
    }

    private static Scenario<Standing, ServiceCommand, ServiceEvent> in(boolean open) {
        var standing = new Standing("child", "19", "cw-19-01", null, MONDAY, open, Set.of());
        return Scenario.of(standing, (state, event) -> state, ServiceDecision::decide);
    }
}
