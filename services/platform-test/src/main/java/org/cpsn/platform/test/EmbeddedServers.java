package org.cpsn.platform.test;

/** The servers of the local stack, inside and beside this JVM. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static Servers start() {
        throw new UnsupportedOperationException("The embedded servers of the local stack are not wired yet.");
    }
}
