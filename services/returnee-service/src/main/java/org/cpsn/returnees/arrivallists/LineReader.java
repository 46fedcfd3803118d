package org.cpsn.returnees.arrivallists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.Journey;
import org.cpsn.returnees.arrivals.Place;
import org.cpsn.returnees.arrivals.Sex;
import org.cpsn.returnees.family.Escort;
import org.cpsn.returnees.family.ReturnType;

/** Understands one line of a readmission list, or says of each of its fields why not. */
final class LineReader {
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}./_ -]{0,39}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’. -]{0,99}");
    private static final Pattern MUNICIPALITY = Pattern.compile("0[1-9]|[12][0-9]|3[0-8]");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})\\.?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    /** What a spreadsheet leaves of a date that lost its format. */
    private static final Pattern DAYS_SINCE_1900 = Pattern.compile("\\d{5}");

    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("F", Sex.FEMALE),
            Map.entry("FEMER", Sex.FEMALE),
            Map.entry("Z", Sex.FEMALE),
            Map.entry("W", Sex.FEMALE),
            Map.entry("Ж", Sex.FEMALE),
            Map.entry("M", Sex.MALE),
            Map.entry("М", Sex.MALE),
            Map.entry("MASHKULL", Sex.MALE));
    private static final Map<String, String> COUNTRIES = countries();

    private final String ownMunicipality;
    private final LocalDate today;
    private final Sheet.Line line;
    private final List<Fault> faults = new ArrayList<>();

    /** @param ownMunicipality of the office that sends the list; null for one that sends for all of Kosovo */
    LineReader(String ownMunicipality, LocalDate today, Sheet.Line line) {
        this.ownMunicipality = ownMunicipality;
        this.today = today;
        this.line = line;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Empty when something is wrong with it. */
    Optional<Taken> taken() {
        var list = matching(Column.LIST_REFERENCE, REFERENCE);
        var person = new Announced(
                matching(Column.PERSON_REFERENCE, REFERENCE),
                line.get(Column.HOUSEHOLD).isEmpty() ? null : matching(Column.HOUSEHOLD, REFERENCE),
                matching(Column.GIVEN_NAME, NAME),
                matching(Column.FAMILY_NAME, NAME),
                birthDate(),
                code(Column.SEX, Sex.class, Sex.UNKNOWN, SEXES));
        var journey = new Journey(
                country(),
                arrival(),
                code(Column.BORDER_POINT, Place.class, Place.UNKNOWN, Map.of()),
                code(Column.RETURN_TYPE, ReturnType.class, null, Map.of()),
                municipality(),
                code(Column.ESCORT, Escort.class, Escort.UNKNOWN, Map.of()));
        return faults.isEmpty() ? Optional.of(new Taken(list, person, journey)) : Optional.empty();
    }

    private String matching(Column column, Pattern pattern) {
        var given = given(column);
        if (given != null && !pattern.matcher(given).matches()) fault(column, "malformed");
        return given;
    }

    private LocalDate birthDate() {
        if (line.get(Column.BIRTH_DATE).isEmpty()) return null;
        var day = day(Column.BIRTH_DATE);
        if (day != null && day.isAfter(today)) fault(Column.BIRTH_DATE, "in_future");
        if (day != null && day.isBefore(OLDEST_BIRTH)) fault(Column.BIRTH_DATE, "out_of_range");
        return day;
    }

    /** A list tells of the months around it: anything else is a slip. */
    private LocalDate arrival() {
        if (given(Column.ARRIVAL_DATE) == null) return null;
        var day = day(Column.ARRIVAL_DATE);
        if (day != null && (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))))
            fault(Column.ARRIVAL_DATE, "out_of_range");
        return day;
    }

    private String country() {
        var given = given(Column.COUNTRY);
        if (given == null) return null;
        var code = COUNTRIES.get(given.toUpperCase(Locale.ROOT));
        if (code == null) fault(Column.COUNTRY, "unknown_code");
        return code;
    }

    /** A spreadsheet takes the nought away. */
    private String municipality() {
        var given = given(Column.MUNICIPALITY);
        if (given == null) return null;
        var code = given.length() == 1 ? "0" + given : given;
        if (!MUNICIPALITY.matcher(code).matches()) fault(Column.MUNICIPALITY, "unknown_code");
        else if (ownMunicipality != null && !code.equals(ownMunicipality))
            fault(Column.MUNICIPALITY, "not_own_municipality");
        return code;
    }

    private <E extends Enum<E>> E code(Column column, Class<E> codes, E otherwise, Map<String, E> names) {
        var given = otherwise == null ? given(column) : line.get(column);
        if (given == null || given.isEmpty()) return otherwise;
        var folded = Column.folded(given);
        var known = Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(folded))
                .findFirst()
                .or(() -> Optional.ofNullable(names.get(folded)));
        if (known.isEmpty()) fault(column, "unknown_code");
        return known.orElse(otherwise);
    }

    private LocalDate day(Column column) {
        var text = TIME_OF_DAY.matcher(line.get(column)).replaceFirst("");
        try {
            var iso = ISO_DAY.matcher(text);
            if (iso.matches()) return LocalDate.parse(text);
            var ours = DAY.matcher(text);
            if (ours.matches())
                return LocalDate.of(
                        Integer.parseInt(ours.group(3)),
                        Integer.parseInt(ours.group(2)),
                        Integer.parseInt(ours.group(1)));
            if (DAYS_SINCE_1900.matcher(text).matches()) return EXCEL_BEGINS.plusDays(Long.parseLong(text));
        } catch (DateTimeException noSuchDay) {
            fault(column, "no_such_day");
            return null;
        }
        fault(column, "malformed");
        return null;
    }

    private String given(Column column) {
        var text = line.get(column);
        if (!text.isEmpty()) return text;
        fault(column, "required");
        return null;
    }

    private void fault(Column column, String code) {
        faults.add(Fault.of(column, code));
    }

    /** By two letters and by three. */
    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            countries.put(code, code);
            countries.put(Locale.of("", code).getISO3Country(), code);
        }
        return Map.copyOf(countries);
    }
}
