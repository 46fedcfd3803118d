package org.cpsn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {

    @TempDir
    Path dir;

    @Test
    void aSecondOneInTheSamePlaceIsToldSo() throws Exception {
        try (OnlyOne first = OnlyOne.in(dir)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> OnlyOne.in(dir).close())
                    .withMessageStartingWith("CPSN is already running here (process "
                            + ProcessHandle.current().pid() + "): use that one");
        }
        OnlyOne.in(dir).close();
    }

    @Test
    void aFullDiskIsNamedWithWhatIsLeftAndWhatIsNeeded() {
        Up.mustHaveRoom(dir, 0);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Up.mustHaveRoom(dir, Long.MAX_VALUE))
                .withMessageMatching("The disk of " + dir + " has only [0-9,]+ MB left, and CPSN needs "
                        + "9,223,372,036,854 MB: free some space\\.");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesUsElsewhere() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = freePorts();
            environment.put("CPSN_REFERRAL_PORT", Integer.toString(taken.getLocalPort()));
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> StackPorts.usual(environment).mustBeFree())
                    .withMessage("Port " + taken.getLocalPort() + ", which referral-service needs, is taken by another "
                            + "program: end that program or choose another port with CPSN_REFERRAL_PORT=….");
        }
        StackPorts.usual(freePorts()).mustBeFree();
    }

    @Test
    void portsAreTheUsualOnesUnlessTheEnvironmentSaysOtherwise() {
        StackPorts ports = StackPorts.usual(Map.of("CPSN_PORT", "9000"));
        assertThat(ports.of(Part.WEB)).isEqualTo(9000);
        assertThat(ports.of(Part.CASES)).isEqualTo(8081);
        assertThat(ports.postgres()).isEqualTo(15432);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> StackPorts.usual(Map.of("CPSN_KAFKA_PORT", "many")))
                .withMessage("CPSN_KAFKA_PORT must be a port number, not \"many\".");
    }

    @Test
    void aStackOfBeforeFeedsWereSignedGetsItsKeyAndKeepsTheOthers() throws Exception {
        Secrets first = Secrets.in(dir);
        Path file = dir.resolve("secrets");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("feed-signing-key"))
                        .toList());
        Secrets again = Secrets.in(dir);
        assertThat(again.pseudonymKey()).isEqualTo(first.pseudonymKey());
        assertThat(again.feedSigningKey()).hasSize(44).isNotEqualTo(first.feedSigningKey());
        assertThat(Secrets.in(dir)).isEqualTo(again);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsAreMadeOnceAndForTheirOwnerOnly() throws Exception {
        Secrets first = Secrets.in(dir);
        assertThat(Secrets.in(dir)).isEqualTo(first);
        assertThat(first.keyEncryptionKey()).hasSize(44).isNotEqualTo(first.pseudonymKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theCommandLineIsUnderstoodOrExplained() {
        assertThat(Up.Asked.from("--fresh", "--sample", "12")).isEqualTo(new Up.Asked(true, 12));
        assertThat(Up.Asked.from()).isEqualTo(new Up.Asked(false, null));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Up.Asked.from("--sample", "some"))
                .withMessageStartingWith("--sample needs a number of children.");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Up.Asked.from("--speed"))
                .withMessageStartingWith("What is --speed?");
    }

    @Test
    void whatHasNotBeenBuiltIsNamed() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Part.CASES.builtJar(dir))
                .withMessageStartingWith("case-service has not been built");
    }

    private static Map<String, String> freePorts() {
        Map<String, String> environment = new HashMap<>();
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), Integer.toString(Ports.free()));
        }
        environment.put("CPSN_POSTGRES_PORT", Integer.toString(Ports.free()));
        environment.put("CPSN_KAFKA_PORT", Integer.toString(Ports.free()));
        environment.put("CPSN_MONGO_PORT", Integer.toString(Ports.free()));
        return environment;
    }
}
