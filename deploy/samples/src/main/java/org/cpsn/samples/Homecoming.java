package org.cpsn.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.Relation;
import org.cpsn.samples.Act.ReturnType;

/**
 * What follows for a family once it is back: a municipality takes it over, looks at what it needs, brings the children
 * to school, asks the commission for help and sees it delivered, and looks whether it can stay. Which of it goes well,
 * waits, or is overdue goes round from family to family, so that a few of them already show something of everything.
 */
final class Homecoming {
    static final String FAMILY = "family";

    /** How a family came to the office, family by family in turn. */
    enum Way {
        /** It stands in a list, was received at the border, and is handed over to its municipality. */
        ANNOUNCED,
        /** It stood in the office of its municipality one day. */
        WALKED_IN,
        /** The Centre for Social Work met it. */
        MET
    }

    /** How far the commission is with what the family asks for. */
    private enum Plan {
        DECIDED,
        WAITS_TOO_LONG,
        HALF_DECIDED,
        WRITTEN,
        GIVEN_BACK,
        DECIDED_THE_SECOND_TIME,
        WAITS
    }

    /** What a family can ask for; the amounts lie well under the ceilings. */
    private enum Help {
        FOOD_PACKAGE(24_000, 6, false),
        RENT_SUPPORT_MONTHLY(90_000, 6, false),
        FURNITURE(60_000, 1, false),
        BASIC_SCHOOL_MATERIALS(12_000, 2, false),
        LANGUAGE_COURSE(24_000, 6, false),
        PSYCHOLOGICAL_GUIDANCE(null, 6, false),
        BUSINESS_START_UP_GRANT(240_000, 3, true),
        HOUSING_RENOVATION(300_000, 3, true);

        private final Integer cents;
        private final int instalments;
        private final boolean central;

        Help(Integer cents, int instalments, boolean central) {
            this.cents = cents;
            this.instalments = instalments;
            this.central = central;
        }
    }

    /** @param person null for the family as a whole */
    private record Item(int which, Help help, String person) {}

    private final Draw draw;
    private final int turn;
    private final int number;
    private final Municipality municipality;
    private final Language language;
    private final Instant end;
    private final Return arrival;
    private final List<Person> children;
    private final List<Person> adults;
    private final Instant limit;
    private final String worker;
    private final Set<Instant> taken = new HashSet<>();
    private final List<Act> acts = new ArrayList<>();

    /** How it came back, and since when somebody in its municipality works with it. */
    record Return(ReturnType type, String country, boolean displaced, LocalDate day, Instant from) {}

    /**
     * @param turn how many families came back before this one
     * @param worker who works with it in its municipality
     */
    Homecoming(
            Draw draw,
            int turn,
            int number,
            Municipality municipality,
            String worker,
            Language language,
            Instant end,
            Return arrival,
            List<Person> children,
            List<Person> adults) {
        this.draw = draw;
        this.turn = turn;
        this.number = number;
        this.municipality = municipality;
        this.worker = worker;
        this.language = language;
        this.end = end;
        this.arrival = arrival;
        this.children = children;
        this.adults = adults;
        var gone = end.minus(Duration.ofDays(14)).plusSeconds(draw.below(3_600));
        this.limit = isLost(turn) && gone.isAfter(arrival.from().plus(Duration.ofDays(40))) ? gone : end;
    }

    static Way way(int turn) {
        return Way.values()[turn % 3];
    }

    /** The municipality of this one has not answered yet. */
    static boolean isAsked(int turn) {
        return turn % 12 == 3;
    }

    /** This one is still with the reception. */
    static boolean isWithReception(int turn) {
        return turn % 12 == 9;
    }

    /** Nobody reaches this one any more. */
    static boolean isLost(int turn) {
        return turn % 7 == 1 && way(turn) == Way.MET;
    }

    /** @param inNeed the children found to be in need when somebody looked */
    List<Act> acts(Set<String> inNeed, Instant assessed) {
        assess(inNeed, assessed);
        school();
        work();
        plan();
        surveys();
        if (limit.isBefore(end)) lost();
        else if (way(turn) != Way.ANNOUNCED) movesOn();
        acts.sort(Comparator.comparing(Act::at));
        return acts;
    }

    // ---- what it needs

