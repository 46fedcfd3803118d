package org.cpsn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.domain.Rule;

/** Given (what happened) — when (what is asked) — then (what happens, or which rule says no). */
public final class Scenario<S, C, E> {
    private final S state;
    private final BiFunction<S, E, S> after;
    private final BiFunction<S, C, ? extends List<? extends E>> decide;

    private Scenario(S state, BiFunction<S, E, S> after, BiFunction<S, C, ? extends List<? extends E>> decide) {
        this.state = state;
        this.after = after;
        this.decide = decide;
    }

    public static <S, C, E> Scenario<S, C, E> of(
            S initial, BiFunction<S, E, S> after, BiFunction<S, C, ? extends List<? extends E>> decide) {
        return new Scenario<>(initial, after, decide);
    }

    @SafeVarargs
    public final Scenario<S, C, E> given(E... events) {
        return new Scenario<>(stateAfter(Arrays.asList(events)), after, decide);
    }

    public Then when(C command) {
        return new Then(command);
    }

    private S stateAfter(List<? extends E> events) {
        var reached = state;
        for (var event : events) {
            reached = after.apply(reached, event);
        }
        return reached;
    }

    public final class Then {
        private final C command;

        private Then(C command) {
            this.command = command;
        }

        /**
         * Exactly these events happen, in this order.
         *
         * @return the scenario as it stands after them, so that a story can go on
         */
        @SafeVarargs
        public final Scenario<S, C, E> then(E... expected) {
            var events = List.<E>copyOf(decide.apply(state, command));
            assertThat(events).containsExactlyElementsOf(Arrays.asList(expected));
            return new Scenario<>(stateAfter(events), after, decide);
        }

        /** Nothing changes: asking again is no mistake. */
        public Scenario<S, C, E> thenNothing() {
            assertThat(List.<E>copyOf(decide.apply(state, command))).isEmpty();
            return Scenario.this;
        }

        public Scenario<S, C, E> thenRejected(Rule rule) {
            assertThatExceptionOfType(Rejected.class)
                    .as("%s breaks %s", command, rule.name())
                    .isThrownBy(() -> decide.apply(state, command))
                    .extracting(Rejected::rule)
                    .isEqualTo(rule);
            return Scenario.this;
        }
    }
}
