package org.cpsn.platform.web;

/** One field that cannot be used as it was sent. */
public record InvalidField(String field, String code, String message) {
    static InvalidField required(String field) {
        return new InvalidField(field, "required", "This is required.");
    }

    static InvalidField malformed(String field) {
        return new InvalidField(field, "malformed", "This cannot be read.");
    }

    static InvalidField unknownCode(String field) {
        return new InvalidField(field, "unknown_code", "This code is not known.");
    }
}
