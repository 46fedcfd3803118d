package org.cpsn.web.services;

import java.time.Instant;
import java.util.List;

/**
 * A service said no, or could not be asked. Carries what RFC 9457 gives us, and never a personal value in its message.
 */
public final class ServiceProblem extends RuntimeException {

    private final transient Service service;
    private final transient Told told;
    private final int status;

    /** What a problem+json body says; every part may be missing. */
    public record Told(
            String type,
            String title,
            String detail,
            String rule,
            List<String> about,
            List<InvalidField> errors,
            List<Change> changedSince,
            Long currentVersion,
            String correlationId) {

        public static final Told NOTHING = new Told(null, null, null, null, null, null, null, null, null);

        public Told {
            about = about == null ? List.of() : List.copyOf(about);
            errors = errors == null ? List.of() : List.copyOf(errors);
            changedSince = changedSince == null ? List.of() : List.copyOf(changedSince);
        }
    }

    public record InvalidField(String field, String code, String message) {}

    public record Change(long sequence, String type, Instant recordedAt, String by) {}

    public ServiceProblem(Service service, int status, Told told) {
        super(service + " answered " + status + (told.rule() == null ? "" : " " + told.rule()));
        this.service = service;
        this.status = status;
        this.told = told;
    }

    private ServiceProblem(Service service, Throwable cause) {
        super(service + " cannot be reached", cause);
        this.service = service;
        this.status = 503;
        this.told = Told.NOTHING;
    }

    static ServiceProblem away(Service service, Throwable cause) {
        return new ServiceProblem(service, cause);
    }

    public Service service() {
        return service;
    }

    public int status() {
        return status;
    }

    public Told told() {
        return told;
    }

    /** A refusal of what was typed or asked: the form is shown again with everything in it. */
    public boolean isAnAnswerToTheForm() {
        return status == 400 || status == 409 || status == 412 || status == 413 || mayHaveHappened();
    }

    /** Nobody knows whether the command was carried out: the same key must be sent again. */
    public boolean mayHaveHappened() {
        return status >= 500;
    }

    public boolean isStale() {
        return status == 412;
    }
}
