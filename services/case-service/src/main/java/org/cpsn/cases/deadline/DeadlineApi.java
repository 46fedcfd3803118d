package org.cpsn.cases.deadline;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.deadlines.Deadline;
import org.cpsn.deadlines.DeadlineRules;
import org.cpsn.deadlines.Deadlines;
import org.cpsn.deadlines.Risk;
import org.cpsn.deadlines.Stage;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** By when what is due in a case, and how that came. */
@RestController
class DeadlineApi {
    private static final int MOST_ENDED = 200;

    private final CaseReading reading;
    private final DeadlineRules rules;
    private final Clock clock;

    DeadlineApi(CaseReading reading, DeadlineRules rules, Clock clock) {
        this.reading = reading;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param about the id of the measure; null for what a case has one of
     * @param risk, ruleVersion null for a day somebody set
     * @param endedAt null while it runs
     * @param overdue it runs and its moment has passed
     * @param late it was met, but after its moment
     */
    record Shown(
            Stage stage,
            String about,
            Risk risk,
            Instant from,
            Instant due,
            String ruleVersion,
            Deadline.Outcome outcome,
            Instant endedAt,
            boolean overdue,
            boolean late) {}

    /** @param running soonest first; ended: latest first, the last {@value #MOST_ENDED} at most */
    record Clocks(String caseId, long version, List<Shown> running, List<Shown> ended) {}

    @GetMapping("/cases/{id}/deadlines")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    ResponseEntity<Clocks> deadlines(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "case deadlines");
        var deadlines = Deadlines.NONE;
        // a case that was weighed a thousand times has thousands of ended clocks: they are put aside as they end
        var over = new ArrayList<Deadline>();
        for (var recorded : read.events()) {
            var fact = CaseFacts.of((InCase) recorded.event());
            if (fact.isEmpty()) continue;
            deadlines = deadlines.after(fact.get(), recorded.recordedAt(), rules);
            deadlines.all().stream().filter(one -> !one.runs()).forEach(over::add);
            deadlines = deadlines.onlyRunning();
        }
        var now = clock.instant();
        var running = deadlines.running().stream()
                .map(one -> shown(one, now))
                .sorted(Comparator.comparing(Shown::due))
                .toList();
        var ended = over.stream()
                .map(one -> shown(one, now))
                .sorted(Comparator.comparing(Shown::endedAt).reversed())
                .limit(MOST_ENDED)
                .toList();
        return Reply.view(read.version(), new Clocks(id, read.version(), running, ended));
    }

    private static Shown shown(Deadline one, Instant now) {
        return new Shown(
                one.stage(),
                one.about(),
                one.risk(),
                one.from(),
                one.due(),
                one.ruleVersion(),
                one.outcome(),
                one.endedAt(),
                one.runs() && one.due().isBefore(now),
                one.outcome() == Deadline.Outcome.MET && one.endedAt().isAfter(one.due()));
    }
}
