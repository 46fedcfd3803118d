package org.cpsn.cases.consent;

import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_EXISTS;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_HOLDS_UNTIL_A_DAY_TO_COME;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_IS_IN_FORCE;
import static org.cpsn.cases.consent.ConsentRule.NARROWING_ONLY_NARROWS;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_AWAITS_REVIEW;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_NEEDS_A_REASON;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_RESTS_ON_ANOTHER_BASIS;
import static org.cpsn.cases.consent.ConsentRule.SOMEBODY_ELSE_REVIEWS;
import static org.cpsn.cases.consent.ConsentRule.SUPERVISOR_REVIEWS_OVERRIDES;
import static org.cpsn.cases.consent.SharedService.EDUCATION_FORMAL;
import static org.cpsn.cases.consent.SharedService.MEDICAL;
import static org.cpsn.cases.consent.SharedService.PSYCHOSOCIAL_SUPPORT;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class ConsentDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final LocalDate SUMMER = LocalDate.parse("2026-06-30");
    private static final LocalDate EASTER = LocalDate.parse("2026-04-05");
    private static final Instant AUTUMN = Instant.parse("2026-10-01T09:00:00Z");
    private static final Personal<String> WHY = new Personal<>("child", "c2VhbGVk");
    private static final Terms BOTH = terms(Set.of(MEDICAL, PSYCHOSOCIAL_SUPPORT), SUMMER);
    private static final Terms ONE = terms(Set.of(MEDICAL), EASTER);

    private final ConsentEvent given =
            new ConsentEvent.Given("c1", "k1", BOTH, ConsentGiver.CAREGIVER, LegitimateBasis.CONSENT, null, MONDAY);
    private final ConsentEvent narrowed = new ConsentEvent.Narrowed("c1", "k1", ONE, ConsentGiver.CHILD, null, FRIDAY);
    private final ConsentEvent withdrawn =
            new ConsentEvent.Withdrawn("c1", "k1", ConsentPurpose.SERVICES, ConsentGiver.CHILD, null, FRIDAY);
    private final ConsentEvent overridden = overridden("cw-19-01");
    private final ConsentEvent upheld =
            new ConsentEvent.OverrideReviewed("c1", "k1", ReviewOutcome.UPHELD, null, FRIDAY);

    @Test
    void a_consent_is_given_for_a_purpose_a_recipient_and_a_time() {
        openCase().when(give(ARTA, BOTH, MONDAY)).then(given);
    }

    @Test
    void the_same_consent_twice_is_given_once() {
        openCase().given(given).when(give(ARTA, BOTH, MONDAY)).thenNothing();
    }

    @Test
    void a_consent_does_not_end_before_it_begins() {
        openCase().when(give(ARTA, BOTH, AUTUMN)).thenRejected(CONSENT_HOLDS_UNTIL_A_DAY_TO_COME);
    }

    @Test
    void no_consent_is_given_in_a_closed_case() {
        closedCase().when(give(ARTA, BOTH, MONDAY)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void nobody_records_a_consent_in_a_case_that_is_not_theirs() {
        openCase().when(give(BESNIK, BOTH, MONDAY)).thenRejected(OWN_CASE);
    }

    @Test
    void narrowing_leaves_less() {
        openCase().given(given).when(narrow(Set.of(MEDICAL), EASTER, 0)).then(narrowed);
    }

    @Test
    void narrowing_does_not_add_a_service() {
        openCase()
                .given(given)
                .when(narrow(Set.of(MEDICAL, EDUCATION_FORMAL), EASTER, 0))
                .thenRejected(NARROWING_ONLY_NARROWS);
    }

    @Test
    void narrowing_does_not_make_it_last_longer() {
        openCase()
                .given(given)
                .when(narrow(Set.of(MEDICAL), SUMMER.plusDays(1), 0))
                .thenRejected(NARROWING_ONLY_NARROWS);
    }

    @Test
    void narrowing_leaves_something() {
        openCase().given(given).when(narrow(Set.of(), EASTER, 0)).thenRejected(NARROWING_ONLY_NARROWS);
    }

    @Test
    void narrowing_to_what_it_is_changes_nothing() {
        openCase().given(given).when(narrow(BOTH.scope(), SUMMER, 0)).thenNothing();
    }

    @Test
    void a_consent_is_not_narrowed_to_a_day_that_has_passed() {
        openCase()
                .given(given)
                .when(narrow(Set.of(MEDICAL), LocalDate.parse("2026-03-05"), 0))
                .thenRejected(CONSENT_HOLDS_UNTIL_A_DAY_TO_COME);
    }

    @Test
    void who_narrows_has_seen_what_there_is() {
        openCase()
                .given(given, narrowed)
                .when(narrow(Set.of(MEDICAL), EASTER, 0))
                .thenRejected(CHANGED_MEANWHILE);
    }

    @Test
    void a_consent_is_withdrawn() {
        openCase().given(given).when(withdraw(ARTA, FRIDAY)).then(withdrawn);
    }

    @Test
    void what_was_withdrawn_is_not_withdrawn_again() {
        openCase().given(given, withdrawn).when(withdraw(ARTA, FRIDAY)).thenRejected(CONSENT_IS_IN_FORCE);
    }

    @Test
    void what_has_expired_is_not_withdrawn() {
        openCase().given(given).when(withdraw(ARTA, AUTUMN)).thenRejected(CONSENT_IS_IN_FORCE);
    }

    @Test
    void what_was_withdrawn_is_not_narrowed() {
        openCase()
                .given(given, withdrawn)
                .when(narrow(Set.of(MEDICAL), EASTER, 1))
                .thenRejected(CONSENT_IS_IN_FORCE);
    }

    @Test
    void nothing_is_withdrawn_before_it_was_given() {
        openCase().given(given).when(withdraw(ARTA, MONDAY.minusSeconds(1))).thenRejected(CONSENT_IS_IN_FORCE);
    }

    @Test
    void only_what_was_given_is_withdrawn() {
        openCase().when(withdraw(ARTA, FRIDAY)).thenRejected(CONSENT_EXISTS);
    }

    @Test
    void a_consent_is_withdrawn_even_after_the_closure() {
        closedCase().given(given).when(withdraw(ARTA, FRIDAY)).then(withdrawn);
    }

    @Test
    void nobody_withdraws_in_a_case_that_is_not_theirs() {
        openCase().given(given).when(withdraw(BESNIK, FRIDAY)).thenRejected(OWN_CASE);
    }

    @Test
    void who_acts_without_consent_writes_down_why() {
        openCase().when(override(ARTA, LegitimateBasis.VITAL_INTERESTS, WHY)).then(overridden);
        openCase().when(override(ARTA, LegitimateBasis.VITAL_INTERESTS, null)).thenRejected(OVERRIDE_NEEDS_A_REASON);
    }

    @Test
    void acting_without_consent_does_not_rest_on_consent() {
        openCase().when(override(ARTA, LegitimateBasis.CONSENT, WHY)).thenRejected(OVERRIDE_RESTS_ON_ANOTHER_BASIS);
    }

    @Test
    void the_same_override_twice_is_one() {
        openCase()
                .given(overridden)
                .when(override(ARTA, LegitimateBasis.VITAL_INTERESTS, WHY))
                .thenNothing();
    }

    @Test
    void a_supervisor_reviews_what_was_done_without_consent() {
        openCase().given(overridden).when(review(DRITA, ReviewOutcome.UPHELD)).then(upheld);
    }

    @Test
    void a_review_may_end_it() {
        var ended = new ConsentEvent.OverrideReviewed("c1", "k1", ReviewOutcome.ENDED, null, FRIDAY);
        openCase()
                .given(overridden)
                .when(review(DRITA, ReviewOutcome.ENDED))
                .then(ended)
                .when(withdraw(ARTA, FRIDAY))
                .thenRejected(CONSENT_IS_IN_FORCE);
    }

    @Test
    void a_caseworker_does_not_review() {
        openCase()
                .given(overridden)
                .when(review(ARTA, ReviewOutcome.UPHELD))
                .thenRejected(SUPERVISOR_REVIEWS_OVERRIDES);
    }

    @Test
    void nobody_reviews_what_they_did_themselves() {
        openCase()
                .given(overridden("sv-19-01"))
                .when(review(DRITA, ReviewOutcome.UPHELD))
                .thenRejected(SOMEBODY_ELSE_REVIEWS);
    }

    @Test
    void an_override_is_reviewed_once_and_a_consent_never() {
        openCase()
                .given(overridden, upheld)
                .when(review(DRITA, ReviewOutcome.ENDED))
                .thenRejected(OVERRIDE_AWAITS_REVIEW);
        openCase().given(given).when(review(DRITA, ReviewOutcome.UPHELD)).thenRejected(OVERRIDE_AWAITS_REVIEW);
    }

    private static ConsentEvent overridden(String by) {
        return new ConsentEvent.Overridden("c1", "k1", BOTH, LegitimateBasis.VITAL_INTERESTS, WHY, by, "19", MONDAY);
    }

    private static Terms terms(Set<SharedService> scope, LocalDate until) {
        return new Terms(ConsentPurpose.SERVICES, new Recipient(RecipientKind.OTHER_ORGANIZATIONS, null), scope, until);
    }

    private static ConsentCommand give(Staff by, Terms terms, Instant at) {
        return new ConsentCommand.Give(
                "c1", "k1", terms, ConsentGiver.CAREGIVER, LegitimateBasis.CONSENT, null, by.caseworker(), at);
    }

    private static ConsentCommand narrow(Set<SharedService> scope, LocalDate until, int revision) {
        return new ConsentCommand.Narrow(
                "c1", "k1", scope, until, revision, ConsentGiver.CHILD, null, ARTA.caseworker(), FRIDAY);
    }

    private static ConsentCommand withdraw(Staff by, Instant at) {
        return new ConsentCommand.Withdraw("c1", "k1", ConsentGiver.CHILD, null, by.caseworker(), at);
    }

    private static ConsentCommand override(Staff by, LegitimateBasis basis, Personal<String> reason) {
        return new ConsentCommand.Override("c1", "k1", BOTH, basis, reason, by.caseworker(), MONDAY);
    }

    private static ConsentCommand review(Staff by, ReviewOutcome outcome) {
        return new ConsentCommand.ReviewOverride("c1", "k1", outcome, null, by.caseworker(), FRIDAY);
    }

    private static Scenario<ConsentLedger, ConsentCommand, ConsentEvent> openCase() {
        return in(new Standing("child", "19", "cw-19-01", RiskLevel.HIGH, MONDAY.minusSeconds(60), true, Set.of()));
    }

    private static Scenario<ConsentLedger, ConsentCommand, ConsentEvent> closedCase() {
        return in(new Standing("child", "19", "cw-19-01", RiskLevel.HIGH, MONDAY.minusSeconds(60), false, Set.of()));
    }

    private static Scenario<ConsentLedger, ConsentCommand, ConsentEvent> in(Standing standing) {
        return Scenario.of(
                ConsentLedger.NONE,
                ConsentLedger::after,
                (state, command) -> ConsentDecision.decide(state, standing, command));
    }
}