    private void assess(Set<String> inNeed, Instant assessed) {
        var ofChildren = new TreeMap<String, Map<String, String>>();
        for (var child : children) {
            var areas = new TreeMap<String, String>(Map.of("HEALTH", "NONE", "SAFETY", "NONE"));
            if (inNeed.contains(child.reference())) {
                areas.put(draw.one("SCHOOL", "LANGUAGE", "WELL_BEING"), "SOME");
                areas.put(draw.one("HEALTH", "CIVIL_REGISTRATION"), draw.percent(25) ? "URGENT" : "SOME");
            }
            ofChildren.put(child.reference(), areas);
        }
        var ofHousehold = new TreeMap<String, String>();
        for (var area : List.of("CIVIL_REGISTRATION", "HOUSING", "INCOME", "HEALTH", "SAFETY"))
            ofHousehold.put(area, draw.weighted(List.of("NONE", "SOME", "URGENT"), weight -> switch (weight) {
                case "NONE" -> 40;
                case "SOME" -> 45;
                default -> 15;
            }));
        happens(assessed, at -> new FamilyAct.AssessNeeds(at, worker, FAMILY, day(at), ofHousehold, ofChildren));
    }

    // ---- school

    private void school() {
        var asked = office(arrival.from(), 3, 9);
        var ages = new TreeMap<String, Boolean>();
        children.forEach(child -> ages.put(child.reference(), isOfSchoolAge(child)));
        // of some families nobody has said anything yet
        if (turn % 5 == 4 || !happens(asked, at -> new FamilyAct.StateSchoolAges(at, worker, FAMILY, ages))) return;
        var enrolled = new TreeMap<Instant, Person>();
        for (var child : children) {
            if (!isOfSchoolAge(child)) continue;
            int fate = draw.below(100);
            var moment = office(asked, 6, 32);
            if (fate < 62) {
                if (happens(
                        moment,
                        at -> new FamilyAct.Enrol(at, worker, FAMILY, child.reference(), day(at), grade(child))))
                    enrolled.put(office(moment, 5, 12), child);
            } else if (fate < 80) {
                happens(
                        moment,
                        at -> new FamilyAct.CannotEnrol(
                                at,
                                worker,
                                FAMILY,
                                child.reference(),
                                draw.one("NO_DOCUMENTS", "LANGUAGE", "NO_PLACE")));
            }
            // of the others the day comes nearer, or has passed
        }
        int which = 0;
        for (var joining : enrolled.entrySet()) joins(++which, joining.getKey(), joining.getValue());
    }

    private void joins(int which, Instant moment, Person child) {
        var kind = draw.one("CATCH_UP", "LANGUAGE", "AFTER_SCHOOL", "HOMEWORK_HELP");
        var provider = municipality.provider(Act.ServiceType.EDUCATION_SERVICE);
        if (!happens(
                moment,
                at -> new FamilyAct.JoinClass(at, worker, FAMILY, which, child.reference(), kind, provider, day(at))))
            return;
        var month = day(moment).withDayOfMonth(1);
        for (int told = 0; told < 3; told++) {
            var of = month.plusMonths(told);
            int held = draw.between(8, 12);
            int attended = Math.min(held, draw.between(held / 3, held + 2));
            var listed = officeOn(of.plusMonths(1).plusDays(2));
            happens(listed, at -> new FamilyAct.RecordAttendance(at, worker, FAMILY, which, of, held, attended));
        }
        if (draw.percent(30))
            happens(
                    office(moment, 95, 120),
                    at -> new FamilyAct.LeaveClass(
                            at, worker, FAMILY, which, day(at), draw.one("FINISHED", "NO_LONGER_NEEDED", "MOVED")));
    }

    private boolean isOfSchoolAge(Person child) {
        int age = age(child);
        return age >= 6 && age < 18;
    }

    private String grade(Person child) {
        return "GRADE_" + Math.clamp(age(child) - 5, 1, 12);
    }

    private int age(Person child) {
        return child.estimatedAge() != null
                ? child.estimatedAge()
                : (int) ChronoUnit.YEARS.between(child.dateOfBirth(), arrival.day());
    }

    // ---- work

    private void work() {
        if (turn % 4 == 3) return;
        var adult = adults.stream()
                .filter(one -> one.relation() == Relation.CAREGIVER)
                .findFirst();
        var began = office(arrival.from(), 8, 30);
        var kind = draw.one("AGRICULTURE", "BEEKEEPING", "TAILORING", "FOOD_PREPARATION", "REPAIRS", "HAIRDRESSING");
        if (adult.isEmpty()
                || !happens(
                        began,
                        at -> new FamilyAct.StartWork(
                                at, officer(), FAMILY, adult.get().reference(), kind, day(at)))) return;
        for (int months : List.of(3, 6, 12)) {
            // some are forgotten
            if (draw.percent(months == 3 ? 20 : 35)) return;
            boolean over = months == 6 && draw.percent(15);
            var income = over ? "NONE" : draw.one("UP_TO_150", "FROM_150_TO_300", "FROM_300_TO_600", "NOT_SAID");
            var looked = office(officeOn(day(began).plusMonths(months)), -12, 14);
            if (!happens(looked, at -> new FamilyAct.CheckWork(at, officer(), FAMILY, months, day(at), over, income))
                    || over) return;
        }
    }

