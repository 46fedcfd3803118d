package org.cpsn.cases.juvenilejustice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cpsn.platform.axon.Recorded;

/** A child's acts as shown, folded from the case's history, the one recorded last first. */
record JusticeView(List<Act> acts) {

    /** @param band, basis as they were determined last */
    record Act(JusticeEvent.ActRecorded event, String recordedBy, AgeBand band, AgeBasis basis, List<Taken> measures) {}

    /** A measure. @param ended null while it runs */
    record Taken(
            JusticeEvent.MeasureOrdered event,
            String recordedBy,
            List<Step> progress,
            JusticeEvent.MeasureEnded ended) {
        int worked() {
            return progress.stream()
                    .mapToInt(step ->
                            step.event().hours() == null ? 0 : step.event().hours())
                    .sum();
        }
    }

    record Step(JusticeEvent.ProgressNoted event, String recordedBy) {}

    static JusticeView of(List<Recorded> events) {
        Map<String, Act> acts = new LinkedHashMap<>();
        Map<String, String> actOf = new LinkedHashMap<>();
        for (var recorded : events)
            if (recorded.event() instanceof JusticeEvent event)
                switch (event) {
                    case JusticeEvent.ActRecorded e ->
                        acts.put(e.actId(), new Act(e, recorded.by(), e.band(), e.basis(), List.of()));
                    case JusticeEvent.AgeRedetermined e ->
                        acts.computeIfPresent(
                                e.actId(),
                                (_, act) ->
                                        new Act(act.event(), act.recordedBy(), e.band(), e.basis(), act.measures()));
                    case JusticeEvent.MeasureOrdered e -> {
                        actOf.put(e.measureId(), e.actId());
                        acts.computeIfPresent(e.actId(), (_, act) -> {
                            var more = new ArrayList<>(act.measures());
                            more.add(new Taken(e, recorded.by(), List.of(), null));
                            return with(act, more);
                        });
                    }
                    case JusticeEvent.ProgressNoted e ->
                        acts.computeIfPresent(
                                actOf.get(e.measureId()),
                                (_, act) -> changed(act, e.measureId(), taken -> {
                                    var more = new ArrayList<>(taken.progress());
                                    more.add(new Step(e, recorded.by()));
                                    return new Taken(
                                            taken.event(), taken.recordedBy(), List.copyOf(more), taken.ended());
                                }));
                    case JusticeEvent.MeasureEnded e ->
                        acts.computeIfPresent(
                                actOf.get(e.measureId()),
                                (_, act) -> changed(
                                        act,
                                        e.measureId(),
                                        taken -> new Taken(taken.event(), taken.recordedBy(), taken.progress(), e)));
                }
        return new JusticeView(List.copyOf(acts.values()).reversed());
    }

    private static Act changed(Act act, String measureId, UnaryOperator<Taken> change) {
        return with(
                act,
                act.measures().stream()
                        .map(taken -> taken.event().measureId().equals(measureId) ? change.apply(taken) : taken)
                        .toList());
    }

    private static Act with(Act act, List<Taken> measures) {
        return new Act(act.event(), act.recordedBy(), act.band(), act.basis(), List.copyOf(measures));
    }
}
