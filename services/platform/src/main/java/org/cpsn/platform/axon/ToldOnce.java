package org.cpsn.platform.axon;

import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.security.Caseworker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends what the service itself asks for because of something that happened: once, and a "no" is an answer. */
@Component
public final class ToldOnce {
    private static final Logger LOG = LoggerFactory.getLogger(ToldOnce.class);

    private final Commands commands;
    private final JdbcTemplate db;
    private final Caseworker self;

    ToldOnce(Commands commands, JdbcTemplate db, @Value("${spring.application.name}") String service) {
        this.commands = commands;
        this.db = db;
        this.self = Caseworker.system(service);
    }

    /**
     * @param consumer who asks for it
     * @param messageId the same at every redelivery, another for every command
     */
    public void tell(DomainCommand command, String consumer, String messageId, String correlationId) {
        try {
            commands.send(command, new Asked(self, messageId, null, correlationId, null), consumer);
        } catch (Rejected refused) {
            // kept, so that nobody asks again, and the next message gets its turn
            db.update(
                    """
                    insert into inbox (consumer, message_id, subject, refused_by) values (?, ?, ?, ?)
                    on conflict do nothing\
                    """, consumer, messageId, command.subject(), refused.rule().name());
            LOG.info("{} was refused by rule {}", consumer, refused.rule().name());
        }
    }
}
