package org.cpsn.cases.knownchild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cpsn.platform.personal.Personal;

/**
 * A question as far as it has come.
 *
 * @param waitingCases the cases whose caseworkers are asked and have not answered
 * @param cases every case whose caseworker was ever asked
 * @param closed null while it is open
 */
public record QuestionEntry(
        String partner,
        String reference,
        QuestionPurpose purpose,
        Blocking among,
        Instant askedAt,
        List<Candidate> candidates,
        List<String> waitingCases,
        List<String> cases,
        ClosedBecause closed) {

    public enum Status {
        /** Nobody is like the child asked about. */
        NOBODY,
        TO_FORWARD,
        WITH_CASEWORKER,
        CONFIRMED,
        DENIED,
        CLOSED
    }

    /**
     * @param likely over the higher of the two thresholds
     * @param forwardedAt, answeredAt, answeredBy, ground, note null until then
     */
    public record Candidate(
            int number,
            String personId,
            String caseId,
            int percent,
            boolean likely,
            CandidateState state,
            Instant forwardedAt,
            Instant answeredAt,
            String answeredBy,
            LinkGround ground,
            Personal<String> note) {
        private Candidate forwarded(Instant at) {
            return new Candidate(
                    number, personId, caseId, percent, likely, CandidateState.FORWARDED, at, null, null, null, null);
        }

        private Candidate answered(CandidateState as, Instant at, String by, LinkGround on, Personal<String> noted) {
            return new Candidate(number, personId, caseId, percent, likely, as, forwardedAt, at, by, on, noted);
        }
    }

    static QuestionEntry after(Optional<QuestionEntry> before, QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.Asked e ->
                new QuestionEntry(
                        e.partner(),
                        e.reference(),
                        e.purpose(),
                        e.among(),
                        e.occurredAt(),
                        e.candidates().stream()
                                .map(found -> new Candidate(
                                        found.number(),
                                        found.personId(),
                                        found.caseId(),
                                        found.percent(),
                                        found.number() <= e.likely(),
                                        CandidateState.FOUND,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                                .toList(),
                        List.of(),
                        List.of(),
                        null);
            case QuestionEvent.CandidateForwarded e ->
                known(before).with(e.number(), candidate -> candidate.forwarded(e.occurredAt()));
            case QuestionEvent.CandidateConfirmed e ->
                known(before)
                        .with(
                                e.number(),
                                candidate -> candidate.answered(
                                        CandidateState.CONFIRMED,
                                        e.occurredAt(),
                                        e.answeredBy(),
                                        e.ground(),
                                        e.note()));
            case QuestionEvent.CandidateDenied e ->
                known(before)
                        .with(
                                e.number(),
                                candidate -> candidate.answered(
                                        CandidateState.DENIED, e.occurredAt(), e.answeredBy(), e.ground(), e.note()));
            case QuestionEvent.Closed e -> known(before).closed(e.because());
        };
    }

    Status status() {
        if (any(CandidateState.CONFIRMED)) return Status.CONFIRMED;
        if (closed != null) return Status.CLOSED;
        if (candidates.isEmpty()) return Status.NOBODY;
        if (any(CandidateState.FORWARDED)) return Status.WITH_CASEWORKER;
        return any(CandidateState.FOUND) ? Status.TO_FORWARD : Status.DENIED;
    }

    /** The liaison has something to do with it, or waits for somebody. */
    boolean open() {
        return closed == null && !candidates.isEmpty();
    }

    private boolean any(CandidateState state) {
        return candidates.stream().anyMatch(candidate -> candidate.state() == state);
    }

    private static QuestionEntry known(Optional<QuestionEntry> before) {
        return before.orElseThrow(() -> new IllegalStateException("A question begins with being asked."));
    }

    private QuestionEntry with(int number, UnaryOperator<Candidate> change) {
        var changed = new ArrayList<Candidate>();
        for (var candidate : candidates)
            changed.add(candidate.number() == number ? change.apply(candidate) : candidate);
        return new QuestionEntry(
                partner,
                reference,
                purpose,
                among,
                askedAt,
                List.copyOf(changed),
                changed.stream()
                        .filter(candidate -> candidate.state() == CandidateState.FORWARDED)
                        .map(Candidate::caseId)
                        .toList(),
                changed.stream()
                        .filter(candidate -> candidate.forwardedAt() != null)
                        .map(Candidate::caseId)
                        .toList(),
                closed);
    }

    private QuestionEntry closed(ClosedBecause because) {
        return new QuestionEntry(partner, reference, purpose, among, askedAt, candidates, waitingCases, cases, because);
    }
}
