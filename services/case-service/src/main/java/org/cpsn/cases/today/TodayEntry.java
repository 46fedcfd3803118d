package org.cpsn.cases.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.NewOwner;
import org.cpsn.cases.deadline.CaseFacts;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.followup.FollowUpsDue;
import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.deadlines.Deadlines;

/**
 * What a case asks of its caseworker.
 *
 * @param caseworker null between the report and the registration, which follow each other at once
 * @param assignedAt since when it is this caseworker's
 * @param assignedBy who made it theirs
 * @param deadlines the running ones only, with the risk they follow
 * @param unanswered referrals that wait for a provider's answer
 * @param asks it is open, or something has to be done though it is closed
 */
public record TodayEntry(
        String childId,
        String municipality,
        String caseworker,
        Instant assignedAt,
        String assignedBy,
        boolean open,
        Deadlines deadlines,
        FollowUpsDue followUps,
        Set<String> unanswered,
        Boolean asks) {

    /** Whether it asks anything follows from the rest. */
    public TodayEntry {
        asks = open
                || !deadlines.running().isEmpty()
                || !followUps.afterClosure().isEmpty();
    }

    /** @param by who did it; recordedAt when we knew */
    static TodayEntry after(
            Optional<TodayEntry> before, InCase event, String by, Instant recordedAt, DeadlineRules rules) {
        return before.map(known -> known.hearing(event, by))
                .orElseGet(() -> begun(event))
                .counting(event, recordedAt, rules);
    }

    /** Of a closed case only what follows the closure is to do. */
    List<FollowUpsDue.ToDo> toDo() {
        return open ? followUps.toDo() : followUps.afterClosure();
    }

    private static TodayEntry begun(InCase event) {
        if (!(event instanceof CaseEvent.ConcernReported e))
            throw new IllegalStateException("A case begins with the report of a concern.");
        return new TodayEntry(
                e.childId(),
                e.municipality(),
                null,
                e.occurredAt(),
                null,
                true,
                Deadlines.NONE,
                FollowUpsDue.NONE,
                Set.of(),
                null);
    }

    private TodayEntry hearing(InCase event, String by) {
        return switch (event) {
            case CaseEvent e -> hearing(e, by);
            case FollowUpEvent e -> with(deadlines, followUps.after(e), unanswered);
            case NewOwner e -> of(e.municipality(), e.caseworker(), e.occurredAt(), by);
            default -> this;
        };
    }

    private TodayEntry hearing(CaseEvent event, String by) {
        return switch (event) {
            case CaseEvent.ConcernReported _, CaseEvent.RiskLevelAssigned _ -> this; // the deadlines know the risk
            case CaseEvent.Registered e -> of(municipality, e.caseworker(), e.occurredAt(), by);
            case CaseEvent.Assigned e -> of(municipality, e.caseworker(), e.occurredAt(), by);
            case CaseEvent.ReferralNoted e -> with(deadlines, followUps, noting(e));
            case CaseEvent.Closed _ -> open(false);
            case CaseEvent.Reopened _ -> open(true);
            case CaseEvent.ClosureRequested _, CaseEvent.ClosureReturned _ -> this;
        };
    }

    private TodayEntry counting(InCase event, Instant recordedAt, DeadlineRules rules) {
        return CaseFacts.of(event)
                .map(fact -> with(deadlines.after(fact, recordedAt, rules).onlyRunning(), followUps, unanswered))
                .orElse(this);
    }

    private Set<String> noting(CaseEvent.ReferralNoted e) {
        var all = new TreeSet<>(unanswered);
        if (e.status().unanswered()) all.add(e.referralId());
        else all.remove(e.referralId());
        return all;
    }

    private TodayEntry of(String municipality, String caseworker, Instant at, String by) {
        return new TodayEntry(childId, municipality, caseworker, at, by, open, deadlines, followUps, unanswered, null);
    }

    private TodayEntry open(boolean now) {
        return new TodayEntry(
                childId, municipality, caseworker, assignedAt, assignedBy, now, deadlines, followUps, unanswered, null);
    }

    private TodayEntry with(Deadlines deadlines, FollowUpsDue followUps, Set<String> unanswered) {
        return new TodayEntry(
                childId,
                municipality,
                caseworker,
                assignedAt,
                assignedBy,
                open,
                deadlines,
                followUps,
                unanswered,
                null);
    }
}
