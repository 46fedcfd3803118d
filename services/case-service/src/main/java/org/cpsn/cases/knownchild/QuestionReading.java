package org.cpsn.cases.knownchild;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpsn.cases.person.People;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.personal.Pseudonyms;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;

/**
 * The one door to questions for those who must not see a name: the partner who asked, the liaison, and the coordinator.
 * A partner sees its own; nobody here sees whose case it is or where the child is.
 */
@Component
class QuestionReading {
    private static final int ELDEST_YOUNGER = 8;
    private static final int ELDEST_CHILD = 17;

    private final History histories;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final ReadLog readLog;

    QuestionReading(History histories, People people, Pseudonyms pseudonyms, ReadLog readLog) {
        this.histories = histories;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.readLog = readLog;
    }

    record Stored(String questionId, long version, QuestionEntry entry) {}

    /**
     * @param score how alike, from 0 to 1
     * @param sex, ageBand null for the partner, who asked with them, and when the child was erased
     */
    record ShownCandidate(
            int number,
            String pseudonym,
            double score,
            boolean likely,
            CandidateState state,
            Instant forwardedAt,
            Instant answeredAt,
            Sex sex,
            String ageBand) {}

    record Shown(
            String questionId,
            long version,
            String partner,
            String reference,
            QuestionPurpose purpose,
            Blocking among,
            Instant askedAt,
            QuestionEntry.Status status,
            ClosedBecause closed,
            List<ShownCandidate> candidates) {}

    /** From the event store, the only truth. @throws Missing when there is no such question */
    Stored stored(String questionId) {
        Optional<QuestionEntry> entry = Optional.empty();
        long version = -1;
        for (var recorded : histories.of(questionId))
            if (recorded.event() instanceof QuestionEvent event) {
                entry = Optional.of(QuestionEntry.after(entry, event));
                version = recorded.sequence();
            }
        return new Stored(questionId, version, entry.orElseThrow(() -> new Missing("question")));
    }

    /** @throws Refused to a partner whose question it is not */
    Shown read(String questionId, Caseworker who, Instant now) {
        var stored = stored(questionId);
        if (who.is(Role.PARTNER) && !who.organisation().equals(stored.entry().partner()))
            throw new Refused("question", questionId);
        return shown(List.of(stored), who, now).getFirst();
    }

    /** Whoever is shown as a candidate is noted as looked at, under whatever name. */
    List<Shown> shown(Collection<Stored> questions, Caseworker who, Instant now) {
        var persons = questions.stream()
                .flatMap(question -> question.entry().candidates().stream())
                .map(QuestionEntry.Candidate::personId)
                .distinct()
                .toList();
        readLog.seen(who, "question from across the border", persons);
        var known = who.is(Role.PARTNER) ? Map.<String, People.Known>of() : people.byId(persons);
        return questions.stream().map(question -> shown(question, known, now)).toList();
    }

    private Shown shown(Stored question, Map<String, People.Known> known, Instant now) {
        var entry = question.entry();
        return new Shown(
                question.questionId(),
                question.version(),
                entry.partner(),
                entry.reference(),
                entry.purpose(),
                entry.among(),
                entry.askedAt(),
                entry.status(),
                entry.closed(),
                entry.candidates().stream()
                        .map(candidate -> shown(entry.partner(), candidate, known.get(candidate.personId()), now))
                        .toList());
    }

    private ShownCandidate shown(String partner, QuestionEntry.Candidate candidate, People.Known known, Instant now) {
        return new ShownCandidate(
                candidate.number(),
                pseudonyms.ofChild(partner, candidate.personId()),
                candidate.percent() / 100.0,
                candidate.likely(),
                candidate.state(),
                candidate.forwardedAt(),
                candidate.answeredAt(),
                known == null ? null : known.sex(),
                known == null ? null : ageBand(now.atOffset(ZoneOffset.UTC).getYear() - known.birthYear()));
    }

    /** As the minimal set shared across the border has it. */
    private static String ageBand(int years) {
        if (years <= ELDEST_YOUNGER) return "0-8";
        return years <= ELDEST_CHILD ? "9-17" : "18+";
    }
}
