package org.cpsn.cases.trafficking;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What was seen when a child was screened.
 *
 * @param signs by indicator; what was not answered is not known
 * @param means recorded for the police; no suspicion waits for them
 * @param accompanied recorded; no suspicion becomes smaller by it
 * @param suspects what whoever screened thinks, whatever the indicators say
 */
public record Screening(
        Map<Indicator, Sign> signs,
        Set<TraffickingAct> acts,
        Set<Exploitation> purposes,
        Set<TraffickingMeans> means,
        Accompanied accompanied,
        boolean suspects) {

    public Screening {
        var all = new EnumMap<Indicator, Sign>(Indicator.class);
        for (var indicator : Indicator.values()) all.put(indicator, signs.getOrDefault(indicator, Sign.UNKNOWN));
        signs = Collections.unmodifiableMap(all);
    }

    /** Why this is a suspicion; empty when it is none. Indicators only ever add to it. */
    Set<Ground> grounds(ScreeningRules.Version rules) {
        var grounds = EnumSet.noneOf(Ground.class);
        if (!acts.isEmpty() && !purposes.isEmpty()) grounds.add(Ground.ACT_AND_PURPOSE);
        if (score(rules) >= rules.alertAt()) grounds.add(Ground.INDICATORS);
        if (suspects) grounds.add(Ground.JUDGEMENT);
        return Collections.unmodifiableSet(grounds);
    }

    int score(ScreeningRules.Version rules) {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> signs.get(indicator) == Sign.YES)
                .mapToInt(rules.weights()::get)
                .sum();
    }

    boolean allKnown() {
        return !signs.containsValue(Sign.UNKNOWN) && accompanied != Accompanied.UNKNOWN;
    }
}
