package org.cpsn.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cpsn.samples.Act.ClosureReason;
import org.cpsn.samples.Act.Member;
import org.cpsn.samples.Act.Need;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.RejectionReason;
import org.cpsn.samples.Act.Relation;
import org.cpsn.samples.Act.ReturnType;
import org.cpsn.samples.Act.RiskLevel;
import org.cpsn.samples.Act.ServiceType;
import org.cpsn.samples.Act.Sex;
import org.cpsn.samples.Act.Source;

/**
 * Invents one household's year: who they are, what worried somebody, who was asked to help and how it went on. Whatever
 * would happen after the end of time has not happened yet, so that recent cases are in the middle of things.
 */
final class Household {
    private static final Map<String, Integer> COUNTRIES =
            Map.of("DE", 44, "CH", 14, "FR", 12, "AT", 11, "SE", 7, "BE", 6, "IT", 6);
    private static final List<String> COUNTRY_ORDER =
            COUNTRIES.keySet().stream().sorted().toList();
    private static final List<Need> NEEDS_OF_ADULTS = List.of(
            Need.HOUSING, Need.INCOME, Need.NO_SOCIAL_ASSISTANCE_ACCESS, Need.HEALTH, Need.NO_CIVIL_REGISTRATION);

    /** Of whose homes many were left in the conflict. */
    private static final Set<Community> DISPLACED =
            EnumSet.of(Community.SERB, Community.ROMA, Community.ASHKALI, Community.EGYPTIAN);

    private final Draw draw;
    private final int number;
    private final int here;
    private final int turn;
    private final int children;
    private final Municipality municipality;
    private final Community culture;
    private final Instant end;
    private final Names names;
    private final Names.Style style;
    private final Language language;
    private final String familyName;
    private final Community declared;
    private final List<Act> acts = new ArrayList<>();

    /**
     * @param here how many households of this municipality came before
     * @param turn how many families came back before, wherever
     */
    Household(
            Draw draw,
            int number,
            int here,
            int turn,
            int children,
            Municipality municipality,
            Community culture,
            Instant end) {
        this.draw = draw;
        this.number = number;
        this.here = here;
        this.turn = turn;
        this.children = children;
        this.municipality = municipality;
        this.culture = culture;
        this.end = end;
        this.names = Names.of(culture);
        this.style = styleHere();
        this.language = languageHere();
        this.familyName = style.write(draw.one(names.families()));
        this.declared = declared();
    }

    Story story() {
        Instant drawn = start();
        // the demo officer and the demo commission of Prishtina shall have families to look after
        boolean returned = draw.percent(14) || "19".equals(municipality.code()) && here % 3 == 1;
        Instant start = returned ? startOfReturn(drawn) : drawn;
        List<Person> young = youngPeople(LocalDate.ofInstant(start, ZoneOffset.UTC));
        List<Person> everybody = withGrownPeople(young, LocalDate.ofInstant(start, ZoneOffset.UTC), returned);
        Instant registered = start;
        for (Person person : everybody) {
            acts.add(new Act.RegisterPerson(registered, municipality.caseworker(), person));
            registered = registered.plus(draw.between(90, 300), ChronoUnit.SECONDS);
        }
        if (number % 2 == 0) {
            acts.addAll(new Kin(everybody, municipality.caseworker(), language, returned).from(registered));
        }
        if (returned) {
            comeHome(young, everybody.subList(young.size(), everybody.size()), registered);
        } else {
            worries(young, registered);
        }
        // Brothers and sisters live through the same months; each one's own acts already are in order.
        acts.sort(Comparator.comparing(Act::at));
        if (number % 4 == 0) {
            acts.addAll(new Gathering(municipality, language, end).about(acts));
            acts.sort(Comparator.comparing(Act::at));
        }
        return new Story(
                String.format(Locale.ROOT, "household-%04d-of-%d", number, children),
                municipality.code(),
                culture,
                acts);
    }

    // ---- people

    private Names.Style styleHere() {
        int chance = draw.below(100);
        if (municipality.serbianSpoken() && names.alphabet() == Names.Alphabet.SLAVIC_IN_ALBANIAN_OFFICES) {
            return chance < 15 ? Names.Style.WITHOUT_MARKS : Names.Style.AS_IS;
        }
        return names.style(chance);
    }

    private Language languageHere() {
        int chance = draw.below(100);
        if (municipality.serbianSpoken()) {
            return chance < 60 ? Language.SERBIAN_LATIN : Language.SERBIAN_CYRILLIC;
        }
        if (culture == Community.TURKISH && chance < 60) {
            return Language.TURKISH;
        }
        return chance < 85 ? Language.ALBANIAN : Language.ENGLISH;
    }

    /** Asked or not, answered or not: declaring a community is everybody's own affair. */
    private Community declared() {
        int chance = draw.below(100);
        return chance < 82
                ? culture
                : chance < 88 ? null : chance < 94 ? Community.PREFERS_NOT_TO_SAY : Community.UNKNOWN;
    }

