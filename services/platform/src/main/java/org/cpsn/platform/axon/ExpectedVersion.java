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
import org.cpsn.platform.domain.DomainCommand;
import org.springframework.stereotype.Component;

/**
 * Around every {@link Decides}: refuses a command based on a version that is no longer the last, and leaves the answer
 * (subject and new version) in the unit of work.
 */
@Component
final class ExpectedVersion implements HandlerEnhancerDefinition {
    static final String ANSWER = Answer.class.getName();

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return declaresDecides(original)
                ? new Checked<>(original)
                : original;
    }

    private static boolean declaresDecides(MessageHandlingMember<?> member) {
        return member.unwrap(Executable.class)
                .map(method -> method.isAnnotationPresent(Decides.class))
                .orElse(false);
    }

    private static final class Checked<T> extends WrappedMessageHandlingMember<T> {
        Checked(MessageHandlingMember<T> original) {
            super(original);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            var subject = ((DomainCommand) message.getPayload()).subject();
            var expected = (Long) message.getMetaData().get(Envelope.EXPECTED_VERSION);
            if (expected != null && expected != version())
                throw new StaleVersion(subject, version(), List.of());
            super.handle(message, target);
            CurrentUnitOfWork.get().resources().put(ANSWER, new Answer(subject, version()));
            return null;
        }

        /** -1 while nothing has happened to the subject yet. */
        private static long version() {
            return Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
        }
    }
}
