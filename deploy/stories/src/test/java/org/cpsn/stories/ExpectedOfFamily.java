package org.cpsn.stories;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.cpsn.samples.Act;
import org.cpsn.samples.FamilyAct;

/**
 * What is remembered of the one returning family of a story once it is told: which events are stored about it, and who
 * hears of them. It follows for itself what is waited for, as the family record does.
 */
final class ExpectedOfFamily {
    private static final String DEADLINES = "notification_service/WhenDeadlineIsTold";
    private static final Set<Integer> CHECK_UPS = Set.of(3, 6, 12);

    private final ObjLongConsumer<String> event;
    private final ObjLongConsumer<String> told;
    private final Map<Integer, Boolean> asked = new LinkedHashMap<>();
    private final Set<Boolean> waitsFor = new HashSet<>();
    private final Set<String> schoolDue = new HashSet<>();
    private final Set<String> schoolDropped = new HashSet<>();
    private final Set<Integer> checkUpsDue = new HashSet<>();
    private final Set<Integer> checkUpsDropped = new HashSet<>();
    private final Map<String, String> casesOf = new TreeMap<>();
    private String worker;
    private String submittedBy;
    private String offeredBy;

    /** @param event, told count, so many times, what is stored and what is handled */
    ExpectedOfFamily(ObjLongConsumer<String> event, ObjLongConsumer<String> told) {
        this.event = event;
        this.told = told;
    }

    /** With whom the case of a child has opened by itself. */
    String openedWith(String child) {
        return casesOf.get(child);
    }

    /** Children in need get their case from the registration. Returns how many cases open. */
    long registered(Act.RegisterFamily family) {
        worker = family.by();
        event.accept("family.return-registered", 1);
        var ofFamily = family.members().stream()
                .filter(member -> member.relation() == Act.Relation.CHILD)
                .toList();
        event.accept("liaison.entry-added", ofFamily.size());
        told.accept("notification_service/WhenChildReturns", ofFamily.size());
        // whatever their age: nobody has asked yet
        ofFamily.forEach(child -> schoolDue.add(child.person()));
        deadlines("family.enrolment-due", schoolDue.size());
        var inNeed = ofFamily.stream().filter(child -> !child.needs().isEmpty()).toList();
        inNeed.forEach(child -> casesOf.put(child.person(), worker));
        told.accept("case_service/WhenFamilyReturns", inNeed.size());
        if (!inNeed.isEmpty()) notices("WhenFamilyReturns", 2);
        return inNeed.size();
    }

    /** Returns how many cases open. */
    long count(FamilyAct act) {
        switch (act) {
            case FamilyAct.SendArrivalList _ -> event.accept("arrival-list.received", 1);
            case FamilyAct.LetArrivalListIn _ -> {
                event.accept("arrival-list.import-asked", 1);
                event.accept("arrival-list.imported", 1);
            }
            case FamilyAct.AwaitArrivals wait -> event.accept("arrival.announced", households(wait));
            case FamilyAct.ReceiveArrival receive -> {
                event.accept("arrival.arrived", 1);
                urgent(!receive.urgent().isEmpty());
            }
            case FamilyAct.NoteNoShow _ -> event.accept("arrival.did-not-arrive", 1);
            case FamilyAct.WalkIn walk -> {
                event.accept("arrival.walked-in", 1);
                urgent(!walk.urgent().isEmpty());
            }
            case FamilyAct.PointToFamily _ -> event.accept("arrival.family-registered", 1);
            case FamilyAct.OfferFamily offer -> {
                offeredBy = offer.by();
                event.accept("family.hand-over-proposed", 1);
                deadlines("family.hand-over-due", 1);
                notices("WhenFamilyIsHandedOver", 1);
            }
            case FamilyAct.TakeFamily take -> {
                event.accept("family.hand-over-accepted", 1);
                deadlines("family.hand-over-clock-ended", 1);
                moved(take.by(), offeredBy);
            }
            case FamilyAct.GiveFamilyBack _ -> {
                event.accept("family.hand-over-returned", 1);
                deadlines("family.hand-over-clock-ended", 1);
                notices("WhenFamilyIsHandedOver", 1);
            }
            case FamilyAct.LoseContact _ -> lost();
            case FamilyAct.MeetFamilyElsewhere meet -> {
                event.accept("family.found-again", 1);
                deadlines("family.enrolment-due", schoolDropped.size());
                schoolDue.addAll(schoolDropped);
                schoolDropped.clear();
                deadlines("family.check-up-due", checkUpsDropped.size());
                checkUpsDue.addAll(checkUpsDropped);
                checkUpsDropped.clear();
                event.accept("family.taken-over", 1);
                moved(meet.by(), null);
            }
            case FamilyAct.AssessNeeds assess -> {
                return assessed(assess);
            }
            case FamilyAct.Survey _ -> event.accept("family.survey-recorded", 1);
            case FamilyAct.StateSchoolAges ages -> ages.ofSchoolAge().forEach(this::schoolAge);
            case FamilyAct.Enrol enrol -> {
                event.accept("family.enrolment-confirmed", 1);
                if (schoolDue.remove(enrol.child())) deadlines("family.enrolment-ended", 1);
            }
            case FamilyAct.CannotEnrol cannot -> {
                event.accept("family.enrolment-not-possible", 1);
                if (schoolDue.remove(cannot.child())) deadlines("family.enrolment-ended", 1);
            }
            case FamilyAct.JoinClass _ -> event.accept("family.class-joined", 1);
            case FamilyAct.RecordAttendance _ -> event.accept("family.attendance-recorded", 1);
            case FamilyAct.LeaveClass _ -> event.accept("family.class-left", 1);
            case FamilyAct.StartWork _ -> {
                event.accept("family.activity-started", 1);
                deadlines("family.check-up-due", CHECK_UPS.size());
                checkUpsDue.addAll(CHECK_UPS);
            }
            case FamilyAct.CheckWork check -> {
                event.accept("family.check-up-recorded", 1);
                checkUpsDue.remove(check.months());
                deadlines("family.check-up-ended", check.ended() ? 1 + checkUpsDue.size() : 1);
                if (check.ended()) checkUpsDue.clear();
            }
            case FamilyAct.AskForAssistance ask -> {
                event.accept("family.assistance-requested", 1);
                asked.put(ask.which(), ask.central());
            }
            case FamilyAct.SubmitReintegrationPlan submit -> {
                submittedBy = submit.by();
                waitsFor.addAll(asked.values());
                event.accept("family.plan-submitted", 1);
                notices("WhenPlanMoves", waitsFor.size());
                deadlines("family.plan-decision-due", waitsFor.size());
            }
            case FamilyAct.DecideReintegrationPlan decide -> {
                event.accept("family.plan-decided", 1);
                deadlines("family.plan-decision-ended", 1);
                waitsFor.remove(decide.central());
                tellWhoAsked();
            }
            case FamilyAct.ReturnReintegrationPlan _ -> {
                event.accept("family.plan-returned", 1);
                deadlines("family.plan-decision-ended", waitsFor.size());
                waitsFor.clear();
                tellWhoAsked();
            }
            case FamilyAct.DeliverAssistance _ -> event.accept("family.assistance-delivered", 1);
        }
        return 0;
    }

