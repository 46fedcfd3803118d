package org.cpsn.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleWorldTest {
    private static final Instant UNTIL = Instant.parse("2026-05-14T09:30:00Z");

    private final List<Story> usual = SampleWorld.plan(SampleWorld.USUAL_SEED, SampleWorld.USUAL_SIZE, UNTIL);

    @Test
    void the_same_seed_gives_the_same_stories() {
        assertThat(SampleWorld.plan(SampleWorld.USUAL_SEED, SampleWorld.USUAL_SIZE, UNTIL))
                .isEqualTo(usual);
        assertThat(SampleWorld.plan(7, SampleWorld.USUAL_SIZE, UNTIL)).isNotEqualTo(usual);
    }

    @Test
    void a_larger_world_keeps_the_stories_of_the_smaller_one() {
        List<Story> larger = SampleWorld.plan(SampleWorld.USUAL_SEED, 300, UNTIL);
        assertThat(larger).startsWith(usual.subList(0, usual.size() - 1).toArray(Story[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40, 120, 1000})
    void the_size_is_the_number_of_children(int size) {
        assertThat(SampleWorld.plan(3, size, UNTIL).stream()
                        .mapToLong(Story::children)
                        .sum())
                .isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 0, 1, 2, -5, 999_999_999L})
    void every_municipality_and_every_community_is_there(long seed) {
        List<Story> stories = SampleWorld.plan(seed, SampleWorld.EVERYWHERE, UNTIL);
        assertThat(stories.stream().map(Story::municipality).distinct()).hasSize(38);
        assertThat(stories.stream().map(Story::culture))
                .contains(
                        Community.ALBANIAN,
                        Community.SERB,
                        Community.TURKISH,
                        Community.BOSNIAK,
                        Community.ROMA,
                        Community.ASHKALI,
                        Community.EGYPTIAN,
                        Community.GORANI,
                        Community.MONTENEGRIN,
                        Community.CROAT);
    }

    @Test
    void no_municipality_is_left_out_whatever_the_seed() {
        for (long seed = 0; seed < 300; seed++) {
            assertThat(SampleWorld.plan(seed, SampleWorld.EVERYWHERE, UNTIL).stream()
                            .map(Story::municipality)
                            .distinct())
                    .as("seed " + seed)
                    .hasSize(38);
        }
    }

    @Test
    void communities_live_where_one_would_look_for_them() {
        Map<String, Set<Community>> at = SampleWorld.plan(4, 1000, UNTIL).stream()
                .collect(Collectors.groupingBy(
                        Story::municipality, Collectors.mapping(Story::culture, Collectors.toSet())));
        assertThat(at.get("35")).containsExactly(Community.TURKISH);
        assertThat(at.get("05")).contains(Community.GORANI);
        assertThat(at.get("38")).contains(Community.SERB);
        assertThat(at.get("20")).contains(Community.TURKISH, Community.BOSNIAK);
        assertThat(at.get("09")).contains(Community.ROMA, Community.ASHKALI, Community.EGYPTIAN);
    }

    /** The demo caseworker's list is full but not over the ratio of 25, whichever day it is. */
    @Test
    void arta_has_about_24_open_cases() {
        for (int day = 0; day < 365; day += 30) {
            List<Story> stories =
                    SampleWorld.plan(SampleWorld.USUAL_SEED, SampleWorld.USUAL_SIZE, UNTIL.plus(day, ChronoUnit.DAYS));
            long open = stories.stream()
                    .filter(story -> "19".equals(story.municipality()))
                    .flatMap(story -> story.acts().stream())
                    .mapToLong(act -> act instanceof Act.OpenCase || act instanceof Act.AwaitCase
                            ? 1
                            : act instanceof Act.CloseCase ? -1 : 0)
                    .sum();
            assertThat(open).isBetween(20L, 26L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 11, 12})
    void everything_happens_within_the_year_and_in_order(long seed) {
        for (Story story : SampleWorld.plan(seed, 600, UNTIL)) {
            assertThat(story.acts()).isNotEmpty();
            Map<String, Instant> last = new HashMap<>();
            Instant before = UNTIL.minus(Duration.ofDays(366));
            for (Act act : story.acts()) {
                assertThat(act.at())
                        .as(story.name() + " " + act.step())
                        .isAfterOrEqualTo(before)
                        .isBeforeOrEqualTo(UNTIL);
                before = act.at();
                caseOf(act).ifPresent(reference -> {
                    Instant previous = last.put(reference, act.at());
                    assertThat(previous == null || previous.isBefore(act.at()))
                            .as(story.name() + " " + act.step() + " after its predecessor")
                            .isTrue();
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 21})
    void nothing_is_done_that_the_services_would_refuse(long seed) {
        for (Story story : SampleWorld.plan(seed, 600, UNTIL)) {
            Set<String> people = new HashSet<>();
            Map<String, Boolean> caseOpen = new HashMap<>();
            Map<String, String> referral = new HashMap<>();
            Set<String> steps = new HashSet<>();
            for (Act act : story.acts()) {
                String where = story.name() + " " + act.step();
                assertThat(steps.add(act.step()))
                        .as(where + " is the only one of its name")
                        .isTrue();
                switch (act) {
                    case Act.RegisterPerson register ->
                        people.add(register.person().reference());
                    case Act.OpenCase open -> {
                        assertThat(people).as(where).contains(open.child());
                        assertThat(open.concerns())
                                .as(where)
                                .hasSizeBetween(1, 10)
                                .doesNotHaveDuplicates();
                        assertThat(caseOpen.put(open.reference(), true))
                                .as(where)
                                .isNull();
                    }
                    case Act.AwaitCase wait ->
                        assertThat(caseOpen.put(wait.reference(), true))
                                .as(where)
                                .isNull();
                    case Act.AssignCase assign ->
                        assertThat(caseOpen).as(where).containsEntry(assign.reference(), true);
                    case Act.GradeRisk grade -> assertThat(caseOpen).as(where).containsEntry(grade.reference(), true);
                    case Act.WriteInCase write -> assertThat(caseOpen).as(where).containsEntry(write.reference(), true);
                    case Act.DoFollowUp done ->
                        assertThat(steps).as(where).contains("follow-ups/" + done.reference() + "/" + done.which());
                    case Act.OrderMeasure order ->
                        assertThat(steps).as(where).contains("juvenile-justice/acts/" + order.reference() + "/1");
                    case Act.LetGo go ->
                        assertThat(steps).as(where).contains("transfers/request/" + go.reference() + "/1");
                    case Act.Assess assess -> assertThat(caseOpen).as(where).containsEntry(assess.reference(), true);
                    case Act.SubmitPlan plan -> {
                        assertThat(caseOpen).as(where).containsEntry(plan.reference(), true);
                        assertThat(steps).as(where).contains("assessment/" + plan.reference());
                    }
                    case Act.ApprovePlan approve -> assertThat(steps).as(where).contains("plan/" + approve.reference());
                    case Act.ApproveAssessment approve ->
                        assertThat(steps).as(where).contains("assessment/" + approve.reference());
                    case Act.ArrangeCare care -> {
                        assertThat(people).as(where).contains(care.person(), care.caregiver());
                        assertThat(care.since())
                                .as(where)
                                .isBeforeOrEqualTo(LocalDate.ofInstant(care.at(), ZoneOffset.UTC));
                    }
                    case Act.NameGuardian guardian ->
                        assertThat(people).as(where).contains(guardian.person(), guardian.guardian());
                    case Act.DescribePerson describe ->
                        assertThat(people).as(where).contains(describe.person());
                    case Act.LinkRelative link -> assertThat(people).as(where).contains(link.person(), link.relative());
                    case Act.ConveneRoundtable convene -> {
                        assertThat(convene.cases())
                                .as(where)
                                .isNotEmpty()
                                .allMatch(caseOpen::get)
                                .doesNotHaveDuplicates();
                        assertThat(convene.meetingAt()).as(where).isAfter(convene.at());
                    }
                    case Act.NoteAttendance note -> assertThat(meeting(story)).isBefore(note.at());
                    case Act.DecideAtRoundtable decide ->
                        assertThat(caseOpen).as(where).containsEntry(decide.caseReference(), true);
                    case Act.AgreeTask agree ->
                        assertThat(caseOpen).as(where).containsEntry(agree.caseReference(), true);
                    case Act.SignMinutes sign -> assertThat(steps).as(where).contains("attendance/" + sign.reference());
                    case Act.AskForClosure ask -> assertThat(caseOpen).as(where).containsEntry(ask.reference(), true);
                    case Act.CloseCase close -> {
                        assertThat(caseOpen.put(close.reference(), false))
                                .as(where)
                                .isTrue();
                        List<String> fates = referral.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(close.reference() + "-"))
                                .map(Map.Entry::getValue)
                                .toList();
                        assertThat(fates)
                                .as(where)
                                .hasSize(close.endedReferrals())
                                .allMatch("ended"::equals);
                    }
                    case Act.MakeReferral make -> {
                        assertThat(caseOpen).as(where).containsEntry(make.caseReference(), true);
                        assertThat(make.consent() == null).as(where).isNotEqualTo(make.overrideReason() == null);
                        if (make.consent() != null)
                            assertThat(steps)
                                    .as(where)
                                    .contains("consents/" + make.caseReference() + "/" + make.consent());
                        assertThat(make.provider()).as(where).endsWith("-" + story.municipality());
                        assertThat(referral.put(make.reference(), "in progress"))
                                .as(where)
                                .isNull();
                    }
                    case Act.AcceptReferral accept ->
                        assertThat(referral.put(accept.reference(), "accepted"))
                                .as(where)
                                .isEqualTo("in progress");
                    case Act.ReceiveReferral received ->
                        assertThat(referral).as(where).containsEntry(received.reference(), "in progress");
                    case Act.ProposeAppointment proposed -> {
                        assertThat(referral).as(where).containsEntry(proposed.reference(), "accepted");
                        assertThat(proposed.appointmentAt()).as(where).isAfter(proposed.at());
                    }
                    case Act.ConfirmAppointment confirmed ->
                        assertThat(steps).as(where).contains("appointment/" + confirmed.reference());
                    case Act.StartReferral started ->
                        assertThat(steps).as(where).contains("appointment-confirmation/" + started.reference());
                    case Act.PrepareMessage prepared ->
                        assertThat(steps).as(where).contains("case/" + prepared.reference());
                    case Act.SubmitMessage submitted ->
                        assertThat(steps).as(where).contains("message/" + submitted.reference());
                    case Act.ApproveMessage approved ->
                        assertThat(steps).as(where).contains("submission/" + approved.reference());
                    case Act.RejectReferral reject ->
                        assertThat(referral.put(reject.reference(), "ended"))
                                .as(where)
                                .isEqualTo("in progress");
                    case Act.CompleteReferral complete ->
                        assertThat(referral.put(complete.reference(), "ended"))
                                .as(where)
                                .isEqualTo("accepted");
                    case Act.RevokeReferral revoke ->
                        assertThat(referral.put(revoke.reference(), "ended"))
                                .as(where)
                                .isIn("in progress", "accepted");
                    case FamilyAct ofFamily -> followsOn(ofFamily, steps, where);
                    case Act.RegisterFamily register -> {
                        assertThat(register.countryOfReturn())
                                .isIn("DE", "CH", "AT", "FR", "SE", "BE", "IT", "RS", "ME");
                        assertThat(register.arrivedOn()).isBefore(LocalDate.ofInstant(register.at(), ZoneOffset.UTC));
                        assertThat(register.members())
                                .as(where)
                                .extracting(Act.Member::relation)
                                .contains(Relation.CHILD, Relation.CAREGIVER);
                        assertThat(people)
                                .as(where)
                                .containsAll(register.members().stream()
                                        .map(Act.Member::person)
                                        .toList());
                    }
                }
            }
        }
    }

    /** What an act about a family needs has been done before; the rules themselves are the service's. */
    private static void followsOn(FamilyAct act, Set<String> steps, String where) {
        var needed = switch (act) {
            case FamilyAct.SendArrivalList _, FamilyAct.WalkIn _ -> List.<String>of();
            case FamilyAct.LetArrivalListIn let -> List.of("arrival-list/" + let.list());
            case FamilyAct.AwaitArrivals wait -> List.of("arrival-list-import/" + wait.list());
            case FamilyAct.ReceiveArrival _, FamilyAct.NoteNoShow _ ->
                steps.stream().filter(step -> step.startsWith("announced-by/")).toList();
            case FamilyAct.PointToFamily point ->
                List.of(
                        "family/" + point.family(),
                        (point.arrival().equals("office") ? "walk-in/" : "reception/") + point.arrival());
            case FamilyAct.TakeFamily _, FamilyAct.GiveFamilyBack _ -> List.of("hand-over/family");
            case FamilyAct.MeetFamilyElsewhere _ -> List.of("lost-contact/family");
            case FamilyAct.Enrol _, FamilyAct.CannotEnrol _ -> List.of("school-ages/family");
            case FamilyAct.JoinClass join -> List.of("enrolment/family/" + join.child());
            case FamilyAct.RecordAttendance attend -> List.of("class/family/" + attend.which());
            case FamilyAct.LeaveClass leave -> List.of("class/family/" + leave.which());
            case FamilyAct.CheckWork _ -> List.of("work/family");
            case FamilyAct.SubmitReintegrationPlan _ -> List.of("assistance/family/1");
            case FamilyAct.DecideReintegrationPlan decide ->
                List.of("reintegration-plan/family/" + (decide.edition() - 1));
            case FamilyAct.ReturnReintegrationPlan back -> List.of("reintegration-plan/family/" + (back.edition() - 1));
            case FamilyAct.DeliverAssistance deliver -> List.of("assistance/family/" + deliver.which());
            case FamilyAct.OfferFamily _,
                    FamilyAct.LoseContact _,
                    FamilyAct.AssessNeeds _,
                    FamilyAct.Survey _,
                    FamilyAct.StateSchoolAges _,
                    FamilyAct.StartWork _,
                    FamilyAct.AskForAssistance _ -> List.of("family/family");
        };
        assertThat(steps).as(where).containsAll(needed);
        if (act instanceof FamilyAct.ReceiveArrival)
            assertThat(needed).as(where).isNotEmpty();
    }

    /** In a small sample already somebody sees work in every stage. */
    @Test
    void thirty_children_show_what_becomes_of_families() {
        Set<Class<?>> acts = SampleWorld.plan(SampleWorld.USUAL_SEED, 30, UNTIL).stream()
                .flatMap(story -> story.acts().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(acts)
                .contains(
                        FamilyAct.SendArrivalList.class,
                        FamilyAct.ReceiveArrival.class,
                        FamilyAct.NoteNoShow.class,
                        FamilyAct.WalkIn.class,
                        FamilyAct.TakeFamily.class,
                        FamilyAct.GiveFamilyBack.class,
                        FamilyAct.MeetFamilyElsewhere.class,
                        FamilyAct.AssessNeeds.class,
                        FamilyAct.Survey.class,
                        FamilyAct.Enrol.class,
                        FamilyAct.RecordAttendance.class,
                        FamilyAct.CheckWork.class,
                        FamilyAct.DecideReintegrationPlan.class,
                        FamilyAct.ReturnReintegrationPlan.class,
                        FamilyAct.DeliverAssistance.class);
    }

    @Test
    void the_right_person_acts_for_families() {
        for (Story story : usual) {
            String here = story.municipality();
            for (Act act : story.acts()) {
                if (!(act instanceof FamilyAct ofFamily)) continue;
                assertThat(act.by())
                        .as(story.name() + " " + act.step())
                        .matches(
                                switch (ofFamily) {
                                    case FamilyAct.SendArrivalList _,
                                            FamilyAct.LetArrivalListIn _,
                                            FamilyAct.AwaitArrivals _,
                                            FamilyAct.ReceiveArrival _,
                                            FamilyAct.NoteNoShow _ -> "reception";
                                    case FamilyAct.DecideReintegrationPlan decide when decide.central() -> "central";
                                    case FamilyAct.DecideReintegrationPlan _, FamilyAct.ReturnReintegrationPlan _ ->
                                        here.equals("19") ? "commission" : "cm-" + here;
                                    case FamilyAct.GiveFamilyBack _, FamilyAct.MeetFamilyElsewhere _ ->
                                        here.equals("19") ? "ro-20" : "officer";
                                    case FamilyAct.TakeFamily _, FamilyAct.WalkIn _ ->
                                        here.equals("19") ? "officer" : "ro-" + here;
                                    default -> "reception|officer|arta|besnik|milica|ro-%1$s|cw-%1$s".formatted(here);
                                });
            }
        }
    }

    @Test
    void the_right_person_acts() {
        for (Story story : usual) {
            for (Act act : story.acts()) {
                String user = act.by();
                switch (act) {
                    case Act.AwaitCase _,
                            Act.AssignCase _,
                            Act.ApproveAssessment _,
                            Act.ApprovePlan _,
                            Act.CloseCase _,
                            Act.LetGo _ ->
                        assertThat(user)
                                .isEqualTo("19".equals(story.municipality()) ? "drita" : "sv-" + story.municipality());
                    case FamilyAct _ -> {} // a test of its own
                    case Act.RegisterFamily _ when user.equals("reception") -> {}
                    case Act.SubmitMessage _ -> assertThat(user).isEqualTo("liaison");
                    case Act.ApproveMessage _ -> assertThat(user).isEqualTo("coordinator");
                    case Act.ReceiveReferral _,
                            Act.AcceptReferral _,
                            Act.ProposeAppointment _,
                            Act.StartReferral _,
                            Act.RejectReferral _,
                            Act.CompleteReferral _ ->
                        assertThat(user)
                                .matches("provider|provider-(shelter|health|psycho|school)-" + story.municipality());
                    default ->
                        assertThat(user)
                                .isEqualTo(
                                        switch (story.municipality()) {
                                            case "19" -> "arta";
                                            case "20" -> "besnik";
                                            case "38" -> "milica";
                                            default -> "cw-" + story.municipality();
                                        });
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleWorld.USUAL_SEED, 31})
    void ages_are_right(long seed) {
        for (Story story : SampleWorld.plan(seed, 600, UNTIL)) {
            Map<String, Person> people = people(story);
            Instant met = story.acts().getFirst().at();
            double oldestChild = people.values().stream()
                    .filter(each -> each.relation() == Relation.CHILD)
                    .mapToDouble(child -> age(child, met))
                    .max()
                    .orElseThrow();
            for (Person person : people.values()) {
                assertThat(person.dateOfBirth() == null).isNotEqualTo(person.estimatedAge() == null);
                if (person.relation() == Relation.CHILD) {
                    assertThat(age(person, met)).isBetween(0.0, 17.999);
                } else {
                    assertThat(age(person, met)).isBetween(18.0, 85.0);
                }
                if (person.relation() == Relation.CAREGIVER) {
                    assertThat(age(person, met) - oldestChild).as(story.name()).isGreaterThan(17.0);
                }
            }
            for (Act act : story.acts()) {
                if (act instanceof Act.OpenCase open) {
                    Person child = people.get(open.child());
                    assertThat(age(child, open.at())).isLessThan(18.0);
                    if (child.estimatedAge() == null) {
                        int years = (int) ChronoUnit.YEARS.between(
                                child.dateOfBirth(), LocalDate.ofInstant(open.at(), ZoneOffset.UTC));
                        assertThat(open.concerns()).as(story.name()).allMatch(concern -> concern.plausibleAt(years));
                    }
                }
                if (act instanceof Act.CloseCase close && close.reason() == Act.ClosureReason.CHILD_TURNED_18) {
                    assertThat(age(people.get(close.reference()), close.at())).isBetween(17.99, 18.2);
                }
            }
        }
    }

    @Test
    void everything_invented_says_so_and_nothing_looks_like_a_personal_number() {
        for (Story story : SampleWorld.plan(5, 600, UNTIL)) {
            assertThat(notes(story)).allMatch(note -> note.startsWith("[INVENTED]") || note.startsWith("[E SHPIKUR]"));
            assertThat(texts(story)).noneMatch(text -> text.matches("(?s).*[0-9]{5,}.*"));
        }
    }

    @Test
    void the_year_is_alive() {
        Map<Class<?>, Long> acts = usual.stream()
                .flatMap(story -> story.acts().stream())
                .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertThat(acts.get(Act.OpenCase.class)).isGreaterThan(60);
        assertThat(acts.get(Act.RegisterFamily.class)).isGreaterThan(7);
        assertThat(acts.get(Act.AwaitCase.class)).isGreaterThan(5);
        assertThat(acts.get(Act.CloseCase.class)).isGreaterThan(8);
        assertThat(acts.get(Act.Assess.class)).isGreaterThan(20);
        assertThat(acts.get(Act.SubmitPlan.class)).isGreaterThan(8);
        assertThat(acts.get(Act.AcceptReferral.class)).isGreaterThan(20);
        assertThat(acts.get(Act.RejectReferral.class)).isGreaterThan(3);
        assertThat(acts.get(Act.CompleteReferral.class)).isGreaterThan(8);
        assertThat(acts.get(Act.RevokeReferral.class)).isGreaterThan(3);
        assertThat(acts.get(Act.WriteInCase.class)).isGreaterThan(100);
        assertThat(acts.get(Act.DoFollowUp.class)).isGreaterThan(30);
        assertThat(acts.get(Act.OrderMeasure.class)).isGreaterThan(3);
        assertThat(acts.get(Act.LetGo.class)).isPositive();
        assertThat(usual.stream().flatMap(story -> story.acts().stream()))
                .anyMatch(act -> act.at().isAfter(UNTIL.minus(Duration.ofDays(7))));
        assertThat(usual.stream()
                        .flatMap(story -> story.acts().stream())
                        .filter(Act.MakeReferral.class::isInstance)
                        .map(Act.MakeReferral.class::cast)
                        .filter(make -> "provider-shelter-19".equals(make.provider())))
                .hasSizeGreaterThan(3);
        assertThat(usual.stream().flatMap(story -> texts(story).stream()))
                .anyMatch(text -> text.chars()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC));
    }

    private static Map<String, Person> people(Story story) {
        return story.acts().stream()
                .filter(Act.RegisterPerson.class::isInstance)
                .map(act -> ((Act.RegisterPerson) act).person())
                .collect(Collectors.toMap(Person::reference, Function.identity()));
    }

    private static double age(Person person, Instant when) {
        return person.estimatedAge() != null
                ? person.estimatedAge()
                : ChronoUnit.DAYS.between(person.dateOfBirth(), LocalDate.ofInstant(when, ZoneOffset.UTC)) / 365.2425;
    }

    private static Instant meeting(Story story) {
        return story.acts().stream()
                .filter(Act.ConveneRoundtable.class::isInstance)
                .map(act -> ((Act.ConveneRoundtable) act).meetingAt())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_are_roundtables_to_come_and_such_that_were_held() {
        List<Instant> meetings = usual.stream()
                .flatMap(story -> story.acts().stream())
                .filter(Act.ConveneRoundtable.class::isInstance)
                .map(act -> ((Act.ConveneRoundtable) act).meetingAt())
                .toList();
        assertThat(meetings).anyMatch(UNTIL::isBefore).anyMatch(UNTIL::isAfter);
    }

    private static java.util.Optional<String> caseOf(Act act) {
        return java.util.Optional.ofNullable(
                switch (act) {
                    case Act.OpenCase open -> open.reference();
                    case Act.AwaitCase wait -> wait.reference();
                    case Act.AssignCase assign -> assign.reference();
                    case Act.GradeRisk grade -> grade.reference();
                    case Act.WriteInCase write -> write.reference();
                    case Act.DoFollowUp done -> done.reference();
                    case Act.OrderMeasure order -> order.reference();
                    case Act.LetGo go -> go.reference();
                    case Act.Assess assess -> assess.reference();
                    case Act.SubmitPlan plan -> plan.reference();
                    case Act.ApprovePlan approve -> approve.reference();
                    case Act.ApproveAssessment approve -> approve.reference();
                    case Act.DecideAtRoundtable decide -> decide.caseReference();
                    case Act.AgreeTask agree -> agree.caseReference();
                    case Act.AskForClosure ask -> ask.reference();
                    case Act.CloseCase close -> close.reference();
                    case Act.MakeReferral make -> make.caseReference();
                    case Act.AcceptReferral accept -> accept.reference().replaceAll("-[0-9]$", "");
                    case Act.ReceiveReferral received -> received.reference().replaceAll("-[0-9]$", "");
                    case Act.ProposeAppointment proposed -> proposed.reference().replaceAll("-[0-9]$", "");
                    case Act.ConfirmAppointment confirmed ->
                        confirmed.reference().replaceAll("-[0-9]$", "");
                    case Act.StartReferral started -> started.reference().replaceAll("-[0-9]$", "");
                    case Act.PrepareMessage prepared -> prepared.reference();
                    case Act.SubmitMessage submitted -> submitted.reference();
                    case Act.ApproveMessage approved -> approved.reference();
                    case Act.RejectReferral reject -> reject.reference().replaceAll("-[0-9]$", "");
                    case Act.CompleteReferral complete -> complete.reference().replaceAll("-[0-9]$", "");
                    case Act.RevokeReferral revoke -> revoke.reference().replaceAll("-[0-9]$", "");
                    case Act.RegisterPerson _,
                            Act.DescribePerson _,
                            Act.LinkRelative _,
                            Act.ArrangeCare _,
                            Act.NameGuardian _,
                            Act.RegisterFamily _,
                            Act.OfFamily _,
                            Act.ConveneRoundtable _,
                            Act.NoteAttendance _,
                            Act.SignMinutes _ -> null;
                });
    }

    private static List<String> notes(Story story) {
        return story.acts().stream()
                .flatMap(act -> switch (act) {
                    case Act.OpenCase open -> Stream.ofNullable(open.narrative());
                    case Act.GradeRisk grade -> Stream.ofNullable(grade.reason());
                    case Act.WriteInCase write -> written(write.content());
                    case Act.DoFollowUp done -> written(done.content());
                    case Act.OrderMeasure order -> written(order.content());
                    case Act.Assess assess -> Stream.of(assess.concerns(), assess.strengths(), assess.reason());
                    case Act.SubmitPlan plan -> Stream.of(plan.goal());
                    case Act.ConveneRoundtable convene -> Stream.of(convene.agenda());
                    case Act.DecideAtRoundtable decide -> Stream.of(decide.note());
                    case Act.AgreeTask agree -> Stream.of(agree.what());
                    case Act.AskForClosure ask -> Stream.ofNullable(ask.note());
                    case Act.MakeReferral make ->
                        Stream.concat(Stream.ofNullable(make.need()), Stream.ofNullable(make.overrideReason()));
                    case Act.RejectReferral reject -> Stream.ofNullable(reject.note());
                    case FamilyAct.ReturnReintegrationPlan back -> Stream.of(back.remark());
                    case FamilyAct.DecideReintegrationPlan decide ->
                        decide.verdicts().stream()
                                .map(FamilyAct.Verdict::remark)
                                .filter(Objects::nonNull);
                    case Act.CompleteReferral complete -> Stream.ofNullable(complete.outcome());
                    default -> Stream.<String>empty();
                })
                .toList();
    }

    private static Stream<String> written(Map<String, Object> content) {
        // the purpose of a consent is a code, that of a follow-up a sentence
        var purpose = content.containsKey("recipient") ? "note" : "purpose";
        return Stream.of(
                        "note",
                        "text",
                        purpose,
                        "comments",
                        "outcome",
                        "account",
                        "reason",
                        "observations",
                        "details",
                        "mustBeKnown",
                        "overrideReason")
                .distinct()
                .map(content::get)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static List<String> texts(Story story) {
        List<String> texts = new ArrayList<>(notes(story));
        story.acts().stream()
                .filter(FamilyAct.SendArrivalList.class::isInstance)
                .flatMap(act -> ((FamilyAct.SendArrivalList) act).lines().stream())
                .forEach(line -> texts.addAll(List.of(line.givenName(), line.familyName())));
        people(story).values().forEach(person -> {
            texts.add(person.givenName());
            texts.add(person.familyName());
        });
        return texts;
    }
}
