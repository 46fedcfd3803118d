package org.cpsn.cases.followup;

import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_EXISTS;
import static org.cpsn.cases.followup.FollowUpRule.FOLLOW_UP_IS_STILL_TO_DO;
import static org.cpsn.cases.followup.FollowUpRule.NEEDED_BY_A_DAY_TO_COME;

import java.util.List;
import org.cpsn.cases.casefile.LocalDay;
import org.cpsn.cases.casefile.Standing;

/** Every rule of follow-ups. What was planned is recorded even when the case has closed meanwhile: it took place. */
public final class FollowUpDecision {
    private FollowUpDecision() {}

    public static List<FollowUpEvent> decide(FollowUps state, Standing standing, FollowUpCommand command) {
        return switch (command) {
            case FollowUpCommand.Plan c -> plan(state, standing, c);
            case FollowUpCommand.RecordDone c -> done(state, standing, c);
            case FollowUpCommand.RecordMissed c -> missed(state, standing, c);
        };
    }

    private static List<FollowUpEvent> plan(FollowUps state, Standing standing, FollowUpCommand.Plan c) {
        standing.mayWork(c);
        if (state.byId().containsKey(c.followUpId())) return List.of();
        if (c.neededBy().isBefore(LocalDay.of(c.occurredAt()))) throw NEEDED_BY_A_DAY_TO_COME.broken();
        return List.of(new FollowUpEvent.Planned(
                c.caseId(), c.followUpId(), c.type(), c.neededBy(), c.purpose(), c.occurredAt()));
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
