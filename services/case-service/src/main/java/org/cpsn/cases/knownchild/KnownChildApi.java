package org.cpsn.cases.knownchild;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.caseload.CaseloadProjection;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.ReadLog;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What partners across the border ask about a child, told to who knows the child and can say whether it is the one. */
@RestController
class KnownChildApi {
    private static final int MOST = 200;

    private final Commands commands;
    private final CaseReading cases;
    private final CaseloadProjection caseload;
    private final QuestionProjection questions;
    private final ReadLog readLog;
    private final Clock clock;

    KnownChildApi(
            Commands commands,
            CaseReading cases,
            CaseloadProjection caseload,
            QuestionProjection questions,
            ReadLog readLog,
            Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.caseload = caseload;
        this.questions = questions;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** @param note what the partner never sees; null when nothing was written or it is not to be shown */
    record Said(
            @NotNull Boolean same,
            @NotNull LinkGround ground,
            @Size(max = 1_000) String note) {}

    record AskedAbout(
            String questionId,
            long version,
            int number,
            String caseId,
            String partner,
            String reference,
            QuestionPurpose purpose,
            double score,
            boolean likely,
            CandidateState state,
            Instant askedAt,
            Instant forwardedAt,
            Instant answeredAt,
            String answeredBy,
            LinkGround ground,
            String note) {}

    record Waiting(List<AskedAbout> waiting) {}

    /** @param mayAnswer the reader is the one who says whether it is the child */
    record OfCase(String caseId, boolean mayAnswer, List<AskedAbout> questions) {}

    /** What waits for the asker's word, the oldest first. */
    @GetMapping("/known-child/waiting")
    @Allowed({CASEWORKER, SUPERVISOR})
    Waiting waiting(Caseworker who) {
        var found = questions.read(questions
                .collection()
                .find(Filters.ne("waitingCases", List.of()))
                .sort(Sorts.ascending("askedAt"))
                .limit(MOST));
        var theirs = caseload.ownedOrSupervised(
                found.stream()
                        .flatMap(seen -> seen.view().waitingCases().stream())
                        .distinct()
                        .toList(),
                who);
        readLog.seen(who, "questions from across the border", List.copyOf(theirs));
        return new Waiting(found.stream()
                .flatMap(seen -> seen.view().candidates().stream()
                        .filter(candidate ->
                                candidate.state() == CandidateState.FORWARDED && theirs.contains(candidate.caseId()))
                        .map(candidate -> about(seen, candidate, null)))
                .toList());
    }

    @GetMapping("/cases/{caseId}/known-child")
    @Allowed({CASEWORKER, SUPERVISOR})
    OfCase ofCase(@PathVariable String caseId, Caseworker who) {
        var read = cases.read(caseId, who, "questions from across the border");
        var found = questions.read(questions
                .collection()
                .find(Filters.eq("cases", caseId))
                .sort(Sorts.descending("askedAt"))
                .limit(MOST));
        return new OfCase(
                caseId,
                cases.standing(caseId).ownedOrSupervisedBy(who),
                found.stream()
                        .flatMap(seen -> seen.view().candidates().stream()
                                .filter(candidate -> candidate.forwardedAt() != null
                                        && candidate.caseId().equals(caseId))
                                .map(candidate -> about(seen, candidate, cases.opened(candidate.note(), read))))
                        .toList());
    }

    @PostMapping("/cases/{caseId}/known-child/{questionId}/{number}/answer")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Answer> answer(
            @PathVariable String caseId,
            @PathVariable String questionId,
            @PathVariable int number,
            @RequestBody @Valid Said body,
            Asked asked) {
        return Reply.done(commands.send(
                new QuestionCommand.Answer(
                        questionId,
                        number,
                        caseId,
                        body.same(),
                        body.ground(),
                        cases.sealedIn(caseId, body.note()),
                        cases.standing(caseId),
                        asked.who(),
                        clock.instant()),
                asked));
    }

    private static AskedAbout about(Seen<QuestionEntry> seen, QuestionEntry.Candidate candidate, String note) {
        var entry = seen.view();
        return new AskedAbout(
                seen.id(),
                seen.version(),
                candidate.number(),
                candidate.caseId(),
                entry.partner(),
                entry.reference(),
                entry.purpose(),
                candidate.percent() / 100.0,
                candidate.likely(),
                candidate.state(),
                entry.askedAt(),
                candidate.forwardedAt(),
                candidate.answeredAt(),
                candidate.answeredBy(),
                candidate.ground(),
                note);
    }
}
