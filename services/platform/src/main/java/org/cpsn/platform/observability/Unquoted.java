package org.cpsn.platform.observability;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A failure as it may be logged: what kind it was and where, without the messages of libraries, because these quote the
 * values they choked on, and a value may be a child's name. Messages written in our own code quote nothing and stay.
 */
public final class Unquoted extends RuntimeException {
    private static final String OURS = "org.cpsn.";

    private final String told;

    private Unquoted(Throwable failure, Throwable cause) {
        super(null, cause, false, true);
        this.told = toldOf(failure);
        setStackTrace(failure.getStackTrace());
    }

    public static Unquoted of(Throwable failure) {
        return of(failure, 0);
    }

    private static Unquoted of(Throwable failure, int depth) {
        if (failure instanceof Unquoted already) return already;
        // Causes can be circular; nobody reads the twentieth.
        var cause = failure.getCause() == null || depth == 20 ? null : of(failure.getCause(), depth + 1);
        return new Unquoted(failure, cause);
    }

    private static String toldOf(Throwable failure) {
        var name = failure.getClass().getName();
        if (failure instanceof SQLException sql) return name + ": SQL state " + sql.getSQLState();
        return isOurMessage(failure) ? name + ": " + failure.getMessage() : name;
    }

    private static boolean isOurMessage(Throwable failure) {
        if (failure.getMessage() == null || failure.getStackTrace().length == 0) return false;
        if (!failure.getStackTrace()[0].getClassName().startsWith(OURS)) return false;
        if (!(failure instanceof IllegalStateException)
                && !failure.getClass().getName().startsWith(OURS)) return false;
        return failure.getCause() == null
                || failure.getCause().getMessage() == null
                || !failure.getMessage().contains(failure.getCause().getMessage());
    }

    @Override
    public String toString() {
        return told;
    }

    /** Prints every logged stack trace this way, whoever logs it; named in platform.yml. */
    public static final class Traces implements StackTracePrinter {
        @Override
        public void printStackTrace(Throwable failure, Appendable out) throws IOException {
            var printed = new StringWriter();
            of(failure).printStackTrace(new PrintWriter(printed, true));
            out.append(printed.getBuffer());
        }
    }
}
