package org.cpsn.partner;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the client was called.
 *
 * @param verify look at what is here instead of following
 * @param receiveAt the port to be called at instead of asking; 0: ask
 * @param webhookSecret shared for being called; null where it is not
 * @param once stop when everything that is there now is here
 * @param trusted ids of the keys that were compared over another way; empty: those of the first meeting
 */
record Options(
        boolean verify,
        int receiveAt,
        String webhookSecret,
        String address,
        String tokenEndpoint,
        String clientId,
        String secret,
        String feed,
        Path store,
        int limit,
        int waitSeconds,
        boolean once,
        Set<String> trusted) {
    static final String HELP = """
        Follows your feed of the Child Protection Safety Net into a folder, checks that it is complete and unchanged,
        and confirms what you hold.

          java -jar liaison-client.jar [verify | receive PORT] --address URL --token-endpoint URL --client-id ID --feed FEED --store DIR

          verify            look at what is in the folder, and at what is missing, instead of following
          receive PORT      be called instead of asking (Standard Webhooks): listens on this port of this machine, behind
                            whatever ends TLS; the secret is read from the environment: CPSN_PARTNER_WEBHOOK_SECRET.
                            What was taken is confirmed when it is called without receive the next time (--once).
          --address         where the feed is, such as https://cpsn.example
          --token-endpoint  where access tokens are given (OAuth 2 client credentials)
          --client-id       who you are there; the secret is read from the environment: CPSN_PARTNER_SECRET
          --feed            the id of your feed, as it was agreed, such as feed-partner-al
          --store           a folder of this client alone
          --once            end when everything that is there now is here
          --limit           entries asked for at once, 1 to 1000 (500)
          --wait            seconds the other side may wait for something new, 0 to 30 (25)
          --trust           id of a signing key that you have compared over another way; may be given several times.
                            Without it the keys of the first meeting are kept and trusted.
          --help            this

        ask                 asks whether a child is known; ask --help tells more

        Every address can also come from the environment: CPSN_PARTNER_ADDRESS, CPSN_PARTNER_TOKEN_ENDPOINT,
        CPSN_PARTNER_CLIENT_ID, CPSN_PARTNER_FEED, CPSN_PARTNER_STORE. A certificate of your own (mutual TLS) is given
        as the JDK wants it: -Djavax.net.ssl.keyStore=… -Djavax.net.ssl.keyStorePassword=…

        In the folder: entries.jsonl (one entry a line, in order), checkpoints.jsonl (what the other side has signed),
        keys.json (whose signatures count). What is taken back is deleted from entries.jsonl; that there was something
        stays, and the hashes still hold.

        It ends with 0 when all is well, 1 when it was called wrongly, 2 when something is broken or missing and a
        person has to look; what may pass by itself it tries again.
        """;

    private static final Map<String, String> VARIABLES = Map.of(
            "--address", "CPSN_PARTNER_ADDRESS",
            "--token-endpoint", "CPSN_PARTNER_TOKEN_ENDPOINT",
            "--client-id", "CPSN_PARTNER_CLIENT_ID",
            "--feed", "CPSN_PARTNER_FEED",
            "--store", "CPSN_PARTNER_STORE");

    /** @throws Unusable with a sentence for who called it */
    static Options of(List<String> arguments, Map<String, String> environment) {
        var left = new ArrayDeque<>(arguments);
        var said = new HashMap<String, String>();
        VARIABLES.forEach((name, variable) -> {
            if (environment.containsKey(variable)) said.put(name, environment.get(variable));
        });
        var trusted = new HashSet<String>();
        boolean verify = false;
        int receiveAt = 0;
        boolean once = false;
        while (!left.isEmpty()) {
            var next = left.removeFirst();
            switch (next) {
                case "verify" -> verify = true;
                case "receive" -> receiveAt = port(value(left, next));
                case "--once" -> once = true;
                case "--trust" -> trusted.add(value(left, next));
                case "--address", "--token-endpoint", "--client-id", "--feed", "--store", "--limit", "--wait" ->
                    said.put(next, value(left, next));
                default -> throw new Unusable(next + " is not known; --help tells what is.");
            }
        }
        return new Options(
                verify,
                receiveAt,
                receiveAt == 0 ? null : secret(environment, "CPSN_PARTNER_WEBHOOK_SECRET"),
                needed(said, "--address").replaceFirst("/+$", ""),
                needed(said, "--token-endpoint"),
                needed(said, "--client-id"),
                secret(environment, "CPSN_PARTNER_SECRET"),
                needed(said, "--feed"),
                Path.of(needed(said, "--store")),
                number(said, "--limit", 500, 1, 1_000),
                number(said, "--wait", 25, 0, 30),
                once,
                Set.copyOf(trusted));
    }

    private static String value(ArrayDeque<String> left, String name) {
        if (left.isEmpty()) throw new Unusable(name + " needs a value.");
        return left.removeFirst();
    }

    private static String needed(Map<String, String> said, String name) {
        var value = said.get(name);
        if (value == null || value.isBlank())
            throw new Unusable(name + " is missing (or " + VARIABLES.get(name) + " in the environment).");
        return value;
    }

    private static String secret(Map<String, String> environment, String name) {
        var secret = environment.get(name);
        if (secret == null || secret.isBlank()) throw new Unusable(name + " is missing.");
        return secret;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535)
            throw new Unusable("receive needs a port.");
        return Integer.parseInt(text);
    }

    private static int number(Map<String, String> said, String name, int usual, int least, int most) {
        var text = said.getOrDefault(name, String.valueOf(usual));
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most)
            throw new Unusable(name + " is a number from " + least + " to " + most + ".");
        return Integer.parseInt(text);
    }

    /** It was called wrongly. */
    static final class Unusable extends RuntimeException {
        Unusable(String sentence) {
            super(sentence);
        }
    }
}
