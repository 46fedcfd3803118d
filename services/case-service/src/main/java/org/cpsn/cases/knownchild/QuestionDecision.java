package org.cpsn.cases.knownchild;

import static org.cpsn.cases.knownchild.QuestionRule.ANSWERED_ONCE;
import static org.cpsn.cases.knownchild.QuestionRule.ASKED_BY_A_PARTNER;
import static org.cpsn.cases.knownchild.QuestionRule.ASKED_TOO_OFTEN;
import static org.cpsn.cases.knownchild.QuestionRule.CANDIDATE_EXISTS;
import static org.cpsn.cases.knownchild.QuestionRule.CASEWORKER_ANSWERS;
import static org.cpsn.cases.knownchild.QuestionRule.CASE_NEEDS_A_CASEWORKER;
import static org.cpsn.cases.knownchild.QuestionRule.FORWARDED_FIRST;
import static org.cpsn.cases.knownchild.QuestionRule.FORWARDED_ONCE;
import static org.cpsn.cases.knownchild.QuestionRule.GROUND_FITS_THE_ANSWER;
import static org.cpsn.cases.knownchild.QuestionRule.LIAISON_LEADS;
import static org.cpsn.cases.knownchild.QuestionRule.NOBODY_IS_STILL_ASKED;
import static org.cpsn.cases.knownchild.QuestionRule.ONE_CHILD;
import static org.cpsn.cases.knownchild.QuestionRule.QUESTION_EXISTS;
import static org.cpsn.cases.knownchild.QuestionRule.QUESTION_IS_OPEN;

import java.util.ArrayList;
import java.util.List;
import org.cpsn.platform.security.Role;

/** Says yes, with what happens, or no, with the rule. */
final class QuestionDecision {
    private QuestionDecision() {}

    static List<? extends QuestionEvent> decide(Question state, QuestionCommand command, Asking asking) {
        return switch (state) {
            case Question.Unknown _ ->
                switch (command) {
                    case QuestionCommand.Ask c -> ask(c, asking);
                    case QuestionCommand.Forward _, QuestionCommand.Answer _, QuestionCommand.Close _ ->
                        throw QUESTION_EXISTS.broken();
                };
            case Question.Asked asked ->
                switch (command) {
                    // the id is made of the request's own, so this is the same question
                    case QuestionCommand.Ask _ -> List.of();
                    case QuestionCommand.Forward c -> forward(asked, c);
                    case QuestionCommand.Answer c -> answer(asked, c);
                    case QuestionCommand.Close c -> close(asked, c);
                };
        };
    }

    private static List<? extends QuestionEvent> ask(QuestionCommand.Ask c, Asking asking) {
        if (!c.by().is(Role.PARTNER) || !c.by().organisation().equals(c.partner())) throw ASKED_BY_A_PARTNER.broken();
        if (asking.inTheLastHour(c.partner(), c.occurredAt()) >= c.rules().questionsPerHour())
            throw ASKED_TOO_OFTEN.broken();
        var candidates = new ArrayList<QuestionEvent.Candidate>();
        for (var found : c.likely())
            candidates.add(new QuestionEvent.Candidate(
                    candidates.size() + 1, found.personId(), found.caseId(), found.percent()));
        return List.of(new QuestionEvent.Asked(
                c.questionId(),
                c.partner(),
                c.by().id(),
                c.reference(),
                c.purpose(),
                c.among(),
                c.rules().version(),
                candidates,
                (int) c.likely().stream()
                        .filter(found -> found.percent() >= c.rules().likely())
                        .count(),
                c.occurredAt()));
    }

    private static List<? extends QuestionEvent> forward(Question.Asked asked, QuestionCommand.Forward c) {
        if (!c.by().is(Role.LIAISON)) throw LIAISON_LEADS.broken();
        var candidate = candidate(asked, c.candidate());
        if (!asked.open()) throw QUESTION_IS_OPEN.broken();
        if (candidate.state() != CandidateState.FOUND) throw FORWARDED_ONCE.broken();
        if (asked.any(CandidateState.CONFIRMED)) throw ONE_CHILD.broken();
        if (c.standing().caseworker() == null) throw CASE_NEEDS_A_CASEWORKER.broken();
        return List.of(new QuestionEvent.CandidateForwarded(
                c.questionId(),
                c.candidate(),
                asked.partner(),
                candidate.caseId(),
                c.standing().municipality(),
                c.standing().caseworker(),
                c.occurredAt()));
    }

    private static List<? extends QuestionEvent> answer(Question.Asked asked, QuestionCommand.Answer c) {
        var candidate = candidate(asked, c.candidate());
        if (!candidate.caseId().equals(c.caseId())) throw CANDIDATE_EXISTS.broken();
        if (!c.standing().ownedOrSupervisedBy(c.by())) throw CASEWORKER_ANSWERS.broken();
        switch (candidate.state()) {
            case FOUND -> throw FORWARDED_FIRST.broken();
            case CONFIRMED, DENIED -> throw ANSWERED_ONCE.broken();
            case FORWARDED -> {
                if (!c.same()) break;
                if (c.ground() == LinkGround.KNOWN_OTHERWISE || c.ground() == LinkGround.CANNOT_BE_TOLD)
                    throw GROUND_FITS_THE_ANSWER.broken();
                if (asked.any(CandidateState.CONFIRMED)) throw ONE_CHILD.broken();
            }
        }
        return List.of(
                c.same()
                        ? new QuestionEvent.CandidateConfirmed(
                                c.questionId(),
                                c.candidate(),
                                asked.partner(),
                                candidate.caseId(),
                                c.ground(),
                                c.note(),
                                c.by().id(),
                                c.occurredAt())
                        : new QuestionEvent.CandidateDenied(
                                c.questionId(),
                                c.candidate(),
                                asked.partner(),
                                candidate.caseId(),
                                c.ground(),
                                c.note(),
                                c.by().id(),
                                c.occurredAt()));
    }

    private static List<? extends QuestionEvent> close(Question.Asked asked, QuestionCommand.Close c) {
        if (!c.by().is(Role.LIAISON)) throw LIAISON_LEADS.broken();
        if (!asked.open()) return List.of();
        if (asked.any(CandidateState.FORWARDED)) throw NOBODY_IS_STILL_ASKED.broken();
        return List.of(new QuestionEvent.Closed(c.questionId(), c.because(), c.occurredAt()));
    }

    private static Question.Candidate candidate(Question.Asked asked, int number) {
        var candidate = asked.candidates().get(number);
        if (candidate == null) throw CANDIDATE_EXISTS.broken();
        return candidate;
    }
}
