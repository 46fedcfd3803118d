package org.cpsn.platform.due;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpsn.platform.axon.ToldOnce;
import org.cpsn.platform.domain.DomainCommand;
import org.junit.jupiter.api.Test;

class DueWorkTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ToldOnce told = mock(ToldOnce.class);

    @Test
    void an_errand_that_fails_keeps_no_other_from_its_turn() {
        doThrow(new IllegalStateException("away")).when(told).tell(any(), any(), eq("first"), any());
        seeing(now -> List.of(errand("first"), errand("second")));
        verify(told).tell(any(), any(), eq("second"), any());
    }

    @Test
    void a_source_that_cannot_be_asked_keeps_no_other_from_its_turn() {
        Due silent = now -> {
            throw new IllegalStateException("away");
        };
        seeing(silent, now -> List.of(errand("third")));
        verify(told).tell(any(), any(), eq("third"), any());
    }

    private void seeing(Due... all) {
        new DueWork(List.of(all), told, Clock.systemUTC(), Duration.ofSeconds(5)).seeTo(NOW);
    }

    private static Due.Errand errand(String id) {
        return new Due.Errand(id, new Asked(id));
    }

    private record Asked(String subject) implements DomainCommand {}
}
