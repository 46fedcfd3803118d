package org.cpsn.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Directories;

/** Keys and passwords of this one stack: made by chance at its first start, readable for their owner only. */
record Secrets(
        String keyEncryptionKey,
        String pseudonymKey,
        String feedSigningKey,
        String linkageSecretOfPartnerAl,
        String linkageSecretOfPartnerMe,
        String webClientSecret,
        String databasePassword) {

    private static final List<String> NEWER =
            List.of("feed-signing-key", "linkage-secret-partner-al", "linkage-secret-partner-me");
    private static final SecureRandom CHANCE = new SecureRandom();

    static Secrets in(Path home) {
        Path file = home.resolve("secrets");
        try {
            if (!Files.exists(file)) write(file);
            Properties properties = read(file);
            boolean complete = true;
            for (String newer : NEWER) {
                // a stack of before there was one: nothing that exists depends on it
                if (properties.putIfAbsent(newer, random()) == null) complete = false;
            }
            if (!complete) write(file, properties);
            return new Secrets(
                    said(properties, "key-encryption-key", file),
                    said(properties, "pseudonym-key", file),
                    said(properties, "feed-signing-key", file),
                    said(properties, "linkage-secret-partner-al", file),
                    said(properties, "linkage-secret-partner-me", file),
                    said(properties, "web-client-secret", file),
                    said(properties, "database-password", file));
        } catch (IOException e) {
            throw new CannotStart(
                    "The secrets in " + file + " can be neither read nor written: " + e.getMessage() + ".", e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String said(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new CannotStart("The file " + file + " lacks " + name + ": restore it, or start over with --fresh.");
        }
        return value;
    }

    private static void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("key-encryption-key", random());
        properties.setProperty("pseudonym-key", random());
        properties.setProperty("feed-signing-key", random());
        properties.setProperty("web-client-secret", random());
        properties.setProperty("database-password", random());
        write(file, properties);
    }

    private static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, "Without these the data beside them cannot be read any more.");
        Directories.create(file.getParent());
        // temporary files are made readable for their owner alone
        Path unfinished = Files.createTempFile(file.getParent(), "secrets", "");
        Files.writeString(unfinished, text.toString(), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
