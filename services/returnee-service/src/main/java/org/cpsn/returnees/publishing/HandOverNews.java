package org.cpsn.returnees.publishing;

import java.util.Optional;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.AboutReturnee;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.returnees.handover.HandOverEvent;

/** What the others hear of a family that goes to another municipality, and by when that has to be answered. */
final class HandOverNews {
    private HandOverNews() {}

    static Optional<? extends IntegrationEvent> of(HandOverEvent event) {
        return switch (event) {
            case HandOverEvent.HandOverProposed e ->
                Optional.of(new AboutReturnee.HandOverProposed(
                        e.familyId(),
                        e.handOverId(),
                        e.fromMunicipality(),
                        e.toMunicipality(),
                        e.reason().name(),
                        e.proposedBy(),
                        e.occurredAt()));
            case HandOverEvent.HandOverDue e ->
                Optional.of(new AboutDeadline.DeadlineSet(
                        deadline(e),
                        "HAND_OVER",
                        "FAMILY",
                        e.familyId(),
                        e.toMunicipality(),
                        null,
                        "RETURN_OFFICER",
                        e.due(),
                        e.ruleVersion(),
                        e.occurredAt()));
            case HandOverEvent.HandOverAskedFor e ->
                Optional.of(new AboutReturnee.HandOverAskedFor(
                        e.familyId(),
                        e.handOverId(),
                        e.fromMunicipality(),
                        e.fromWorker(),
                        e.toMunicipality(),
                        e.reason().name(),
                        e.askedBy(),
                        e.occurredAt()));
            case HandOverEvent.HandOverAnswerDue e ->
                Optional.of(new AboutDeadline.DeadlineSet(
                        deadline(e),
                        "HAND_OVER",
                        "FAMILY",
                        e.familyId(),
                        e.fromMunicipality(),
                        e.fromWorker(),
                        null,
                        e.due(),
                        e.ruleVersion(),
                        e.occurredAt()));
            case HandOverEvent.HandOverGranted e ->
                Optional.of(new AboutReturnee.HandOverGranted(
                        e.familyId(),
                        e.municipality(),
                        e.worker(),
                        e.fromMunicipality(),
                        e.fromWorker(),
                        e.grantedBy(),
                        e.occurredAt()));
            case HandOverEvent.HandOverRefused e ->
                Optional.of(new AboutReturnee.HandOverRefused(
                        e.familyId(),
                        e.handOverId(),
                        e.fromMunicipality(),
                        e.reason().name(),
                        e.askedBy(),
                        e.occurredAt()));
            case HandOverEvent.HandOverAccepted e ->
                Optional.of(new AboutReturnee.FamilyHandedOver(
                        e.familyId(),
                        e.municipality(),
                        e.worker(),
                        e.fromMunicipality(),
                        e.fromWorker(),
                        e.proposedBy(),
                        e.occurredAt()));
            case HandOverEvent.TakenOver e ->
                Optional.of(new AboutReturnee.FamilyHandedOver(
                        e.familyId(),
                        e.municipality(),
                        e.worker(),
                        e.fromMunicipality(),
                        e.fromWorker(),
                        null,
                        e.occurredAt()));
            case HandOverEvent.HandOverReturned e ->
                Optional.of(new AboutReturnee.HandOverReturned(
                        e.familyId(),
                        e.handOverId(),
                        e.toMunicipality(),
                        e.reason().name(),
                        e.proposedBy(),
                        e.occurredAt()));
            case HandOverEvent.HandOverClockEnded e ->
                Optional.of(new AboutDeadline.DeadlineEnded(
                        deadline(e), e.familyId(), e.end().name(), e.occurredAt()));
            case HandOverEvent.HandOverWithdrawn _ -> Optional.empty();
        };
    }

    private static String deadline(HandOverEvent event) {
        return event.familyId() + "/HAND_OVER/" + event.handOverId();
    }
}
