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
import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.AnnouncedIndex;
import org.cpsn.returnees.arrivals.Journey;
import org.springframework.stereotype.Component;

/**
 * Looks through a whole list: each line by itself, against the others in the file, and against what was announced
 * before. A person is known by the list's and the own reference: sent again in the same words nothing changes; in other
 * words it is a change, as long as the household is expected. How a household comes, all its lines say alike.
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
    private record Named(long line, Taken taken, String announcedId, String arrivalId, String content) {
        Checked.Person person() {
            return new Checked.Person(line, announcedId, content, taken.person());
        }

        String journey() {
            return taken.journey().token();
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
        var households = index.households(ids(lines, Named::arrivalId));
        var journeys = journeys(lines);
        var first = new HashMap<String, String>();
        var inThisFile = new HashMap<String, String>();
        var good = new LinkedHashMap<String, List<Named>>();
        var changed = new LinkedHashMap<String, List<Named>>();
        var results = new ArrayList<Checked.Result>();
        for (var read : lines) {
            var line = read.line();
            if (read.named().isEmpty()) {
                results.add(Checked.Result.bad(line, read.faults()));
                continue;
            }
            var one = read.named().get();
            var before = inThisFile.putIfAbsent(one.announcedId(), one.content());
            if (before != null) {
                results.add(
                        before.equals(one.content())
                                ? Checked.Result.of(line, Checked.Status.REPEATED)
                                : wrong(line, Column.PERSON_REFERENCE, "twice_in_file"));
                continue;
            }
            var household = households.get(one.arrivalId());
            var judged = household == null
                    ? unheardOf(line, one, known.get(one.announcedId()), first)
                    : heardOf(
                            line,
                            one,
                            known.get(one.announcedId()),
                            household,
                            journeys.get(one.arrivalId()).size() > 1,
                            ownMunicipality);
            if (judged.status() == Checked.Status.BAD) inThisFile.remove(one.announcedId());
            if (judged.status() == Checked.Status.GOOD) add(one, good);
            if (judged.status() == Checked.Status.CHANGED) add(one, changed);
            results.add(judged);
        }
        return new Checked(List.copyOf(results), households(good), households(changed));
    }

    /** A household nobody announced before comes as the first of its lines says. */
    private static Checked.Result unheardOf(
            Sheet.Line line, Named one, AnnouncedIndex.Known known, Map<String, String> first) {
        if (known != null) return wrong(line, Column.HOUSEHOLD, "other_household");
        return first.computeIfAbsent(one.arrivalId(), its -> one.journey()).equals(one.journey())
                ? Checked.Result.of(line, Checked.Status.GOOD)
                : wrong(line, Column.HOUSEHOLD, "differs_from_household");
    }

    /** @param atOdds the lines of the household do not say alike how it comes */
    private Checked.Result heardOf(
            Sheet.Line line,
            Named one,
            AnnouncedIndex.Known known,
            AnnouncedIndex.Household household,
            boolean atOdds,
            String ownMunicipality) {
        if (known != null && !known.arrivalId().equals(one.arrivalId()))
            return wrong(line, Column.HOUSEHOLD, "other_household");
        boolean comesAsBefore = household.journey().equals(one.journey());
        if (comesAsBefore && known == null) return Checked.Result.of(line, Checked.Status.GOOD);
        if (comesAsBefore && sameWords(one, known)) return Checked.Result.of(line, Checked.Status.KNOWN);
        if (!comesAsBefore && atOdds) return wrong(line, Column.HOUSEHOLD, "differs_from_household");
        if (ownMunicipality != null
                && !ownMunicipality.equals(Journey.of(household.journey()).municipality()))
            return wrong(line, Column.MUNICIPALITY, "not_own_municipality");
        return switch (household.state()) {
            case EXPECTED -> Checked.Result.of(line, Checked.Status.CHANGED);
            case ARRIVED, REGISTERED -> wrong(line, Column.PERSON_REFERENCE, "received_already");
            case DID_NOT_ARRIVE -> wrong(line, Column.PERSON_REFERENCE, "did_not_arrive");
        };
    }

    /** How the household came when it was said first is part of the token, and not of the words. */
    private boolean sameWords(Named one, AnnouncedIndex.Known known) {
        return content(one.taken().person(), known.tokenJourney()).equals(known.contentToken());
    }

    private static void add(Named one, Map<String, List<Named>> households) {
        households.computeIfAbsent(one.arrivalId(), first -> new ArrayList<>()).add(one);
    }

    /** All that the file says of how each household comes. */
    private static Map<String, Set<String>> journeys(List<Read> lines) {
        return lines.stream()
                .flatMap(read -> read.named().stream())
                .collect(Collectors.groupingBy(
                        Named::arrivalId, Collectors.mapping(Named::journey, Collectors.toSet())));
    }

    private Read read(Sheet.Line line, String ownMunicipality, LocalDate today) {
        var reader = new LineReader(ownMunicipality, today, line);
        var named = reader.taken().map(taken -> named(line.number(), taken));
        return new Read(line, named, reader.faults());
    }

    private Named named(long line, Taken taken) {
        var person = taken.person();
        var list = taken.listReference();
        // line breaks stand in no reference, so two different pairs never make one id
        var announcedId = tokens.hmac("announced-person", list + "\n" + person.reference());
        var household =
                person.household() == null ? "alone\n" + person.reference() : "household\n" + person.household();
        var arrivalId = tokens.hmac("announced-household", list + "\n" + household);
        return new Named(
                line,
                taken,
                announcedId,
                arrivalId,
                content(person, taken.journey().token()));
    }

    private String content(Announced person, String journey) {
        return tokens.hmac(
                "announced-content",
                String.join(
                        "\n",
                        String.valueOf(person.household()),
                        person.givenName(),
                        person.familyName(),
                        String.valueOf(person.birthDate()),
                        person.sex().name(),
                        journey));
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
