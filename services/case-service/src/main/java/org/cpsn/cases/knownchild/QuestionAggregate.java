package org.cpsn.cases.knownchild;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.cpsn.platform.axon.Decides;

/**
 * "Do you know this child?" A partner asks with an encoding; whoever is like it is a candidate, under a pseudonym. The
 * liaison, who knows no names, forwards a candidate to the caseworker, who does and says whether it is the child. No
 * link is made without that.
 */
@Aggregate(type = "question", cache = "aggregateCache")
class QuestionAggregate {
    @AggregateIdentifier
    private String questionId;

    private Question state = new Question.Unknown();

    @Decides
    void on(QuestionCommand command, AskedQuestions asked) {
        for (var event : QuestionDecision.decide(state, command, asked)) {
            AggregateLifecycle.apply(event);
            asked.note(event);
        }
    }

    @EventSourcingHandler
    void on(QuestionEvent event) {
        questionId = event.questionId();
        state = state.after(event);
    }
}
