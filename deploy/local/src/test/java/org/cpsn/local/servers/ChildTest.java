package org.cpsn.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path dir;

    @Test
    void endsInGoodOrderWhenAsked() {
        Path log = dir.resolve("log");
        Child child = shell("trap 'echo good bye; exit 3' TERM; echo ready; while :; do sleep 0.05; done", log);
        child.stop(PATIENCE);
        assertThat(child.exitCode()).isEqualTo(3);
        assertThat(child.lastLines(1)).containsExactly("good bye");
    }

    @Test
    void isEndedWhenItDoesNotListen() {
        Child child = shell("trap '' TERM; echo ready; while :; do sleep 0.05; done", null);
        child.stop(Duration.ofMillis(300));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void saysWhatItWroteWhenItDoesNotGetReady() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> shell("echo no room; exit 1", null))
                .withMessage("ended at once: no room");
    }

    /**
     * Two virtual threads that read from silent children starve all others of a machine with two processors, but only
     * once the JDK has taken back its spare carriers, half a minute later: hence this looks at the kind of thread.
     */
    @Test
    void isListenedToByAPlatformThread() {
        Child child = shell("echo ready; exec sleep 600", null);
        try {
            assertThat(Thread.getAllStackTraces().keySet())
                    .as("platform threads, which alone are listed")
                    .anyMatch(thread -> thread.getName().equals("listening to a child") && thread.isDaemon());
        } finally {
            child.stop(PATIENCE);
        }
    }

    /** The parent is killed as by kill -9, so that nothing in it can tidy up. */
    @Test
    void neverOutlivesItsParent() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .start();
        try (BufferedReader said = parent.inputReader()) {
            ProcessHandle orphan =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            parent.destroyForcibly();
            assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private static Child shell(String script, Path log) {
        return Child.startUntil("ready", PATIENCE, new Child.Command(List.of("sh", "-c", script), Map.of()), log);
    }

    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) {
            Child child = Child.start(new Child.Command(List.of("sleep", "600"), Map.of()), null);
            System.out.println(child.pid());
            child.ended().join();
        }
    }
}
