package org.cpsn.cases.roundtable;

import static org.cpsn.cases.roundtable.RoundtableRule.ACCESS_IS_OVER;
import static org.cpsn.cases.roundtable.RoundtableRule.ACCOUNT_NEEDS_ORGANISATION;
import static org.cpsn.cases.roundtable.RoundtableRule.AT_LEAST_ONE_CASE;
import static org.cpsn.cases.roundtable.RoundtableRule.AT_LEAST_TWO_SEATS;
import static org.cpsn.cases.roundtable.RoundtableRule.CANCELLED_IS_OVER;
import static org.cpsn.cases.roundtable.RoundtableRule.CASES_ARE_OPEN;
import static org.cpsn.cases.roundtable.RoundtableRule.CASE_IS_AT_THE_TABLE;
import static org.cpsn.cases.roundtable.RoundtableRule.CONSENT_OF_ONE_CHILD;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_HAS_A_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_LEADS;
import static org.cpsn.cases.roundtable.RoundtableRule.CONVENER_SIGNS_FIRST;
import static org.cpsn.cases.roundtable.RoundtableRule.EACH_CASE_ONCE;
import static org.cpsn.cases.roundtable.RoundtableRule.EACH_PERSON_ONE_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.EVERY_CASE_DECIDED;
import static org.cpsn.cases.roundtable.RoundtableRule.EVERY_SEAT_ACCOUNTED_FOR;
import static org.cpsn.cases.roundtable.RoundtableRule.HELD_STANDS;
import static org.cpsn.cases.roundtable.RoundtableRule.MINUTES_ARE_PUT_FORWARD;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_BEFORE_IT_WAS_CONVENED;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_BEFORE_THE_MEETING;
import static org.cpsn.cases.roundtable.RoundtableRule.NOT_IN_THE_PAST;
import static org.cpsn.cases.roundtable.RoundtableRule.ONLY_WHAT_IS_SHARED;
import static org.cpsn.cases.roundtable.RoundtableRule.OTHER_SAYS_WHAT;
import static org.cpsn.cases.roundtable.RoundtableRule.OWN_CASES;
import static org.cpsn.cases.roundtable.RoundtableRule.OWN_SEAT;
import static org.cpsn.cases.roundtable.RoundtableRule.PRESENT_SIGN;
import static org.cpsn.cases.roundtable.RoundtableRule.RESTS_ON_CONSENT_OR_OVERRIDE;
import static org.cpsn.cases.roundtable.RoundtableRule.ROUNDTABLE_EXISTS;
import static org.cpsn.cases.roundtable.RoundtableRule.SEAT_EXISTS;
import static org.cpsn.cases.roundtable.RoundtableRule.SHARED_WITH_AN_ACCOUNT;
import static org.cpsn.cases.roundtable.RoundtableRule.SIGNED_STANDS;
import static org.cpsn.cases.roundtable.RoundtableRule.TASK_EXISTS;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.Standing;
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
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class RoundtableDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = MONDAY.plus(4, ChronoUnit.DAYS);
    private static final Instant AFTER = FRIDAY.plus(2, ChronoUnit.HOURS);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Instant EXPIRED = FRIDAY.plus(15, ChronoUnit.DAYS);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final Personal<String> TEXT = new Personal<>("child", "c2VhbGVk");
    private static final Personal<String> PLACE = new Personal<>("r1", "c2VhbGVk");
    private static final Caseworker SCHOOL =
            new Caseworker("rt-19-02", Set.of(Role.ROUNDTABLE_MEMBER), "school-19", "19", Scope.OWN);
    private static final RoundtableCommand.Agreement NAME_AND_RISK = new RoundtableCommand.Agreement(
            Set.of(ExtractPart.IDENTITY, ExtractPart.RISK), SharingBasis.CONSENT, "consent-1");

    private static final RoundtableCommand.SeatToInvite OWN =
            new RoundtableCommand.SeatToInvite("s1", SeatRole.CSW_CASE_MANAGER, "cw-19-01", "csw-19");
    private static final RoundtableCommand.SeatToInvite POLICE =
            new RoundtableCommand.SeatToInvite("s2", SeatRole.POLICE_COMMUNITY_UNIT, "rt-19-01", "police-19");
    private static final RoundtableCommand.SeatToInvite MOTHER =
            new RoundtableCommand.SeatToInvite("s3", SeatRole.PARENT_OR_GUARDIAN, null, null);

    private final RoundtableEvent convened =
            new RoundtableEvent.Convened("r1", "cw-19-01", FRIDAY, PLACE, FRIDAY.plus(FORTNIGHT), MONDAY);
    private final RoundtableEvent ownSeat =
            new RoundtableEvent.SeatInvited("r1", "s1", SeatRole.CSW_CASE_MANAGER, "cw-19-01", "csw-19", MONDAY);
    private final RoundtableEvent police = new RoundtableEvent.SeatInvited(
            "r1", "s2", SeatRole.POLICE_COMMUNITY_UNIT, "rt-19-01", "police-19", MONDAY);
    private final RoundtableEvent mother =
            new RoundtableEvent.SeatInvited("r1", "s3", SeatRole.PARENT_OR_GUARDIAN, null, null, MONDAY);
    private final RoundtableEvent discussed =
            new RoundtableEvent.CasePutOnAgenda("r1", "c1", "child", "19", FRIDAY, TEXT, MONDAY);
    private final RoundtableEvent discussedToo =
            new RoundtableEvent.CasePutOnAgenda("r1", "c2", "child2", "19", FRIDAY, null, MONDAY);
    private final RoundtableEvent shared = new RoundtableEvent.ExtractAgreed(
            "r1",
            "c1",
            Set.of("s2"),
            Set.of(ExtractPart.IDENTITY, ExtractPart.RISK),
            SharingBasis.CONSENT,
            "consent-1",
            MONDAY);
    private final RoundtableEvent attended = new RoundtableEvent.AttendanceNoted(
            "r1", Map.of("s1", Attendance.PRESENT, "s2", Attendance.PRESENT, "s3", Attendance.EXCUSED), AFTER);
    private final RoundtableEvent decided =
            new RoundtableEvent.CaseDecided("r1", "c1", Recommendation.CASE_REMAINS_OPEN, null, AFTER);
    private final RoundtableEvent tasked =
            new RoundtableEvent.TaskAgreed("r1", "t1", "c1", "s2", SeatRole.POLICE_COMMUNITY_UNIT, TEXT, DUE, AFTER);
    private final RoundtableEvent signedByConvener = new RoundtableEvent.MinutesSigned("r1", "s1", false, AFTER);
    private final RoundtableEvent signedByPolice = new RoundtableEvent.MinutesSigned("r1", "s2", false, AFTER);
    private final RoundtableEvent concluded = new RoundtableEvent.Concluded("r1", List.of("c1"), AFTER);

    private Scenario<Roundtable, RoundtableCommand, RoundtableEvent> convenedOne() {
        return aRoundtable().given(convened, ownSeat, police, mother, discussed, shared);
    }

    private Scenario<Roundtable, RoundtableCommand, RoundtableEvent> heldOne() {
        return convenedOne().given(attended, decided, tasked);
    }

    @Test
    void convening_puts_cases_on_the_agenda_invites_seats_and_says_what_they_see() {
        aRoundtable()
                .when(convene(ARTA, List.of(OWN, POLICE), List.of(aCase("c1", "child", "cw-19-01")), NAME_AND_RISK))
                .then(
                        convened,
                        ownSeat,
                        police,
                        discussed,
                        new RoundtableEvent.ExtractAgreed(
                                "r1", "c1", Set.of("s1"), NAME_AND_RISK.parts(), NAME_AND_RISK.basis(), null, MONDAY),
                        shared);
    }

    @Test
    void sharing_rests_on_a_consent_that_is_in_force() {
        convenedOne().when(share(Set.of("s2"), CONSENT, ConsentLedger.NONE)).thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
        convenedOne()
                .when(share(
                        Set.of("s2"),
                        CONSENT,
                        consented()
                                .after(new ConsentEvent.Withdrawn(
                                        "c1",
                                        "consent-1",
                                        ConsentPurpose.DISCLOSURE_OTHER_ORGS,
                                        ConsentGiver.CHILD,
                                        null,
                                        MONDAY))))
                .thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
        convenedOne()
                .when(share(Set.of("s2"), CONSENT, given("k", RecipientKind.AUTHORITIES, null, FRIDAY)))
                .thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
    }

    @Test
    void a_consent_for_somebody_else_does_not_cover_a_seat() {
        convenedOne()
                .when(share(Set.of("s2"), CONSENT, given("k", RecipientKind.FAMILY, null, MONDAY)))
                .thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
        convenedOne()
                .when(share(Set.of("s2"), CONSENT, given("k", RecipientKind.AUTHORITIES, "police-20", MONDAY)))
                .thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
        convenedOne()
                .when(share(Set.of("s2"), CONSENT, given("k", RecipientKind.AUTHORITIES, "police-19", MONDAY)))
                .then(agreed(Set.of("s2"), SharingBasis.CONSENT, "k"));
    }

    @Test
    void the_consent_that_is_named_must_be_the_one_that_covers() {
        var named = new RoundtableCommand.Agreement(NAME_AND_RISK.parts(), SharingBasis.CONSENT, "consent-9");
        convenedOne().when(share(Set.of("s2"), named, consented())).thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
    }

    @Test
    void on_another_ground_sharing_rests_on_an_override_recorded_in_the_case() {
        var vital = new RoundtableCommand.Agreement(NAME_AND_RISK.parts(), SharingBasis.VITAL_INTERESTS, null);
        convenedOne().when(share(Set.of("s2"), vital, consented())).thenRejected(RESTS_ON_CONSENT_OR_OVERRIDE);
        var overridden = consented()
                .after(new ConsentEvent.Overridden(
                        "c1",
                        "o1",
                        terms(RecipientKind.AUTHORITIES, null),
                        LegitimateBasis.VITAL_INTERESTS,
                        TEXT,
                        "cw-19-01",
                        "19",
                        MONDAY));
        convenedOne()
                .when(share(Set.of("s2"), vital, overridden))
                .then(agreed(Set.of("s2"), SharingBasis.VITAL_INTERESTS, "o1"));
    }

    @Test
    void each_seat_rests_on_the_consent_that_covers_it() {
        var teacher = new RoundtableEvent.SeatInvited(
                "r1", "s4", SeatRole.EDUCATION_REPRESENTATIVE, "rt-19-02", "school-19", MONDAY);
        var both = given("k1", RecipientKind.AUTHORITIES, "police-19", MONDAY)
                .after(new ConsentEvent.Given(
                        "c1",
                        "k2",
                        terms(RecipientKind.OTHER_ORGANIZATIONS, "school-19"),
                        ConsentGiver.CAREGIVER,
                        LegitimateBasis.CONSENT,
                        null,
                        MONDAY));
        aRoundtable()
                .given(convened, ownSeat, police, mother, teacher, discussed)
                .when(share(Set.of("s1", "s2", "s4"), CONSENT, both))
                .then(
                        agreed(Set.of("s1"), SharingBasis.CONSENT, null),
                        agreed(Set.of("s2"), SharingBasis.CONSENT, "k1"),
                        agreed(Set.of("s4"), SharingBasis.CONSENT, "k2"));
    }

    @Test
    void convening_twice_changes_nothing() {
        convenedOne().when(conveneOwn(ARTA, OWN, POLICE)).thenNothing();
    }

    @Test
    void what_was_not_convened_does_not_exist() {
        aRoundtable().when(cancel(ARTA)).thenRejected(ROUNDTABLE_EXISTS);
    }

    @Test
    void nobody_convenes_about_a_case_that_is_not_theirs() {
        aRoundtable().when(conveneOwn(BESNIK, OWN, POLICE)).thenRejected(OWN_CASES);
    }

    @Test
    void a_supervisor_convenes_about_the_cases_of_the_municipality() {
        var ownSeatOfDrita = new RoundtableCommand.SeatToInvite("s1", SeatRole.CSW_CASE_MANAGER, "sv-19-01", "csw-19");
        aRoundtable()
                .when(conveneOwn(DRITA, ownSeatOfDrita, POLICE))
                .then(
                        new RoundtableEvent.Convened("r1", "sv-19-01", FRIDAY, PLACE, FRIDAY.plus(FORTNIGHT), MONDAY),
                        new RoundtableEvent.SeatInvited(
                                "r1", "s1", SeatRole.CSW_CASE_MANAGER, "sv-19-01", "csw-19", MONDAY),
                        police,
                        discussed);
    }

    @Test
    void a_roundtable_is_about_at_least_one_case() {
        aRoundtable().when(convene(ARTA, List.of(OWN, POLICE), List.of(), null)).thenRejected(AT_LEAST_ONE_CASE);
    }

    @Test
    void a_roundtable_has_at_least_two_seats() {
        aRoundtable().when(conveneOwn(ARTA, OWN)).thenRejected(AT_LEAST_TWO_SEATS);
    }

    @Test
    void whoever_convenes_sits_there() {
        aRoundtable().when(conveneOwn(ARTA, POLICE, MOTHER)).thenRejected(CONVENER_HAS_A_SEAT);
    }

    @Test
    void nobody_has_two_seats() {
        var twice = new RoundtableCommand.SeatToInvite("s4", SeatRole.PSYCHOLOGIST, "rt-19-01", "police-19");
        aRoundtable().when(conveneOwn(ARTA, OWN, POLICE, twice)).thenRejected(EACH_PERSON_ONE_SEAT);
        convenedOne()
                .when(new RoundtableCommand.Invite("r1", twice, ARTA.caseworker(), MONDAY))
                .thenRejected(EACH_PERSON_ONE_SEAT);
    }

    @Test
    void an_account_without_an_organisation_is_not_invited() {
        var nobodys = new RoundtableCommand.SeatToInvite("s4", SeatRole.PSYCHOLOGIST, "ps-01", null);
        aRoundtable().when(conveneOwn(ARTA, OWN, nobodys)).thenRejected(ACCOUNT_NEEDS_ORGANISATION);
    }

    @Test
    void a_case_is_on_the_agenda_once() {
        var one = aCase("c1", "child", "cw-19-01");
        aRoundtable()
                .when(convene(ARTA, List.of(OWN, POLICE), List.of(one, one), null))
                .thenRejected(EACH_CASE_ONCE);
        convenedOne()
                .when(new RoundtableCommand.PutOnAgenda("r1", one, ARTA.caseworker(), MONDAY))
                .thenRejected(EACH_CASE_ONCE);
    }

    @Test
    void a_roundtable_is_convened_for_a_time_to_come() {
        aRoundtable()
                .when(new RoundtableCommand.Convene(
                        "r1",
                        MONDAY.minusSeconds(1),
                        PLACE,
                        List.of(aCase("c1", "child", "cw-19-01")),
                        List.of(OWN, POLICE),
                        null,
                        FORTNIGHT,
                        ARTA.caseworker(),
                        MONDAY))
                .thenRejected(NOT_IN_THE_PAST);
        convenedOne().when(change(ARTA, MONDAY.minusSeconds(1))).thenRejected(NOT_IN_THE_PAST);
    }

    @Test
    void a_closed_case_is_not_discussed() {
        var closed = new RoundtableCommand.CaseToDiscuss(
                "c1", new Standing("child", "19", "cw-19-01", null, MONDAY, false, Set.of()), consented(), null);
        aRoundtable()
                .when(convene(ARTA, List.of(OWN, POLICE), List.of(closed), null))
                .thenRejected(CASES_ARE_OPEN);
    }

    @Test
    void a_consent_of_one_child_does_not_cover_another() {
        aRoundtable()
                .when(convene(
                        ARTA,
                        List.of(OWN, POLICE),
                        List.of(aCase("c1", "child", "cw-19-01"), aCase("c2", "child2", "cw-19-01")),
                        NAME_AND_RISK))
                .thenRejected(CONSENT_OF_ONE_CHILD);
        convenedOne()
                .given(discussedToo)
                .when(agree(ARTA, Map.of("c1", mine(), "c2", mine()), Set.of("s2")))
                .thenRejected(CONSENT_OF_ONE_CHILD);
    }

    @Test
    void moving_the_meeting_moves_the_end_of_access_and_tells_every_case() {
        convenedOne()
                .when(change(ARTA, FRIDAY.plusSeconds(60)))
                .then(new RoundtableEvent.Changed(
                        "r1",
                        FRIDAY.plusSeconds(60),
                        PLACE,
                        FRIDAY.plusSeconds(60).plus(FORTNIGHT),
                        List.of("c1"),
                        MONDAY));
    }

    @Test
    void only_who_convened_or_the_supervisor_leads() {
        convenedOne().when(cancel(BESNIK)).thenRejected(CONVENER_LEADS);
        convenedOne().when(cancel(ROUNDTABLE)).thenRejected(CONVENER_LEADS);
        convenedOne().when(cancel(DRITA)).then(new RoundtableEvent.Cancelled("r1", List.of("c1"), MONDAY));
    }

    @Test
    void after_it_was_cancelled_nothing_happens() {
        convenedOne()
                .given(new RoundtableEvent.Cancelled("r1", List.of("c1"), MONDAY))
                .when(change(ARTA, FRIDAY))
                .thenRejected(CANCELLED_IS_OVER);
    }

    @Test
    void a_meeting_that_was_held_is_neither_moved_nor_cancelled() {
        heldOne().when(change(ARTA, EXPIRED)).thenRejected(HELD_STANDS);
        heldOne().when(cancel(ARTA)).thenRejected(HELD_STANDS);
    }

    @Test
    void the_last_case_and_the_last_two_seats_stay() {
        convenedOne()
                .when(new RoundtableCommand.TakeOff("r1", "c1", ARTA.caseworker(), MONDAY))
                .thenRejected(AT_LEAST_ONE_CASE);
        aRoundtable()
                .given(convened, ownSeat, police, discussed)
                .when(new RoundtableCommand.WithdrawSeat("r1", "s2", ARTA.caseworker(), MONDAY))
                .thenRejected(AT_LEAST_TWO_SEATS);
    }

    @Test
    void nothing_happens_at_a_roundtable_before_it_was_convened() {
        convenedOne()
                .when(new RoundtableCommand.Cancel("r1", ARTA.caseworker(), MONDAY.minusSeconds(1)))
                .thenRejected(NOT_BEFORE_IT_WAS_CONVENED);
    }

    @Test
    void an_extract_is_agreed_per_case_and_seat_on_a_ground() {
        convenedOne()
                .given(new RoundtableEvent.ExtractWithdrawn("r1", "c1", Set.of("s2"), MONDAY))
                .when(agree(ARTA, Map.of("c1", mine()), Set.of("s2")))
                .then(shared);
        convenedOne().when(agree(ARTA, Map.of("c1", mine()), Set.of("s2"))).thenNothing();
    }

    @Test
    void whoever_has_handed_over_a_case_shares_nothing_of_it_any_more() {
        var handedOver = new Standing("child", "19", "cw-19-07", null, MONDAY, true, Set.of());
        convenedOne().when(agree(ARTA, Map.of("c1", handedOver), Set.of("s1"))).thenRejected(OWN_CASES);
    }

    @Test
    void nothing_is_shared_with_somebody_without_an_account() {
        convenedOne().when(agree(ARTA, Map.of("c1", mine()), Set.of("s3"))).thenRejected(SHARED_WITH_AN_ACCOUNT);
    }

    @Test
    void only_cases_and_seats_of_this_roundtable_are_meant() {
        convenedOne().when(agree(ARTA, Map.of("c9", mine()), Set.of("s2"))).thenRejected(CASE_IS_AT_THE_TABLE);
        convenedOne().when(agree(ARTA, Map.of("c1", mine()), Set.of("s9"))).thenRejected(SEAT_EXISTS);
        heldOne().when(outcome(ARTA, "t9", AFTER)).thenRejected(TASK_EXISTS);
    }

    @Test
    void the_present_caseworker_of_a_case_may_end_sharing_it() {
        var withdraw = new RoundtableCommand.WithdrawExtract(
                "r1",
                "c1",
                new Standing("child", "19", "cw-20-01", null, MONDAY, true, Set.of()),
                Set.of("s2", "s1"),
                BESNIK.caseworker(),
                AFTER);
        heldOne().when(withdraw).then(new RoundtableEvent.ExtractWithdrawn("r1", "c1", Set.of("s2"), AFTER));
    }

    @Test
    void attendance_decisions_and_tasks_follow_the_beginning_of_the_meeting() {
        convenedOne()
                .when(new RoundtableCommand.NoteAttendance(
                        "r1", Map.of("s2", Attendance.PRESENT), ARTA.caseworker(), MONDAY))
                .thenRejected(NOT_BEFORE_THE_MEETING);
        convenedOne().when(decide(Recommendation.CASE_CLOSED, null, MONDAY)).thenRejected(NOT_BEFORE_THE_MEETING);
        convenedOne()
                .when(new RoundtableCommand.AgreeTask("r1", "t1", "c1", "s2", TEXT, DUE, ARTA.caseworker(), MONDAY))
                .thenRejected(NOT_BEFORE_THE_MEETING);
        convenedOne()
                .when(new RoundtableCommand.AgreeTask("r1", "t1", "c1", "s2", TEXT, DUE, ARTA.caseworker(), AFTER))
                .then(tasked);
    }

    @Test
    void another_decision_says_what_it_is() {
        heldOne().when(decide(Recommendation.OTHER, null, AFTER)).thenRejected(OTHER_SAYS_WHAT);
        heldOne()
                .when(decide(Recommendation.OTHER, TEXT, AFTER))
                .then(new RoundtableEvent.CaseDecided("r1", "c1", Recommendation.OTHER, TEXT, AFTER));
        heldOne().when(decide(Recommendation.CASE_REMAINS_OPEN, null, AFTER)).thenNothing();
    }

    @Test
    void a_member_speaks_for_the_own_seat_about_what_is_shared_with_it() {
        convenedOne()
                .when(say(ROUNDTABLE.caseworker(), "s2", "c1", ViewKind.VIEW, AFTER))
                .then(new RoundtableEvent.ViewGiven("r1", "v1", "c1", "s2", ViewKind.VIEW, TEXT, AFTER));
        convenedOne()
                .when(say(ROUNDTABLE.caseworker(), "s1", "c1", ViewKind.VIEW, AFTER))
                .thenRejected(OWN_SEAT);
        convenedOne().when(say(SCHOOL, "s2", "c1", ViewKind.VIEW, AFTER)).thenRejected(OWN_SEAT);
        convenedOne()
                .given(discussedToo)
                .when(say(ROUNDTABLE.caseworker(), "s2", "c2", ViewKind.VIEW, AFTER))
                .thenRejected(ONLY_WHAT_IS_SHARED);
    }

    @Test
    void the_same_account_of_another_organisation_has_no_seat() {
        var moved = new Caseworker("rt-19-01", Set.of(Role.ROUNDTABLE_MEMBER), "police-20", "20", Scope.OWN);
        convenedOne().when(say(moved, "s2", "c1", ViewKind.VIEW, AFTER)).thenRejected(OWN_SEAT);
    }

    @Test
    void access_ends_by_the_clock_whenever_something_is_said_to_have_happened() {
        convenedOne()
                .when(new RoundtableCommand.GiveView(
                        "r1", "v1", "c1", "s2", ViewKind.VIEW, TEXT, ROUNDTABLE.caseworker(), EXPIRED, AFTER))
                .thenRejected(ACCESS_IS_OVER);
        heldOne()
                .given(signedByConvener)
                .when(new RoundtableCommand.Sign("r1", "s2", false, ROUNDTABLE.caseworker(), EXPIRED, AFTER))
                .thenRejected(ACCESS_IS_OVER);
    }

    @Test
    void the_minutes_are_complete_before_anybody_signs() {
        convenedOne().given(decided).when(sign(ARTA, "s1")).thenRejected(EVERY_SEAT_ACCOUNTED_FOR);
        convenedOne().given(attended).when(sign(ARTA, "s1")).thenRejected(EVERY_CASE_DECIDED);
        heldOne().when(sign(ROUNDTABLE, "s2")).thenRejected(CONVENER_SIGNS_FIRST);
    }

    @Test
    void the_last_signature_concludes_the_roundtable() {
        heldOne()
                .when(sign(ARTA, "s1"))
                .then(signedByConvener)
                .when(sign(ROUNDTABLE, "s2"))
                .then(signedByPolice, concluded)
                .when(sign(ROUNDTABLE, "s2"))
                .thenRejected(SIGNED_STANDS);
    }

    @Test
    void who_was_not_there_does_not_sign() {
        heldOne()
                .given(signedByConvener)
                .when(new RoundtableCommand.Sign("r1", "s3", true, ARTA.caseworker(), AFTER, AFTER))
                .thenRejected(PRESENT_SIGN);
    }

    @Test
    void another_seats_signature_is_noted_only_from_paper() {
        heldOne().given(signedByConvener).when(sign(ARTA, "s2")).thenRejected(OWN_SEAT);
        heldOne()
                .given(signedByConvener)
                .when(new RoundtableCommand.Sign("r1", "s2", true, ARTA.caseworker(), AFTER, AFTER))
                .then(new RoundtableEvent.MinutesSigned("r1", "s2", true, AFTER), concluded);
    }

    @Test
    void once_the_minutes_are_put_forward_only_signatures_and_dissent_follow() {
        heldOne()
                .given(signedByConvener)
                .when(decide(Recommendation.CASE_CLOSED, null, AFTER))
                .thenRejected(MINUTES_ARE_PUT_FORWARD);
        heldOne()
                .given(signedByConvener)
                .when(say(ROUNDTABLE.caseworker(), "s2", "c1", ViewKind.VIEW, AFTER))
                .thenRejected(MINUTES_ARE_PUT_FORWARD);
        heldOne()
                .given(signedByConvener)
                .when(say(ROUNDTABLE.caseworker(), "s2", "c1", ViewKind.DISSENT, AFTER))
                .then(new RoundtableEvent.ViewGiven("r1", "v1", "c1", "s2", ViewKind.DISSENT, TEXT, AFTER));
    }

    @Test
    void a_signed_roundtable_never_changes_but_what_became_of_its_tasks_is_still_noted() {
        var signed = heldOne().given(signedByConvener, signedByPolice, concluded);
        signed.when(decide(Recommendation.CASE_CLOSED, null, AFTER)).thenRejected(SIGNED_STANDS);
        signed.when(say(ROUNDTABLE.caseworker(), "s2", "c1", ViewKind.DISSENT, AFTER))
                .thenRejected(SIGNED_STANDS);
        signed.when(cancel(ARTA)).thenRejected(SIGNED_STANDS);
        signed.when(outcome(ARTA, "t1", EXPIRED))
                .then(new RoundtableEvent.TaskOutcomeNoted("r1", "t1", "c1", TaskOutcome.DONE, AFTER));
    }

    @Test
    void a_seat_says_what_became_of_its_own_task_while_it_has_access() {
        heldOne()
                .when(outcome(ROUNDTABLE, "t1", AFTER))
                .then(new RoundtableEvent.TaskOutcomeNoted("r1", "t1", "c1", TaskOutcome.DONE, AFTER));
        heldOne().when(outcome(ROUNDTABLE, "t1", EXPIRED)).thenRejected(ACCESS_IS_OVER);
        heldOne()
                .when(new RoundtableCommand.NoteTaskOutcome("r1", "t1", TaskOutcome.DONE, SCHOOL, AFTER, AFTER))
                .thenRejected(OWN_SEAT);
    }

    @Test
    void a_task_agreed_by_mistake_is_withdrawn_before_the_minutes_are_signed() {
        heldOne()
                .when(new RoundtableCommand.WithdrawTask("r1", "t1", ARTA.caseworker(), AFTER))
                .then(new RoundtableEvent.TaskWithdrawn("r1", "t1", "c1", AFTER))
                .when(new RoundtableCommand.WithdrawTask("r1", "t1", ARTA.caseworker(), AFTER))
                .thenRejected(TASK_EXISTS);
    }

    private static Standing mine() {
        return new Standing("child", "19", "cw-19-01", null, MONDAY, true, Set.of());
    }

    private static RoundtableCommand.CaseToDiscuss aCase(String caseId, String childId, String caseworker) {
        return new RoundtableCommand.CaseToDiscuss(
                caseId, new Standing(childId, "19", caseworker, null, MONDAY, true, Set.of()), consented(), TEXT);
    }

    private static RoundtableCommand conveneOwn(Staff by, RoundtableCommand.SeatToInvite... seats) {
        return convene(by, List.of(seats), List.of(aCase("c1", "child", "cw-19-01")), null);
    }

    private static RoundtableCommand convene(
            Staff by,
            List<RoundtableCommand.SeatToInvite> seats,
            List<RoundtableCommand.CaseToDiscuss> cases,
            RoundtableCommand.Agreement shared) {
        return new RoundtableCommand.Convene(
                "r1", FRIDAY, PLACE, cases, seats, shared, FORTNIGHT, by.caseworker(), MONDAY);
    }

    private static RoundtableCommand change(Staff by, Instant meetingAt) {
        return new RoundtableCommand.Change("r1", meetingAt, PLACE, FORTNIGHT, by.caseworker(), MONDAY);
    }

    private static RoundtableCommand cancel(Staff by) {
        return new RoundtableCommand.Cancel("r1", by.caseworker(), MONDAY);
    }

    private static final RoundtableCommand.Agreement CONSENT =
            new RoundtableCommand.Agreement(NAME_AND_RISK.parts(), SharingBasis.CONSENT, null);

    private static RoundtableCommand agree(Staff by, Map<String, Standing> cases, Set<String> seats) {
        var toShare = cases.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new RoundtableCommand.CaseToShare(one.getValue(), consented())));
        return new RoundtableCommand.AgreeExtract("r1", toShare, seats, NAME_AND_RISK, by.caseworker(), MONDAY);
    }

    private static RoundtableCommand share(
            Set<String> seats, RoundtableCommand.Agreement agreement, ConsentLedger consents) {
        return new RoundtableCommand.AgreeExtract(
                "r1",
                Map.of("c1", new RoundtableCommand.CaseToShare(mine(), consents)),
                seats,
                agreement,
                ARTA.caseworker(),
                MONDAY);
    }

    private static RoundtableEvent agreed(Set<String> seats, SharingBasis basis, String consentId) {
        return new RoundtableEvent.ExtractAgreed("r1", "c1", seats, NAME_AND_RISK.parts(), basis, consentId, MONDAY);
    }

    private static ConsentLedger consented() {
        return given("consent-1", RecipientKind.AUTHORITIES, null, MONDAY);
    }

    private static ConsentLedger given(String consentId, RecipientKind recipient, String organisation, Instant at) {
        return ConsentLedger.NONE.after(new ConsentEvent.Given(
                "c1",
                consentId,
                terms(recipient, organisation),
                ConsentGiver.CAREGIVER,
                LegitimateBasis.CONSENT,
                null,
                at));
    }

    private static Terms terms(RecipientKind recipient, String organisation) {
        return new Terms(
                ConsentPurpose.DISCLOSURE_OTHER_ORGS,
                new Recipient(recipient, organisation),
                Set.of(SharedService.OTHER),
                LocalDate.of(2026, 12, 31));
    }

    private static RoundtableCommand decide(Recommendation decision, Personal<String> note, Instant at) {
        return new RoundtableCommand.Decide("r1", "c1", decision, note, ARTA.caseworker(), at);
    }

    private static RoundtableCommand say(Caseworker by, String seat, String caseId, ViewKind kind, Instant now) {
        return new RoundtableCommand.GiveView("r1", "v1", caseId, seat, kind, TEXT, by, now, AFTER);
    }

    private static RoundtableCommand sign(Staff by, String seat) {
        return new RoundtableCommand.Sign("r1", seat, false, by.caseworker(), AFTER, AFTER);
    }

    private static RoundtableCommand outcome(Staff by, String task, Instant now) {
        return new RoundtableCommand.NoteTaskOutcome("r1", task, TaskOutcome.DONE, by.caseworker(), now, AFTER);
    }

    private static Scenario<Roundtable, RoundtableCommand, RoundtableEvent> aRoundtable() {
        return Scenario.of(Roundtable.NONE, Roundtable::after, RoundtableDecision::decide);
    }
}
