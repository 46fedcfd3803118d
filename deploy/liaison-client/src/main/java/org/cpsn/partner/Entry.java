package org.cpsn.partner;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of the feed, as it was served. */
record Entry(JsonNode json) {
    private static final String RECALLED = "org.cpsn.liaison.recalled.v1";

    long position() {
        return json.path("position").asLong(-1);
    }

    String id() {
        return json.path("id").asString("");
    }

    String hash() {
        return json.path("hash").asString("");
    }

    boolean hasData() {
        return json.has("data");
    }

    /** The messages this entry takes back; mostly none. */
    List<String> recalls() {
        return json.path("type").asString("").equals(RECALLED)
                ? json.path("data").path("messageIds").values().stream()
                        .map(JsonNode::asString)
                        .toList()
                : List.of();
    }

    /** The same entry without what it told; its hash still holds. */
    Entry withoutData() {
        var rest = (ObjectNode) json.deepCopy();
        rest.remove("data");
        return new Entry(rest);
    }

    /** What is wrong with it, coming after an entry with this position and hash; empty when nothing is. */
    Optional<String> wrongAfter(long position, String hash) {
        if (position() != position + 1)
            return Optional.of("position " + position() + " comes where " + (position + 1) + " should");
        if (!json.path("previoushash").asString("").equals(hash))
            return Optional.of("entry " + position() + " is not tied to the one before it");
        if (hasData()
                && !Canonical.sha256(Canonical.of(json.path("data")))
                        .equals(json.path("datahash").asString("")))
            return Optional.of("the data of entry " + position() + " is not what it was");
        if (!hashed().equals(hash())) return Optional.of("entry " + position() + " is not what it was");
        return Optional.empty();
    }

    private String hashed() {
        var rest = (ObjectNode) json.deepCopy();
        rest.remove("data");
        rest.remove("hash");
        return Canonical.sha256(Canonical.of(rest));
    }

    /** As it is kept: one line. */
    String line() {
        return Canonical.of(json);
    }
}
