package org.cpsn.web.arrivals;

import java.time.LocalDate;
import org.cpsn.web.language.Words;
import org.cpsn.web.services.ArrivalsService.Difference;

/** What a line of a list would change, in words. */
record Differences(Words words) {

    public String before(Difference difference) {
        return said(difference.field(), difference.before());
    }

    public String after(Difference difference) {
        return said(difference.field(), difference.after());
    }

    private String said(String column, String value) {
        if (value == null) return words.say("arrivalList.notSaid");
        return switch (column) {
            case "birth_date", "arrival_date" -> words.shortDate(LocalDate.parse(value));
            case "country" -> words.country(value);
            case "municipality" -> words.municipality(value);
            case "border_point" -> words.code("place", value);
            case "return_type" -> words.code("returnType", value);
            case "sex", "escort" -> words.code(column, value);
            default -> value;
        };
    }
}
