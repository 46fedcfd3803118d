package org.cpsn.platform.axon;

import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One effect per message. The row saying "handled" and the events the command causes share one transaction; whoever
 * comes second with the same id waits for the first and gets its answer.
 */
final class OnceOnly implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final JdbcTemplate db;

    OnceOnly(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var meta = unitOfWork.getMessage().getMetaData();
        var consumer = (String) meta.get(Envelope.CONSUMER);
        var messageId = (String) meta.get(Envelope.COMMAND_ID);
        var fingerprint = (String) meta.get(Envelope.FINGERPRINT);
        boolean first = db.update(
                        "insert into inbox (consumer, message_id, fingerprint) values (?, ?, ?) on conflict do nothing",
                        consumer,
                        messageId,
                        fingerprint)
                == 1;
        if (!first) return answerGivenBefore(consumer, messageId, fingerprint);
        chain.proceed();
        var answer = (Answer) unitOfWork.resources().get(ExpectedVersion.ANSWER);
        db.update(
                "update inbox set subject = ?, version = ? where consumer = ? and message_id = ?",
                answer.id(),
                answer.version(),
                consumer,
                messageId);
        return answer;
    }

    private Answer answerGivenBefore(String consumer, String messageId, String fingerprint) {
        return db.queryForObject(
                "select fingerprint, subject, version, refused_by from inbox where consumer = ? and message_id = ?",
                (row, n) -> {
                    if (fingerprint != null && !Objects.equals(fingerprint, row.getString("fingerprint")))
                        throw CommandRule.KEY_USED_FOR_SOMETHING_ELSE.broken();
                    if (row.getString("refused_by") != null) throw CommandRule.REFUSED_BEFORE.broken();
                    return new Answer(row.getString("subject"), row.getLong("version"));
                },
                consumer,
                messageId);
    }
}