    private static long households(FamilyAct.AwaitArrivals wait) {
        // the first letter of a reference in a sample list is its household
        return wait.people().stream()
                .map(reference -> reference.substring(0, 1))
                .distinct()
                .count();
    }

    private void urgent(boolean urgent) {
        if (!urgent) return;
        event.accept("arrival.urgent-need-seen", 1);
        notices("WhenArrivalIsUrgent", 2);
    }

    /** Somebody else is responsible: what is waited for is waited for by them from now on. */
    private void moved(String by, String offeredBy) {
        event.accept("family.responsibility-moved", 1);
        long others = Stream.of(worker, offeredBy)
                .filter(Objects::nonNull)
                .filter(who -> !who.equals(by))
                .distinct()
                .count();
        notices("WhenFamilyIsHandedOver", others);
        deadlines("family.enrolment-ended", schoolDue.size());
        deadlines("family.enrolment-due", schoolDue.size());
        deadlines("family.check-up-ended", checkUpsDue.size());
        deadlines("family.check-up-due", checkUpsDue.size());
        worker = by;
    }

    private void lost() {
        event.accept("family.contact-lost", 1);
        if (!waitsFor.isEmpty()) event.accept("family.plan-withdrawn", 1);
        deadlines("family.plan-decision-ended", waitsFor.size());
        waitsFor.clear();
        deadlines("family.enrolment-ended", schoolDue.size());
        schoolDropped.addAll(schoolDue);
        schoolDue.clear();
        deadlines("family.check-up-ended", checkUpsDue.size());
        checkUpsDropped.addAll(checkUpsDue);
        checkUpsDue.clear();
    }

    private long assessed(FamilyAct.AssessNeeds assess) {
        event.accept("family.needs-assessed", 1);
        long opened = 0;
        for (var child : assess.children().entrySet()) {
            if (child.getValue().values().stream().allMatch("NONE"::equals)) continue;
            event.accept("case.return-needs-noted", 1);
            told.accept("case_service/WhenChildrenNeedHelp", 2);
            if (casesOf.putIfAbsent(child.getKey(), worker) == null) opened++;
        }
        return opened;
    }

    private void schoolAge(String child, boolean ofSchoolAge) {
        event.accept("family.school-age-stated", 1);
        if (!ofSchoolAge && schoolDue.remove(child)) deadlines("family.enrolment-ended", 1);
    }

    /** Who submitted it, and who is responsible. */
    private void tellWhoAsked() {
        notices("WhenPlanMoves", submittedBy.equals(worker) ? 1 : 2);
    }

    private void deadlines(String what, long many) {
        event.accept(what, many);
        told.accept(DEADLINES, many);
    }

    private void notices(String reaction, long many) {
        event.accept("notice.raised", many);
        told.accept("notification_service/" + reaction, many);
    }
}
