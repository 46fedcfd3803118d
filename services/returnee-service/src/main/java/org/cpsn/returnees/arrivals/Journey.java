package org.cpsn.returnees.arrivals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.ReturnType;

/**
 * How a household comes: all of it together.
 *
 * @param countryOfReturn the country it comes from, ISO 3166-1 alpha-2
 * @param municipality where it will live
 */
public record Journey(
        String countryOfReturn,
        LocalDate expectedOn,
        Place place,
        ReturnType returnType,
        String municipality,
        Escort escort) {

    /** The same for the same journey, to compare it by; {@link #of} reads it. */
    public String token() {
        return Stream.of(countryOfReturn, expectedOn, place, returnType, municipality, escort)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    public static Journey of(String token) {
        var parts = token.split("\\|");
        return new Journey(
                parts[0],
                LocalDate.parse(parts[1]),
                Place.valueOf(parts[2]),
                ReturnType.valueOf(parts[3]),
                parts[4],
                Escort.valueOf(parts[5]));
    }
}
