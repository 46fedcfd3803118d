package org.cpsn.cases.exchangenote;

import static org.cpsn.cases.exchangenote.ExchangeNoteRule.THE_EXCHANGE_TELLS;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.security.Role;

/** What a case notes of an exchange: everything it is told, also when it was closed meanwhile. */
public final class ExchangeNoteDecision {
    private ExchangeNoteDecision() {}

    /** @param standing there is such a case; how it stands does not matter */
    public static List<ExchangeNoteEvent> decide(Standing standing, ExchangeNoteCommand command) {
        return switch (command) {
            case ExchangeNoteCommand.Note c -> {
                if (!c.by().is(Role.SYSTEM)) throw THE_EXCHANGE_TELLS.broken();
                yield List.of(c.happened());
            }
        };
    }
}
