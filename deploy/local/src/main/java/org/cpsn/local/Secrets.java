package org.cpsn.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
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
        String databasePassword,
        String vapidPublicKey,
        String vapidPrivateKey) {

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
            if (properties.getProperty("vapid-private-key") == null) {
                giveVapidKey(properties);
                complete = false;
            }
            if (!complete) write(file, properties);
            return new Secrets(
                    said(properties, "key-encryption-key", file),
                    said(properties, "pseudonym-key", file),
                    said(properties, "feed-signing-key", file),
                    said(properties, "linkage-secret-partner-al", file),
                    said(properties, "linkage-secret-partner-me", file),
                    said(properties, "web-client-secret", file),
                    said(properties, "database-password", file),
                    said(properties, "vapid-public-key", file),
                    said(properties, "vapid-private-key", file));
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

    /** The point of a key of P-256 as browsers want it, and its number. */
    private static void giveVapidKey(Properties properties) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] uncompressed = new byte[65];
            uncompressed[0] = 4;
            put(point.getAffineX(), uncompressed, 1);
            put(point.getAffineY(), uncompressed, 33);
            byte[] number = new byte[32];
            put(((ECPrivateKey) pair.getPrivate()).getS(), number, 0);
            Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
            properties.setProperty("vapid-public-key", base64url.encodeToString(uncompressed));
            properties.setProperty("vapid-private-key", base64url.encodeToString(number));
        } catch (GeneralSecurityException e) {
            throw new CannotStart("This JDK makes no keys of P-256.", e);
        }
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        int length = bytes.length - from;
        System.arraycopy(bytes, from, into, at + 32 - length, length);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
