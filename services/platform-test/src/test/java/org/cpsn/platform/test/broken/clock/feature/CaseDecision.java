package org.cpsn.platform.test.broken.clock.feature;

import java.time.LocalDate;
import java.util.Optional;

/** Decides one thing today and another tomorrow. */
final class CaseDecision {
    static LocalDate closedOn(Optional<LocalDate> said) {
        return said.orElseGet(LocalDate::now);
    }
}
