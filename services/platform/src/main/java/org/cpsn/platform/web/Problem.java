package org.cpsn.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cpsn.platform.axon.StaleVersion;
import org.cpsn.platform.domain.Rejected;

/** A refusal or failure as it goes over the wire (RFC 9457). Carries no personal value and no word of an exception. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String rule,
        List<String> about,
        List<InvalidField> errors,
        Long currentVersion,
        List<StaleVersion.Change> changedSince,
        String correlationId) {

    enum Kind {
        INVALID_INPUT(400, "Some of the input is not valid.", "See the errors."),
        BAD_REQUEST(400, "The request cannot be read.", "The request is not one this service understands."),
        UNAUTHENTICATED(401, "Nobody is signed in.", "A valid access token is needed."),
        FORBIDDEN(403, "This is not open to you.", "Your role or your place does not allow this."),
        NOT_FOUND(404, "There is no such thing.", "It does not exist, or not for you."),
        METHOD_NOT_ALLOWED(405, "This cannot be done here.", "The method is not allowed on this resource."),
        NOT_ACCEPTABLE(406, "This form is not offered.", "The answer cannot be given in a form you accept."),
        STALE(412, "Somebody else was quicker.", "This was changed by somebody else in the meantime."),
        TOO_LARGE(413, "That is too much.", "A request body may have 64 KiB at most."),
        UNSUPPORTED_MEDIA_TYPE(415, "This form is not understood.", "The body must be JSON (application/json)."),
        PRECONDITION_REQUIRED(428, "Say which version you saw.", "The header If-Match is needed: a version or *."),
        TOO_MANY_REQUESTS(429, "That was asked too often.", "Ask again after the time in Retry-After."),
        STORE_AWAY(
                503,
                "This is not available at the moment.",
                "Nothing was changed that you were not told of. Try again."),
        UNEXPECTED(500, "Something went wrong here.", "The failure was noted under the correlation id.");

        private final int status;
        private final String title;
        private final String detail;

        Kind(int status, String title, String detail) {
            this.status = status;
            this.title = title;
            this.detail = detail;
        }

        /** The nearest kind for a status that a framework has chosen. */
        static Kind of(int status) {
            for (var kind : values()) {
                if (kind.status == status && kind != INVALID_INPUT) return kind;
            }
            return status < 500 ? BAD_REQUEST : UNEXPECTED;
        }

        private URI type() {
            return URI.create(
                    "urn:cpsn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static Problem of(Kind kind) {
        return of(kind, kind.detail);
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind.type(), kind.title, kind.status, detail, null, null, null, null, null, null);
    }

    static Problem invalid(List<InvalidField> errors) {
        var kind = Kind.INVALID_INPUT;
        return new Problem(kind.type(), kind.title, kind.status, kind.detail, null, null, errors, null, null, null);
    }

    static Problem stale(StaleVersion stale) {
        var kind = Kind.STALE;
        return new Problem(
                kind.type(),
                kind.title,
                kind.status,
                kind.detail,
                null,
                null,
                null,
                stale.currentVersion(),
                stale.changedSince(),
                null);
    }

    static Problem broken(Rejected no) {
        var rule = no.rule();
        // absent rather than empty: most rules speak of nobody
        var about = no.about().isEmpty() ? null : no.about();
        var type = URI.create("urn:cpsn:rule:" + rule.name());
        var status = rule.aboutExistence() ? 404 : rule.aboutPermission() ? 403 : 409;
        return new Problem(
                type, "A rule says no.", status, rule.sentence(), rule.name(), about, null, null, null, null);
    }

    Problem under(String correlationId) {
        return new Problem(
                type, title, status, detail, rule, about, errors, currentVersion, changedSince, correlationId);
    }
}
