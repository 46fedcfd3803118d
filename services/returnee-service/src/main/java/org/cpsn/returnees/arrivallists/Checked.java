package org.cpsn.returnees.arrivallists;

import java.util.List;
import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.Journey;

/**
 * A whole list, looked through.
 *
 * @param results one for each line, in the order of the file
 * @param households what it brings, by household, in the order of the file
 */
record Checked(List<Result> results, List<Household> households) {

    enum Status {
        GOOD,
        BAD,
        /** Announced before, just so. */
        KNOWN,
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

    record Person(String announcedId, String contentToken, Announced announced) {}

    int count(Status status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }

    List<Result> bad() {
        return results.stream().filter(result -> result.status() == Status.BAD).toList();
    }
}
