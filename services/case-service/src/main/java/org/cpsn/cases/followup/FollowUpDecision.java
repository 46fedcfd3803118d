package org.cpsn.cases.followup;

import static org.cpsn.cases.followup.FollowUpRule.AFTER_THE_CLOSURE;
import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_EXISTS;
import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_IS_STILL_TO_DO;
import static org.cpsn.cases.followup.FollowUpRule.NEEDED_BY_A_DAY_TO_COME;
import static org.cpsn.cases.followup.FollowUpRule.REFERRAL_BRINGS_IT;
import static org.cpsn.cases.followup.FollowUpRule.ROUNDTABLE_AGREES;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Role;

/** Every rule of follow-ups. What took place is recorded even when the case has closed meanwhile. */
public final class FollowUpDecision {
    private FollowUpDecision() {}

    public static List<FollowUpEvent> decide(FollowUps state, Standing standing, FollowUpCommand command) {
        return switch (command) {
            case FollowUpCommand.Plan c -> plan(state, standing, c);
            case FollowUpCommand.FollowTask c -> followTask(state, standing, c);
            case FollowUpCommand.HearOfTask c -> hearOfTask(state, c);
            case FollowUpCommand.FollowReferral c -> followReferral(state, standing, c);
            case FollowUpCommand.ClearOfReferral c -> clear(state, c);
            case FollowUpCommand.RecordDone c -> done(state, standing, c);
            case FollowUpCommand.RecordUnplanned c -> unplanned(state, standing, c);
            case FollowUpCommand.RecordMissed c -> missed(state, standing, c);
        };
    }

    private static List<FollowUpEvent> plan(FollowUps state, Standing standing, FollowUpCommand.Plan c) {
        if (c.type() == FollowUpType.POST_CLOSURE) afterTheClosure(standing, c);
        else standing.mayWork(c);
        if (c.type() == FollowUpType.ROUNDTABLE_TASK) throw ROUNDTABLE_AGREES.broken();
        if (state.byId().containsKey(c.followUpId())) return List.of();
        if (c.neededBy().isBefore(LocalDay.of(c.occurredAt()))) throw NEEDED_BY_A_DAY_TO_COME.broken();
        return List.of(new FollowUpEvent.Planned(
                c.caseId(), c.followUpId(), c.type(), c.neededBy(), c.purpose(), c.occurredAt()));
    }

    /** However late it is heard of: a task whose day has passed is overdue from the first moment. */
    private static List<FollowUpEvent> followTask(FollowUps state, Standing standing, FollowUpCommand.FollowTask c) {
        if (!c.by().is(Role.SYSTEM)) throw ROUNDTABLE_AGREES.broken();
        if (!standing.open() || state.byId().containsKey(c.followUpId())) return List.of();
        return List.of(new FollowUpEvent.TaskFollowed(
                c.caseId(), c.followUpId(), c.roundtableId(), c.owner(), c.neededBy(), c.purpose(), c.occurredAt()));
    }

    /**
     * A task that is done at the roundtable is done here; one that is not stays to do. What somebody who works on the
     * case has recorded stands, whatever is said later.
     */
    private static List<FollowUpEvent> hearOfTask(FollowUps state, FollowUpCommand.HearOfTask c) {
        if (!c.by().is(Role.SYSTEM)) throw ROUNDTABLE_AGREES.broken();
        var followUp = state.byId().get(c.followUpId());
        boolean toDo = c.news() == TaskNews.NOT_DONE;
        if (followUp == null || followUp.recorded() || followUp.toDo() == toDo) return List.of();
        return List.of(new FollowUpEvent.TaskHeardOf(
                c.caseId(), c.followUpId(), c.news(), followUp.neededBy(), c.occurredAt()));
    }

    /** Another day for the same thing takes the place of the one before; what somebody has recorded stands. */
    private static List<FollowUpEvent> followReferral(
            FollowUps state, Standing standing, FollowUpCommand.FollowReferral c) {
        if (!c.by().is(Role.SYSTEM)) throw REFERRAL_BRINGS_IT.broken();
        var before = state.byId().get(c.followUpId());
        boolean again = before != null && !before.recorded();
        if (!standing.open() || before != null && before.recorded()) return List.of();
        if (again && before.toDo() && before.neededBy().equals(c.neededBy())) return List.of();
        var followed = new FollowUpEvent.ReferralFollowed(
                c.caseId(), c.followUpId(), c.referralId(), c.step(), c.neededBy(), c.occurredAt());
        return again && before.toDo()
                ? List.of(
                        new FollowUpEvent.ReferralCleared(c.caseId(), c.followUpId(), c.step(), c.occurredAt()),
                        followed)
                : List.of(followed);
    }

    private static List<FollowUpEvent> clear(FollowUps state, FollowUpCommand.ClearOfReferral c) {
        if (!c.by().is(Role.SYSTEM)) throw REFERRAL_BRINGS_IT.broken();
        var followUp = state.byId().get(c.followUpId());
        return followUp == null || !followUp.toDo()
                ? List.of()
                : List.of(
                        new FollowUpEvent.ReferralCleared(c.caseId(), c.followUpId(), followUp.step(), c.occurredAt()));
    }

    /** Nothing else is planned in a closed case, and this in no open one. */
    private static void afterTheClosure(Standing standing, FollowUpCommand.Plan c) {
        standing.mayRecord(c);
        if (standing.open()) throw AFTER_THE_CLOSURE.broken();
    }

    private static List<FollowUpEvent> done(FollowUps state, Standing standing, FollowUpCommand.RecordDone c) {
        standing.mayRecord(c);
        return List.of(new FollowUpEvent.Done(
                c.caseId(),
                c.followUpId(),
                toDo(state, c).type(),
                c.childSeen(),
                c.with(),
                c.furtherAction(),
                c.comments(),
                c.occurredAt()));
    }

    private static List<FollowUpEvent> unplanned(
            FollowUps state, Standing standing, FollowUpCommand.RecordUnplanned c) {
        standing.mayRecord(c);
        if (c.type() == FollowUpType.ROUNDTABLE_TASK) throw ROUNDTABLE_AGREES.broken();
        if (state.byId().containsKey(c.followUpId())) return List.of();
        return List.of(new FollowUpEvent.Done(
                c.caseId(),
                c.followUpId(),
                c.type(),
                c.childSeen(),
                c.with(),
                c.furtherAction(),
                c.comments(),
                c.occurredAt()));
    }

    private static List<FollowUpEvent> missed(FollowUps state, Standing standing, FollowUpCommand.RecordMissed c) {
        standing.mayRecord(c);
        return List.of(new FollowUpEvent.Missed(
                c.caseId(), c.followUpId(), toDo(state, c).type(), c.reason(), c.note(), c.occurredAt()));
    }

    private static FollowUps.FollowUp toDo(FollowUps state, FollowUpCommand c) {
        var followUp = state.byId().get(c.followUpId());
        if (followUp == null) throw FOLLOW_UP_EXISTS.broken();
        if (!followUp.toDo()) throw FOLLOW_UP_IS_STILL_TO_DO.broken();
        return followUp;
    }
}
