package org.cpsn.platform.test;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The real servers the tests of one JVM share: containers where there is Docker, else the embedded servers of the local
 * stack. {@code -Dcpsn.test.servers=docker|embedded} decides otherwise.
 *
 * @param postgres JDBC address up to and including the slash before the database's name
 * @param kafka bootstrap servers
 * @param mongo connection string without a database
 */
public record Servers(String postgres, String user, String password, String kafka, String mongo) {
    private static final String SWITCH = "cpsn.test.servers";

    /** Started when first asked for, and left to the end of the JVM. */
    public static Servers shared() {
        return Shared.SERVERS;
    }

    private static final class Shared {
        static final Servers SERVERS = start(System.getProperty(SWITCH, "auto"));

        private static Servers start(String choice) {
            return switch (choice) {
                case "docker" -> DockerServers.start();
                case "embedded" -> EmbeddedServers.start();
                case "auto" -> dockerAnswers() ? DockerServers.start() : EmbeddedServers.start();
                default -> throw new IllegalArgumentException(SWITCH + " is docker or embedded, not " + choice);
            };
        }
    }

    /** An empty database of this name, and its JDBC address. */
    public String createDatabase(String name) {
        try (var connection = DriverManager.getConnection(postgres + "postgres", user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
            return postgres + name;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    /** Cheap and quiet, unlike asking Testcontainers: it tries every way to Docker there is and logs each failure. */
    private static boolean dockerAnswers() {
        if (System.getenv("DOCKER_HOST") != null) {
            return true;
        }
        var socket = Path.of("/var/run/docker.sock");
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
