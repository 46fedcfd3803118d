package org.cpsn.platform.due;

import java.time.Instant;
import java.util.List;
import org.cpsn.platform.domain.DomainCommand;

/**
 * What time alone brings about: who waits too long, what ends by itself. Asked again and again what is due by now, from
 * what is stored, so that nothing is lost while the service stands still; each errand is run once, whoever asks.
 */
public interface Due {
    List<Errand> by(Instant now);

    /** @param id made of what is due and of nothing else, so that the same errand is not run twice */
    record Errand(String id, DomainCommand command) {}
}