    // ---- the reintegration plan

    private void plan() {
        var how = Plan.values()[turn % Plan.values().length];
        var submitted = submission(how);
        var items = items(submitted, how);
        var written = submitted.minus(Duration.ofHours(26));
        if (!written.isAfter(arrival.from())) return;
        for (var item : items)
            if (!happens(
                    written.plusSeconds(400L * item.which()),
                    at -> new FamilyAct.AskForAssistance(
                            at,
                            officer(),
                            FAMILY,
                            item.which(),
                            item.help().name(),
                            item.person(),
                            item.help().cents,
                            item.help().instalments,
                            item.help().central))) return;
        int edition = items.size();
        if (how == Plan.WRITTEN || !submits(submitted, edition)) return;
        edition++;
        if (how == Plan.WAITS || how == Plan.WAITS_TOO_LONG) return;
        var decided = office(submitted, 4, 12);
        if (how == Plan.GIVEN_BACK || how == Plan.DECIDED_THE_SECOND_TIME) {
            if (!givesBack(decided, edition)) return;
            edition++;
            if (how == Plan.GIVEN_BACK || !submits(office(decided, 3, 8), edition)) return;
            edition++;
            decided = office(decided, 12, 18);
        }
        decide(items, decided, edition, false);
        if (how != Plan.HALF_DECIDED) decide(items, office(decided, 2, 6), edition, true);
    }

    /** What waits was submitted lately; everything else soon after the family came. */
    private Instant submission(Plan how) {
        var soon = office(arrival.from(), 12, 40);
        var lately = switch (how) {
            case WAITS_TOO_LONG -> office(end, -24, -19);
            case WAITS -> office(end, -8, -3);
            case HALF_DECIDED -> office(end, -30, -18);
            case GIVEN_BACK -> office(end, -40, -20);
            case WRITTEN -> office(end, -6, -2);
            case DECIDED, DECIDED_THE_SECOND_TIME -> soon;
        };
        return lately.isBefore(arrival.from().plus(Duration.ofDays(5))) ? soon : lately;
    }

    /** What the rules give so long after the arrival, after such a return. */
    private List<Item> items(Instant submitted, Plan how) {
        boolean early = day(submitted).isBefore(arrival.day().plusMonths(5));
        var items = new ArrayList<Item>();
        add(items, early ? Help.FOOD_PACKAGE : Help.FURNITURE, null);
        if (early && !arrival.displaced() && draw.percent(50)) add(items, Help.RENT_SUPPORT_MONTHLY, null);
        for (var child : children)
            if (isOfSchoolAge(child))
                add(items, draw.percent(60) ? Help.BASIC_SCHOOL_MATERIALS : Help.LANGUAGE_COURSE, child.reference());
        if (draw.percent(35))
            add(items, Help.PSYCHOLOGICAL_GUIDANCE, children.getFirst().reference());
        var adult = adults.stream().map(Person::reference).findFirst().orElse(null);
        boolean grant = adult != null
                && (arrival.type() == ReturnType.VOLUNTARY || arrival.type() == ReturnType.ASSISTED_VOLUNTARY);
        if (how == Plan.HALF_DECIDED || draw.percent(45))
            add(items, grant ? Help.BUSINESS_START_UP_GRANT : Help.HOUSING_RENOVATION, grant ? adult : null);
        return items;
    }

    private static void add(List<Item> items, Help help, String person) {
        items.add(new Item(items.size() + 1, help, person));
    }

    private boolean submits(Instant moment, int edition) {
        return happens(moment, at -> new FamilyAct.SubmitReintegrationPlan(at, officer(), FAMILY, edition));
    }

    private boolean givesBack(Instant moment, int edition) {
        return happens(
                moment,
                at -> new FamilyAct.ReturnReintegrationPlan(
                        at,
                        municipality.commission(),
                        FAMILY,
                        edition,
                        "AMOUNT_NOT_EXPLAINED",
                        language.note(Phrase.PLAN_GIVEN_BACK)));
    }

    private void decide(List<Item> items, Instant moment, int edition, boolean central) {
        var verdicts = new ArrayList<FamilyAct.Verdict>();
        for (var item : items)
            if (item.help().central == central)
                verdicts.add(
                        draw.percent(22)
                                ? new FamilyAct.Verdict(
                                        item.which(),
                                        null,
                                        draw.one("NO_BUDGET", "NOT_JUSTIFIED", "DOCUMENTS_MISSING"),
                                        language.note(Phrase.PLAN_REFUSED))
                                : new FamilyAct.Verdict(item.which(), approved(item.help()), null, null));
        if (verdicts.isEmpty()
                || !happens(
                        moment,
                        at -> new FamilyAct.DecideReintegrationPlan(
                                at,
                                central ? "central" : municipality.commission(),
                                FAMILY,
                                edition,
                                central,
                                List.copyOf(verdicts)))) return;
        for (var verdict : verdicts)
            if (verdict.refused() == null) deliver(items.get(verdict.which() - 1), verdict, moment);
    }

