package org.cpsn.returnees.family;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/** That a family nobody knew the whereabouts of was met, as it is asked for: here, or in another municipality. */
public record MetAgain(@NotNull LocalDate on, @NotNull FoundHow how, Instant occurredAt) {}
