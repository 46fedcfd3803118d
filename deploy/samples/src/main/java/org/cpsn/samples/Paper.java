package org.cpsn.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A document of one page that says of itself that it is invented. */
final class Paper {
    static final String BASE64 = Base64.getEncoder().encodeToString(content());

    private Paper() {}

    private static byte[] content() {
        try (var paper = Paper.class.getResourceAsStream("invented.pdf")) {
            return paper.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
