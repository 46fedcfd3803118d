package org.cpsn.returnees.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.needs.NeedsRule.ASSESSED_AFTER_THE_ARRIVAL;
import static org.cpsn.returnees.needs.NeedsRule.ASSESSMENT_EXISTS;
import static org.cpsn.returnees.needs.NeedsRule.NEEDS_OF_ITS_CHILDREN;
import static org.cpsn.returnees.needs.NeedsRule.SOMETHING_WAS_ASSESSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.family.WrongBecause;
import org.junit.jupiter.api.Test;

class NeedsDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 20);
    private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
    private static final Map<Area, Weight> HOUSEHOLD = Map.of(Area.HOUSING, Weight.SOME, Area.INCOME, Weight.NONE);
    private static final List<ChildsNeeds> CHILDREN =
            List.of(new ChildsNeeds("child", Map.of(Area.SCHOOL, Weight.URGENT), Set.of()));

    @Test
    void needs_are_assessed_as_often_as_somebody_looks() {
        needs(Whereabouts.HERE)
                .when(assess("n1", ARTA, IN_MARCH, HOUSEHOLD, CHILDREN))
                .then(assessed("n1"))
                .when(assess("n1", ARTA, IN_MARCH, HOUSEHOLD, CHILDREN))
                .thenNothing()
                .when(assess("n2", ARTA, IN_MARCH, HOUSEHOLD, CHILDREN))
                .then(assessed("n2"));
    }

    @Test
    void the_needs_of_a_child_are_those_of_a_child_of_the_household() {
        var ofMother = List.of(new ChildsNeeds("mother", Map.of(Area.HEALTH, Weight.SOME), Set.of()));
        needs(Whereabouts.HERE)
                .when(assess("n1", ARTA, IN_MARCH, HOUSEHOLD, ofMother))
                .thenRejected(NEEDS_OF_ITS_CHILDREN)
                .when(assess("n1", ARTA, IN_MARCH, HOUSEHOLD, List.of(CHILDREN.getFirst(), CHILDREN.getFirst())))
                .thenRejected(NEEDS_OF_ITS_CHILDREN);
    }

    @Test
    void where_nobody_looked_at_anything_nothing_was_assessed() {
        needs(Whereabouts.HERE)
                .when(assess("n1", ARTA, IN_MARCH, Map.of(), List.of(new ChildsNeeds("child", Map.of(), Set.of()))))
                .thenRejected(SOMETHING_WAS_ASSESSED);
    }

    @Test
    void nothing_is_assessed_before_the_return_while_the_family_is_gone_or_by_others() {
        needs(Whereabouts.HERE)
                .when(assess("n1", ARTA, ARRIVED.minusDays(1), HOUSEHOLD, CHILDREN))
                .thenRejected(ASSESSED_AFTER_THE_ARRIVAL)
                .when(assess("n1", BESNIK, IN_MARCH, HOUSEHOLD, CHILDREN))
                .thenRejected(OWN_FAMILY);
        needs(Whereabouts.LOST_CONTACT)
                .when(assess("n1", ARTA, IN_MARCH, HOUSEHOLD, CHILDREN))
                .thenRejected(FAMILY_IS_HERE);
    }

    @Test
    void any_sign_of_trafficking_is_urgent_and_nothing_makes_it_smaller() {
        var calm = Map.of(Area.SAFETY, Weight.NONE, Area.HEALTH, Weight.NONE);
        assertThat(new ChildsNeeds("child", calm, Set.of(Sign.DOCUMENTS_KEPT_BY_OTHERS)).urgent())
                .isTrue();
        assertThat(new ChildsNeeds("child", calm, Set.of()).urgent()).isFalse();
        assertThat(new ChildsNeeds("child", calm, Set.of()).needed()).isEmpty();
    }

    @Test
    void an_assessment_recorded_by_mistake_is_withdrawn_once() {
        needs(Whereabouts.LOST_CONTACT)
                .given(assessed("n1"))
                .when(withdraw("n1", BESNIK))
                .thenRejected(OWN_FAMILY)
                .when(withdraw("n2", ARTA))
                .thenRejected(ASSESSMENT_EXISTS)
                .when(withdraw("n1", ARTA))
                .then(new NeedsEvent.NeedsWithdrawn("f1", "n1", IN_MARCH, WrongBecause.ANOTHER_FAMILY, AT))
                .when(withdraw("n1", ARTA))
                .thenNothing();
    }

    private static NeedsCommand withdraw(String id, Staff by) {
        return new NeedsCommand.Withdraw("f1", id, WrongBecause.ANOTHER_FAMILY, by.caseworker(), AT);
    }

    private static Scenario<Needs, NeedsCommand, NeedsEvent> needs(Whereabouts whereabouts) {
        var standing = new Standing(
                ReturnType.VOLUNTARY,
                ARRIVED,
                ReturnDetails.NONE,
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("child", Relation.CHILD, "mother", Relation.CAREGIVER),
                whereabouts,
                null);
        return Scenario.of(
                Needs.NONE, Needs::after, (state, command) -> NeedsDecision.decide(state, standing, command));
    }

    private static NeedsCommand assess(
            String id, Staff by, LocalDate on, Map<Area, Weight> household, List<ChildsNeeds> children) {
        return new NeedsCommand.Assess("f1", id, on, household, children, by.caseworker(), AT);
    }

    private static NeedsEvent assessed(String id) {
        return new NeedsEvent.NeedsAssessed("f1", id, "19", "cw-19-01", IN_MARCH, HOUSEHOLD, CHILDREN, AT);
    }
}
