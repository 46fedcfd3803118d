package org.cpsn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script in front of everything: which JDK it chooses, and what it says when there is none. */
class LauncherScriptTest {

    @TempDir
    Path dir;

    @Test
    void takesTheFirstJdkThatIsNewEnough() throws Exception {
        Path old = jdk("old-17", "17.0.15");
        Path fit = jdk("temurin-25", "25.0.1");
        Ran ran = script("java-home", Map.of("JAVA_HOME", old.toString()));
        assertThat(ran.output()).isEqualTo(fit.toString());
        assertThat(ran.code()).isZero();
    }

    @Test
    void takesTheOneItWasGivenIfThatIsNewEnough() throws Exception {
        jdk("temurin-25", "25.0.1");
        Path newer = jdk("zz-newer", "26");
        assertThat(script("java-home", Map.of("JAVA_HOME", newer.toString())).output())
                .isEqualTo(newer.toString());
    }

    @Test
    void saysWhatIsMissingWhenThereIsNone() throws Exception {
        Ran ran =
                script("java-home", Map.of("JAVA_HOME", jdk("old-17", "17.0.15").toString()));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output()).startsWith("CPSN needs a JDK 25 or newer, and none was found in JAVA_HOME");
    }

    @Test
    void explainsItself() throws Exception {
        assertThat(script("help", Map.of()).output()).contains("./cpsn up", "./cpsn test", "./cpsn bench");
        Ran unknown = script("dance", Map.of());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.output()).endsWith("What is dance?");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = dir.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Files.createFile(
                    home.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        return home;
    }

    private record Ran(int code, String output) {}

    /** With nothing on the PATH but what every system has, and no JDKs but ours. */
    private Ran script(String command, Map<String, String> environment) throws Exception {
        Path tools = Files.createDirectories(dir.resolve("tools"));
        for (String tool : new String[] {"bash", "dirname", "sed", "readlink", "cat", "env"}) {
            Path standIn = tools.resolve(tool);
            Files.writeString(standIn, "#!/bin/sh\nexec " + place(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        place("bash").toString(),
                        StackOptions.projectDirectory().resolve("cpsn").toString(),
                        command)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(),
                        "HOME", dir.toString(),
                        "CPSN_JDK_PLACES", dir.resolve("jdks").toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output.strip());
    }

    private static Path place(String tool) {
        Path usual = Path.of("/bin", tool);
        return Files.exists(usual) ? usual : Path.of("/usr/bin", tool);
    }
}
