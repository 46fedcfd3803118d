package org.cpsn.returnees.plan;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.CENTRAL_COMMISSION;
import static org.cpsn.platform.test.Staff.COMMISSION;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.returnees.family.FamilyRule.FAMILY_IS_HERE;
import static org.cpsn.returnees.family.FamilyRule.MEMBER_OF_THE_FAMILY;
import static org.cpsn.returnees.family.FamilyRule.OWN_FAMILY;
import static org.cpsn.returnees.plan.PlanRule.AMOUNT_OF_THE_DELIVERY;
import static org.cpsn.returnees.plan.PlanRule.APPROVAL_SAYS_HOW_MUCH;
import static org.cpsn.returnees.plan.PlanRule.APPROVED_FIRST;
import static org.cpsn.returnees.plan.PlanRule.ASKED_IN_TIME;
import static org.cpsn.returnees.plan.PlanRule.COMMISSION_DECIDES;
import static org.cpsn.returnees.plan.PlanRule.DELIVERED_AFTER_THE_DECISION;
import static org.cpsn.returnees.plan.PlanRule.DELIVERY_EXISTS;
import static org.cpsn.returnees.plan.PlanRule.EACH_ASSISTANCE_ONCE;
import static org.cpsn.returnees.plan.PlanRule.EDUCATION_IS_A_CHILDS;
import static org.cpsn.returnees.plan.PlanRule.EVERY_ITEM_ONCE;
import static org.cpsn.returnees.plan.PlanRule.GIVEN_AFTER_SUCH_A_RETURN;
import static org.cpsn.returnees.plan.PlanRule.GIVEN_ON_THE_TRACK;
import static org.cpsn.returnees.plan.PlanRule.IN_KIND_ONLY;
import static org.cpsn.returnees.plan.PlanRule.ITEM_EXISTS;
import static org.cpsn.returnees.plan.PlanRule.NEVER_MORE_THAN_APPROVED;
import static org.cpsn.returnees.plan.PlanRule.NOT_ONES_OWN_PLAN;
import static org.cpsn.returnees.plan.PlanRule.PAID_FROM_ITS_BUDGET_LINE;
import static org.cpsn.returnees.plan.PlanRule.PLAN_CHANGED_MEANWHILE;
import static org.cpsn.returnees.plan.PlanRule.PLAN_IS_SUBMITTED;
import static org.cpsn.returnees.plan.PlanRule.PLAN_WAITS_FOR_THE_COMMISSION;
import static org.cpsn.returnees.plan.PlanRule.RECEIPT_ONCE;
import static org.cpsn.returnees.plan.PlanRule.SOMETHING_IS_ASKED_FOR;
import static org.cpsn.returnees.plan.PlanRule.TRACK_IS_KNOWN;
import static org.cpsn.returnees.plan.PlanRule.WITHIN_THE_CEILING;
import static org.cpsn.returnees.plan.PlanRule.WITHIN_THE_MONTHS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.GoneReason;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Standing;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.BudgetLine;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.cpsn.returnees.rules.ReintegrationRules.Terms;
import org.junit.jupiter.api.Test;

class PlanDecisionTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-27T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final Caseworker BOTH = new Caseworker(
            "ro-19-02", Set.of(Role.RETURN_OFFICER, Role.COMMISSION), "mocr-19", "19", Scope.MUNICIPALITY);
    private static final List<BudgetLine> FUND = List.of(BudgetLine.REINTEGRATION_FUND, BudgetLine.DONOR);
    private static final ReintegrationRules.Version RULES = rules();
    private static final ReintegrationRules ALL = new ReintegrationRules(List.of(RULES));
    private static final Assistance FOOD = item("food", AssistanceType.FOOD_PACKAGE, null, 30_000L, 6);
    private static final Assistance BOOKS = item("books", AssistanceType.BASIC_SCHOOL_MATERIALS, "child", 10_000L, 1);
    private static final Assistance GRANT =
            item("grant", AssistanceType.BUSINESS_START_UP_GRANT, "mother", 250_000L, 3);
    private static final Assistance ADVICE = item("advice", AssistanceType.SOCIAL_COUNSELLING, null, null, 2);

    @Test
    void what_a_family_needs_is_asked_for_piece_by_piece_and_paid_from_the_usual_line_where_nobody_says() {
        plan().when(request(FOOD))
                .then(requested(1, FOOD.paidFrom(BudgetLine.REINTEGRATION_FUND)))
                .when(request(FOOD))
                .thenNothing()
                .when(request(BOOKS))
                .then(requested(2, BOOKS.paidFrom(BudgetLine.REINTEGRATION_FUND)));
    }

    @Test
    void an_assistance_is_changed_or_dropped_by_who_has_seen_the_plan_as_it_is() {
        var more = item("food", AssistanceType.FOOD_PACKAGE, null, 36_000L, 6).paidFrom(BudgetLine.DONOR);
        plan().given(requested(1, FOOD), requested(2, BOOKS))
                .when(change(more, 1))
                .thenRejected(PLAN_CHANGED_MEANWHILE)
                .when(change(more, 2))
                .then(requested(3, more))
                .when(change(more, 3))
                .thenNothing()
                .when(drop("food", 2))
                .thenRejected(PLAN_CHANGED_MEANWHILE)
                .when(drop("food", 3))
                .then(new PlanEvent.AssistanceDropped("f1", "p1", 4, "food", AssistanceType.FOOD_PACKAGE, AT))
                .when(drop("food", 4))
                .thenRejected(ITEM_EXISTS)
                .when(drop("books", 4))
                .then(new PlanEvent.AssistanceDropped(
                        "f1", "p1", 5, "books", AssistanceType.BASIC_SCHOOL_MATERIALS, AT))
                .when(submit("p1", 5))
                .thenRejected(SOMETHING_IS_ASKED_FOR);
    }

    @Test
    void a_start_up_grant_is_given_only_after_a_voluntary_return() {
        of(standing(ReturnType.INVOLUNTARY_READMISSION, Track.REPATRIATED_PERSONS, Whereabouts.HERE))
                .when(request(GRANT))
                .thenRejected(GIVEN_AFTER_SUCH_A_RETURN);
        of(standing(ReturnType.ASSISTED_VOLUNTARY, Track.REPATRIATED_PERSONS, Whereabouts.HERE))
                .when(request(GRANT))
                .then(requested(1, GRANT.paidFrom(BudgetLine.REINTEGRATION_FUND)));
    }

    @Test
    void assistance_for_education_is_a_childs_and_any_other_is_for_somebody_of_the_family() {
        plan().when(request(item("b", AssistanceType.BASIC_SCHOOL_MATERIALS, "mother", 100L, 1)))
                .thenRejected(EDUCATION_IS_A_CHILDS)
                .when(request(item("b", AssistanceType.BASIC_SCHOOL_MATERIALS, null, 100L, 1)))
                .thenRejected(EDUCATION_IS_A_CHILDS)
                .when(request(item("f", AssistanceType.FOOD_PACKAGE, "stranger", 100L, 1)))
                .thenRejected(MEMBER_OF_THE_FAMILY);
    }

    @Test
    void each_track_is_given_its_own_and_nothing_while_nobody_knows_it() {
        of(standing(ReturnType.VOLUNTARY, Track.DISPLACED_PERSONS_RETURN, Whereabouts.HERE))
                .when(request(GRANT))
                .thenRejected(GIVEN_ON_THE_TRACK)
                .when(request(FOOD))
                .then(requested(1, FOOD.paidFrom(BudgetLine.COMMUNITIES_AND_RETURN)));
        of(standing(ReturnType.VOLUNTARY, null, Whereabouts.HERE))
                .when(request(FOOD))
                .thenRejected(TRACK_IS_KNOWN);
    }

    @Test
    void food_is_given_for_six_months_at_most_and_nothing_above_the_ceiling_or_from_another_line() {
        plan().when(request(item("f", AssistanceType.FOOD_PACKAGE, null, 30_000L, 7)))
                .thenRejected(WITHIN_THE_MONTHS)
                .when(request(item("f", AssistanceType.FOOD_PACKAGE, null, 36_001L, 6)))
                .thenRejected(WITHIN_THE_CEILING)
                .when(request(FOOD.paidFrom(BudgetLine.HEALTH_BUDGET)))
                .thenRejected(PAID_FROM_ITS_BUDGET_LINE)
                .when(request(item("a", AssistanceType.SOCIAL_COUNSELLING, null, 100L, 1)))
                .thenRejected(IN_KIND_ONLY)
                .when(request(item("late", AssistanceType.FOOD_PACKAGE, null, 100L, 1), "2026-09-03T09:00:00Z"))
                .thenRejected(ASKED_IN_TIME);
    }

    @Test
    void what_was_approved_before_counts_towards_the_ceiling() {
        var again = item("food2", AssistanceType.FOOD_PACKAGE, null, 10_000L, 1);
        plan().given(requested(1, FOOD), submitted(2, to(FOOD, Body.MUNICIPAL)), decided(2, approved("food", 30_000L)))
                .when(request(again))
                .thenRejected(WITHIN_THE_CEILING)
                .when(request(item("food2", AssistanceType.FOOD_PACKAGE, null, 6_000L, 1)))
                .then(new PlanEvent.AssistanceRequested(
                        "f1",
                        "p2",
                        1,
                        item("food2", AssistanceType.FOOD_PACKAGE, null, 6_000L, 1)
                                .paidFrom(BudgetLine.REINTEGRATION_FUND),
                        "r1",
                        AT));
    }

    @Test
    void nothing_is_asked_for_twice_for_the_same_people() {
        plan().given(requested(1, FOOD))
                .when(request(item("food2", AssistanceType.FOOD_PACKAGE, null, 100L, 1)))
                .thenRejected(EACH_ASSISTANCE_ONCE);
    }

    @Test
    void what_is_dear_or_starts_something_anew_goes_to_the_central_commission_and_each_has_its_clock() {
        plan().given(requested(1, FOOD), requested(2, GRANT))
                .when(submit("p1", 1))
                .thenRejected(PLAN_CHANGED_MEANWHILE)
                .when(submit("p1", 2))
                .then(
                        submitted(
                                3,
                                to(FOOD.paidFrom(BudgetLine.REINTEGRATION_FUND), Body.MUNICIPAL),
                                to(GRANT.paidFrom(BudgetLine.REINTEGRATION_FUND), Body.CENTRAL)),
                        due(3, Body.MUNICIPAL, "19"),
                        due(3, Body.CENTRAL, null))
                .when(request(BOOKS))
                .thenRejected(PLAN_WAITS_FOR_THE_COMMISSION)
                .when(submit("p1", 3))
                .thenRejected(PLAN_WAITS_FOR_THE_COMMISSION);
    }

    @Test
    void a_commission_decides_item_by_item_maybe_on_another_amount() {
        var refusal = new ItemDecision("books", null, RefusalReason.HELPED_BEFORE, null);
        plan().given(
                        requested(1, FOOD),
                        requested(2, BOOKS),
                        submitted(3, to(FOOD, Body.MUNICIPAL), to(BOOKS, Body.MUNICIPAL)))
                .when(decide(COMMISSION, 3, approved("food", 20_000L)))
                .thenRejected(EVERY_ITEM_ONCE)
                .when(decide(COMMISSION, 3, approved("food", 20_000L), approved("food", 20_000L)))
                .thenRejected(EVERY_ITEM_ONCE)
                .when(decide(COMMISSION, 3, approved("food", 40_000L), refusal))
                .thenRejected(WITHIN_THE_CEILING)
                .when(decide(COMMISSION, 3, approved("food", null), refusal))
                .thenRejected(APPROVAL_SAYS_HOW_MUCH)
                .when(decide(COMMISSION, 2, approved("food", 20_000L), refusal))
                .thenRejected(PLAN_CHANGED_MEANWHILE)
                .when(decide(COMMISSION, 3, approved("food", 20_000L), refusal))
                .then(decided(3, approved("food", 20_000L), refusal), ended(3, Body.MUNICIPAL, DueOutcome.MET))
                .when(decide(COMMISSION, 3, approved("food", 20_000L), refusal))
                .thenRejected(PLAN_IS_SUBMITTED);
    }

    @Test
    void each_commission_decides_on_its_own_and_nobody_on_what_they_submitted() {
        var submitted = submitted(3, to(FOOD, Body.MUNICIPAL), to(GRANT, Body.CENTRAL));
        plan().given(requested(1, FOOD), requested(2, GRANT), submitted)
                .when(decide(OFFICER, 3, approved("food", 100L)))
                .thenRejected(COMMISSION_DECIDES)
                .when(decide(COMMISSION, 3, approved("food", 100L), approved("grant", 100L)))
                .thenRejected(EVERY_ITEM_ONCE)
                .when(decide(COMMISSION, 3, approved("food", 100L)))
                .then(decided(3, approved("food", 100L)), ended(3, Body.MUNICIPAL, DueOutcome.MET))
                .when(decide(COMMISSION, 3, approved("grant", 100L)))
                .thenRejected(COMMISSION_DECIDES)
                .when(decide(CENTRAL_COMMISSION, 3, approved("grant", 100L)))
                .then(
                        new PlanEvent.PlanDecided(
                                "f1",
                                "p1",
                                3,
                                Body.CENTRAL,
                                "19",
                                "cw-19-01",
                                "cw-19-01",
                                List.of(approved("grant", 100L)),
                                "r1",
                                AT),
                        ended(3, Body.CENTRAL, DueOutcome.MET));
        plan().given(
                        requested(1, FOOD),
                        new PlanEvent.PlanSubmitted(
                                "f1",
                                "p1",
                                2,
                                "19",
                                "cw-19-01",
                                BOTH.id(),
                                List.of(to(FOOD, Body.MUNICIPAL)),
                                "r1",
                                AT))
                .when(new PlanCommand.Decide("f1", "p1", 2, List.of(approved("food", 100L)), ALL, BOTH, AT))
                .thenRejected(NOT_ONES_OWN_PLAN);
    }

    @Test
    void a_returned_plan_is_the_workers_again_and_what_was_decided_stays_decided() {
        plan().given(
                        requested(1, FOOD),
                        requested(2, GRANT),
                        submitted(3, to(FOOD, Body.MUNICIPAL), to(GRANT, Body.CENTRAL)),
                        decided(3, approved("food", 100L)))
                .when(giveBack(CENTRAL_COMMISSION, 3))
                .then(returned(4, Body.CENTRAL), ended(3, Body.CENTRAL, DueOutcome.MET))
                .when(drop("food", 4))
                .thenRejected(ITEM_EXISTS)
                .when(change(item("grant", AssistanceType.BUSINESS_START_UP_GRANT, "mother", 200_000L, 3), 4))
                .then(requested(
                        5,
                        item("grant", AssistanceType.BUSINESS_START_UP_GRANT, "mother", 200_000L, 3)
                                .paidFrom(BudgetLine.REINTEGRATION_FUND)));
        plan().given(
                        requested(1, FOOD),
                        requested(2, GRANT),
                        submitted(3, to(FOOD, Body.MUNICIPAL), to(GRANT, Body.CENTRAL)))
                .when(giveBack(COMMISSION, 3))
                .then(
                        returned(4, Body.MUNICIPAL),
                        ended(3, Body.MUNICIPAL, DueOutcome.MET),
                        ended(3, Body.CENTRAL, DueOutcome.DROPPED));
    }

    @Test
    void the_worker_takes_a_plan_back_before_it_is_decided_and_it_comes_back_by_itself_when_the_family_goes() {
        var submitted = new PlanEvent[] {requested(1, FOOD), submitted(2, to(FOOD, Body.MUNICIPAL))};
        plan().given(submitted)
                .when(new PlanCommand.Withdraw("f1", "p1", 2, ARTA.caseworker(), AT))
                .then(new PlanEvent.PlanWithdrawn("f1", "p1", 3, AT), ended(2, Body.MUNICIPAL, DueOutcome.DROPPED))
                .when(new PlanCommand.Withdraw("f1", "p1", 3, ARTA.caseworker(), AT))
                .thenRejected(PLAN_IS_SUBMITTED);
        var state = Plans.NONE.after(submitted[0]).after(submitted[1]);
        var gone = new FamilyEvent.ReMigrated("f1", DAY, "DE", GoneReason.NO_INCOME, AT);
        Assertions.assertThat(PlanDecision.because(state, gone))
                .containsExactly(
                        new PlanEvent.PlanWithdrawn("f1", "p1", 3, AT), ended(2, Body.MUNICIPAL, DueOutcome.DROPPED));
        Assertions.assertThat(PlanDecision.because(Plans.NONE.after(submitted[0]), gone))
                .isEmpty();
        Assertions.assertThat(PlanDecision.because(
                        state, new FamilyEvent.ResponsibilityMoved("f1", "20", "ro-20-01", "19", "cw-19-01", AT)))
                .as("another municipality's commission decides what is asked for there")
                .hasSize(2);
        Assertions.assertThat(PlanDecision.because(
                        state, new FamilyEvent.ResponsibilityMoved("f1", "19", "cw-19-02", "19", "cw-19-01", AT)))
                .isEmpty();
    }

    @Test
    void an_approved_assistance_is_delivered_in_instalments_and_never_more_than_was_approved() {
        granted()
                .when(deliver("d1", "food", DAY, 10_000L, "R-1"))
                .then(delivered("d1", 10_000L, "R-1"))
                .when(deliver("d1", "food", DAY, 10_000L, "R-1"))
                .thenNothing()
                .when(deliver("d2", "food", DAY, 10_000L, "R-1"))
                .thenRejected(RECEIPT_ONCE)
                .when(deliver("d2", "food", DAY, 20_001L, "R-2"))
                .thenRejected(NEVER_MORE_THAN_APPROVED)
                .when(deliver("d2", "food", DAY, null, "R-2"))
                .thenRejected(AMOUNT_OF_THE_DELIVERY)
                .when(deliver("d2", "food", LocalDate.of(2026, 3, 19), 1L, "R-2"))
                .thenRejected(DELIVERED_AFTER_THE_DECISION)
                .when(deliver("d2", "books", DAY, 1L, "R-2"))
                .thenRejected(APPROVED_FIRST)
                .when(deliver("d2", "food", DAY, 20_000L, "R-2"))
                .then(delivered("d2", 20_000L, "R-2"));
    }

    @Test
    void help_in_kind_is_delivered_as_often_as_was_approved() {
        plan().given(
                        requested(1, ADVICE),
                        submitted(2, to(ADVICE, Body.MUNICIPAL)),
                        decided(2, approved("advice", null)))
                .when(deliver("d1", "advice", DAY, null, "R-1"))
                .then(new PlanEvent.AssistanceDelivered(
                        "f1",
                        "advice",
                        "d1",
                        AssistanceType.SOCIAL_COUNSELLING,
                        DAY,
                        null,
                        HandedOver.CASH,
                        "R-1",
                        LATER))
                .given(new PlanEvent.AssistanceDelivered(
                        "f1",
                        "advice",
                        "d2",
                        AssistanceType.SOCIAL_COUNSELLING,
                        DAY,
                        null,
                        HandedOver.CASH,
                        "R-2",
                        LATER))
                .when(deliver("d3", "advice", DAY, null, "R-3"))
                .thenRejected(NEVER_MORE_THAN_APPROVED);
    }

    @Test
    void a_wrong_delivery_is_taken_back_and_its_amount_and_receipt_are_free_again() {
        granted()
                .given(delivered("d1", 30_000L, "R-1"))
                .when(takeBack("d9"))
                .thenRejected(DELIVERY_EXISTS)
                .when(takeBack("d1"))
                .then(new PlanEvent.DeliveryTakenBack(
                        "f1", "food", "d1", AssistanceType.FOOD_PACKAGE, 30_000L, TakenBackReason.WRONG_AMOUNT, LATER))
                .when(takeBack("d1"))
                .thenRejected(DELIVERY_EXISTS)
                .when(deliver("d2", "food", DAY, 30_000L, "R-1"))
                .then(delivered("d2", 30_000L, "R-1"));
    }

    @Test
    void only_who_works_with_the_family_plans_and_only_while_it_is_here() {
        plan().when(new PlanCommand.Request("f1", "p1", FOOD, RULES, BESNIK.caseworker(), AT))
                .thenRejected(OWN_FAMILY)
                .when(new PlanCommand.Request("f1", "p1", FOOD, RULES, COMMISSION.caseworker(), AT))
                .thenRejected(OWN_FAMILY);
        of(standing(ReturnType.VOLUNTARY, Track.REPATRIATED_PERSONS, Whereabouts.LOST_CONTACT))
                .when(request(FOOD))
                .thenRejected(FAMILY_IS_HERE);
    }

    private static Scenario<Plans, PlanCommand, PlanEvent> plan() {
        return of(standing(ReturnType.VOLUNTARY, Track.REPATRIATED_PERSONS, Whereabouts.HERE));
    }

    private static Scenario<Plans, PlanCommand, PlanEvent> granted() {
        return plan().given(
                        requested(1, FOOD),
                        submitted(2, to(FOOD, Body.MUNICIPAL)),
                        decided(2, approved("food", 30_000L)));
    }

    private static Scenario<Plans, PlanCommand, PlanEvent> of(Standing standing) {
        return Scenario.of(Plans.NONE, Plans::after, (state, command) -> PlanDecision.decide(state, standing, command));
    }

    private static Standing standing(ReturnType type, Track track, Whereabouts whereabouts) {
        return new Standing(
                type,
                ARRIVED,
                new ReturnDetails(track, null, null, null, Set.of()),
                ARRIVED,
                "19",
                "cw-19-01",
                Map.of("child", Relation.CHILD, "mother", Relation.CAREGIVER),
                whereabouts,
                null);
    }

    private static ReintegrationRules.Version rules() {
        var repatriated = new EnumMap<AssistanceType, Terms>(AssistanceType.class);
        repatriated.put(AssistanceType.FOOD_PACKAGE, new Terms(36_000L, 6, 6, null, false, FUND));
        repatriated.put(AssistanceType.BASIC_SCHOOL_MATERIALS, new Terms(15_000L, 2, null, null, false, FUND));
        repatriated.put(AssistanceType.SOCIAL_COUNSELLING, new Terms(null, 12, null, null, false, FUND));
        repatriated.put(
                AssistanceType.BUSINESS_START_UP_GRANT,
                new Terms(300_000L, 3, null, Set.of(ReturnType.VOLUNTARY, ReturnType.ASSISTED_VOLUNTARY), true, FUND));
        var displaced = new EnumMap<AssistanceType, Terms>(AssistanceType.class);
        displaced.put(
                AssistanceType.FOOD_PACKAGE,
                new Terms(36_000L, 6, 6, null, false, List.of(BudgetLine.COMMUNITIES_AND_RETURN)));
        return new ReintegrationRules.Version(
                "r1",
                Instant.EPOCH,
                "",
                15,
                30,
                List.of(3, 6, 12),
                200_000,
                Map.of(Track.REPATRIATED_PERSONS, repatriated, Track.DISPLACED_PERSONS_RETURN, displaced));
    }

    private static Assistance item(String id, AssistanceType type, String person, Long cents, int instalments) {
        return new Assistance(id, type, person, cents, instalments, null, Area.INCOME);
    }

    private static PlanCommand request(Assistance item) {
        return new PlanCommand.Request(
                "f1", item.itemId().equals("food2") ? "p2" : "p1", item, RULES, ARTA.caseworker(), AT);
    }

    private static PlanCommand request(Assistance item, String at) {
        return new PlanCommand.Request("f1", "p1", item, RULES, ARTA.caseworker(), Instant.parse(at));
    }

    private static PlanCommand change(Assistance item, int basedOn) {
        return new PlanCommand.Change("f1", item, basedOn, RULES, ARTA.caseworker(), AT);
    }

    private static PlanCommand drop(String itemId, int basedOn) {
        return new PlanCommand.Drop("f1", itemId, basedOn, ARTA.caseworker(), AT);
    }

    private static PlanCommand submit(String planId, int basedOn) {
        return new PlanCommand.Submit("f1", planId, basedOn, RULES, ARTA.caseworker(), AT);
    }

    private static PlanCommand decide(Staff by, int basedOn, ItemDecision... decisions) {
        return new PlanCommand.Decide("f1", "p1", basedOn, List.of(decisions), ALL, by.caseworker(), AT);
    }

    private static PlanCommand giveBack(Staff by, int basedOn) {
        return new PlanCommand.Return(
                "f1", "p1", basedOn, RevisionReason.AMOUNT_NOT_EXPLAINED, null, by.caseworker(), AT);
    }

    private static PlanCommand deliver(String id, String itemId, LocalDate on, Long cents, String receipt) {
        return new PlanCommand.Deliver("f1", itemId, id, on, cents, HandedOver.CASH, receipt, ARTA.caseworker(), LATER);
    }

    private static PlanCommand takeBack(String deliveryId) {
        return new PlanCommand.TakeBack("f1", deliveryId, TakenBackReason.WRONG_AMOUNT, ARTA.caseworker(), LATER);
    }

    private static PlanEvent requested(int edition, Assistance item) {
        return new PlanEvent.AssistanceRequested("f1", "p1", edition, item, "r1", AT);
    }

    private static PlanEvent submitted(int edition, PlanEvent.Submitted... items) {
        return new PlanEvent.PlanSubmitted("f1", "p1", edition, "19", "cw-19-01", "cw-19-01", List.of(items), "r1", AT);
    }

    private static PlanEvent.Submitted to(Assistance item, Body body) {
        return new PlanEvent.Submitted(item, body);
    }

    /** A fortnight and a day, to the end of that day in Kosovo, which has summer time by then. */
    private static PlanEvent due(int edition, Body body, String municipality) {
        return new PlanEvent.DecisionDue(
                "f1", "p1", edition, body, municipality, Instant.parse("2026-04-04T21:59:59.999Z"), "r1", AT);
    }

    private static PlanEvent ended(int edition, Body body, DueOutcome outcome) {
        return new PlanEvent.DecisionEnded("f1", "p1", edition, body, outcome, AT);
    }

    private static PlanEvent decided(int edition, ItemDecision... decisions) {
        return new PlanEvent.PlanDecided(
                "f1", "p1", edition, Body.MUNICIPAL, "19", "cw-19-01", "cw-19-01", List.of(decisions), "r1", AT);
    }

    private static PlanEvent returned(int edition, Body body) {
        return new PlanEvent.PlanReturned(
                "f1", "p1", edition, body, "19", "cw-19-01", "cw-19-01", RevisionReason.AMOUNT_NOT_EXPLAINED, null, AT);
    }

    private static ItemDecision approved(String itemId, Long cents) {
        return new ItemDecision(itemId, cents, null, null);
    }

    private static PlanEvent delivered(String id, Long cents, String receipt) {
        return new PlanEvent.AssistanceDelivered(
                "f1", "food", id, AssistanceType.FOOD_PACKAGE, DAY, cents, HandedOver.CASH, receipt, LATER);
    }
}
