package org.cpsn.returnees.households;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FamilyView;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.Need;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.handover.HandOverEvent;

/**
 * A family in the list of families.
 *
 * @param needs what anybody in it needs
 * @param asked the municipality that shall take it over, or asks for it; null when none does
 * @param settled false while only the reception has registered it
 */
public record HouseholdEntry(FamilyView family, Stage stage, List<Need> needs, HandOver asked, Boolean settled) {

    /**
     * @param answeredBy the municipality that answers: which it shall go to, or which it shall leave
     * @param due null until it is said
     */
    public record HandOver(
            String handOverId,
            String fromMunicipality,
            String toMunicipality,
            String answeredBy,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Instant due) {
        public HandOver {
            // what was written before anybody could ask for a family was all offered
            if (answeredBy == null) answeredBy = toMunicipality;
        }

        boolean isOffered() {
            return answeredBy.equals(toMunicipality);
        }

        private HandOver due(Instant due) {
            return new HandOver(
                    handOverId, fromMunicipality, toMunicipality, answeredBy, reason, proposedBy, proposedAt, due);
        }
    }

    static HouseholdEntry after(Optional<HouseholdEntry> before, InFamily event, Recorded recorded) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e ->
                // whoever registers for no municipality of their own is the reception
                of(FamilyView.after(Optional.empty(), e), null, recorded.municipality() != null);
            case FamilyEvent.ResponsibilityMoved e ->
                of(view(before, e), before.orElseThrow().asked(), true);
            case FamilyEvent e -> {
                var known = before.orElseThrow();
                yield of(view(before, e), known.asked(), known.settled());
            }
            case HandOverEvent e -> before.orElseThrow().after(e);
            default -> before.orElseThrow();
        };
    }

    private HouseholdEntry after(HandOverEvent event) {
        return switch (event) {
            case HandOverEvent.HandOverProposed e ->
                of(
                        family,
                        new HandOver(
                                e.handOverId(),
                                e.fromMunicipality(),
                                e.toMunicipality(),
                                e.toMunicipality(),
                                e.reason().name(),
                                e.proposedBy(),
                                e.occurredAt(),
                                null),
                        settled);
            case HandOverEvent.HandOverAskedFor e ->
                of(
                        family,
                        new HandOver(
                                e.handOverId(),
                                e.fromMunicipality(),
                                e.toMunicipality(),
                                e.fromMunicipality(),
                                e.reason().name(),
                                e.askedBy(),
                                e.occurredAt(),
                                null),
                        settled);
            case HandOverEvent.HandOverDue e -> of(family, asked.due(e.due()), settled);
            case HandOverEvent.HandOverAnswerDue e -> of(family, asked.due(e.due()), settled);
            case HandOverEvent.HandOverAccepted _,
                    HandOverEvent.HandOverGranted _,
                    HandOverEvent.HandOverRefused _,
                    HandOverEvent.HandOverReturned _,
                    HandOverEvent.HandOverWithdrawn _,
                    HandOverEvent.TakenOver _ -> of(family, null, settled);
            case HandOverEvent.HandOverClockEnded _ -> this;
        };
    }

    private static FamilyView view(Optional<HouseholdEntry> before, FamilyEvent event) {
        return FamilyView.after(before.map(HouseholdEntry::family), event);
    }

    private static HouseholdEntry of(FamilyView family, HandOver asked, Boolean settled) {
        return new HouseholdEntry(family, stage(family, asked, settled), family.needs(), asked, settled);
    }

    private static Stage stage(FamilyView family, HandOver asked, Boolean settled) {
        if (family.whereabouts() != Whereabouts.HERE) return Stage.GONE;
        if (asked != null && asked.isOffered()) return Stage.HANDED_OVER;
        return settled ? Stage.SETTLING : Stage.RECEIVED;
    }
}
