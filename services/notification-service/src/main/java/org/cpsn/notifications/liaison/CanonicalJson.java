package org.cpsn.notifications.liaison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON that can be written in one way only (RFC 8785), so that both sides of the border make the same bytes of the same
 * entry. It knows what an entry is made of: text, whole numbers, yes and no, lists and objects.
 */
public final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    public static String of(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Boolean yes -> yes.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> object -> object(object);
            default -> throw new IllegalArgumentException("An entry holds no " + value.getClass());
        };
    }

    /** Sorted by UTF-16 code units, which is how Java compares text. */
    private static String object(Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + of(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < FIRST_PRINTABLE) quoted.append("\\u%04x".formatted((int) c));
                    else quoted.append(c);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
