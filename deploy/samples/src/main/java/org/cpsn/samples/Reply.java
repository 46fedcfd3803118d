package org.cpsn.samples;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** What a service answered: the status, the body as JSON (a missing node if it was none) and the entity tag. */
public record Reply(int status, JsonNode body, String etag) {

    /** The command was carried out, now or the first time it was asked. */
    public boolean done() {
        return status == 200 || status == 201;
    }

    /** The id of the subject the command created or changed. */
    public String id() {
        return body.path("id").asString("");
    }

    /** The subject's version after the command. */
    public OptionalLong version() {
        JsonNode version = body.path("version");
        return version.isIntegralNumber() ? OptionalLong.of(version.asLong()) : OptionalLong.empty();
    }

    /** The rule that said no, or an empty text. */
    public String rule() {
        return body.path("rule").asString("");
    }

    /** The refusal in one line: status, rule or type, and the sentence. */
    public String refusal() {
        StringBuilder line = new StringBuilder().append(status);
        String name = rule().isEmpty() ? body.path("type").asString("") : rule();
        if (!name.isEmpty()) {
            line.append(' ').append(name);
        }
        String detail = body.path("detail").asString("");
        if (!detail.isEmpty()) {
            line.append(": ").append(detail);
        }
        for (JsonNode error : body.path("errors")) {
            line.append(" [")
                    .append(error.path("field").asString(""))
                    .append(' ')
                    .append(error.path("code").asString(""))
                    .append(']');
        }
        String correlation = body.path("correlationId").asString("");
        return correlation.isEmpty()
                ? line.toString()
                : line.append(" (correlation ").append(correlation).append(')').toString();
    }
}
