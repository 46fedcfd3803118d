package org.cpsn.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpsn.samples.Act.Seat;

/** The roundtable about a household's open cases: still to come, or held and signed. */
final class Gathering {
    private static final String REFERENCE = "roundtable";

    private final Municipality municipality;
    private final Language language;
    private final Instant end;

    Gathering(Municipality municipality, Language language, Instant end) {
        this.municipality = municipality;
        this.language = language;
        this.end = end;
    }

    /** @param acts the household's, in order; nothing happens before the last of them */
    List<Act> about(List<Act> acts) {
        List<String> cases = open(acts);
        if (cases.isEmpty()) {
            return List.of();
        }
        Instant convened = acts.getLast().at().plus(Duration.ofMinutes(50));
        if (!convened.isBefore(end)) {
            return List.of();
        }
        Instant meeting = convened.plus(Duration.ofDays(7));
        List<Act> gathering = new ArrayList<>();
        if (somebodyReads()) {
            cases.forEach(each -> gathering.add(withoutConsent(each, convened.minus(Duration.ofMinutes(9)), meeting)));
        }
        gathering.add(new Act.ConveneRoundtable(
                convened,
                municipality.caseworker(),
                REFERENCE,
                cases,
                language.note(Phrase.ROUNDTABLE_AGENDA),
                meeting,
                "Qendra për Punë Sociale, salla 2",
                seats()));
        if (meeting.plus(Duration.ofHours(3)).isBefore(end)) {
            hold(cases, meeting, gathering);
        }
        return gathering;
    }

    private boolean somebodyReads() {
        return seats().stream().skip(1).anyMatch(seat -> seat.staffId() != null);
    }

    /** What is shared with the police before anybody could be asked rests on this. */
    private Act withoutConsent(String reference, Instant moment, Instant meeting) {
        return new Act.WriteInCase(
                moment,
                municipality.caseworker(),
                reference,
                Act.Room.CONSENT_OVERRIDES,
                1,
                new TreeMap<>(Map.of(
                        "purpose",
                        "DISCLOSURE_OTHER_ORGS",
                        "recipient",
                        "AUTHORITIES",
                        "scope",
                        List.of("RESCUE"),
                        "until",
                        LocalDate.ofInstant(meeting, ZoneOffset.UTC)
                                .plusMonths(2)
                                .toString(),
                        "basis",
                        "BENEFICIARY_INTERESTS",
                        "reason",
                        language.note(Phrase.CONSENT_NOT_POSSIBLE))));
    }

    private void hold(List<String> cases, Instant meeting, List<Act> gathering) {
        String by = municipality.caseworker();
        gathering.add(new Act.NoteAttendance(meeting.plusSeconds(300), by, REFERENCE, seats().size()));
        Instant moment = meeting.plusSeconds(900);
        for (String each : cases) {
            gathering.add(
                    new Act.DecideAtRoundtable(moment, by, REFERENCE, each, language.note(Phrase.ROUNDTABLE_DECISION)));
            gathering.add(new Act.AgreeTask(
                    moment.plusSeconds(120),
                    by,
                    REFERENCE,
                    each,
                    1,
                    language.note(Phrase.ROUNDTABLE_TASK),
                    LocalDate.ofInstant(meeting, ZoneOffset.UTC).plusDays(14)));
            moment = moment.plusSeconds(900);
        }
        gathering.add(new Act.SignMinutes(moment, by, REFERENCE, 1, false));
        for (int seat = 2; seat <= seats().size(); seat++) {
            gathering.add(new Act.SignMinutes(moment.plusSeconds(60L * seat), by, REFERENCE, seat, true));
        }
    }

    /** The police of the capital have a demo user, who reads the extract; elsewhere the seat has no account. */
    private List<Seat> seats() {
        String here = municipality.code();
        return List.of(
                new Seat("CSW_CASE_MANAGER", municipality.caseworkerId(), "csw-" + here),
                new Seat("POLICE_COMMUNITY_UNIT", "19".equals(here) ? "rt-19-01" : null, "police-" + here),
                new Seat("EDUCATION_REPRESENTATIVE", null, "education-" + here));
    }

    /** The cases that the caseworker has and that nobody has asked to close. */
    private static List<String> open(List<Act> acts) {
        Set<String> open = new LinkedHashSet<>();
        for (Act act : acts) {
            switch (act) {
                case Act.OpenCase opened -> open.add(opened.reference());
                case Act.AssignCase assigned -> open.add(assigned.reference());
                case Act.AskForClosure asked -> open.remove(asked.reference());
                default -> {
                    // nothing else opens or closes a case
                }
            }
        }
        return List.copyOf(open);
    }
}