    private List<Person> youngPeople(LocalDate start) {
        // Three bands of six years; the older the band, the more cases.
        int age = 6 * draw.weighted(List.of(0, 1, 2), band -> 20 + band * 13) + draw.between(0, 5);
        List<Person> people = new ArrayList<>();
        for (int child = 1; child <= children; child++) {
            Sex sex = draw.weighted(List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN), each -> switch (each) {
                case FEMALE -> 480;
                case MALE -> 500;
                case OTHER -> 5;
                case UNKNOWN -> 15;
            });
            LocalDate born = start.minusYears(age).minusDays(draw.below(364));
            boolean known = !draw.percent(9);
            people.add(new Person(
                    "child-" + child,
                    Relation.CHILD,
                    givenName(sex, people),
                    familyName,
                    sex,
                    known ? born : null,
                    known ? null : age,
                    municipality.code(),
                    declared));
            age = Math.max(0, age - draw.between(1, 4));
        }
        return people;
    }

    /** The children first, then whoever looks after them; sometimes nobody does. */
    private List<Person> withGrownPeople(List<Person> young, LocalDate start, boolean returned) {
        List<Person> people = new ArrayList<>(young);
        int oldest = young.stream().mapToInt(child -> ageOn(child, start)).max().orElse(0);
        int kind = draw.below(100);
        if (kind < 78) {
            people.add(
                    adult("caregiver-1", Relation.CAREGIVER, Sex.FEMALE, start, oldest + draw.between(19, 36), people));
        }
        if (kind >= 28 && kind < 90) {
            people.add(
                    adult("caregiver-2", Relation.CAREGIVER, Sex.MALE, start, oldest + draw.between(20, 42), people));
        }
        if (kind >= 90 && (kind < 96 || returned)) {
            people.add(adult(
                    "caregiver-3",
                    Relation.CAREGIVER,
                    draw.one(Sex.FEMALE, Sex.MALE),
                    start,
                    oldest + draw.between(45, 62),
                    people));
        }
        if (returned && draw.percent(15)) {
            people.add(adult(
                    "relative-1",
                    Relation.OTHER_ADULT,
                    draw.one(Sex.FEMALE, Sex.MALE),
                    start,
                    draw.between(19, 75),
                    people));
        }
        return people;
    }

    private Person adult(String reference, Relation relation, Sex sex, LocalDate start, int age, List<Person> taken) {
        LocalDate born = start.minusYears(age).minusDays(draw.below(364));
        boolean known = !draw.percent(12);
        return new Person(
                reference,
                relation,
                givenName(sex, taken),
                familyName,
                sex,
                known ? born : null,
                known ? null : age,
                municipality.code(),
                declared);
    }

    private String givenName(Sex sex, List<Person> taken) {
        List<String> possible = switch (sex) {
            case FEMALE -> names.girls();
            case MALE -> names.boys();
            case OTHER, UNKNOWN -> draw.percent(50) ? names.girls() : names.boys();
        };
        List<String> free = possible.stream()
                .map(style::write)
                .filter(name ->
                        taken.stream().noneMatch(person -> person.givenName().equals(name)))
                .toList();
        // in a large family somebody is named after somebody
        return free.isEmpty() ? style.write(draw.one(possible)) : draw.one(free);
    }

    private static int ageAt(Person person, Instant when) {
        return ageOn(person, LocalDate.ofInstant(when, ZoneOffset.UTC));
    }

    private static int ageOn(Person person, LocalDate day) {
        return person.estimatedAge() != null
                ? person.estimatedAge()
                : (int) ChronoUnit.YEARS.between(person.dateOfBirth(), day);
    }

    // ---- time

    /** When somebody first wrote to the office: some weeks weigh more, because recent cases are what people look at. */
    private Instant start() {
        int daysAgo = draw.percent(25) ? draw.between(0, 45) : draw.between(10, 358);
        Instant day = officeHour(end.minus(daysAgo, ChronoUnit.DAYS));
        Instant latest = end.minus(Duration.ofHours(2));
        return day.isAfter(latest) ? officeHour(end.minus(daysAgo + 1L, ChronoUnit.DAYS)) : day;
    }

    /**
     * Every second family came lately, as did those whom nobody has taken over yet; who is lost was here for a while.
     */
    private Instant startOfReturn(Instant drawn) {
        if (Homecoming.isAsked(turn) || Homecoming.isWithReception(turn)) {
            return officeHour(end.minus(draw.between(6, 8), ChronoUnit.DAYS));
        }
        if (Homecoming.isLost(turn)) {
            return officeHour(end.minus(draw.between(130, 250), ChronoUnit.DAYS));
        }
        return turn % 2 == 0 ? officeHour(end.minus(draw.between(25, 60), ChronoUnit.DAYS)) : drawn;
    }

    private Instant officeHour(Instant day) {
        return day.truncatedTo(ChronoUnit.DAYS)
                .plus(draw.between(7 * 60, 14 * 60 + 30), ChronoUnit.MINUTES)
                .plusSeconds(draw.below(60));
    }

    private Instant daysAfter(Instant before, int fewest, int most) {
        Instant moment = officeHour(before.plus(draw.between(fewest, most), ChronoUnit.DAYS));
        return moment.isAfter(before) ? moment : minutesAfter(before, 25, 110);
    }

    private Instant minutesAfter(Instant before, int fewest, int most) {
        return before.plusSeconds(draw.between(fewest * 60, most * 60));
    }

    // ---- stories

    private void worries(List<Person> young, Instant registered) {
        Instant reported = minutesAfter(registered, 5, 25);
        for (Person child : young) {
            boolean first = child == young.getFirst();
            if (!first && !draw.percent(60)) {
                continue;
            }
            List<Concern> concerns = concerns(ageAt(child, reported));
            Concern gravest = concerns.stream()
                    .max(Comparator.comparing(concern -> concern.gravity))
                    .orElseThrow();
            boolean urgent = draw.percent(
                    switch (gravest.gravity) {
                        case GRAVE -> 50;
                        case MIDDLE -> 12;
                        case LIGHT -> 3;
                    });
            acts.add(new Act.OpenCase(
                    reported,
                    municipality.caseworker(),
                    child.reference(),
                    child.reference(),
                    source(concerns.getFirst()),
                    concerns,
                    urgent,
                    municipality.code(),
                    draw.percent(88) ? language.note(concerns.getFirst().narrative) : null));
            new CaseLine(child, reported, urgent, gravest.gravity, concerns.getFirst().narrative).goOn();
            reported = draw.percent(70) ? minutesAfter(reported, 10, 40) : daysAfter(reported, 1, 20);
            if (reported.isAfter(end)) {
                return;
            }
        }
    }

    private List<Concern> concerns(int age) {
        Set<Concern> chosen = EnumSet.noneOf(Concern.class);
        List<Concern> inOrder = new ArrayList<>();
        int wanted = draw.weighted(List.of(1, 2, 3), count -> count == 1 ? 55 : count == 2 ? 33 : 12);
        while (inOrder.size() < wanted) {
            Concern concern = draw.weighted(Concern.at(age), each -> each.weight);
            if (chosen.add(concern)) {
                inOrder.add(concern);
            }
        }
        return List.copyOf(inOrder);
    }

    private Source source(Concern concern) {
        if (draw.percent(25)) {
            return draw.one(
                    Source.DISCLOSURE_BY_CHILD_OR_FAMILY,
                    Source.DISCOVERED_BY_SERVICE_PROVIDER,
                    Source.REPORT_BY_INSTITUTION,
                    Source.OTHER);
        }
        return switch (concern.narrative) {
            case SCHOOL, MIND -> Source.SCHOOL;
            case HEALTH -> Source.HEALTH;
            case LAW, STREET -> Source.POLICE;
            case MOVEMENT -> draw.one(Source.POLICE, Source.CROSS_BORDER);
            case VIOLENCE -> draw.one(Source.SCHOOL, Source.POLICE, Source.DISCLOSURE_BY_CHILD_OR_FAMILY);
            case EXPLOITATION -> Source.DISCOVERED_BY_SERVICE_PROVIDER;
            default -> Source.REPORT_BY_INSTITUTION;
        };
    }

    /** In turn: received at the border and handed over, come to the office, or met by the Centre for Social Work. */
    private void comeHome(List<Person> young, List<Person> grown, Instant registered) {
        Homecoming.Way way = Homecoming.way(turn);
        boolean announced = way == Homecoming.Way.ANNOUNCED;
        boolean displaced = !announced && DISPLACED.contains(culture) && draw.percent(40);
        Instant written = minutesAfter(registered, 5, 30);
        LocalDate arrived = LocalDate.ofInstant(written, ZoneOffset.UTC)
                .minusDays(
                        switch (way) {
                            case ANNOUNCED -> 1;
                            case WALKED_IN -> draw.between(1, 3);
                            case MET -> draw.between(1, 25);
                        });
        ReturnType type = displaced
                ? draw.one(ReturnType.VOLUNTARY, ReturnType.SPONTANEOUS)
                : announced
                        ? draw.one(ReturnType.INVOLUNTARY_READMISSION, ReturnType.ASSISTED_VOLUNTARY)
                        : returnType();
        String country = displaced ? draw.one("RS", "ME") : draw.weighted(COUNTRY_ORDER, COUNTRIES::get);
        String escort = type == ReturnType.INVOLUNTARY_READMISSION ? "POLICE" : "NONE";
        String registrar = announced ? "reception" : municipality.caseworker();

        List<Member> members = new ArrayList<>();
        for (Person person : grown) {
            members.add(new Member(
                    person.reference(),
                    person.relation(),
                    !announced && draw.percent(60) ? some(NEEDS_OF_ADULTS, draw.between(1, 3)) : List.of()));
        }
        Set<String> inNeed = new TreeSet<>();
        for (Person child : young) {
            boolean needs = draw.percent(78);
            // the reception asks nobody yet what they need
            members.add(new Member(
                    child.reference(),
                    Relation.CHILD,
                    needs && !announced ? some(needsAt(ageAt(child, written)), draw.between(1, 3)) : List.of()));
            if (needs) {
                inNeed.add(child.reference());
            }
        }
        switch (way) {
            case ANNOUNCED -> {
                List<Person> everybody = new ArrayList<>(young);
                everybody.addAll(grown);
                acts.addAll(new Announcement(draw, turn, number, municipality, names, style, end)
                        .of(everybody, type, country, escort, arrived));
            }
            case WALKED_IN ->
                acts.add(new FamilyAct.WalkIn(
                        officeHour(arrived.atStartOfDay(ZoneOffset.UTC).toInstant()),
                        municipality.officer(),
                        "office",
                        type,
                        country,
                        arrived,
                        municipality.code(),
                        young.size(),
                        grown.size(),
                        draw.percent(20) ? List.of("HEALTH") : List.of()));
            case MET -> {}
        }
        acts.add(new Act.RegisterFamily(
                written,
                registrar,
                Homecoming.FAMILY,
                type,
                country,
                arrived,
                municipality.code(),
                List.copyOf(members),
                details(displaced, escort, country)));
        switch (way) {
            case ANNOUNCED ->
                acts.add(new FamilyAct.PointToFamily(
                        written.plusSeconds(90), registrar, Announcement.arrival(), Homecoming.FAMILY));
            case WALKED_IN ->
                acts.add(new FamilyAct.PointToFamily(
                        written.plusSeconds(90), municipality.officer(), "office", Homecoming.FAMILY));
            case MET -> {}
        }
        Instant from = written;
        if (announced) {
            if (Homecoming.isWithReception(turn)) {
                return;
            }
            Instant offered = minutesAfter(written, 20, 80);
            acts.add(new FamilyAct.OfferFamily(
                    offered, registrar, Homecoming.FAMILY, municipality.code(), "RECEIVED_AT_ARRIVAL"));
            if (Homecoming.isAsked(turn)) {
                return;
            }
            from = daysAfter(offered, 1, 2);
            acts.add(new FamilyAct.TakeFamily(from, municipality.officer(), Homecoming.FAMILY));
        }
        Instant assessed = daysAfter(from, 1, 5);
        String worker = announced ? municipality.officer() : municipality.caseworker();
        acts.addAll(new Homecoming(
                        draw,
                        turn,
                        number,
                        municipality,
                        worker,
                        language,
                        end,
                        new Homecoming.Return(type, country, displaced, arrived, from),
                        young,
                        grown)
                .acts(inNeed, assessed));
        Instant opened = announced ? assessed : written;
        if (!opened.isBefore(end)) {
            return;
        }
        for (Person child : young) {
            if (inNeed.contains(child.reference())) {
                casesOf(child, opened);
            }
        }
    }

    /** The case of a returned child in need opens by itself, with whoever is responsible for the family. */
    private void casesOf(Person child, Instant opened) {
        Instant seen = minutesAfter(opened, 2, 20);
        if (!seen.isBefore(end)) {
            return;
        }
        acts.add(new Act.AwaitCase(
                seen, municipality.supervisor(), child.reference(), child.reference(), municipality.code()));
        Instant assigned = daysAfter(seen, 0, 2);
        if (assigned.isAfter(end)) {
            return;
        }
        acts.add(new Act.AssignCase(
                assigned, municipality.supervisor(), child.reference(), municipality.caseworkerId()));
        new CaseLine(
                        child,
                        assigned,
                        false,
                        draw.percent(70) ? Concern.Gravity.LIGHT : Concern.Gravity.MIDDLE,
                        draw.one(Phrase.SCHOOL, Phrase.SCHOOL, Phrase.HEALTH, Phrase.MIND))
                .goOn();
    }

    private Map<String, Object> details(boolean displaced, String escort, String country) {
        Map<String, Object> details = new TreeMap<>();
        details.put("track", displaced ? "DISPLACED_PERSONS_RETURN" : "REPATRIATED_PERSONS");
        details.put("escort", escort);
        details.put("monthsAbroad", draw.between(8, 150));
        details.put(
                "schoolingLanguage",
                switch (country) {
                    case "FR", "BE" -> "fr";
                    case "SE" -> "sv";
                    case "IT" -> "it";
                    case "RS", "ME" -> "sr";
                    default -> "de";
                });
        List<String> missing = new ArrayList<>(
                List.of("BIRTH_CERTIFICATE", "SCHOOL_CERTIFICATE", "VACCINATION_RECORD", "IDENTITY_CARD"));
        missing.removeIf(paper -> draw.percent(60));
        details.put("missingDocuments", missing);
        return details;
    }

    private ReturnType returnType() {
        return draw.weighted(List.of(ReturnType.values()), type -> switch (type) {
            case VOLUNTARY -> 20;
            case ASSISTED_VOLUNTARY -> 30;
            case INVOLUNTARY_READMISSION -> 38;
            case SPONTANEOUS -> 8;
            case UNKNOWN -> 4;
        });
    }

    private static List<Need> needsAt(int age) {
        List<Need> always = List.of(Need.NO_CIVIL_REGISTRATION, Need.HEALTH, Need.PSYCHOSOCIAL, Need.SAFETY);
        if (age < 5) {
            return always;
        }
        List<Need> atSchool = new ArrayList<>(always);
        atSchool.addAll(List.of(Need.LANGUAGE_BARRIER, Need.NO_SCHOOL_RECORDS));
        return atSchool;
    }

    private List<Need> some(List<Need> from, int count) {
        Set<Need> chosen = EnumSet.noneOf(Need.class);
        while (chosen.size() < count) {
            chosen.add(draw.one(from));
        }
        return List.copyOf(chosen);
    }

    /** What follows once a case is open and assigned, until it is closed, the child is of age or the end is reached. */
    private final class CaseLine {
        private final Person child;
        private final String reference;
        private final boolean urgent;
        private final Concern.Gravity gravity;
        private final Phrase theme;
        private final Instant limit;
        private Instant now;
        private RiskLevel level;
        private int graded;
        private int ended;
        private boolean somethingOpen;
        private final List<Agreed> consents = new ArrayList<>();

        /** A consent of this case, as far as it matters for referrals. */
        private record Agreed(List<String> scope, LocalDate until) {
            boolean covers(String service, LocalDate day) {
                return scope.contains(service) && day.isBefore(until);
            }
        }

        private CaseLine(Person child, Instant opened, boolean urgent, Concern.Gravity gravity, Phrase theme) {
            this.child = child;
            this.reference = child.reference();
            this.now = opened;
            this.urgent = urgent;
            this.gravity = gravity;
            this.theme = theme;
            Instant ofAge = ofAge();
            this.limit = ofAge.isBefore(end) ? ofAge : end;
        }

        private Instant ofAge() {
            return child.dateOfBirth() == null
                    ? Instant.MAX
                    : child.dateOfBirth().plusYears(18).atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        private void goOn() {
            boolean open = true;
            if (draw.percent(94)) {
                open = moveTo(urgent ? minutesAfter(now, 40, 8 * 60) : daysAfter(now, 1, 6));
                if (open) {
                    level = firstLevel();
                    grade();
                    attach();
                    assess();
                    screen();
                    offend();
                }
            }
            if (open) {
                lookAfter();
            }
            int referrals = draw.weighted(List.of(0, 1, 2), count -> count == 0 ? 38 : count == 1 ? 42 : 20);
            List<ServiceType> kinds = kinds(referrals);
            boolean regraded = draw.percent(32);
            for (int at = 0; open && at < kinds.size(); at++) {
                open = moveTo(daysAfter(now, 1, 20));
                if (open) {
                    refer(kinds.get(at), at + 1);
                }
                if (open && at == 0 && regraded) {
                    regrade();
                }
            }
            if (open && kinds.isEmpty() && regraded) {
                regrade();
            }
            boolean closes = draw.percent(50);
            if (open && closes && !somethingOpen && moveTo(daysAfter(now, 20, 110))) {
                close(closureReason());
                return;
            }
            if (open) {
                passOn();
            }
            comeOfAge();
        }

        /** A few open cases wait to change hands when the year ends: chosen so that nothing else is drawn otherwise. */
        private void passOn() {
            int chosen = Math.floorMod(now.getEpochSecond(), 16);
            Instant asked = end.minus(Duration.ofDays(2 + chosen % 4));
            if (chosen > 3 || !limit.equals(end) || !now.isBefore(asked)) {
                return;
            }
            now = asked;
            if (chosen == 0) {
                write(
                        Act.Room.HAND_OVERS,
                        Map.of(
                                "colleague", municipality.supervisorId(),
                                "reason", language.note(Phrase.TOO_MANY_CASES),
                                "mustBeKnown", language.note(Phrase.STRENGTH)));
                return;
            }
            write(
                    Act.Room.TRANSFERS,
                    Map.of(
                            "municipality", municipality.neighbour(),
                            "reason", language.note(Phrase.MOVED_AWAY),
                            "mustBeKnown", language.note(Phrase.STRENGTH),
                            "overrideReason", language.note(Phrase.NOBODY_TO_ASK)));
            if (chosen > 1) {
                acts.add(new Act.LetGo(now.plus(Duration.ofHours(20)), municipality.supervisor(), reference));
            }
        }

        /** False when this would be after the end: it has not happened yet. */
        private boolean moveTo(Instant next) {
            if (!next.isBefore(limit)) {
                return false;
            }
            now = next;
            return true;
        }

        private RiskLevel firstLevel() {
            int chance = draw.below(100);
            return switch (gravity) {
                case GRAVE -> chance < 60 ? RiskLevel.HIGH : chance < 95 ? RiskLevel.MEDIUM : RiskLevel.LOW;
                case MIDDLE -> chance < 14 ? RiskLevel.HIGH : chance < 70 ? RiskLevel.MEDIUM : RiskLevel.LOW;
                case LIGHT -> chance < 3 ? RiskLevel.HIGH : chance < 35 ? RiskLevel.MEDIUM : RiskLevel.LOW;
            };
        }

        private void grade() {
            graded++;
            acts.add(new Act.GradeRisk(
                    now,
                    municipality.caseworker(),
                    reference,
                    graded,
                    level,
                    draw.percent(75) ? language.note(reasonOf(level)) : null));
        }

        /** Of every second case, and of every fourth a plan follows: chosen so that nothing else is drawn otherwise. */
        private void assess() {
            int chosen = Math.floorMod(reference.hashCode(), 4);
            if (chosen % 2 == 1 || !now.plus(Duration.ofMinutes(40)).isBefore(limit)) {
                return;
            }
            acts.add(new Act.Assess(
                    now.plus(Duration.ofMinutes(20)),
                    municipality.caseworker(),
                    reference,
                    level,
                    language.note(theme),
                    language.note(Phrase.STRENGTH),
                    language.note(reasonOf(level))));
            Instant looked = now.plus(Duration.ofMinutes(30));
            if (number % 3 != 1 && looked.isBefore(limit)) {
                acts.add(new Act.ApproveAssessment(looked, municipality.supervisor(), reference));
            }
            if (chosen == 0) {
                acts.add(new Act.SubmitPlan(
                        now.plus(Duration.ofMinutes(40)),
                        municipality.caseworker(),
                        reference,
                        language.note(Phrase.GOAL),
                        ServiceType.PSYCHOSOCIAL_SERVICE,
                        municipality.provider(ServiceType.PSYCHOSOCIAL_SERVICE),
                        municipality.caseworkerId(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(3)));
                Instant decided = now.plus(Duration.ofMinutes(58));
                if (number % 3 != 0 && decided.isBefore(limit)) {
                    acts.add(new Act.ApprovePlan(decided, municipality.supervisor(), reference));
                }
            }
        }

        /** In every fifth household there is a paper. */
        private void attach() {
            Instant scanned = now.plus(Duration.ofMinutes(4));
            if (number % 5 != 2 || !scanned.isBefore(limit)) {
                return;
            }
            acts.add(new Act.WriteInCase(
                    scanned,
                    municipality.caseworker(),
                    reference,
                    Act.Room.ATTACHMENTS,
                    1,
                    ordered(Map.of("name", "vendim-i-shpikur.pdf", "content", Paper.BASE64))));
        }

        /** Whoever may be exploited is screened for trafficking; of some the police decide soon after. */
        private void screen() {
            boolean exploited =
                    theme == Phrase.EXPLOITATION || theme == Phrase.STREET && gravity == Concern.Gravity.GRAVE;
            Instant screened = now.plus(Duration.ofMinutes(50));
            if (!exploited || !screened.isBefore(limit)) {
                return;
            }
            String purpose = theme == Phrase.STREET ? "FORCED_BEGGING" : "SEXUAL_EXPLOITATION";
            acts.add(new Act.WriteInCase(
                    screened,
                    municipality.caseworker(),
                    reference,
                    Act.Room.SCREENINGS,
                    1,
                    ordered(Map.of(
                            "signs",
                            ordered(Map.of("CTI_02", "YES", "CTI_04", "YES", "CTI_10", "NO")),
                            "acts",
                            List.of("RECRUITMENT"),
                            "purposes",
                            List.of(purpose),
                            "means",
                            List.of(),
                            "accompanied",
                            "OTHER_ADULT",
                            "suspects",
                            true,
                            "observations",
                            language.note(theme)))));
            tellAcrossTheBorder(screened.plus(30, ChronoUnit.HOURS), purpose);
            Instant decided = screened.plus(3, ChronoUnit.DAYS);
            if (Math.floorMod(reference.hashCode(), 2) == 0 && decided.isBefore(limit)) {
                acts.add(new Act.WriteInCase(
                        decided,
                        municipality.caseworker(),
                        reference,
                        Act.Room.TRAFFICKING_DECISIONS,
                        1,
                        ordered(Map.of(
                                "status",
                                "ACTUAL_VICTIM_OF_TRAFFICKING",
                                "decidedBy",
                                "POLICE",
                                "decidedOn",
                                day(decided).toString(),
                                "exploitation",
                                List.of(purpose),
                                "control",
                                List.of("TAKES_EARNINGS"),
                                "recruitment",
                                List.of("THROUGH_FRIENDS_OR_SOCIAL_EVENTS"),
                                "reason",
                                language.note(Phrase.RISK_HIGH),
                                "basedOn",
                                1))));
            }
        }

        /** Some of it still waits for the liaison, or for the coordinator. */
        private void tellAcrossTheBorder(Instant prepared, String purpose) {
            int fate = Math.floorMod(reference.hashCode(), 5);
            if (fate == 0 || !prepared.isBefore(limit)) {
                return;
            }
            acts.add(new Act.PrepareMessage(
                    prepared,
                    municipality.caseworker(),
                    reference,
                    fate == 1 ? "partner-me" : "partner-al",
                    ordered(Map.of(
                            "verb",
                            "NOTIFICATION",
                            "phase",
                            "IDENTIFICATION",
                            "child",
                            ordered(Map.of(
                                    "sex",
                                    "UNKNOWN",
                                    "ageBand",
                                    "AGE_9_17",
                                    "citizenship",
                                    List.of("XK"),
                                    "traffickingStatus",
                                    "POSSIBLE_VICTIM_OF_TRAFFICKING",
                                    "exploitation",
                                    List.of(purpose),
                                    "languages",
                                    List.of("sq"),
                                    "urgency",
                                    "HIGH",
                                    "servicesAsked",
                                    List.of(),
                                    "legalBasis",
                                    "LEGAL_OBLIGATION",
                                    "expiresOn",
                                    day(end.plus(180, ChronoUnit.DAYS)).toString()))))));
            if (fate != 2) {
                acts.add(new Act.SubmitMessage(prepared.plus(Duration.ofHours(3)), "liaison", reference));
            }
            if (fate == 1 || fate == 4) {
                acts.add(new Act.ApproveMessage(prepared.plus(Duration.ofHours(8)), "coordinator", reference));
            }
        }

        /** What a child did, and what was ordered: which measure depends on how old it was when it did it. */
        private void offend() {
            Instant known = now.plus(Duration.ofMinutes(55));
            Instant ordered = now.plus(Duration.ofMinutes(65));
            if (theme != Phrase.LAW || !ordered.isBefore(limit)) {
                return;
            }
            LocalDate actOn = day(now).minusDays(6);
            acts.add(new Act.WriteInCase(
                    known,
                    municipality.caseworker(),
                    reference,
                    Act.Room.OFFENCES,
                    1,
                    ordered(Map.of(
                            "actOn",
                            actOn.toString(),
                            "offence",
                            "THEFT",
                            "gravity",
                            "FINE_OR_UP_TO_3_YEARS",
                            "account",
                            language.note(Phrase.LAW)))));
            boolean responsible = child.dateOfBirth() != null && ageOn(child, actOn) >= 14;
            Map<String, Object> measure = new TreeMap<>(Map.of(
                    "measure",
                    responsible ? "UNPAID_COMMUNITY_SERVICE_WORK" : "PROTECTION_PROGRAMME",
                    "orderedBy",
                    responsible ? "PROSECUTOR" : "CENTRE_FOR_SOCIAL_WORK",
                    "startsOn",
                    day(now).toString(),
                    "dueOn",
                    day(now).plusMonths(2).toString(),
                    "details",
                    language.note(Phrase.GOAL)));
            if (responsible) {
                measure.put("hours", 30);
            }
            acts.add(new Act.OrderMeasure(ordered, municipality.caseworker(), reference, measure));
        }

        private static Phrase reasonOf(RiskLevel level) {
            return switch (level) {
                case HIGH -> Phrase.RISK_HIGH;
                case MEDIUM -> Phrase.RISK_MEDIUM;
                case LOW -> Phrase.RISK_LOW;
            };
        }

        /** What the case manager writes down in the first weeks: consent, a visit and what it showed, a call. */
        private void lookAfter() {
            if (draw.percent(70) && moveTo(minutesAfter(now, 10, 90))) {
                consent(List.of("MEDICAL", "PSYCHOSOCIAL_SUPPORT", "EDUCATION_FORMAL"), draw.between(3, 12));
            }
            if (theme == Phrase.VIOLENCE && moveTo(minutesAfter(now, 10, 90))) {
                write(Act.Room.INCIDENTS, incident());
            }
            if (draw.percent(75) && moveTo(minutesAfter(now, 5, 40))) {
                visit();
            }
            passBy();
            if (draw.percent(30) && moveTo(daysAfter(now, 1, 4))) {
                write(Act.Room.SERVICES, Map.of("type", "FOOD_SERVICE", "outcome", language.note(Phrase.FOOD_BROUGHT)));
            }
            if (draw.percent(40) && moveTo(daysAfter(now, 1, 6))) {
                write(Act.Room.NOTES, Map.of("about", "PHONE_CALL", "text", language.note(Phrase.CALLED)));
            }
        }

        private void visit() {
            write(
                    Act.Room.FOLLOW_UPS,
                    Map.of(
                            "type", "HOME_VISIT",
                            "neededBy",
                                    day(now).plusDays(level == RiskLevel.HIGH ? 7 : 14)
                                            .toString(),
                            "purpose", language.note(Phrase.LOOK_AFTER)));
            if (draw.percent(75) && moveTo(daysAfter(now, 2, 12))) {
                acts.add(new Act.DoFollowUp(
                        now,
                        municipality.caseworker(),
                        reference,
                        1,
                        ordered(Map.of(
                                "childSeen",
                                draw.percent(85) ? "SEEN" : "NOT_SEEN",
                                "with",
                                List.of("CAREGIVER_S_FAMILY"),
                                "furtherAction",
                                level == RiskLevel.LOW ? "NO_FURTHER_ACTION_NEEDED" : "ONGOING_MONITORING",
                                "comments",
                                language.note(Phrase.SEEN_AT_HOME)))));
            }
        }

        /** In every third household, the same evening, without having planned to. */
        private void passBy() {
            Instant evening = now.plus(Duration.ofMinutes(66));
            if (number % 3 != 1 || !evening.isBefore(limit)) {
                return;
            }
            acts.add(new Act.WriteInCase(
                    evening,
                    municipality.caseworker(),
                    reference,
                    Act.Room.UNPLANNED_VISITS,
                    1,
                    ordered(Map.of(
                            "type", "HOME_VISIT",
                            "childSeen", "SEEN",
                            "with", List.of("CHILD", "CAREGIVER_S_FAMILY"),
                            "furtherAction", "ONGOING_MONITORING",
                            "comments", language.note(Phrase.SEEN_AT_HOME)))));
        }

        private void consent(List<String> scope, int months) {
            LocalDate until = day(now).plusMonths(months);
            consents.add(new Agreed(scope, until));
            acts.add(new Act.WriteInCase(
                    now,
                    municipality.caseworker(),
                    reference,
                    Act.Room.CONSENTS,
                    consents.size(),
                    ordered(Map.of(
                            "purpose",
                            "SERVICES",
                            "recipient",
                            "OTHER_ORGANIZATIONS",
                            "scope",
                            scope,
                            "until",
                            until.toString(),
                            "givenBy",
                            ageAt(child, now) >= 14 ? "CHILD" : "CAREGIVER",
                            "basis",
                            "CONSENT",
                            "note",
                            language.note(Phrase.AGREED)))));
        }

        /** The number of the last consent that covers a service today; 0 when there is none. */
        private int consentTo(ServiceType kind) {
            for (int which = consents.size(); which > 0; which--) {
                if (consents.get(which - 1).covers(service(kind), day(now))) {
                    return which;
                }
            }
            return 0;
        }

        private static String service(ServiceType kind) {
            return switch (kind) {
                case SAFEHOUSE_SERVICE -> "SHELTER";
                case HEALTH_MEDICAL_SERVICE -> "MEDICAL";
                case PSYCHOSOCIAL_SERVICE -> "PSYCHOSOCIAL_SUPPORT";
                case EDUCATION_SERVICE -> "EDUCATION_FORMAL";
            };
        }

        private Map<String, Object> incident() {
            return Map.of(
                    "incidentDate",
                    day(now).minusDays(draw.between(3, 90)).toString(),
                    "violenceType",
                    "PHYSICAL_ASSAULT",
                    "location",
                    "CHILDS_HOME",
                    "previousIncidents",
                    draw.percent(50) ? "YES" : "UNKNOWN",
                    "perpetrator",
                    "FAMILY_OTHER_THAN_SPOUSE_OR_CAREGIVER",
                    "account",
                    language.note(Phrase.STRUCK));
        }

        private void write(Act.Room room, Map<String, Object> content) {
            acts.add(new Act.WriteInCase(now, municipality.caseworker(), reference, room, 1, ordered(content)));
        }

        /** The same order every time, so that a repeated command is the same text. */
        private static Map<String, Object> ordered(Map<String, Object> content) {
            return new TreeMap<>(content);
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, ZoneOffset.UTC);
        }

        private void regrade() {
            if (level == null || !moveTo(daysAfter(now, 14, 60))) {
                return;
            }
            level = switch (level) {
                case HIGH -> RiskLevel.MEDIUM;
                case MEDIUM -> draw.percent(75) ? RiskLevel.LOW : RiskLevel.HIGH;
                case LOW -> RiskLevel.MEDIUM;
            };
            grade();
        }

        private List<ServiceType> kinds(int count) {
            List<ServiceType> kinds = new ArrayList<>();
            while (kinds.size() < count) {
                ServiceType kind = kinds.isEmpty() ? fitting() : draw.one(List.of(ServiceType.values()));
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            }
            return kinds;
        }

        private ServiceType fitting() {
            // The demo provider is Prishtina's safe house: its inbox should have something in it.
            if ("19".equals(municipality.code()) && draw.percent(35)) {
                return ServiceType.SAFEHOUSE_SERVICE;
            }
            return switch (theme) {
                case SCHOOL, PAPERS -> ServiceType.EDUCATION_SERVICE;
                case HEALTH -> ServiceType.HEALTH_MEDICAL_SERVICE;
                case VIOLENCE, EXPLOITATION, MOVEMENT ->
                    gravity == Concern.Gravity.GRAVE && draw.percent(60)
                            ? ServiceType.SAFEHOUSE_SERVICE
                            : ServiceType.PSYCHOSOCIAL_SERVICE;
                default -> ServiceType.PSYCHOSOCIAL_SERVICE;
            };
        }

        private void refer(ServiceType kind, int which) {
            String referral = reference + "-" + which;
            String provider = municipality.providerUser(kind);
            boolean overridden = level == RiskLevel.HIGH && draw.percent(22);
            if (!overridden && consentTo(kind) == 0) {
                consent(List.of(service(kind)), 12);
                if (!moveTo(now.plus(Duration.ofMinutes(7)))) {
                    return;
                }
            }
            acts.add(new Act.MakeReferral(
                    now,
                    municipality.caseworker(),
                    referral,
                    reference,
                    reference,
                    municipality.provider(kind),
                    kind,
                    draw.percent(80) ? language.note(Phrase.REFERRAL_NEED) : null,
                    overridden ? null : consentTo(kind),
                    overridden ? language.note(Phrase.CONSENT_NOT_POSSIBLE) : null));
            int fate = draw.below(100);
            boolean recent = now.isAfter(end.minus(35, ChronoUnit.DAYS));
            if (fate >= 85 && recent || !moveTo(daysAfter(now, 1, 9))) {
                somethingOpen = true;
            } else if (fate < 9) {
                acts.add(new Act.RevokeReferral(now, municipality.caseworker(), referral));
                ended++;
            } else if (fate < 25) {
                acts.add(new Act.RejectReferral(
                        now,
                        provider,
                        referral,
                        rejectionReason(),
                        draw.percent(60) ? language.note(Phrase.NO_PLACE) : null));
                ended++;
            } else {
                if (draw.percent(60)) {
                    acts.add(new Act.ReceiveReferral(now.minus(Duration.ofHours(2)), provider, referral));
                }
                acts.add(new Act.AcceptReferral(now, provider, referral));
                if (draw.percent(45) || meet(provider, referral)) {
                    serve(provider, referral);
                }
            }
        }

        /** They meet, and the service begins. Returns false when that still lies ahead. */
        private boolean meet(String provider, String referral) {
            Instant meeting = daysAfter(now, 4, 12);
            if (moveTo(now.plus(Duration.ofMinutes(40)))) {
                acts.add(new Act.ProposeAppointment(now, provider, referral, meeting));
                if (moveTo(now.plus(Duration.ofHours(20)))) {
                    acts.add(new Act.ConfirmAppointment(now, municipality.caseworker(), referral));
                    if (moveTo(meeting.plus(Duration.ofMinutes(15)))) {
                        acts.add(new Act.StartReferral(now, provider, referral));
                        return true;
                    }
                }
            }
            somethingOpen = true;
            return false;
        }

        private void serve(String provider, String referral) {
            int fate = draw.below(100);
            if (fate < 25 || !moveTo(daysAfter(now, 10, 70))) {
                somethingOpen = true;
            } else if (fate < 33) {
                acts.add(new Act.RevokeReferral(now, municipality.caseworker(), referral));
                ended++;
            } else {
                acts.add(new Act.CompleteReferral(
                        now, provider, referral, draw.percent(80) ? language.note(Phrase.SERVICE_GIVEN) : null));
                ended++;
            }
        }

        private RejectionReason rejectionReason() {
            return draw.weighted(List.of(RejectionReason.values()), reason -> switch (reason) {
                case NO_CAPACITY -> 55;
                case NOT_ELIGIBLE -> 18;
                case WRONG_SERVICE -> 15;
                case OUT_OF_AREA -> 8;
                case OTHER -> 4;
            });
        }

        private ClosureReason closureReason() {
            return draw.weighted(List.of(ClosureReason.values()), reason -> switch (reason) {
                case GOALS_ACHIEVED -> 48;
                case FAMILY_REUNIFIED_STABLE -> 15;
                case LOST_TO_FOLLOW_UP -> 10;
                case TRANSFERRED_OTHER_MUNICIPALITY -> 8;
                case NOT_SUBSTANTIATED -> 8;
                case CASE_WITHDRAWN_CONSENT -> 5;
                case TRANSFERRED_OTHER_COUNTRY -> 4;
                case OTHER -> 2;
                case CHILD_TURNED_18 -> 0;
            });
        }

        private void comeOfAge() {
            if (limit.equals(end) || somethingOpen) {
                return;
            }
            Instant farewell = daysAfter(limit, 1, 6);
            if (farewell.isBefore(end)) {
                now = farewell;
                close(ClosureReason.CHILD_TURNED_18);
            }
        }

        private void close(ClosureReason reason) {
            acts.add(new Act.AskForClosure(
                    now.minus(Duration.ofMinutes(30)),
                    municipality.caseworker(),
                    reference,
                    reason,
                    draw.percent(70) ? language.note(Phrase.GOODBYE) : null));
            acts.add(new Act.CloseCase(now, municipality.supervisor(), reference, ended, reason));
        }
    }
}
