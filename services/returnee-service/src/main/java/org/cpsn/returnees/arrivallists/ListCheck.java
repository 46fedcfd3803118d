package org.cpsn.returnees.arrivallists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpsn.platform.personal.KeyedTokens;
import org.cpsn.returnees.arrivals.AnnouncedIndex;
import org.springframework.stereotype.Component;

/**
 * Looks through a whole list: each line by itself, against the others in the file, and against what was announced
 * before. A person is known by the list's and the own reference: sent again in the same words nothing changes, in other
 * words it is said, and nothing is overwritten.
 */
@Component
class ListCheck {
    private final KeyedTokens tokens;
    private final AnnouncedIndex index;

    ListCheck(KeyedTokens tokens, AnnouncedIndex index) {
        this.tokens = tokens;
        this.index = index;
    }

    /** A line that is understood, and under which ids it goes. */
    private record Named(Taken taken, String announcedId, String arrivalId, String content) {
        Checked.Person person() {
            return new Checked.Person(announcedId, content, taken.person());
        }
    }

    /** @param named empty when the line is bad by itself */
    private record Read(Sheet.Line line, Optional<Named> named, List<Fault> faults) {}

    /** @param ownMunicipality of the office that sends it; null for one that sends for all of Kosovo */
    Checked check(Sheet sheet, String ownMunicipality, LocalDate today) {
        var lines = sheet.lines().stream()
                .map(line -> read(line, ownMunicipality, today))
                .toList();
        var known = index.people(ids(lines, Named::announcedId));
        var journeys = new HashMap<>(index.journeys(ids(lines, Named::arrivalId)));
        var inThisFile = new HashMap<String, String>();
        var households = new LinkedHashMap<String, List<Named>>();
        var results = new ArrayList<Checked.Result>();
        for (var read : lines) {
            var line = read.line();
            if (read.named().isEmpty()) {
                results.add(Checked.Result.bad(line, read.faults()));
                continue;
            }
            var one = read.named().get();
            var before = inThisFile.get(one.announcedId());
            var stored = known.get(one.announcedId());
            var journey = one.taken().journey().token();
            if (before != null) {
                results.add(
                        before.equals(one.content())
                                ? Checked.Result.of(line, Checked.Status.REPEATED)
                                : wrong(line, Column.PERSON_REFERENCE, "twice_in_file"));
            } else if (stored != null) {
                inThisFile.put(one.announcedId(), one.content());
                results.add(
                        stored.contentToken().equals(one.content())
                                ? Checked.Result.of(line, Checked.Status.KNOWN)
                                : wrong(line, Column.PERSON_REFERENCE, "known_otherwise"));
            } else if (!journeys.getOrDefault(one.arrivalId(), journey).equals(journey)) {
                results.add(wrong(line, Column.HOUSEHOLD, "differs_from_household"));
            } else {
                inThisFile.put(one.announcedId(), one.content());
                journeys.put(one.arrivalId(), journey);
                households
                        .computeIfAbsent(one.arrivalId(), first -> new ArrayList<>())
                        .add(one);
                results.add(Checked.Result.of(line, Checked.Status.GOOD));
            }
        }
        return new Checked(List.copyOf(results), households(households));
    }

    private Read read(Sheet.Line line, String ownMunicipality, LocalDate today) {
        var reader = new LineReader(ownMunicipality, today, line);
        var named = reader.taken().map(this::named);
        return new Read(line, named, reader.faults());
    }

    private Named named(Taken taken) {
        var person = taken.person();
        var list = taken.listReference();
        // line breaks stand in no reference, so two different pairs never make one id
        var announcedId = tokens.hmac("announced-person", list + "\n" + person.reference());
        var household =
                person.household() == null ? "alone\n" + person.reference() : "household\n" + person.household();
        var arrivalId = tokens.hmac("announced-household", list + "\n" + household);
        return new Named(taken, announcedId, arrivalId, content(taken));
    }

    private String content(Taken taken) {
        var person = taken.person();
        return tokens.hmac(
                "announced-content",
                String.join(
                        "\n",
                        String.valueOf(person.household()),
                        person.givenName(),
                        person.familyName(),
                        String.valueOf(person.birthDate()),
                        person.sex().name(),
                        taken.journey().token()));
    }

    private static Checked.Result wrong(Sheet.Line line, Column column, String code) {
        return Checked.Result.bad(line, List.of(Fault.of(column, code)));
    }

    private static Set<String> ids(List<Read> lines, Function<Named, String> id) {
        return lines.stream().flatMap(read -> read.named().stream()).map(id).collect(Collectors.toSet());
    }

    private static List<Checked.Household> households(Map<String, List<Named>> households) {
        return households.entrySet().stream()
                .map(household -> new Checked.Household(
                        household.getKey(),
                        household.getValue().getFirst().taken().listReference(),
                        household.getValue().getFirst().taken().journey(),
                        household.getValue().stream().map(Named::person).toList()))
                .toList();
    }
}
