package org.cpsn.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON written in one way only (RFC 8785), and what is made of it. */
final class Canonical {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    /** Sorted names, no spaces, only the escapes that must be; a feed holds no numbers but whole ones. */
    static String of(JsonNode json) {
        if (json.isObject()) {
            var sorted = new TreeMap<String, String>();
            json.properties().forEach(field -> sorted.put(field.getKey(), of(field.getValue())));
            return sorted.entrySet().stream()
                    .map(field -> JSON.writeValueAsString(field.getKey()) + ":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray()) return json.values().stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]"));
        return JSON.writeValueAsString(json);
    }

    /** Of an object with some of its fields. */
    static String of(JsonNode json, List<String> fields) {
        var chosen = JSON.createObjectNode();
        fields.forEach(field -> chosen.set(field, json.path(field)));
        return of(chosen);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
