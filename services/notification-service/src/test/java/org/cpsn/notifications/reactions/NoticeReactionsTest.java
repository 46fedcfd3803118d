package org.cpsn.notifications.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutConsent;
import org.cpsn.events.AboutExchange;
import org.cpsn.events.AboutQuestion;
import org.cpsn.events.AboutReferral;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of what. */
class NoticeReactionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void high_risk_is_told_to_the_caseworker_and_the_supervisors_of_the_municipality() {
        var told = risk("HIGH", "e1");
        assertThat(addressees(told)).containsExactly("person:cw-19-01", "role:SUPERVISOR@19");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.HIGH_RISK);
            assertThat(notice.subjectType()).isEqualTo(SubjectType.CASE);
            assertThat(notice.subjectId()).isEqualTo("c1");
            assertThat(notice.occurredAt()).isEqualTo(MONDAY);
        });
    }

    @Test
    void a_plan_is_told_to_each_commission_it_waits_for_and_what_became_of_it_to_who_submitted_it_and_the_worker() {
        var submitted = new AboutReturnee.PlanSubmitted(
                "f1", "pl1", "19", "cw-19-01", "ro-19-01", Set.of("MUNICIPAL", "CENTRAL"), 3, MONDAY);
        var asked = raised(new WhenPlanMoves().on(submitted, "e1"));
        assertThat(addressees(asked)).containsExactly("role:COMMISSION", "role:COMMISSION@19");
        assertThat(asked).allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.PLAN_TO_DECIDE));
        var decided = new AboutReturnee.PlanDecided(
                "f1", "pl1", "19", "cw-19-01", "ro-19-01", "MUNICIPAL", "DECIDED", 2, 1, MONDAY);
        var told = raised(new WhenPlanMoves().on(decided, "e2"));
        assertThat(addressees(told)).containsExactly("person:ro-19-01", "person:cw-19-01");
        assertThat(told.getFirst().facts())
                .containsEntry("what", "DECIDED")
                .containsEntry("approvedItems", "2")
                .containsEntry("refusedItems", "1");
        var returned = new AboutReturnee.PlanDecided(
                "f1", "pl1", "19", "cw-19-01", "cw-19-01", "CENTRAL", "RETURNED", 0, 0, MONDAY);
        assertThat(addressees(raised(new WhenPlanMoves().on(returned, "e3")))).containsExactly("person:cw-19-01");
    }

    @Test
    void lower_risk_disturbs_nobody() {
        assertThat(risk("MEDIUM", "e1")).isEmpty();
        assertThat(risk("LOW", "e1")).isEmpty();
    }

    @Test
    void the_same_message_makes_the_same_notices_and_another_message_others() {
        assertThat(risk("HIGH", "e1")).isEqualTo(risk("HIGH", "e1"));
        assertThat(ids(risk("HIGH", "e1")))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ids(risk("HIGH", "e2")));
    }

    @Test
    void what_a_partner_answers_is_told_to_the_liaison_and_to_who_has_the_case() {
        var told = raised(new WhenExchangeMoves()
                .on(
                        new AboutExchange.Answered(
                                "x1",
                                "partner-al",
                                "c1",
                                "p1",
                                "19",
                                "cw-19-01",
                                "MESSAGE_RECEIVED",
                                "INFORMATION_REQUEST",
                                "m1",
                                MONDAY),
                        "e1"));
        assertThat(addressees(told)).containsExactly("role:LIAISON", "person:cw-19-01");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.EXCHANGE_ANSWERED);
            assertThat(notice.subjectType()).isEqualTo(SubjectType.EXCHANGE);
            assertThat(notice.subjectId()).isEqualTo("x1");
            assertThat(notice.facts())
                    .containsEntry("what", "MESSAGE_RECEIVED")
                    .containsEntry("partner", "partner-al")
                    .containsEntry("verb", "INFORMATION_REQUEST");
        });
        assertThat(told.getFirst().caseId())
                .as("the liaison knows a pseudonym only")
                .isNull();
        assertThat(told.getLast().caseId()).isEqualTo("c1");
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITS_APPROVAL, EXCHANGE_TO_APPROVE, role:COORDINATOR",
        "SENT_BACK, EXCHANGE_SENT_BACK, person:cw-19-01",
        "RECALLED, EXCHANGE_RECALLED, role:LIAISON person:cw-19-01",
        "WITHDRAWN, EXCHANGE_RECALLED, role:LIAISON person:cw-19-01",
        "MESSAGE_SENT, , ''",
        "SOMETHING_NEW, , ''"
    })
    void of_what_is_done_on_this_side_hears_who_must_act(String what, NoticeKind kind, String addressees) {
        var told = raised(new WhenExchangeMoves()
                .on(
                        new AboutExchange.Moved(
                                "x1", "partner-al", "c1", "p1", "19", "cw-19-01", what, null, null, MONDAY),
                        "e1"));
        assertThat(String.join(" ", addressees(told))).isEqualTo(addressees);
        assertThat(told).allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(kind));
    }

    @Test
    void a_question_from_across_the_border_is_told_to_the_liaison_where_somebody_is_like_the_child() {
        var asked = new AboutQuestion.Asked("q1", "partner-al", "IDENTIFICATION", 2, 1, MONDAY);
        assertThat(new WhenPartnerAsks().on(asked, "e1")).singleElement().satisfies(told -> {
            var notice = (NoticeCommand.Raise) told;
            assertThat(notice.kind()).isEqualTo(NoticeKind.PARTNER_ASKS);
            assertThat(notice.addressee()).isEqualTo("role:LIAISON");
            assertThat(notice.subjectType()).isEqualTo(SubjectType.QUESTION);
            assertThat(notice.caseId()).isNull();
        });
        var nobody = new AboutQuestion.Asked("q1", "partner-al", "IDENTIFICATION", 0, 0, MONDAY);
        assertThat(new WhenPartnerAsks().on(nobody, "e1")).isEmpty();
    }

    @Test
    void whether_it_is_the_child_is_asked_of_the_caseworker_and_told_to_the_liaison() {
        var forwarded = new AboutQuestion.CandidateForwarded("q1", 1, "partner-al", "c1", "19", "cw-19-01", MONDAY);
        assertThat(new WhenPartnerAsks().on(forwarded, "e1")).singleElement().satisfies(told -> {
            var notice = (NoticeCommand.Raise) told;
            assertThat(notice.kind()).isEqualTo(NoticeKind.IS_THIS_THE_CHILD);
            assertThat(notice.addressee()).isEqualTo("person:cw-19-01");
            assertThat(notice.caseId()).isEqualTo("c1");
        });
        var answered = new AboutQuestion.CandidateAnswered("q1", 1, "partner-al", "DENIED", MONDAY);
        assertThat(new WhenPartnerAsks().on(answered, "e1")).singleElement().satisfies(told -> {
            var notice = (NoticeCommand.Raise) told;
            assertThat(notice.kind()).isEqualTo(NoticeKind.CHILD_RECOGNISED);
            assertThat(notice.addressee()).isEqualTo("role:LIAISON");
            assertThat(notice.facts()).containsEntry("candidateState", "DENIED");
            assertThat(notice.caseId()).as("the liaison is not told which case").isNull();
        });
    }

    @Test
    void a_new_referral_is_told_to_the_provider() {
        var notice = referral(new AboutReferral.ReferralMade(
                "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", false, MONDAY));
        assertThat(notice.kind()).isEqualTo(NoticeKind.NEW_REFERRAL);
        assertThat(notice.addressee()).isEqualTo("organisation:provider-shelter-19");
        assertThat(notice.subjectId()).isEqualTo("r1");
        assertThat(notice.caseId()).isEqualTo("c1");
        assertThat(notice.facts()).containsEntry("consent", "GIVEN");
    }

    @Test
    void a_referral_without_consent_is_told_to_the_supervisors_too() {
        var told = raised(new WhenReferralMoves()
                .on(
                        new AboutReferral.ReferralMade(
                                "r1",
                                "c1",
                                "p1",
                                "provider-shelter-19",
                                "SAFEHOUSE_SERVICE",
                                "cw-19-01",
                                "19",
                                true,
                                MONDAY),
                        "e1"));
        assertThat(addressees(told)).containsExactly("organisation:provider-shelter-19", "role:SUPERVISOR@19");
        assertThat(told.getLast().kind()).isEqualTo(NoticeKind.CONSENT_OVERRIDDEN);
        assertThat(ids(told)).doesNotHaveDuplicates();
    }

    @Test
    void who_acts_without_consent_is_told_to_the_supervisors_who_review_it() {
        var told = raised(new WhenConsentIsOverridden()
                .on(
                        new AboutConsent.ConsentOverridden(
                                "c1",
                                "k1",
                                "19",
                                "DISCLOSURE_OTHER_ORGS",
                                "AUTHORITIES",
                                null,
                                Set.of("RESCUE"),
                                LocalDate.of(2026, 12, 31),
                                "cw-19-01",
                                MONDAY),
                        "e1"));
        assertThat(addressees(told)).containsExactly("role:SUPERVISOR@19");
        assertThat(told.getFirst().kind()).isEqualTo(NoticeKind.CONSENT_OVERRIDDEN);
        assertThat(told.getFirst().facts()).containsEntry("who", "cw-19-01").containsEntry("recipient", "AUTHORITIES");
    }

    @Test
    void an_answer_is_told_to_who_asked() {
        var accepted = referral(new AboutReferral.ReferralAccepted(
                "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY));
        var rejected = referral(new AboutReferral.ReferralRejected(
                "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", "NO_CAPACITY", MONDAY));
        var done = referral(new AboutReferral.ReferralCompleted(
                "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY));
        assertThat(List.of(accepted, rejected, done)).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.REFERRAL_ANSWERED);
            assertThat(notice.addressee()).isEqualTo("person:cw-19-01");
        });
        assertThat(accepted.facts()).containsEntry("status", "ACCEPTED");
        assertThat(rejected.facts()).containsEntry("status", "REJECTED").containsEntry("reason", "NO_CAPACITY");
        assertThat(done.facts()).containsEntry("status", "DONE");
    }

    @Test
    void each_step_is_told_to_who_must_act_next_and_silence_to_the_supervisors() {
        told(
                new AboutReferral.AppointmentProposed(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY, MONDAY),
                NoticeKind.REFERRAL_ANSWERED,
                "person:cw-19-01",
                "APPOINTMENT_PROPOSED");
        told(
                new AboutReferral.AppointmentConfirmed(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY, MONDAY),
                NoticeKind.REFERRAL_ANSWERED,
                "organisation:provider-shelter-19",
                "APPOINTMENT");
        told(
                new AboutReferral.QuestionAsked(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", "q1", MONDAY),
                NoticeKind.REFERRAL_QUESTION,
                "person:cw-19-01",
                "ASKED");
        told(
                new AboutReferral.QuestionAnswered(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", "q1", MONDAY),
                NoticeKind.REFERRAL_QUESTION,
                "organisation:provider-shelter-19",
                "ANSWERED");
        told(
                new AboutReferral.ReferralEscalated(
                        "r1",
                        "c1",
                        "p1",
                        "provider-shelter-19",
                        "SAFEHOUSE_SERVICE",
                        "cw-19-01",
                        "19",
                        "IN_PROGRESS",
                        MONDAY,
                        MONDAY),
                NoticeKind.REFERRAL_SILENT,
                "role:SUPERVISOR@19",
                "IN_PROGRESS");
        told(
                new AboutReferral.ReferralConsentWithdrawn(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY),
                NoticeKind.REFERRAL_CONSENT_WITHDRAWN,
                "organisation:provider-shelter-19",
                "WITHDRAWN");
        told(
                new AboutReferral.DeletionConfirmed(
                        "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY),
                NoticeKind.REFERRAL_CONSENT_WITHDRAWN,
                "person:cw-19-01",
                "DELETED");
    }

    private static void told(AboutReferral event, NoticeKind kind, String addressee, String status) {
        var notice = referral(event);
        assertThat(notice.kind()).isEqualTo(kind);
        assertThat(notice.addressee()).isEqualTo(addressee);
        assertThat(notice.facts()).containsEntry("status", status);
    }

    @Test
    void what_is_taken_back_is_told_to_the_provider() {
        var notice = referral(new AboutReferral.ReferralRevoked(
                "r1", "c1", "p1", "provider-shelter-19", "SAFEHOUSE_SERVICE", "cw-19-01", "19", MONDAY));
        assertThat(notice.addressee()).isEqualTo("organisation:provider-shelter-19");
        assertThat(notice.facts()).containsEntry("status", "REVOKED");
    }

    @Test
    void a_returned_child_with_needs_is_told_to_the_supervisors_and_the_registrar() {
        var told = family(
                new AboutReturnee.Member("p1", "CAREGIVER", Set.of("HOUSING")),
                new AboutReturnee.Member("p2", "CHILD", Set.of("LANGUAGE_BARRIER")),
                new AboutReturnee.Member("p3", "CHILD", Set.of()));
        assertThat(addressees(told)).containsExactly("role:SUPERVISOR@19", "person:cw-19-01");
        assertThat(told.getFirst().kind()).isEqualTo(NoticeKind.RETURNEE_CHILD);
        assertThat(told.getFirst().subjectType()).isEqualTo(SubjectType.FAMILY);
        assertThat(told.getFirst().facts()).containsEntry("childrenInNeed", "1");
    }

    @Test
    void a_family_whose_children_need_nothing_disturbs_nobody() {
        assertThat(family(
                        new AboutReturnee.Member("p1", "CAREGIVER", Set.of("HOUSING")),
                        new AboutReturnee.Member("p2", "CHILD", Set.of())))
                .isEmpty();
    }

    @Test
    void a_suspicion_of_trafficking_is_told_to_the_panel_once_each() {
        var told = trafficking("POSSIBLE_VICTIM_OF_TRAFFICKING", null);
        assertThat(addressees(told)).containsExactly("role:LIAISON", "role:SUPERVISOR@19");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.TRAFFICKING_STATUS);
            assertThat(notice.subjectId()).isEqualTo("c1");
            assertThat(notice.facts())
                    .containsEntry("status", "POSSIBLE_VICTIM_OF_TRAFFICKING")
                    .containsEntry("exploitationTypes", "CHILD_LABOUR,FORCED_BEGGING")
                    .doesNotContainKey("childId");
        });
        assertThat(told).isEqualTo(trafficking("POSSIBLE_VICTIM_OF_TRAFFICKING", null));
    }

    @Test
    void the_panel_hears_when_the_status_changes_and_not_when_it_is_confirmed() {
        assertThat(trafficking("NOT_A_VICTIM_OF_TRAFFICKING", "POSSIBLE_VICTIM_OF_TRAFFICKING"))
                .hasSize(2);
        assertThat(trafficking("POSSIBLE_VICTIM_OF_TRAFFICKING", "POSSIBLE_VICTIM_OF_TRAFFICKING"))
                .isEmpty();
    }

    private static List<NoticeCommand.Raise> trafficking(String status, String before) {
        return raised(new WhenTraffickingIsSuspected()
                .on(
                        new AboutCase.TraffickingStatusDetermined(
                                "c1",
                                "p1",
                                "19",
                                "cw-19-01",
                                status,
                                before,
                                "POLICE",
                                Set.of("FORCED_BEGGING", "CHILD_LABOUR"),
                                MONDAY),
                        "e1"));
    }

    @Test
    void a_colleague_is_told_that_a_case_is_offered() {
        var notice = moved(new AboutCase.HandOverProposed("c1", "p1", "19", "cw-19-01", "cw-19-02", MONDAY, MONDAY));
        assertThat(addressees(notice)).containsExactly("person:cw-19-02");
        assertThat(notice.getFirst().kind()).isEqualTo(NoticeKind.HAND_OVER_PROPOSED);
        assertThat(notice.getFirst().subjectType()).isEqualTo(SubjectType.TRANSFER);
    }

    @Test
    void a_transfer_is_told_to_the_supervisors_whose_turn_it_is() {
        var asked = moved(new AboutCase.TransferRequested("c1", "p1", "19", "20", "cw-19-01", MONDAY, MONDAY));
        assertThat(addressees(asked)).containsExactly("role:SUPERVISOR@19");
        var letGo = moved(new AboutCase.TransferApproved("c1", "p1", "19", "20", "cw-19-01", MONDAY, MONDAY));
        assertThat(addressees(letGo)).containsExactly("role:SUPERVISOR@20");
        assertThat(letGo.getFirst().kind()).isEqualTo(NoticeKind.TRANSFER_TO_ACCEPT);
    }

    @Test
    void that_a_case_changed_hands_is_told_once_to_each_of_those_who_had_to_do_with_it() {
        assertThat(addressees(moved(
                        new AboutCase.CaseHandedOver("c1", "p1", "19", "cw-19-01", "cw-19-02", "cw-19-01", MONDAY))))
                .containsExactly("person:cw-19-01");
        assertThat(addressees(moved(new AboutCase.CaseTransferred(
                        "c1", "p1", "19", "20", "cw-19-01", "cw-20-01", "cw-19-01", MONDAY))))
                .containsExactly("person:cw-20-01", "person:cw-19-01", "role:SUPERVISOR@19");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DECLINED,    -,  cw-19-02, person:cw-19-01",
                "RETURNED,    -,  -,        person:cw-19-01",
                "REJECTED,    20, -,        person:cw-19-01 role:SUPERVISOR@19",
                "WITHDRAWN,   20, -,        role:SUPERVISOR@20",
                "WITHDRAWN,   -,  -,        role:SUPERVISOR@19",
                "WITHDRAWN,   -,  cw-19-02, person:cw-19-02",
                "CASE_CLOSED, 20, -,        role:SUPERVISOR@20",
                "ASSIGNED,    -,  cw-19-02, person:cw-19-02"
            })
    void a_no_is_told_to_who_asked_and_an_end_to_who_would_have_answered(
            String outcome, String to, String colleague, String told) {
        var notices = moved(new AboutCase.TransferEnded("c1", "p1", "19", to, colleague, "cw-19-01", outcome, MONDAY));
        assertThat(addressees(notices)).containsExactly(told.split(" "));
        assertThat(notices).allSatisfy(notice -> assertThat(notice.facts()).containsEntry("status", outcome));
    }

    private static List<NoticeCommand.Raise> moved(AboutCase event) {
        return raised(new WhenCaseChangesHands().on(event, "e1"));
    }

    private static List<NoticeCommand.Raise> risk(String level, String eventId) {
        return raised(new WhenRiskIsHigh()
                .on(new AboutCase.RiskLevelAssigned("c1", "p1", "19", "cw-19-01", level, MONDAY), eventId));
    }

    private static NoticeCommand.Raise referral(AboutReferral event) {
        var told = raised(new WhenReferralMoves().on(event, "e1"));
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private static List<NoticeCommand.Raise> family(AboutReturnee.Member... members) {
        return raised(new WhenFamilyReturns()
                .on(
                        new AboutReturnee.ReturningFamilyRegistered(
                                "f1",
                                "VOLUNTARY",
                                "DE",
                                LocalDate.of(2026, 2, 27),
                                "19",
                                "cw-19-01",
                                List.of(members),
                                MONDAY),
                        "e1"));
    }

    private static List<NoticeCommand.Raise> raised(List<NoticeCommand> commands) {
        return commands.stream().map(NoticeCommand.Raise.class::cast).toList();
    }

    private static List<String> addressees(List<NoticeCommand.Raise> told) {
        return told.stream().map(NoticeCommand.Raise::addressee).toList();
    }

    private static List<String> ids(List<NoticeCommand.Raise> told) {
        return told.stream().map(NoticeCommand.Raise::noticeId).toList();
    }
}
