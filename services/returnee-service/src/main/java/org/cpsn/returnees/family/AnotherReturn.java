package org.cpsn.returnees.family;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** How a family that was gone has come back, as it is asked for: here, or in another municipality. */
public record AnotherReturn(
        @NotNull ReturnType returnType,
        @NotNull @CountryCode String countryOfReturn,
        @NotNull LocalDate arrivedOn,
        Track track,
        Escort escort,
        @Min(0) @Max(1200) Integer monthsAbroad,
        @LanguageCode String schoolingLanguage,
        Set<@NotNull MissingDocument> missingDocuments,
        Instant occurredAt) {
    public ReturnDetails details() {
        return new ReturnDetails(track, escort, monthsAbroad, schoolingLanguage, missingDocuments);
    }
}
