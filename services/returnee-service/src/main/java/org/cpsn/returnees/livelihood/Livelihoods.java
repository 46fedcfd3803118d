package org.cpsn.returnees.livelihood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a family earns its living with, by the activity's id, in the order they were started. */
public record Livelihoods(Map<String, Activity> activities) {
    public static final Livelihoods NONE = new Livelihoods(Map.of());

    enum Stage {
        DUE,
        /** No longer waited for: the family is gone, or the activity has ended. */
        DROPPED,
        RECORDED
    }

    /** @param checkUps by the months after the start */
    record Activity(ActivityKind kind, String personId, LocalDate on, Map<Integer, CheckUp> checkUps) {

        boolean hasEnded() {
            return checkUps.values().stream().anyMatch(checkUp -> checkUp.state() == ActivityState.ENDED);
        }

        private Activity with(int months, UnaryOperator<CheckUp> change) {
            var more = new TreeMap<>(checkUps);
            more.put(months, change.apply(more.get(months)));
            return new Activity(kind, personId, on, more);
        }
    }

    /** @param on, state, income null before it is recorded */
    record CheckUp(
            Stage stage,
            int round,
            Instant due,
            String ruleVersion,
            LocalDate on,
            ActivityState state,
            IncomeBand income) {

        private CheckUp is(Stage now) {
            return new CheckUp(now, round, due, ruleVersion, on, state, income);
        }
    }

    public Livelihoods after(LivelihoodEvent event) {
        return switch (event) {
            case LivelihoodEvent.ActivityStarted e ->
                with(e.activityId(), new Activity(e.kind(), e.personId(), e.on(), Map.of()));
            case LivelihoodEvent.CheckUpDue e ->
                with(e, e.months(), _ -> new CheckUp(Stage.DUE, e.round(), e.due(), e.ruleVersion(), null, null, null));
            case LivelihoodEvent.CheckUpRecorded e ->
                with(
                        e,
                        e.months(),
                        before -> new CheckUp(
                                Stage.RECORDED,
                                before.round(),
                                before.due(),
                                before.ruleVersion(),
                                e.on(),
                                e.state(),
                                e.income()));
            case LivelihoodEvent.CheckUpEnded e ->
                with(e, e.months(), before -> before.stage() == Stage.DUE ? before.is(Stage.DROPPED) : before);
        };
    }

    private Livelihoods with(LivelihoodEvent event, int months, UnaryOperator<CheckUp> change) {
        return with(event.activityId(), activities.get(event.activityId()).with(months, change));
    }

    private Livelihoods with(String activityId, Activity now) {
        var more = new LinkedHashMap<>(activities);
        more.put(activityId, now);
        return new Livelihoods(more);
    }
}
