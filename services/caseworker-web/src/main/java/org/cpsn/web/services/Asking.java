package org.cpsn.web.services;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes a command safe to send twice: the key made when the form was shown, and the version the form was based on
 * ({@code null} for something new).
 */
public record Asking(String key, String version) {

    public static Asking something(String key) {
        return new Asking(key, null);
    }

    public static Asking on(String key, String version) {
        return new Asking(key, version == null || version.isBlank() ? "*" : version);
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The key of what follows from a form's own command: another one, and the same whenever the form is sent again. */
    public static String keyOfNext(String key) {
        return key == null
                ? null
                : UUID.nameUUIDFromBytes(("next " + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    String ifMatch() {
        return "*".equals(version) ? "*" : '"' + version + '"';
    }

    boolean onSomethingThere() {
        return version != null;
    }
}
