package org.cpsn.cases.chronology;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A case's history to take along: read from the event store, each line with where it comes from, and with the texts the
 * asker may read. Whatever is not in the answer is not on the paper.
 */
@RestController
class ChronologyApi {
    private final CaseReading reading;
    private final People people;
    private final Clock clock;

    ChronologyApi(CaseReading reading, People people, Clock clock) {
        this.reading = reading;
        this.people = people;
        this.clock = clock;
    }

    /** @param givenName, familyName, dateOfBirth null for who may not know, and for an erased person */
    record Child(
            String givenName,
            String familyName,
            Sex sex,
            LocalDate dateOfBirth,
            Integer birthYear,
            boolean estimated,
            String municipality) {}

    /** @param about codes it stands beside. @param text null for an erased person */
    record Words(String name, Map<String, String> about, String text) {}

    /** @param texts empty where there are none, or where they are not asked for or not to be read */
    record Line(
            long sequence,
            String type,
            Chapter chapter,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            String organisation,
            Map<String, String> facts,
            List<Words> texts) {}

    record LeftOut(Chapter chapter, int lines) {}

    /**
     * @param lines in the order in which it happened
     * @param textsLeftOut how many texts of these lines are not here, because they were not asked for or are not to be
     *     read
     * @param masked the asker may know what was decided, not who the child is
     */
    record Shown(
            String caseId,
            long version,
            Instant printedAt,
            String printedBy,
            boolean masked,
            Child child,
            String municipality,
            String caseworker,
            Instant reportedAt,
            LocalDate from,
            LocalDate to,
            List<Line> lines,
            List<LeftOut> leftOut,
            int before,
            int after,
            int textsLeftOut) {}

    /**
     * @param from, to the first and the last day; open where not given
     * @param without chapters to leave out
     * @param texts whether what was written in words is asked for
     */
    @GetMapping("/cases/{id}/chronology")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Shown> chronology(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) Set<Chapter> without,
            @RequestParam(defaultValue = "true") boolean texts,
            Caseworker who) {
        if (from != null && to != null && to.isBefore(from))
            throw new Invalid("to", "out_of_range", "A period ends on the day it begins or later.");
        var read = reading.read(id, who, "case chronology");
        var chronology = Chronology.of(read.events(), from, to, without == null ? Set.of() : without);
        var said = chronology.lines().stream()
                .collect(Collectors.toMap(Recorded::sequence, line -> Said.in((InCase) line.event())));
        boolean told = texts && !read.masked();
        var opened = told
                ? reading.opened(said.values().stream().flatMap(List::stream).map(Said::sealed), read)
                : Map.<Personal<String>, String>of();
        var reported = read.now().reported();
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        clock.instant(),
                        who.id(),
                        read.masked(),
                        child(reported.childId(), read.masked()),
                        reported.municipality(),
                        read.now().caseworker(),
                        reported.occurredAt(),
                        from,
                        to,
                        chronology.lines().stream()
                                .map(line -> line(line, told ? said.get(line.sequence()) : List.of(), opened))
                                .toList(),
                        chronology.leftOut().entrySet().stream()
                                .map(left -> new LeftOut(left.getKey(), left.getValue()))
                                .sorted(Comparator.comparing(LeftOut::chapter))
                                .toList(),
                        chronology.before(),
                        chronology.after(),
                        told ? 0 : said.values().stream().mapToInt(List::size).sum()));
    }

    private static Line line(Recorded recorded, List<Said> said, Map<Personal<String>, String> opened) {
        var event = (InCase) recorded.event();
        return new Line(
                recorded.sequence(),
                recorded.type(),
                Chapter.of(event),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                recorded.organisation(),
                event.facts(),
                said.stream()
                        .map(one -> new Words(one.name(), one.about(), opened.get(one.sealed())))
                        .toList());
    }

    private Child child(String childId, boolean masked) {
        var known = people.byId(List.of(childId)).get(childId);
        if (known == null) return null;
        var shown = masked ? known.masked() : known;
        return new Child(
                shown.givenName(),
                shown.familyName(),
                shown.sex(),
                shown.dateOfBirth(),
                shown.birthYear(),
                shown.estimated(),
                shown.municipality());
    }
}
