package org.cpsn.web.services;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How the organisations of the directory are called, closed ones too. They are no secret and seldom change, so whoever
 * reads a page shares what another one has just fetched; without the directory an organisation's id stands there.
 */
@Component
public class ProviderNames {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Map<String, String> names, Instant until) {}

    private final ReferralsService referrals;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Map.of(), Instant.MIN));

    ProviderNames(ReferralsService referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    public String name(String id) {
        return id == null ? "" : all().getOrDefault(id, id);
    }

    public Map<String, String> all() {
        var now = clock.instant();
        var found = known.get();
        if (found.until().isAfter(now)) return found.names();
        try {
            var names = referrals.allProviders(null, null).stream()
                    .collect(Collectors.toMap(
                            ReferralsService.Provider::id, ReferralsService.Provider::name, (one, other) -> one));
            known.set(new Known(names, now.plus(FRESH)));
            return names;
        } catch (ServiceProblem awayOrNotForThisReader) {
            return found.names();
        }
    }
}