    /** Now and then less than was asked for. */
    private Integer approved(Help help) {
        return help.cents == null || draw.percent(75) ? help.cents : Integer.valueOf(help.cents * 5 / 6);
    }

    /** The first three instalments, a month apart; the rest is still open. */
    private void deliver(Item item, FamilyAct.Verdict verdict, Instant decided) {
        var first = office(decided, 4, 11);
        var how = verdict.cents() == null ? "IN_KIND" : draw.one("BANK", "CASH", "VOUCHER");
        for (int instalment = 1; instalment <= Math.min(3, item.help().instalments); instalment++) {
            int which = instalment;
            var receipt = "F-%d/%d-%d".formatted(number, item.which(), which);
            if (!happens(
                    first.plus(30L * (which - 1), ChronoUnit.DAYS),
                    at -> new FamilyAct.DeliverAssistance(
                            at,
                            officer(),
                            FAMILY,
                            item.which(),
                            which,
                            day(at),
                            verdict.cents() == null ? null : verdict.cents() / item.help().instalments,
                            how,
                            receipt))) return;
        }
    }

    // ---- how it goes

    private void surveys() {
        var respondent = adults.stream().map(Person::reference).findFirst();
        if (respondent.isEmpty()) return;
        int round = 0;
        for (int days : List.of(50, 170, 290)) {
            int which = ++round;
            var answers = new TreeMap<String, String>();
            Question.OF_HOUSEHOLD.forEach((question, scale) -> answers.put(question, scale.answer(draw, which)));
            var ofChildren = new TreeMap<String, Map<String, String>>();
            for (var child : children)
                if (isOfSchoolAge(child)) {
                    var ofChild = new TreeMap<String, String>();
                    Question.OF_CHILD.forEach((question, scale) -> ofChild.put(question, scale.answer(draw, which)));
                    ofChildren.put(child.reference(), ofChild);
                }
            if (!happens(
                    office(arrival.from(), days, days + 25),
                    at -> new FamilyAct.Survey(
                            at, worker, FAMILY, which, day(at), respondent.get(), answers, ofChildren))) return;
        }
    }

    // ---- where it is

    /** Nobody opens the door any more; the one or other family is seen again elsewhere. */
    private void lost() {
        acts.add(new FamilyAct.LoseContact(
                limit, worker, FAMILY, day(limit).minusDays(3), draw.one("NO_ANSWER", "NOBODY_AT_THE_ADDRESS")));
        if (turn % 2 == 0) {
            var met = end.minus(Duration.ofDays(5));
            acts.add(new FamilyAct.MeetFamilyElsewhere(
                    met,
                    Municipality.of(municipality.neighbour()).officer(),
                    FAMILY,
                    day(met),
                    draw.one("SCHOOL", "CAME_TO_THE_OFFICE")));
        }
    }

    /**
     * Some move to another municipality, which has been asked lately, has said no, or has not answered for too long.
     */
    private void movesOn() {
        int chosen = turn % 7;
        var asked = end.minus(Duration.ofHours(chosen == 1 ? 30 : 120));
        if (chosen != 1 && chosen != 2 && chosen != 5
                || !asked.isAfter(arrival.from().plus(Duration.ofDays(3)))) return;
        if (!happens(asked, at -> new FamilyAct.OfferFamily(at, worker, FAMILY, municipality.neighbour(), "MOVED")))
            return;
        if (chosen == 5)
            happens(
                    asked.plus(Duration.ofHours(20)),
                    at -> new FamilyAct.GiveFamilyBack(
                            at, Municipality.of(municipality.neighbour()).officer(), FAMILY, "DOES_NOT_LIVE_HERE"));
    }

    // ---- time

    /** False when this would be after the end, or after nobody reached the family any more: it has not happened. */
    private boolean happens(Instant wanted, Function<Instant, Act> act) {
        var moment = wanted;
        while (!taken.add(moment)) moment = moment.plusSeconds(1);
        if (!moment.isBefore(limit)) return false;
        acts.add(act.apply(moment));
        return true;
    }

    private String officer() {
        return municipality.officer();
    }

    private Instant office(Instant before, int fewest, int most) {
        return officeOn(day(before).plusDays(draw.between(fewest, most)));
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
