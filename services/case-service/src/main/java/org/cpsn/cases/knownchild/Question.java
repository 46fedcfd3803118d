package org.cpsn.cases.knownchild;

import java.util.Map;
import java.util.TreeMap;

/** What a question is, as far as deciding goes. */
sealed interface Question {
    record Unknown() implements Question {}

    record Candidate(String caseId, CandidateState state) {}

    /** @param candidates by number */
    record Asked(String partner, Map<Integer, Candidate> candidates, boolean open) implements Question {
        public Asked {
            candidates = Map.copyOf(candidates);
        }

        private Asked with(int number, CandidateState state) {
            var moved = new TreeMap<>(candidates);
            moved.computeIfPresent(number, (known, candidate) -> new Candidate(candidate.caseId(), state));
            return new Asked(partner, moved, open);
        }

        boolean any(CandidateState state) {
            return candidates.values().stream().anyMatch(candidate -> candidate.state() == state);
        }
    }

    default Question after(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.Asked e -> {
                var candidates = new TreeMap<Integer, Candidate>();
                e.candidates()
                        .forEach(found ->
                                candidates.put(found.number(), new Candidate(found.caseId(), CandidateState.FOUND)));
                yield new Asked(e.partner(), candidates, true);
            }
            case QuestionEvent.CandidateForwarded e -> known().with(e.number(), CandidateState.FORWARDED);
            case QuestionEvent.CandidateConfirmed e -> known().with(e.number(), CandidateState.CONFIRMED);
            case QuestionEvent.CandidateDenied e -> known().with(e.number(), CandidateState.DENIED);
            case QuestionEvent.Closed _ -> new Asked(known().partner(), known().candidates(), false);
        };
    }

    private Asked known() {
        return switch (this) {
            case Asked asked -> asked;
            case Unknown _ -> throw new IllegalStateException("A question begins with being asked.");
        };
    }
}
