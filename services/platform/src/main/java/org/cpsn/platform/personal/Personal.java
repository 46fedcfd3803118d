package org.cpsn.platform.personal;

import java.util.Objects;

/**
 * A personal value as it is stored: sealed with the key of the person it is about. {@link Sealing} opens it, as long as
 * that key exists.
 *
 * @param <T> what is inside
 */
public record Personal<T>(String person, String sealed) {
    public Personal {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(sealed, "sealed");
    }

    /** Whose it is, never what it says. */
    @Override
    public String toString() {
        return "Personal[" + person + "]";
    }
}
