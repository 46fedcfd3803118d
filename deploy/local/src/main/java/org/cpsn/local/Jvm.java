package org.cpsn.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs us also runs everything else. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Nine processes share two cores and little memory: one collector thread, and a compiler that is done early. */
    static List<String> flags(Part part, StackOptions options) {
        List<String> flags = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xshare:auto",
                "-Xms32m",
                "-Xmx" + part.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (options.frugal()) flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m"));
        flags.addAll(options.javaFlags());
        return flags;
    }
}
