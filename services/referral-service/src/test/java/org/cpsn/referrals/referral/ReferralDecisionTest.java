package org.cpsn.referrals.referral;

import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.referrals.referral.ReferralRule.CASE_DECIDES_WHO_SENDS;
import static org.cpsn.referrals.referral.ReferralRule.CONSENT_COVERS_THE_REFERRAL;
import static org.cpsn.referrals.referral.ReferralRule.CONSENT_OR_OVERRIDE;
import static org.cpsn.referrals.referral.ReferralRule.MADE_BY_A_CENTRE;
import static org.cpsn.referrals.referral.ReferralRule.NOT_BEFORE_IT_WAS_MADE;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_ACCEPTED_IS_COMPLETED;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_A_LIVE_ONE_IS_REVOKED;
import static org.cpsn.referrals.referral.ReferralRule.ONLY_IN_PROGRESS_IS_ANSWERED;
import static org.cpsn.referrals.referral.ReferralRule.OWN_ORGANISATION;
import static org.cpsn.referrals.referral.ReferralRule.PROVIDER_OFFERS_THE_SERVICE;
import static org.cpsn.referrals.referral.ReferralRule.REFERRAL_EXISTS;
import static org.cpsn.referrals.referral.ReferralRule.REVOKED_IS_OVER;
import static org.cpsn.referrals.referral.ReferralRule.SENDER_REVOKES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Scenario;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.consent.NotedConsents;
import org.cpsn.referrals.consent.NotedConsentsTest;
import org.cpsn.referrals.providers.ServiceType;
import org.junit.jupiter.api.Test;

class ReferralDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Instant DUE = MONDAY.plus(10, ChronoUnit.DAYS);
    private static final Instant LATER = MONDAY.plus(20, ChronoUnit.DAYS);
    private static final Instant SUNDAY = MONDAY.minus(1, ChronoUnit.DAYS);
    private static final Personal<String> TEXT = new Personal<>("child", "sealed");
    private static final Caseworker ANOTHER_PROVIDER =
            new Caseworker("pr-school-01", Set.of(Role.PROVIDER), "provider-school-19", "19", Scope.OWN);
    private static final Caseworker SUPERVISOR_ELSEWHERE =
            new Caseworker("sv-20-01", Set.of(Role.SUPERVISOR), "csw-20", "20", Scope.MUNICIPALITY);
    private static final Terms TERMS =
            new Terms("case", "child", "provider-shelter-19", ServiceType.SAFEHOUSE_SERVICE, "cw-19-01", "19");

    private static final Caseworker SELF = Caseworker.system("referral-service");

    private final ReferralEvent made = restsOn("k1");
    private final ReferralEvent accepted = new ReferralEvent.Accepted("r1", TERMS, DUE, FRIDAY);
    private final ReferralEvent rejected =
            new ReferralEvent.Rejected("r1", TERMS, RejectionReason.NO_CAPACITY, TEXT, FRIDAY);
    private final ReferralEvent completed = new ReferralEvent.Completed("r1", TERMS, TEXT, TEXT, FRIDAY);
    private final ReferralEvent revoked = new ReferralEvent.Revoked("r1", TERMS, null, FRIDAY);

    private final ReferralCommand accept = accept(PROVIDER.caseworker());
    private final ReferralCommand reject = reject(PROVIDER.caseworker());
    private final ReferralCommand complete = complete(PROVIDER.caseworker());
    private final ReferralCommand revoke = revoke(ARTA.caseworker());

    @Test
    void who_has_the_case_now_answers_for_its_referrals_whatever_became_of_them() {
        var besniks =
                new Terms("case", "child", "provider-shelter-19", ServiceType.SAFEHOUSE_SERVICE, "cw-20-01", "20");
        var changed = new ReferralEvent.SenderChanged("r1", besniks, FRIDAY);
        aReferral().given(made).when(changeSender(SELF)).then(changed);
        aReferral().given(made, accepted).when(changeSender(SELF)).then(changed);
        aReferral().given(made, revoked).when(changeSender(SELF)).then(changed);
        aReferral().given(made, changed).when(changeSender(SELF)).thenNothing();
        aReferral()
                .given(made, changed)
                .when(revoke(BESNIK.caseworker()))
                .then(new ReferralEvent.Revoked("r1", besniks, null, FRIDAY));
        aReferral().given(made, changed).when(revoke(ARTA.caseworker())).thenRejected(SENDER_REVOKES);
    }

    @Test
    void nobody_makes_themselves_the_sender() {
        aReferral().given(made).when(changeSender(BESNIK.caseworker())).thenRejected(CASE_DECIDES_WHO_SENDS);
    }

    @Test
    void a_referral_is_made_with_consent() {
        aReferral().when(make("k1", null)).then(made);
    }

    @Test
    void or_without_consent_for_a_reason() {
        aReferral()
                .when(make(null, TEXT))
                .then(new ReferralEvent.Made("r1", TERMS, TEXT, null, TEXT, null, DUE, MONDAY));
    }

    @Test
    void but_not_with_neither() {
        aReferral().when(make(null, null)).thenRejected(CONSENT_OR_OVERRIDE);
    }

    @Test
    void and_not_with_both() {
        aReferral().when(make("k1", TEXT)).thenRejected(CONSENT_OR_OVERRIDE);
    }

    @Test
    void it_rests_on_a_consent_of_the_case_that_covers_it() {
        aReferral()
                .when(restingOn("k1", noted("k1", false, "provider-shelter-19")))
                .then(restsOn("k1"));
    }

    @Test
    void no_other_will_do() {
        aReferral().when(restingOn("k9", noted("k1", false, null))).thenRejected(CONSENT_COVERS_THE_REFERRAL);
        aReferral()
                .when(restingOn("k1", noted("k1", false, "provider-school-19")))
                .thenRejected(CONSENT_COVERS_THE_REFERRAL);
        aReferral().when(restingOn("k1", noted("k1", true, null))).thenRejected(CONSENT_COVERS_THE_REFERRAL);
    }

    private static ReferralEvent restsOn(String consentId) {
        return new ReferralEvent.Made("r1", TERMS, TEXT, null, null, consentId, DUE, MONDAY);
    }

    private static NotedConsents noted(String consentId, boolean overridden, String organisation) {
        return NotedConsentsTest.with(new ConsentEvent.Noted(
                "case",
                consentId,
                overridden,
                "SERVICES",
                "OTHER_ORGANIZATIONS",
                organisation,
                Set.of("SHELTER"),
                LocalDate.of(2026, 12, 31),
                MONDAY));
    }

    private static ReferralCommand restingOn(String consentId, NotedConsents consents) {
        return new ReferralCommand.Make(
                "r1",
                TERMS.caseId(),
                TERMS.childId(),
                TERMS.providerId(),
                TERMS.serviceType(),
                Set.of(TERMS.serviceType()),
                TEXT,
                consentId,
                consents,
                null,
                DUE,
                ARTA.caseworker(),
                MONDAY);
    }

    @Test
    void a_child_is_not_referred_for_what_the_provider_does_not_offer() {
        aReferral()
                .when(makeBy(ARTA.caseworker(), Set.of(ServiceType.FOOD_SERVICE)))
                .thenRejected(PROVIDER_OFFERS_THE_SERVICE);
    }

    @Test
    void whoever_belongs_to_no_municipality_refers_nobody() {
        var nowhere = new Caseworker("cw-xk-01", Set.of(Role.CASEWORKER), "csw", null, Scope.ALL);
        aReferral().when(makeBy(nowhere, Set.of(ServiceType.SAFEHOUSE_SERVICE))).thenRejected(MADE_BY_A_CENTRE);
    }

    @Test
    void making_it_twice_changes_nothing() {
        aReferral().given(made).when(make("k1", null)).thenNothing();
    }

    @Test
    void what_was_never_made_does_not_exist() {
        for (var command : List.of(accept, reject, complete, revoke))
            aReferral().when(command).thenRejected(REFERRAL_EXISTS);
    }

    @Test
    void the_provider_accepts() {
        aReferral().given(made).when(accept).then(accepted);
    }

    @Test
    void accepting_twice_changes_nothing() {
        aReferral().given(made, accepted).when(accept).thenNothing();
    }

    @Test
    void the_provider_rejects_with_a_reason() {
        aReferral().given(made).when(reject).then(rejected);
    }

    @Test
    void what_was_accepted_is_not_rejected_any_more() {
        aReferral().given(made, accepted).when(reject).thenRejected(ONLY_IN_PROGRESS_IS_ANSWERED);
    }

    @Test
    void what_was_rejected_or_is_done_is_not_answered_again() {
        for (var answer : List.of(accept, reject)) {
            aReferral().given(made, rejected).when(answer).thenRejected(ONLY_IN_PROGRESS_IS_ANSWERED);
            aReferral().given(made, accepted, completed).when(answer).thenRejected(ONLY_IN_PROGRESS_IS_ANSWERED);
        }
    }

    @Test
    void the_provider_completes_what_it_accepted() {
        aReferral().given(made, accepted).when(complete).then(completed);
    }

    @Test
    void what_was_not_accepted_is_not_completed() {
        aReferral().given(made).when(complete).thenRejected(ONLY_ACCEPTED_IS_COMPLETED);
        aReferral().given(made, rejected).when(complete).thenRejected(ONLY_ACCEPTED_IS_COMPLETED);
        aReferral().given(made, accepted, completed).when(complete).thenRejected(ONLY_ACCEPTED_IS_COMPLETED);
    }

    @Test
    void who_made_it_takes_it_back_as_long_as_it_is_live() {
        aReferral().given(made).when(revoke).then(revoked);
        aReferral().given(made, accepted).when(revoke).then(revoked);
    }

    @Test
    void so_does_a_supervisor_of_that_municipality() {
        aReferral().given(made).when(revoke(DRITA.caseworker())).then(revoked);
    }

    @Test
    void nobody_else_takes_it_back() {
        aReferral().given(made).when(revoke(BESNIK.caseworker())).thenRejected(SENDER_REVOKES);
        aReferral().given(made).when(revoke(SUPERVISOR_ELSEWHERE)).thenRejected(SENDER_REVOKES);
        aReferral().given(made).when(revoke(PROVIDER.caseworker())).thenRejected(SENDER_REVOKES);
    }

    @Test
    void what_was_rejected_or_is_done_is_not_taken_back() {
        aReferral().given(made, rejected).when(revoke).thenRejected(ONLY_A_LIVE_ONE_IS_REVOKED);
        aReferral().given(made, accepted, completed).when(revoke).thenRejected(ONLY_A_LIVE_ONE_IS_REVOKED);
    }

    @Test
    void what_was_taken_back_is_over() {
        for (var command : List.of(accept, reject, complete, revoke))
            aReferral().given(made, revoked).when(command).thenRejected(REVOKED_IS_OVER);
    }

    @Test
    void only_the_provider_asked_answers_however_the_referral_stands() {
        for (var history : List.of(List.of(made), List.of(made, accepted), List.of(made, revoked)))
            for (var command : List.of(accept(ANOTHER_PROVIDER), reject(ANOTHER_PROVIDER), complete(ANOTHER_PROVIDER)))
                aReferral()
                        .given(history.toArray(ReferralEvent[]::new))
                        .when(command)
                        .thenRejected(OWN_ORGANISATION);
    }

    @Test
    void the_caseworker_does_not_answer_for_the_provider() {
        aReferral().given(made).when(accept(ARTA.caseworker())).thenRejected(OWN_ORGANISATION);
    }

    @Test
    void nothing_happens_to_it_before_it_was_made() {
        var early = PROVIDER.caseworker();
        var before = aReferral().given(made);
        before.when(new ReferralCommand.Accept("r1", DUE, LATER, early, SUNDAY)).thenRejected(NOT_BEFORE_IT_WAS_MADE);
        before.when(new ReferralCommand.Reject("r1", RejectionReason.OTHER, null, early, SUNDAY))
                .thenRejected(NOT_BEFORE_IT_WAS_MADE);
        before.when(new ReferralCommand.Revoke("r1", null, ARTA.caseworker(), SUNDAY))
                .thenRejected(NOT_BEFORE_IT_WAS_MADE);
        before.given(accepted)
                .when(new ReferralCommand.Complete("r1", null, null, early, SUNDAY))
                .thenRejected(NOT_BEFORE_IT_WAS_MADE);
    }

    private static Scenario<Referral, ReferralCommand, ReferralEvent> aReferral() {
        return Scenario.of(
                new Referral.Absent(),
                Referral::after,
                (state, command) -> ReferralDecision.decide(state, command, (provider, service) -> false));
    }

    private static ReferralCommand make(String consentId, Personal<String> overrideReason) {
        return make(ARTA.caseworker(), Set.of(ServiceType.SAFEHOUSE_SERVICE), consentId, overrideReason);
    }

    private static ReferralCommand makeBy(Caseworker by, Set<ServiceType> offered) {
        return make(by, offered, "k1", null);
    }

    private static ReferralCommand make(
            Caseworker by, Set<ServiceType> offered, String consentId, Personal<String> overrideReason) {
        return new ReferralCommand.Make(
                "r1",
                TERMS.caseId(),
                TERMS.childId(),
                TERMS.providerId(),
                TERMS.serviceType(),
                offered,
                TEXT,
                consentId,
                noted("k1", false, null),
                overrideReason,
                DUE,
                by,
                MONDAY);
    }

    private static ReferralCommand accept(Caseworker by) {
        return new ReferralCommand.Accept("r1", DUE, LATER, by, FRIDAY);
    }

    private static ReferralCommand reject(Caseworker by) {
        return new ReferralCommand.Reject("r1", RejectionReason.NO_CAPACITY, TEXT, by, FRIDAY);
    }

    private static ReferralCommand complete(Caseworker by) {
        return new ReferralCommand.Complete("r1", TEXT, TEXT, by, FRIDAY);
    }

    private static ReferralCommand revoke(Caseworker by) {
        return new ReferralCommand.Revoke("r1", null, by, FRIDAY);
    }

    private static ReferralCommand changeSender(Caseworker by) {
        return new ReferralCommand.ChangeSender("r1", "cw-20-01", "20", by, FRIDAY);
    }
}
