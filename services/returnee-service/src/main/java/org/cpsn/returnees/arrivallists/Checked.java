package org.cpsn.returnees.arrivallists;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.Journey;

/**
 * A whole list, looked through.
 *
 * @param results one for each line, in the order of the file
 * @param households what it brings, by household, in the order of the file
 * @param changed what it says otherwise than before, by household, with whoever is new in one that comes otherwise
 */
record Checked(List<Result> results, List<Household> households, List<Household> changed) {

    enum Status {
        GOOD,
        BAD,
        /** Announced before, just so. */
        KNOWN,
        /** Announced before, otherwise: comes in only if somebody says so. */
        CHANGED,
        /** Stands in the file once more. */
        REPEATED
    }

    /** @param faults of a bad line, none of others */
    record Result(Sheet.Line line, Status status, List<Fault> faults) {
        static Result of(Sheet.Line line, Status status) {
            return new Result(line, status, List.of());
        }

        static Result bad(Sheet.Line line, List<Fault> faults) {
            return new Result(line, Status.BAD, faults);
        }
    }

    record Household(String arrivalId, String listReference, Journey journey, List<Person> people) {}

    /** @param line its number */
    record Person(long line, String announcedId, String contentToken, Announced announced) {}

    int count(Status status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }

    List<Result> bad() {
        return results.stream().filter(result -> result.status() == Status.BAD).toList();
    }

    /** What did not come in: what was bad, and what would have changed something and was not let in. */
    List<Result> leftOver() {
        return results.stream()
                .flatMap(result -> switch (result.status()) {
                    case BAD -> Stream.of(result);
                    case CHANGED ->
                        Stream.of(Result.bad(
                                result.line(), List.of(Fault.of(Column.PERSON_REFERENCE, "known_otherwise"))));
                    case GOOD, KNOWN, REPEATED -> Stream.empty();
                })
                .toList();
    }
}
