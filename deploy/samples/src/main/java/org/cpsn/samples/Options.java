package org.cpsn.samples;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/** The command line, understood. */
record Options(
        long seed,
        int size,
        Instant until,
        Path remember,
        int parallel,
        Duration patience,
        boolean planOnly,
        boolean help) {

    static final String USAGE = """
        Enters an invented year of sample data through the services' own HTTP APIs.

          --size N          number of children (120)
          --seed S          the same seed gives the same people (20260101)
          --until INSTANT   the end of the invented year, e.g. 2026-05-01T12:00:00Z (now)
          --remember FILE   keep the end of the year in FILE and take it from there next time, so that
                            starting again later goes on with the same year
          --parallel N      households entered at the same time (8)
          --patience S      seconds to go on asking a service that does not answer (120)
          --plan            say what would be entered and stop
          --help            this text

        Addresses: CPSN_CASE_URL, CPSN_REFERRAL_URL, CPSN_RETURNEE_URL, CPSN_NOTIFICATION_URL, and
        CPSN_OIDC_INTERNAL or CPSN_ISSUER for the embedded identity provider.
        Entering the same seed and end again changes nothing that is already there.
        """;

    /** Wrong usage, in a sentence. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    static Options of(List<String> arguments) {
        long seed = SampleWorld.USUAL_SEED;
        int size = SampleWorld.USUAL_SIZE;
        Instant until = null;
        Path remember = null;
        int parallel = 8;
        int patience = 120;
        boolean planOnly = false;
        boolean help = false;
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String name = left.next();
            switch (name) {
                case "--size" -> size = (int) number(name, left, 1, 1_000_000);
                case "--seed" -> seed = number(name, left, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--until" -> until = instant(name, left);
                case "--remember" -> remember = Path.of(value(name, left));
                case "--parallel" -> parallel = (int) number(name, left, 1, 256);
                case "--patience" -> patience = (int) number(name, left, 0, 86_400);
                case "--plan" -> planOnly = true;
                case "--help", "-h" -> help = true;
                default -> throw new Misunderstood("What is " + name + "? Try --help.");
            }
        }
        return new Options(seed, size, until, remember, parallel, Duration.ofSeconds(patience), planOnly, help);
    }

    private static String value(String name, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new Misunderstood(name + " needs a value.");
        }
        return left.next();
    }

    private static long number(String name, Iterator<String> left, long least, long most) {
        String value = value(name, left);
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Misunderstood(name + " needs a number, not " + value + ".");
        }
        throw new Misunderstood(name + " must be from " + least + " to " + most + ", not " + value + ".");
    }

    private static Instant instant(String name, Iterator<String> left) {
        String value = value(name, left);
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException notAnInstant) {
            throw new Misunderstood(name + " needs an instant such as 2026-05-01T12:00:00Z, not " + value + ".");
        }
    }
}
