package org.cpsn.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.samples.Act.Kinship;
import org.cpsn.samples.Act.Person;
import org.cpsn.samples.Act.Relation;

/** What is written of a household once everybody in it is registered: who they are to each other, what they speak. */
final class Kin {
    private static final int SECONDS_PER_ENTRY = 15;

    private final List<Person> everybody;
    private final String caseworker;
    private final Language language;
    private final boolean returned;

    Kin(List<Person> everybody, String caseworker, Language language, boolean returned) {
        this.everybody = everybody;
        this.caseworker = caseworker;
        this.language = language;
        this.returned = returned;
    }

    List<Act> from(Instant moment) {
        List<Act> acts = new ArrayList<>();
        for (int one = 0; one < everybody.size(); one++) {
            Person person = everybody.get(one);
            if (person.relation() == Relation.CHILD) {
                acts.add(new Act.DescribePerson(next(moment, acts), caseworker, person.reference(), about(person)));
            }
            for (Person other : everybody.subList(one + 1, everybody.size())) {
                kinship(person, other)
                        .ifPresent(kinship -> acts.add(new Act.LinkRelative(
                                next(moment, acts),
                                caseworker,
                                person.reference(),
                                other.reference(),
                                kinship,
                                person.relation() == Relation.CHILD && other.relation() == Relation.CAREGIVER)));
            }
        }
        for (Person person : everybody)
            if (person.relation() == Relation.CHILD) acts.addAll(care(person, moment, acts));
        return acts;
    }

    /** Parents care for a child and decide for it since it was born; where there are none, its grandparent cares. */
    private List<Act> care(Person child, Instant moment, List<Act> before) {
        LocalDate born = child.dateOfBirth() == null
                ? LocalDate.of(moment.atZone(ZoneOffset.UTC).getYear() - child.estimatedAge(), 1, 1)
                : child.dateOfBirth();
        List<String> caregivers = everybody.stream()
                .filter(person -> person.relation() == Relation.CAREGIVER)
                .map(Person::reference)
                .toList();
        if (caregivers.isEmpty()) return List.of();
        boolean parents = !caregivers.getFirst().equals("caregiver-3");
        List<Act> care = new ArrayList<>();
        Instant written = next(moment, before);
        care.add(new Act.ArrangeCare(
                written,
                caseworker,
                child.reference(),
                caregivers.getFirst(),
                parents ? "PARENT_S" : "KINSHIP_CARE_EXTENDED_FAMILY",
                born));
        if (parents)
            for (String parent : caregivers)
                care.add(new Act.NameGuardian(next(written, care), caseworker, child.reference(), parent, born));
        return care;
    }

    private static Instant next(Instant moment, List<Act> acts) {
        return moment.plusSeconds((long) SECONDS_PER_ENTRY * acts.size());
    }

    private Map<String, Object> about(Person child) {
        Map<String, Object> about = new LinkedHashMap<>();
        if (isInLatinLetters(child.givenName())) {
            about.put("nickname", child.givenName().substring(0, 3) + "i");
        }
        about.put("languages", List.of(language.spoken()));
        about.put("displacement", returned ? "RETURNEE" : "RESIDENT");
        return about;
    }

    private static boolean isInLatinLetters(String name) {
        return name.length() > 3 && name.codePoints().allMatch(letter -> letter < 0x250);
    }

    /** What the other is to the person; children come before grown people. */
    private static Optional<Kinship> kinship(Person person, Person other) {
        if (other.relation() == Relation.CHILD) return Optional.of(Kinship.SIBLING);
        boolean child = person.relation() == Relation.CHILD;
        return switch (other.reference()) {
            case "caregiver-1", "caregiver-2" -> Optional.of(child ? Kinship.PARENT : Kinship.PARTNER);
            case "caregiver-3" -> child ? Optional.of(Kinship.GRANDPARENT) : Optional.empty();
            default -> child ? Optional.of(Kinship.OTHER_RELATIVE) : Optional.empty();
        };
    }
}
