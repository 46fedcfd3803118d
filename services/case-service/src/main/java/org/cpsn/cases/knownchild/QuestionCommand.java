package org.cpsn.cases.knownchild;

import java.time.Instant;
import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked of a question from across the border. The encoding is no part of it: it is gone by then. */
public sealed interface QuestionCommand extends DomainCommand {
    String questionId();

    Caseworker by();

    Instant occurredAt();

    @Override
    default String subject() {
        return questionId();
    }

    /**
     * @param reference what the partner calls it
     * @param rules by which it was answered
     * @param likely the likeliest first
     */
    record Ask(
            String questionId,
            String partner,
            String reference,
            QuestionPurpose purpose,
            Blocking among,
            KnownChildRules.Version rules,
            List<Likely> likely,
            Caseworker by,
            Instant occurredAt)
            implements QuestionCommand {}

    /** The case's caseworker is to say whether it is the child. @param standing how the case stands now */
    record Forward(String questionId, int candidate, Standing standing, Caseworker by, Instant occurredAt)
            implements QuestionCommand {}

    /**
     * @param same whether it is the child
     * @param note sealed with the child's key; null when nothing was written
     * @param standing how the case stands now
     */
    record Answer(
            String questionId,
            int candidate,
            String caseId,
            boolean same,
            LinkGround ground,
            Personal<String> note,
            Standing standing,
            Caseworker by,
            Instant occurredAt)
            implements QuestionCommand {}

    record Close(String questionId, ClosedBecause because, Caseworker by, Instant occurredAt)
            implements QuestionCommand {}
}
