package org.cpsn.platform.web;

/** A command on an existing subject that does not say which version it is based on. */
final class VersionNotSaid extends RuntimeException {
    VersionNotSaid() {
        super("If-Match is missing.", null, false, false);
    }
}
