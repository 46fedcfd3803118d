package org.cpsn.cases.knownchild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.cases.caseload.CaseloadProjection;
import org.cpsn.cases.matching.Traits;
import org.cpsn.cases.person.People;
import org.cpsn.linkage.Born;
import org.cpsn.linkage.Description;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Encoding;
import org.cpsn.linkage.Sex;
import org.springframework.stereotype.Component;

/**
 * Compares an encoding with the children of whom there is a case. Their own encodings are made for the answer and
 * forgotten with it: kept, they would be a second register that whoever has the secret can read.
 */
@Component
class Comparison {
    /** An estimated year may be so far from the true one. */
    private static final int YEARS_OF_AN_ESTIMATE = 2;

    private static final int PERCENT = 100;

    private final People people;
    private final CaseloadProjection cases;

    Comparison(People people, CaseloadProjection cases) {
        this.people = people;
        this.cases = cases;
    }

    /** The likeliest first. Whoever was merged into another is found as the other, whoever was erased not at all. */
    List<Likely> like(Encoding asked, Encoder encoder, Blocking among, KnownChildRules.Version rules) {
        var best = new HashMap<String, Integer>();
        people.each(from(among), to(among), (personId, traits) -> {
            if (excluded(traits, among)) return;
            int percent = percent(asked, encoder, traits);
            if (percent >= rules.candidate()) best.put(personId, percent);
        });
        var children = new HashMap<String, Integer>();
        var survivors = people.survivors(best.keySet());
        best.forEach((personId, percent) -> children.merge(survivors.get(personId), percent, Math::max));
        var likely = new ArrayList<Likely>();
        for (var child : children.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            if (likely.size() == rules.most()) break;
            cases.caseOf(people.recordsOf(child.getKey()))
                    .ifPresent(caseId -> likely.add(new Likely(child.getKey(), caseId, child.getValue())));
        }
        return likely;
    }

    private static int from(Blocking among) {
        return among.bornFrom() == null ? Integer.MIN_VALUE : among.bornFrom() - YEARS_OF_AN_ESTIMATE;
    }

    private static int to(Blocking among) {
        return among.bornTo() == null ? Integer.MAX_VALUE : among.bornTo() + YEARS_OF_AN_ESTIMATE;
    }

    private static boolean excluded(Traits traits, Blocking among) {
        if (among.sex() != null
                && sex(traits) != Sex.UNKNOWN
                && !among.sex().name().equals(traits.sex())) return true;
        if (traits.estimated()) return false;
        return among.bornFrom() != null && traits.birthYear() < among.bornFrom()
                || among.bornTo() != null && traits.birthYear() > among.bornTo();
    }

    /** Other names stand for the given one: a nickname is what a child gives when it is asked. */
    private static int percent(Encoding asked, Encoder encoder, Traits traits) {
        var born = traits.born() == null ? Born.in(traits.birthYear()) : Born.on(traits.born());
        var given = new ArrayList<>(traits.others());
        given.addFirst(traits.given());
        double best = 0;
        for (var name : given)
            for (var reading : encoder.readings(new Description(name, traits.family(), born, sex(traits))))
                best = Math.max(best, asked.dice(reading));
        return (int) Math.floor(best * PERCENT);
    }

    private static Sex sex(Traits traits) {
        return Optional.ofNullable(traits.sex()).map(Sex::valueOf).orElse(Sex.UNKNOWN);
    }
}
