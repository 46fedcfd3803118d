package org.cpsn.platform.web;

/** A body longer than any request of ours needs. */
final class TooLarge extends RuntimeException {
    TooLarge() {
        super("The body is too large.", null, false, false);
    }
}
