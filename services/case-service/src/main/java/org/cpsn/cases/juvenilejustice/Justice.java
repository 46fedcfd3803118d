package org.cpsn.cases.juvenilejustice;

import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_EXISTS;
import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_IS_OVER;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_EXISTS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cpsn.platform.domain.Rejected;

/** A child's acts and the measures that followed, as far as deciding about them goes. */
public record Justice(Map<String, Act> acts, Map<String, Ordered> measures) {
    public static final Justice NONE = new Justice(Map.of(), Map.of());

    record Act(LocalDate actOn, Gravity gravity, AgeBand band, AgeBasis basis) {}

    /** @param hours null unless it is community work */
    record Ordered(Measure measure, LocalDate startsOn, Integer hours, int worked, boolean over) {
        Ordered working(int more) {
            return new Ordered(measure, startsOn, hours, worked + more, over);
        }

        Ordered ended() {
            return new Ordered(measure, startsOn, hours, worked, true);
        }
    }

    public Justice after(JusticeEvent event) {
        return switch (event) {
            case JusticeEvent.ActRecorded e ->
                new Justice(with(acts, e.actId(), new Act(e.actOn(), e.gravity(), e.band(), e.basis())), measures);
            case JusticeEvent.AgeRedetermined e -> {
                var act = acts.get(e.actId());
                yield new Justice(
                        with(acts, e.actId(), new Act(act.actOn(), act.gravity(), e.band(), e.basis())), measures);
            }
            case JusticeEvent.MeasureOrdered e ->
                new Justice(
                        acts,
                        with(measures, e.measureId(), new Ordered(e.measure(), e.startsOn(), e.hours(), 0, false)));
            case JusticeEvent.ProgressNoted e ->
                changing(e.measureId(), known -> known.working(e.hours() == null ? 0 : e.hours()));
            case JusticeEvent.MeasureEnded e -> changing(e.measureId(), Ordered::ended);
        };
    }

    /** @throws Rejected when there is no such act */
    Act act(String actId) {
        var act = acts.get(actId);
        if (act == null) throw OFFENCE_EXISTS.broken();
        return act;
    }

    /** @throws Rejected when there is no such measure, or it is over */
    Ordered running(String measureId) {
        var known = measures.get(measureId);
        if (known == null) throw MEASURE_EXISTS.broken();
        if (known.over()) throw MEASURE_IS_OVER.broken();
        return known;
    }

    private Justice changing(String measureId, UnaryOperator<Ordered> change) {
        return new Justice(acts, with(measures, measureId, change.apply(measures.get(measureId))));
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        var more = new HashMap<>(before);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
