package org.cpsn.returnees.arrivallists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.Announcement;
import org.cpsn.returnees.arrivals.Journey;
import org.springframework.stereotype.Component;

/** In what a line says otherwise than what was announced before, for those who decide whether it comes in. */
@Component
class Differences {
    private final History histories;
    private final Sealing sealing;
    private final ReadLog readLog;

    Differences(History histories, Sealing sealing, ReadLog readLog) {
        this.histories = histories;
        this.sealing = sealing;
        this.readLog = readLog;
    }

    /**
     * Only of lines that may change what they speak of: whoever sends the list may see those households.
     *
     * @param lines their numbers
     * @return by the number of the line
     */
    Map<Long, List<Difference>> of(Collection<Long> lines, Checked checked, Caseworker who) {
        var households = checked.changed().stream()
                .filter(household ->
                        household.people().stream().map(Checked.Person::line).anyMatch(lines::contains))
                .toList();
        readLog.seen(
                who,
                "announced arrivals",
                households.stream().map(Checked.Household::arrivalId).toList());
        var before = new HashMap<String, Announcement>();
        var sealed = new ArrayList<Personal<Announced>>();
        for (var household : households)
            Announcement.of(histories.of(household.arrivalId())).ifPresent(announcement -> {
                before.put(household.arrivalId(), announcement);
                sealed.addAll(announcement.people().values());
            });
        var opened = sealing.openAll(sealed, Announced.class);
        var differences = new HashMap<Long, List<Difference>>();
        for (var household : households) {
            var known = before.get(household.arrivalId());
            if (known == null) continue;
            for (var person : household.people()) {
                if (!lines.contains(person.line())) continue;
                var all = new ArrayList<Difference>();
                var was = known.people().get(person.announcedId());
                if (was != null && opened.get(was) != null) who(opened.get(was), person.announced(), all);
                how(known.journey(), household.journey(), all);
                differences.put(person.line(), List.copyOf(all));
            }
        }
        return differences;
    }

    private static void who(Announced before, Announced after, List<Difference> all) {
        compare(Column.GIVEN_NAME, before.givenName(), after.givenName(), all);
        compare(Column.FAMILY_NAME, before.familyName(), after.familyName(), all);
        compare(Column.BIRTH_DATE, before.birthDate(), after.birthDate(), all);
        compare(Column.SEX, before.sex(), after.sex(), all);
    }

    private static void how(Journey before, Journey after, List<Difference> all) {
        compare(Column.COUNTRY, before.countryOfReturn(), after.countryOfReturn(), all);
        compare(Column.ARRIVAL_DATE, before.expectedOn(), after.expectedOn(), all);
        compare(Column.BORDER_POINT, before.place(), after.place(), all);
        compare(Column.RETURN_TYPE, before.returnType(), after.returnType(), all);
        compare(Column.MUNICIPALITY, before.municipality(), after.municipality(), all);
        compare(Column.ESCORT, before.escort(), after.escort(), all);
    }

    private static void compare(Column column, Object before, Object after, List<Difference> all) {
        if (!Objects.equals(before, after))
            all.add(new Difference(column.title(), Objects.toString(before, null), Objects.toString(after, null)));
    }
}
