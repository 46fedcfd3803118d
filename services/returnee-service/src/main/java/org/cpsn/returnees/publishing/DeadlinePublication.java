package org.cpsn.returnees.publishing;

import java.util.Optional;
import org.cpsn.events.AboutDeadline;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.livelihood.LivelihoodEvent;

/** By when a child goes to school, and when somebody looks how a family's work goes. */
final class DeadlinePublication {
    private DeadlinePublication() {}

    static Optional<AboutDeadline> of(EnrolmentEvent event) {
        return switch (event) {
            case EnrolmentEvent.EnrolmentDue e ->
                Optional.of(new AboutDeadline.DeadlineSet(
                        enrolment(e, e.round()),
                        "SCHOOL_ENROLMENT",
                        "FAMILY",
                        e.familyId(),
                        e.municipality(),
                        e.worker(),
                        null,
                        e.due(),
                        e.ruleVersion(),
                        e.occurredAt()));
            case EnrolmentEvent.EnrolmentEnded e ->
                Optional.of(new AboutDeadline.DeadlineEnded(
                        enrolment(e, e.round()), e.familyId(), e.outcome().name(), e.occurredAt()));
            case EnrolmentEvent.SchoolAgeStated _,
                    EnrolmentEvent.EnrolmentConfirmed _,
                    EnrolmentEvent.EnrolmentNotPossible _ -> Optional.empty();
        };
    }

    static Optional<AboutDeadline> of(LivelihoodEvent event) {
        return switch (event) {
            case LivelihoodEvent.CheckUpDue e ->
                Optional.of(new AboutDeadline.DeadlineSet(
                        checkUp(e, e.months(), e.round()),
                        "ACTIVITY_CHECK_UP",
                        "FAMILY",
                        e.familyId(),
                        e.municipality(),
                        e.worker(),
                        null,
                        e.due(),
                        e.ruleVersion(),
                        e.occurredAt()));
            case LivelihoodEvent.CheckUpEnded e ->
                Optional.of(new AboutDeadline.DeadlineEnded(
                        checkUp(e, e.months(), e.round()),
                        e.familyId(),
                        e.outcome().name(),
                        e.occurredAt()));
            case LivelihoodEvent.ActivityStarted _, LivelihoodEvent.CheckUpRecorded _ -> Optional.empty();
        };
    }

    private static String enrolment(EnrolmentEvent e, int round) {
        return e.familyId() + "/SCHOOL_ENROLMENT/" + e.childId() + "/" + round;
    }

    private static String checkUp(LivelihoodEvent e, int months, int round) {
        return e.familyId() + "/ACTIVITY_CHECK_UP/" + e.activityId() + "/" + months + "/" + round;
    }
}
