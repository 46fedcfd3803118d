package org.cpsn.notifications.clock;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a municipality, or of the whole country, and how each of them came to stand as it does. */
@RestController
@RequestMapping("/clocks")
class ClockApi {
    private final ClockTable clocks;
    private final History histories;
    private final ReadLog readLog;
    private final Clock clock;

    ClockApi(ClockTable clocks, History histories, ReadLog readLog, Clock clock) {
        this.clocks = clocks;
        this.histories = histories;
        this.readLog = readLog;
        this.clock = clock;
    }

    /**
     * @param overdue it runs and its moment has passed
     * @param late it was met after its moment
     * @param endedAt null while it runs; nextAt when it speaks next, null when never
     */
    record Line(
            String clocks,
            int number,
            String kind,
            SubjectType subjectType,
            String subjectId,
            String caseId,
            String municipality,
            String responsible,
            String role,
            Risk risk,
            Instant since,
            Instant due,
            String ruleVersion,
            ClockState state,
            boolean overdue,
            boolean late,
            Instant endedAt,
            Instant nextAt) {}

    /** @param states, kinds how many run, whatever state was asked for */
    record Listed(
            List<Line> entries,
            long total,
            int page,
            int size,
            Map<ClockState, Long> states,
            Map<String, Long> kinds) {}

    /**
     * @param told addresses of those it spoke to; empty for what is said to nobody
     * @param ruleVersion, clockVersion of the rules in force; null where none were followed
     */
    record Step(
            String type,
            Instant occurredAt,
            Instant recordedAt,
            List<String> told,
            String ruleVersion,
            String clockVersion,
            List<Reminder> reminders) {}

    record Told(Line clock, List<Step> steps) {}

    /** Whatever is due first comes first; without a state all that run. */
    @GetMapping
    @Allowed({SUPERVISOR, COORDINATOR, AUDITOR})
    Listed all(
            @RequestParam(required = false) ClockState state,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z0-9_]{1,64}", message = "malformed") String kind,
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "25") @Min(0) @Max(200) int size,
            Caseworker who) {
        if (municipality != null && !who.mayActIn(municipality)) throw new Refused("clocks", municipality);
        var wanted = new ClockTable.Wanted(municipality == null ? who.municipality() : municipality, kind, state);
        var now = clock.instant();
        var lines = clocks.page(wanted, page, size).stream()
                .map(row -> line(row, now))
                .toList();
        if (!lines.isEmpty()) readLog.seen(who, "clocks", subjects(lines.stream()));
        return new Listed(lines, clocks.count(wanted), page, size, clocks.byState(wanted), clocks.byKind(wanted));
    }

    /** How one came to stand as it does. */
    @GetMapping("/{clocks}/{number}")
    @Allowed({SUPERVISOR, COORDINATOR, AUDITOR})
    Told one(@PathVariable @Size(max = 64) String clocks, @PathVariable @Min(1) int number, Caseworker who) {
        var row = this.clocks.find(clocks, number).orElseThrow(() -> new Missing("clock"));
        // what is nobody's municipality is for those who look at the whole country
        if (!who.mayActIn(row.municipality())) throw new Refused("clock", row.subjectId());
        var line = line(row, clock.instant());
        readLog.seen(who, "clock", subjects(Stream.of(line)));
        return new Told(
                line,
                histories.of(clocks).stream()
                        .flatMap(recorded -> step(recorded, number))
                        .toList());
    }

    private static Stream<Step> step(Recorded recorded, int number) {
        if (!(recorded.event() instanceof ClockEvent.OfOne event) || event.number() != number) return Stream.empty();
        return Stream.of(
                switch (event) {
                    case ClockEvent.Set e ->
                        step(recorded, List.of(), e.matter().ruleVersion(), e.clockVersion(), e.reminders());
                    case ClockEvent.Told e -> step(recorded, e.told(), null, null, List.of());
                    case ClockEvent.ChangedHands _, ClockEvent.Ended _ ->
                        step(recorded, List.of(), null, null, List.of());
                });
    }

    private static Step step(
            Recorded recorded, List<String> told, String ruleVersion, String clockVersion, List<Reminder> reminders) {
        return new Step(
                recorded.type(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                told,
                ruleVersion,
                clockVersion,
                reminders);
    }

    private static List<String> subjects(Stream<Line> lines) {
        return lines.flatMap(line -> Stream.of(line.subjectId(), line.caseId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Line line(ClockTable.Row row, Instant now) {
        return new Line(
                row.clocks(),
                row.number(),
                row.kind(),
                row.subjectType(),
                row.subjectId(),
                row.caseId(),
                row.municipality(),
                row.responsible(),
                row.role(),
                row.risk(),
                row.since(),
                row.due(),
                row.ruleVersion(),
                row.state(),
                row.endedAt() == null && row.due().isBefore(now),
                row.late(),
                row.endedAt(),
                row.nextAt());
    }
}
