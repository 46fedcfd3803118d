package org.cpsn.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.ReturnType;
import org.cpsn.samples.Act.Sex;
import org.cpsn.samples.FamilyAct.Line;

/**
 * The readmission list in which a household stands, who else stands in it, and a list of those who come next. Nobody
 * else in them is registered anywhere.
 */
final class Announcement {
    private static final String RECEPTION = "reception";
    private static final String AIRPORT = "PRISHTINA_AIRPORT";
    /** There is no such municipality. */
    private static final String SLIP = "99";

    private final Draw draw;
    private final int turn;
    private final String municipality;
    private final String neighbour;
    private final Names names;
    private final Names.Style style;
    private final Instant end;
    private final String list;
    private final List<Act> acts = new ArrayList<>();

    Announcement(Draw draw, int turn, int number, Municipality here, Names names, Names.Style style, Instant end) {
        this.draw = draw;
        this.turn = turn;
        this.municipality = here.code();
        this.neighbour = here.neighbour();
        this.names = names;
        this.style = style;
        this.end = end;
        this.list = String.format(
                Locale.ROOT, "RA-%d/%04d-%03d", end.atZone(ZoneOffset.UTC).getYear(), number, draw.below(1_000));
    }

    /** What happened up to the day of arrival, and what is known of those who come next. */
    List<Act> of(List<Person> household, ReturnType type, String country, String escort, LocalDate day) {
        var own = new ArrayList<Line>();
        for (var person : household)
            own.add(new Line(
                    "A" + (own.size() + 1),
                    "A",
                    person.givenName(),
                    person.familyName(),
                    person.dateOfBirth(),
                    person.sex(),
                    municipality));
        var lines = new ArrayList<>(own);
        lines.addAll(others("B", 3, "19"));
        lines.addAll(others("C", 2, neighbour));
        if (turn % 2 == 0) lines.add(other("X1", "X", SLIP));
        sent(list, officeOn(day.minusDays(4)), day, type, country, escort, lines, true);

        var landed = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(draw.between(600, 720), ChronoUnit.MINUTES);
        receive(landed, day, references(own), turn % 12 == 0 ? List.of("HEALTH") : List.of());
        if (turn % 2 == 0) receive(landed.plusSeconds(700), day, List.of("B1", "B2"), List.of("SHELTER"));
        else acts.add(new FamilyAct.NoteNoShow(landed.plusSeconds(700), RECEPTION, "B1", "POSTPONED"));
        acts.add(new FamilyAct.NoteNoShow(landed.plusSeconds(1_400), RECEPTION, "C1", "NOT_ON_THE_TRANSPORT"));
        next(type, country, escort);
        return acts;
    }

    /** By whom of the household its arrival goes. */
    static String arrival() {
        return "A1";
    }

    private void next(ReturnType type, String country, String escort) {
        boolean in = turn % 6 == 0;
        var lines = new ArrayList<>(others("D", 3, "19"));
        lines.addAll(others("E", 2, municipality));
        if (!in) lines.add(other("Y1", "Y", SLIP));
        sent(
                list + "-2",
                end.minus(Duration.ofHours(in ? 44 : 20)),
                day(end).plusDays(draw.between(2, 6)),
                type,
                country,
                escort,
                lines,
                in);
    }

    private void sent(
            String reference,
            Instant at,
            LocalDate day,
            ReturnType type,
            String country,
            String escort,
            List<Line> lines,
            boolean in) {
        var list = new FamilyAct.SendArrivalList(
                at, RECEPTION, reference, country, day, AIRPORT, type, escort, List.copyOf(lines));
        acts.add(list);
        if (!in) return;
        acts.add(new FamilyAct.LetArrivalListIn(at.plusSeconds(600), RECEPTION, reference));
        acts.add(new FamilyAct.AwaitArrivals(at.plusSeconds(660), RECEPTION, reference, day, references(list.good())));
    }

    private void receive(Instant at, LocalDate day, List<String> present, List<String> urgent) {
        acts.add(new FamilyAct.ReceiveArrival(at, RECEPTION, day, AIRPORT, present, urgent));
    }

    private List<Line> others(String household, int people, String municipality) {
        var lines = new ArrayList<Line>();
        var family = style.write(draw.one(names.families()));
        for (int person = 1; person <= people; person++)
            lines.add(line(household + person, household, family, person == people ? 34 : 3 * person, municipality));
        return lines;
    }

    private Line other(String reference, String household, String municipality) {
        return line(reference, household, style.write(draw.one(names.families())), 30, municipality);
    }

    private Line line(String reference, String household, String family, int age, String municipality) {
        boolean girl = draw.percent(50);
        return new Line(
                reference,
                household,
                style.write(draw.one(girl ? names.girls() : names.boys())),
                family,
                day(end).minusYears(age).minusDays(draw.below(364)),
                girl ? Sex.FEMALE : Sex.MALE,
                municipality);
    }

    private static List<String> references(List<Line> lines) {
        return lines.stream().map(Line::reference).toList();
    }

    private Instant officeOn(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(draw.between(7 * 60, 14 * 60), ChronoUnit.MINUTES)
                .plusSeconds(draw.below(60));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
