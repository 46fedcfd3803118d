package org.cpsn.platform.axon;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.Rejected;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Around every {@link Decides}: refuses a command based on a version that is no longer the last, and leaves the answer
 * (subject and new version) in the unit of work.
 *
 * <p>The state decided on may come from this instance's cache while another instance has gone on. Where events are
 * stored, their sequence numbers would collide; where nothing is stored (refused, stale, nothing to change), nobody
 * would notice, so the store is asked.
 */
@Component
final class ExpectedVersion implements HandlerEnhancerDefinition {
    static final String ANSWER = Answer.class.getName();

    private final JdbcTemplate db;

    ExpectedVersion(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return declaresDecides(original) ? new Checked<>(original) : original;
    }

    private static boolean declaresDecides(MessageHandlingMember<?> member) {
        return member.unwrap(Executable.class)
                .map(method -> method.isAnnotationPresent(Decides.class))
                .orElse(false);
    }

    private final class Checked<T> extends WrappedMessageHandlingMember<T> {
        private final MessageHandlingMember<T> decision;

        Checked(MessageHandlingMember<T> decision) {
            super(decision);
            this.decision = decision;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            var subject = ((DomainCommand) message.getPayload()).subject();
            long found = version();
            try {
                var expected = (Long) message.getMetaData().get(Envelope.EXPECTED_VERSION);
                // of what does not exist the decision says so; a version of it is nothing to compare
                if (expected != null && found >= 0 && expected != found)
                    throw new StaleVersion(subject, found, List.of());
                decision.handle(message, target);
            } catch (Rejected | StaleVersion no) {
                stillTheLast(subject, found);
                throw no;
            }
            if (version() == found) stillTheLast(subject, found);
            CurrentUnitOfWork.get().resources().put(ANSWER, new Answer(subject, version()));
            return null;
        }
    }

    /** -1 while nothing has happened to the subject yet. */
    private static long version() {
        return Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
    }

    /** @throws ConcurrencyException as for a lost race: the cached state is dropped and the command tried again */
    private void stillTheLast(String subject, long found) {
        long last = db.queryForObject(
                "select coalesce(max(sequence_number), -1) from domain_event where aggregate_identifier = ?",
                Long.class,
                subject);
        if (last != found) throw new ConcurrencyException("Another instance has gone on with this subject.");
    }
}
