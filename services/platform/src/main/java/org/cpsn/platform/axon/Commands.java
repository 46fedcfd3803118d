package org.cpsn.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.cpsn.platform.domain.DomainCommand;
import org.cpsn.platform.domain.Rejected;
import org.springframework.stereotype.Component;

/** The one way in: every command, from a person or from another service's event, is sent here. */
@Component
public final class Commands {
    /** Lost races against another instance are tried again this often before the asker hears of them. */
    private static final int TRIES = 10;

    /** A subject understands one language, so its shell has one handler: commands go by the language's name. */
    private static final ClassValue<String> LANGUAGE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return languageOf(type).orElseThrow(() -> new IllegalArgumentException(type + " is no command"));
        }
    };

    private final CommandBus bus;
    private final History history;
    private final MeterRegistry meters;

    Commands(CommandBus bus, History history, MeterRegistry meters) {
        this.bus = bus;
        this.history = history;
        this.meters = meters;
    }

    /**
     * Sends a person's command and waits for the answer.
     *
     * @throws Rejected when a rule says no; nothing was stored
     * @throws StaleVersion when it was based on a version that is no longer the last; nothing was stored
     */
    public Answer send(DomainCommand command, Asked asked) {
        return send(command, asked, asked.who().id());
    }

    /** The same for a command caused by a message: handled once per consumer and message id. */
    public Answer send(DomainCommand command, Asked asked, String consumer) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var answer = dispatch(command, asked, consumer);
            outcome = "done";
            return answer;
        } catch (Rejected refused) {
            outcome = "refused";
            throw refused;
        } catch (StaleVersion stale) {
            outcome = "stale";
            throw new StaleVersion(
                    stale.subject(),
                    stale.currentVersion(),
                    history.changesSince(stale.subject(), asked.expectedVersion()));
        } finally {
            sample.stop(Timer.builder("cpsn.command")
                    .description("Time from asking to committed answer")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    private Answer dispatch(DomainCommand command, Asked asked, String consumer) {
        for (int tried = 1; ; tried++) {
            var result = new FutureCallback<DomainCommand, Answer>();
            bus.dispatch(
                    new GenericCommandMessage<DomainCommand>(
                            new GenericMessage<>(command, Envelope.of(asked, consumer)),
                            LANGUAGE.get(command.getClass())),
                    result);
            var answer = result.getResult();
            if (!answer.isExceptional()) return answer.getPayload();
            var problem = answer.exceptionResult();
            if (problem instanceof HandledBefore before) return before.answer();
            if (isLostRace(problem) && tried < TRIES) continue;
            throw problem instanceof RuntimeException unchecked
                    ? unchecked
                    : new CommandExecutionException(problem.getMessage(), problem);
        }
    }

    /** The interface right below {@link DomainCommand}. */
    private static Optional<String> languageOf(Class<?> type) {
        return Arrays.asList(type.getInterfaces()).contains(DomainCommand.class)
                ? Optional.of(type.getName())
                : Arrays.stream(type.getInterfaces())
                        .flatMap(above -> languageOf(above).stream())
                        .findFirst();
    }

    /** To Axon, losing the race for a subject's first event is a kind of its own. */
    private static boolean isLostRace(Throwable problem) {
        return problem instanceof ConcurrencyException || problem instanceof AggregateStreamCreationException;
    }
}
