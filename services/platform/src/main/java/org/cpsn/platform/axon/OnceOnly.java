package org.cpsn.platform.axon;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.cpsn.platform.domain.Rejected;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One effect per message. The row saying "handled" and the events the command causes share one transaction; whoever
 * comes second with the same id waits for the first, is undone, and gets its answer.
 */
final class OnceOnly implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final JdbcTemplate db;

    OnceOnly(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var handling = Handling.of(unitOfWork.getMessage());
        try {
            chain.proceed();
        } catch (Rejected | StaleVersion no) {
            // having been done before may be the very reason why it is refused now
            return answerGivenBefore(handling).orElseThrow(() -> no);
        }
        var answer = (Answer) unitOfWork.resources().get(ExpectedVersion.ANSWER);
        if (!first(handling, answer))
            throw new HandledBefore(answerGivenBefore(handling).orElseThrow());
        return answer;
    }

    /** @param fingerprint null: unchecked */
    private record Handling(String consumer, String messageId, String fingerprint) {
        static Handling of(CommandMessage<?> command) {
            var meta = command.getMetaData();
            return new Handling((String) meta.get(Envelope.CONSUMER), (String) meta.get(Envelope.COMMAND_ID), (String)
                    meta.get(Envelope.FINGERPRINT));
        }
    }

    private boolean first(Handling handling, Answer answer) {
        return db.update(
                        """
                        insert into inbox (consumer, message_id, fingerprint, subject, version) values (?, ?, ?, ?, ?)
                        on conflict do nothing\
                        """,
                        handling.consumer(),
                        handling.messageId(),
                        handling.fingerprint(),
                        answer.id(),
                        answer.version())
                == 1;
    }

    private Optional<Answer> answerGivenBefore(Handling handling) {
        return db
                .query(
                        "select fingerprint, subject, version, refused_by from inbox where consumer = ? and message_id"
                                + " = ?",
                        (row, n) -> {
                            if (handling.fingerprint() != null
                                    && !Objects.equals(handling.fingerprint(), row.getString("fingerprint")))
                                throw CommandRule.KEY_USED_FOR_SOMETHING_ELSE.broken();
                            if (row.getString("refused_by") != null) throw CommandRule.REFUSED_BEFORE.broken();
                            return new Answer(row.getString("subject"), row.getLong("version"));
                        },
                        handling.consumer(),
                        handling.messageId())
                .stream()
                .findFirst();
    }
}
