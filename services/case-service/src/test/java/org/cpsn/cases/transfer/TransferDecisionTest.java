package org.cpsn.cases.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.transfer.TransferRule.CASEWORKER_IS_NAMED;
import static org.cpsn.cases.transfer.TransferRule.CLOSURE_IS_DECIDED_FIRST;
import static org.cpsn.cases.transfer.TransferRule.CONSENT_ALLOWS_THE_TRANSFER;
import static org.cpsn.cases.transfer.TransferRule.CONSENT_OR_REASON;
import static org.cpsn.cases.transfer.TransferRule.NAMED_COLLEAGUE_ANSWERS;
import static org.cpsn.cases.transfer.TransferRule.NOT_BEFORE_IT_WAS_ASKED;
import static org.cpsn.cases.transfer.TransferRule.NOT_ITS_TURN;
import static org.cpsn.cases.transfer.TransferRule.NOT_TO_ITS_OWNER;
import static org.cpsn.cases.transfer.TransferRule.ONE_AT_A_TIME;
import static org.cpsn.cases.transfer.TransferRule.OTHER_CENTRE_ANSWERS;
import static org.cpsn.cases.transfer.TransferRule.OWNER_PASSES_ON;
import static org.cpsn.cases.transfer.TransferRule.TO_ANOTHER_MUNICIPALITY;
import static org.cpsn.cases.transfer.TransferRule.TRANSFER_EXISTS;
import static org.cpsn.cases.transfer.TransferRule.WAITS_NO_LONGER;
import static org.cpsn.cases.transfer.TransferRule.WITHIN_THE_CENTRE;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.CaseFile;
import org.cpsn.cases.casefile.CaseRule;
import org.cpsn.cases.casefile.ClosureReason;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.cases.casefile.TimeLimits;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.consent.ConsentGiver;
import org.cpsn.cases.consent.ConsentLedger;
import org.cpsn.cases.consent.ConsentPurpose;
import org.cpsn.cases.consent.LegitimateBasis;
import org.cpsn.cases.consent.Recipient;
import org.cpsn.cases.consent.RecipientKind;
import org.cpsn.cases.consent.SharedService;
import org.cpsn.cases.consent.Terms;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class TransferDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Instant WEDNESDAY = MONDAY.plus(2, ChronoUnit.DAYS);
    private static final Personal<String> WHY = new Personal<>("child", "d2h5");
    private static final Personal<String> KNOW = new Personal<>("child", "a25vdw==");
    private static final Personal<String> NO = new Personal<>("child", "bm8=");

    private static final Caseworker COLLEAGUE =
            new Caseworker("cw-19-02", Set.of(Role.CASEWORKER), "csw-19", "19", Scope.OWN);
    private static final Caseworker SUPERVISOR_OF_20 =
            new Caseworker("sv-20-01", Set.of(Role.SUPERVISOR), "csw-20", "20", Scope.MUNICIPALITY);
    private static final Caseworker SUPERVISOR_OF_ALL =
            new Caseworker("sv-xk-01", Set.of(Role.SUPERVISOR), "ministry-xk", null, Scope.ALL);

    private static final Standing ARTAS =
            new Standing("child", "19", "cw-19-01", RiskLevel.MEDIUM, MONDAY, true, Set.of("cw-19-03"));
    private static final CaseFile OPEN = new CaseFile.Open(ARTAS, Map.of(), null);

    private final TransferEvent proposed = new TransferEvent.HandOverProposed(
            "c1",
            "child",
            "19",
            "cw-19-01",
            "t1",
            "cw-19-02",
            WHY,
            KNOW,
            "cw-19-01",
            MONDAY.plus(72, ChronoUnit.HOURS),
            "v1",
            MONDAY);
    private final TransferEvent requested = requested(false, "cw-19-01", null, NO);
    private final TransferEvent approved = new TransferEvent.Approved(
            "c1",
            "child",
            "19",
            "20",
            "t1",
            null,
            "cw-19-01",
            "sv-19-01",
            TUESDAY.plus(100, ChronoUnit.HOURS),
            "v1",
            TUESDAY);
    private final TransferEvent accepted =
            new TransferEvent.Accepted("c1", "child", "19", "20", "cw-19-01", "cw-20-01", "t1", "cw-19-01", WEDNESDAY);

    @Test
    void the_owner_proposes_a_colleague_who_has_three_days_at_medium_risk() {
        aCase().when(propose("cw-19-02", ARTA.caseworker())).then(proposed);
    }

    @Test
    void a_case_nobody_has_weighed_yet_waits_no_longer_than_one_at_high_risk() {
        var unweighed = new Standing("child", "19", "cw-19-01", null, MONDAY, true, Set.of());
        var events = TransferDecision.decide(
                Transfers.NONE,
                new CaseFile.Open(unweighed, Map.of(), null),
                ConsentLedger.NONE,
                propose("cw-19-02", ARTA.caseworker()));
        assertThat(((TransferEvent.HandOverProposed) events.getFirst()).due())
                .isEqualTo(MONDAY.plus(24, ChronoUnit.HOURS));
    }

    @Test
    void proposing_the_same_once_more_changes_nothing() {
        aCase().given(proposed).when(propose("cw-19-02", ARTA.caseworker())).thenNothing();
    }

    @Test
    void a_case_is_passed_on_one_way_at_a_time() {
        aCase().given(proposed)
                .when(request("t2", "20", null, NO, ARTA.caseworker()))
                .thenRejected(ONE_AT_A_TIME);
        aCase().given(requested)
                .when(new TransferCommand.ProposeHandOver(
                        "c1", "t2", "cw-19-02", WHY, KNOW, limits(), ARTA.caseworker(), TUESDAY))
                .thenRejected(ONE_AT_A_TIME);
    }

    @Test
    void a_case_is_not_handed_over_to_who_has_it() {
        aCase().when(propose("cw-19-01", DRITA.caseworker())).thenRejected(NOT_TO_ITS_OWNER);
    }

    @Test
    void a_colleague_it_is_shared_with_does_not_pass_it_on() {
        var shared = new Caseworker("cw-19-03", Set.of(Role.CASEWORKER), "csw-19", "19", Scope.OWN);
        aCase().when(propose("cw-19-02", shared)).thenRejected(OWNER_PASSES_ON);
        aCase().given(proposed)
                .when(new TransferCommand.Withdraw("c1", "t1", shared, TUESDAY))
                .thenRejected(OWNER_PASSES_ON);
    }

    @Test
    void a_stranger_does_not_pass_it_on() {
        aCase().when(propose("cw-19-02", BESNIK.caseworker())).thenRejected(CaseRule.OWN_CASE);
    }

    @Test
    void a_closed_case_is_not_passed_on() {
        var closed = new CaseFile.Closed(
                new Standing("child", "19", "cw-19-01", RiskLevel.LOW, MONDAY, false, Set.of()), Map.of(), TUESDAY);
        in(closed, ConsentLedger.NONE)
                .when(propose("cw-19-02", ARTA.caseworker()))
                .thenRejected(CaseRule.CASE_IS_OPEN);
    }

    @Test
    void the_named_colleague_takes_it_over() {
        aCase().given(proposed)
                .when(accept(null, COLLEAGUE, TUESDAY))
                .then(new TransferEvent.HandOverAccepted(
                        "c1", "child", "19", "cw-19-01", "cw-19-02", "t1", "cw-19-01", TUESDAY));
    }

    @Test
    void nobody_else_answers_not_even_a_supervisor() {
        aCase().given(proposed).when(accept(null, DRITA.caseworker(), TUESDAY)).thenRejected(NAMED_COLLEAGUE_ANSWERS);
        aCase().given(proposed).when(refuse(BESNIK.caseworker(), TUESDAY)).thenRejected(NAMED_COLLEAGUE_ANSWERS);
    }

    @Test
    void a_case_is_not_handed_over_to_another_centre() {
        var elsewhere = new TransferEvent.HandOverProposed(
                "c1", "child", "19", "cw-19-01", "t1", "cw-20-01", WHY, KNOW, "cw-19-01", TUESDAY, "v1", MONDAY);
        aCase().given(elsewhere)
                .when(accept(null, BESNIK.caseworker(), TUESDAY))
                .thenRejected(WITHIN_THE_CENTRE);
    }

    @Test
    void the_colleague_declines_with_a_reason() {
        aCase().given(proposed)
                .when(refuse(COLLEAGUE, TUESDAY))
                .then(new TransferEvent.HandOverDeclined(
                        "c1", "child", "19", "t1", "cw-19-02", NO, "cw-19-01", TUESDAY));
    }

    @Test
    void what_was_answered_waits_no_longer() {
        var declined =
                new TransferEvent.HandOverDeclined("c1", "child", "19", "t1", "cw-19-02", NO, "cw-19-01", TUESDAY);
        aCase().given(proposed, declined)
                .when(accept(null, COLLEAGUE, WEDNESDAY))
                .thenRejected(WAITS_NO_LONGER);
    }

    @Test
    void what_was_never_asked_cannot_be_answered() {
        aCase().when(accept(null, COLLEAGUE, TUESDAY)).thenRejected(TRANSFER_EXISTS);
    }

    @Test
    void nobody_answers_before_they_were_asked() {
        aCase().given(proposed)
                .when(accept(null, COLLEAGUE, MONDAY.minusSeconds(60)))
                .thenRejected(NOT_BEFORE_IT_WAS_ASKED);
        aCase().given(requested)
                .when(approve(DRITA.caseworker(), MONDAY.minusSeconds(60)))
                .thenRejected(CaseRule.NOT_BEFORE_THE_REPORT);
        aCase().given(requested, approved)
                .when(accept("cw-20-01", SUPERVISOR_OF_20, MONDAY))
                .thenRejected(NOT_BEFORE_IT_WAS_ASKED);
    }

    @Test
    void the_owner_withdraws_what_waits() {
        aCase().given(proposed)
                .when(new TransferCommand.Withdraw("c1", "t1", ARTA.caseworker(), TUESDAY))
                .then(withdrawn("cw-19-02", null, WithdrawnBecause.WITHDRAWN));
        aCase().given(requested, approved)
                .when(new TransferCommand.Withdraw("c1", "t1", DRITA.caseworker(), TUESDAY))
                .then(withdrawn(null, "20", WithdrawnBecause.WITHDRAWN));
    }

    @Test
    void a_transfer_is_requested_without_consent_for_a_reason() {
        aCase().when(request("t1", "20", null, NO, ARTA.caseworker())).then(requested);
    }

    @Test
    void a_transfer_names_a_consent_or_a_reason_and_not_both() {
        aCase().when(request("t1", "20", null, null, ARTA.caseworker())).thenRejected(CONSENT_OR_REASON);
        aCase().when(request("t1", "20", "k1", NO, ARTA.caseworker())).thenRejected(CONSENT_OR_REASON);
    }

    @Test
    void a_transfer_rests_on_a_consent_to_tell_the_other_centre() {
        for (var recipient : List.of(
                new Recipient(RecipientKind.AUTHORITIES, null), new Recipient(RecipientKind.AUTHORITIES, "csw-20")))
            in(OPEN, consent(recipient, SharedService.CASE_TRANSFER))
                    .when(request("t1", "20", "k1", null, ARTA.caseworker()))
                    .then(requested(false, "cw-19-01", "k1", null));
    }

    @Test
    void a_consent_for_somebody_or_something_else_does_not_do() {
        var authorities = new Recipient(RecipientKind.AUTHORITIES, null);
        var csw21 = new Recipient(RecipientKind.AUTHORITIES, "csw-21");
        for (var ledger : List.of(
                ConsentLedger.NONE,
                consent(authorities, SharedService.SHELTER),
                consent(csw21, SharedService.CASE_TRANSFER),
                consent(authorities, SharedService.CASE_TRANSFER).after(consentWithdrawn(MONDAY))))
            in(OPEN, ledger)
                    .when(request("t1", "20", "k1", null, ARTA.caseworker()))
                    .thenRejected(CONSENT_ALLOWS_THE_TRANSFER);
    }

    @Test
    void a_consent_withdrawn_while_the_transfer_waited_stops_it() {
        var ledger = consent(new Recipient(RecipientKind.AUTHORITIES, null), SharedService.CASE_TRANSFER);
        in(OPEN, ledger.after(consentWithdrawn(TUESDAY)))
                .given(requested(false, "cw-19-01", "k1", null), approved)
                .when(accept("cw-20-01", SUPERVISOR_OF_20, WEDNESDAY))
                .thenRejected(CONSENT_ALLOWS_THE_TRANSFER);
    }

    @Test
    void a_case_is_transferred_to_another_municipality_only() {
        aCase().when(request("t1", "19", null, NO, ARTA.caseworker())).thenRejected(TO_ANOTHER_MUNICIPALITY);
    }

    @Test
    void a_closure_that_waits_is_decided_before_the_case_goes_elsewhere() {
        var ending = new CaseFile.Open(
                ARTAS,
                Map.of(),
                new CaseEvent.ClosureRequested("c1", ClosureReason.GOALS_ACHIEVED, null, "cw-19-01", MONDAY));
        in(ending, ConsentLedger.NONE)
                .when(request("t1", "20", null, NO, ARTA.caseworker()))
                .thenRejected(CLOSURE_IS_DECIDED_FIRST);
        in(ending, ConsentLedger.NONE)
                .given(requested, approved)
                .when(accept("cw-20-01", SUPERVISOR_OF_20, WEDNESDAY))
                .thenRejected(CLOSURE_IS_DECIDED_FIRST);
    }

    @Test
    void the_supervisor_lets_it_go() {
        aCase().given(requested).when(approve(DRITA.caseworker(), TUESDAY)).then(approved);
    }

    @Test
    void nobody_lets_go_what_they_asked_for_themselves() {
        aCase().given(requested(false, "sv-19-01", null, NO))
                .when(approve(DRITA.caseworker(), TUESDAY))
                .thenRejected(CaseRule.NOT_ONES_OWN);
    }

    @Test
    void only_a_supervisor_of_the_case_lets_it_go_or_gives_it_back() {
        aCase().given(requested).when(approve(ARTA.caseworker(), TUESDAY)).thenRejected(CaseRule.SUPERVISOR_APPROVES);
        aCase().given(requested)
                .when(new TransferCommand.Return("c1", "t1", NO, SUPERVISOR_OF_20, TUESDAY))
                .thenRejected(CaseRule.SUPERVISOR_APPROVES);
    }

    @Test
    void the_supervisor_gives_the_request_back_with_a_comment() {
        aCase().given(requested)
                .when(new TransferCommand.Return("c1", "t1", NO, DRITA.caseworker(), TUESDAY))
                .then(new TransferEvent.Returned("c1", "child", "19", "t1", NO, "cw-19-01", TUESDAY));
    }

    @Test
    void the_other_centre_is_not_asked_before_this_one_has_let_it_go() {
        aCase().given(requested)
                .when(accept("cw-20-01", SUPERVISOR_OF_20, TUESDAY))
                .thenRejected(NOT_ITS_TURN);
        aCase().given(requested, approved)
                .when(approve(DRITA.caseworker(), WEDNESDAY))
                .thenRejected(NOT_ITS_TURN);
    }

    @Test
    void the_other_centre_takes_it_and_names_who_will_have_it() {
        aCase().given(requested, approved)
                .when(accept("cw-20-01", SUPERVISOR_OF_20, WEDNESDAY))
                .then(accepted);
        aCase().given(requested, approved)
                .when(accept(null, SUPERVISOR_OF_20, WEDNESDAY))
                .thenRejected(CASEWORKER_IS_NAMED);
    }

    @Test
    void only_a_supervisor_of_the_other_centre_answers_for_it() {
        for (var somebody : List.of(ARTA.caseworker(), DRITA.caseworker(), BESNIK.caseworker()))
            aCase().given(requested, approved)
                    .when(accept("cw-20-01", somebody, WEDNESDAY))
                    .thenRejected(OTHER_CENTRE_ANSWERS);
    }

    @Test
    void who_let_it_go_does_not_also_take_it() {
        var letGoByAll = new TransferEvent.Approved(
                "c1", "child", "19", "20", "t1", null, "cw-19-01", "sv-xk-01", WEDNESDAY, "v1", TUESDAY);
        aCase().given(requested, letGoByAll)
                .when(accept("cw-20-01", SUPERVISOR_OF_ALL, WEDNESDAY))
                .thenRejected(CaseRule.NOT_ONES_OWN);
    }

    @Test
    void the_other_centre_rejects_it_with_a_reason_and_the_case_stays() {
        aCase().given(requested, approved)
                .when(refuse(SUPERVISOR_OF_20, WEDNESDAY))
                .then(new TransferEvent.Rejected("c1", "child", "19", "20", "t1", NO, "cw-19-01", WEDNESDAY));
    }

    @Test
    void giving_it_back_where_it_came_from_needs_acceptance_like_any_transfer() {
        var besniks = new Standing("child", "20", "cw-20-01", RiskLevel.MEDIUM, MONDAY, true, Set.of());
        var back = (TransferEvent.Requested) TransferDecision.decide(
                        Transfers.NONE.after(requested).after(approved).after(accepted),
                        new CaseFile.Open(besniks, Map.of(), null),
                        ConsentLedger.NONE,
                        request("t2", "19", null, NO, BESNIK.caseworker()))
                .getFirst();
        assertThat(back.back()).isTrue();
        assertThat(back.municipality()).isEqualTo("20");
        var waiting =
                Transfers.NONE.after(requested).after(approved).after(accepted).after(back);
        assertThat(waiting.waiting()).isInstanceOf(Transfers.Requested.class);
    }

    @Test
    void closing_the_case_ends_what_waits_and_says_so() {
        var closing = new CaseEvent.Closed("c1", "child", "19", ClosureReason.DEATH_OF_CHILD, null, TUESDAY);
        assertThat(TransferDecision.endedBy(Transfers.NONE.after(proposed), ARTAS, closing))
                .contains(withdrawn("cw-19-02", null, WithdrawnBecause.CASE_CLOSED));
        assertThat(TransferDecision.endedBy(Transfers.NONE.after(requested).after(approved), ARTAS, closing))
                .contains(withdrawn(null, "20", WithdrawnBecause.CASE_CLOSED));
        assertThat(TransferDecision.endedBy(Transfers.NONE, ARTAS, closing)).isEmpty();
    }

    @Test
    void a_direct_assignment_overtakes_a_hand_over_but_not_a_transfer() {
        var assigned = new CaseEvent.Assigned("c1", "child", "19", "cw-19-05", null, TUESDAY);
        assertThat(TransferDecision.endedBy(Transfers.NONE.after(proposed), ARTAS, assigned))
                .contains(withdrawn("cw-19-02", null, WithdrawnBecause.ASSIGNED));
        assertThat(TransferDecision.endedBy(Transfers.NONE.after(requested), ARTAS, assigned))
                .isEmpty();
    }

    private static Scenario<Transfers, TransferCommand, TransferEvent> aCase() {
        return in(OPEN, ConsentLedger.NONE);
    }

    private static Scenario<Transfers, TransferCommand, TransferEvent> in(CaseFile file, ConsentLedger consents) {
        return Scenario.of(
                Transfers.NONE,
                Transfers::after,
                (state, command) -> TransferDecision.decide(state, file, consents, command));
    }

    private static TransferEvent requested(
            boolean back, String askedBy, String consentId, Personal<String> overrideReason) {
        return new TransferEvent.Requested(
                "c1",
                "child",
                "19",
                "20",
                "cw-19-01",
                "t1",
                back,
                WHY,
                KNOW,
                consentId,
                overrideReason,
                askedBy,
                MONDAY.plus(48, ChronoUnit.HOURS),
                "v1",
                MONDAY);
    }

    private static TransferEvent withdrawn(String colleague, String to, WithdrawnBecause because) {
        return new TransferEvent.Withdrawn("c1", "child", "19", "t1", colleague, to, because, "cw-19-01", TUESDAY);
    }

    private static TransferCommand propose(String colleague, Caseworker by) {
        return new TransferCommand.ProposeHandOver("c1", "t1", colleague, WHY, KNOW, limits(), by, MONDAY);
    }

    private static TransferCommand request(
            String transferId, String to, String consentId, Personal<String> overrideReason, Caseworker by) {
        return new TransferCommand.Request(
                "c1", transferId, to, WHY, KNOW, consentId, overrideReason, limits(), by, MONDAY);
    }

    private static TransferCommand approve(Caseworker by, Instant at) {
        return new TransferCommand.Approve("c1", "t1", null, limits(), by, at);
    }

    private static TransferCommand accept(String caseworker, Caseworker by, Instant at) {
        return new TransferCommand.Accept("c1", "t1", caseworker, by, at);
    }

    private static TransferCommand refuse(Caseworker by, Instant at) {
        return new TransferCommand.Refuse("c1", "t1", NO, by, at);
    }

    private static ConsentLedger consent(Recipient recipient, SharedService service) {
        var terms =
                new Terms(ConsentPurpose.DISCLOSURE_OTHER_ORGS, recipient, Set.of(service), LocalDate.of(2027, 1, 1));
        return ConsentLedger.NONE.after(new ConsentEvent.Given(
                "c1", "k1", terms, ConsentGiver.CAREGIVER, LegitimateBasis.CONSENT, null, MONDAY));
    }

    private static ConsentEvent consentWithdrawn(Instant at) {
        return new ConsentEvent.Withdrawn(
                "c1", "k1", ConsentPurpose.DISCLOSURE_OTHER_ORGS, ConsentGiver.CAREGIVER, null, at);
    }

    private static TimeLimits.Version<TransferStage> limits() {
        Map<TransferStage, Map<RiskLevel, Integer>> hours = new EnumMap<>(TransferStage.class);
        hours.put(TransferStage.ANSWER, Map.of(RiskLevel.HIGH, 24, RiskLevel.MEDIUM, 72, RiskLevel.LOW, 72));
        hours.put(TransferStage.APPROVAL, Map.of(RiskLevel.HIGH, 24, RiskLevel.MEDIUM, 48, RiskLevel.LOW, 72));
        hours.put(TransferStage.ACCEPTANCE, Map.of(RiskLevel.HIGH, 24, RiskLevel.MEDIUM, 100, RiskLevel.LOW, 168));
        return new TimeLimits.Version<>("v1", Instant.EPOCH, "", hours);
    }
}
