package org.cpsn.partner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cpsn.linkage.Born;
import org.cpsn.linkage.Description;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Hardening;
import org.cpsn.linkage.Sex;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * "Do you know this child?" The child is typed, never an argument: arguments can be read by everybody on a machine and
 * stay in the history of a shell. It is encoded here; only bits leave.
 */
final class Ask {
    static final String HELP = """
        Asks whether a child is known, without telling who it is.

          java -jar liaison-client.jar ask --address URL --token-endpoint URL --client-id ID --reference REF --purpose CODE

          --reference       what you call this question: letters, digits, dots and dashes, never a name
          --purpose         IDENTIFICATION, PROTECTION, FAMILY_TRACING or ASSISTED_VOLUNTARY_RETURN
          --born-from, --born-to   years, to look among fewer (optional)

        Then four lines on standard input: given name, family name, date of birth (YYYY-MM-DD, or the year alone), and
        FEMALE, MALE, OTHER or UNKNOWN. Secrets come from the environment: CPSN_PARTNER_SECRET of the client, and
        CPSN_PARTNER_LINKAGE_SECRET, the Base64 of the secret shared for encoding.

        It prints one line for each child like it: the pseudonym under which you would hear of it, how alike it is, and
        whether that is confirmed; a person on the other side confirms each before it counts. It ends with 0 when it was
        answered, 1 when it was called wrongly, 2 when it was refused or cannot be reached, 3 when it was asked too often.
        """;

    private static final List<String> KNOWN = List.of(
            "--address", "--token-endpoint", "--client-id", "--reference", "--purpose", "--born-from", "--born-to");
    private static final Map<String, String> VARIABLES = Map.of(
            "--address", "CPSN_PARTNER_ADDRESS",
            "--token-endpoint", "CPSN_PARTNER_TOKEN_ENDPOINT",
            "--client-id", "CPSN_PARTNER_CLIENT_ID");

    private final HttpClient http;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Ask(HttpClient http, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.http = http;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments, BufferedReader typed) throws InterruptedException {
        if (arguments.contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            return ask(said(arguments), typed);
        } catch (Options.Unusable wrongly) {
            err.println(wrongly.getMessage());
            return 1;
        } catch (Broken | IOException refused) {
            err.println(refused.getMessage());
            return 2;
        }
    }

    private int ask(Map<String, String> said, BufferedReader typed) throws IOException, InterruptedException {
        var encoder = new Encoder(linkageSecret(), Hardening.BALANCED);
        var child = child(typed);
        var question = new TreeMap<String, Object>();
        question.put("scheme", Encoder.SCHEME);
        question.put("encoding", encoder.encode(child).base64());
        question.put("reference", needed(said, "--reference"));
        question.put("purpose", needed(said, "--purpose"));
        if (said.containsKey("--born-from")) question.put("bornFrom", year(said.get("--born-from")));
        if (said.containsKey("--born-to")) question.put("bornTo", year(said.get("--born-to")));
        if (child.sex() != Sex.UNKNOWN) question.put("sex", child.sex().name());
        var tokens = new Tokens(
                http, needed(said, "--token-endpoint"), needed(said, "--client-id"), secret("CPSN_PARTNER_SECRET"));
        var address = needed(said, "--address").replaceFirst("/+$", "");
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/liaison/questions"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + tokens.current())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Canonical.JSON.writeValueAsBytes(question)))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() == 429) {
            err.println("Asked too often: again in "
                    + answer.headers().firstValue("Retry-After").orElse("some") + " s.");
            return 3;
        }
        var told = json(answer.body());
        if (answer.statusCode() != 201)
            throw new Broken("the question was refused (" + answer.statusCode() + "): " + why(told));
        tell(told);
        return 0;
    }

    private void tell(JsonNode told) {
        out.println("question " + told.path("questionId").asString());
        if (told.path("candidates").isEmpty()) out.println("nobody like this child is known");
        for (var candidate : told.path("candidates"))
            out.printf(
                    Locale.ROOT,
                    "%s  %.2f%s  %s%n",
                    candidate.path("pseudonym").asString(),
                    candidate.path("score").asDouble(),
                    candidate.path("likely").asBoolean() ? " likely" : "",
                    candidate.path("state").asString());
    }

    private static String why(JsonNode told) {
        var errors = told.path("errors");
        return errors.isEmpty()
                ? told.path("detail").asString("")
                : errors.path(0).path("field").asString() + ": "
                        + errors.path(0).path("message").asString();
    }

    private Map<String, String> said(List<String> arguments) {
        var said = new HashMap<String, String>();
        VARIABLES.forEach((name, variable) -> {
            if (environment.containsKey(variable)) said.put(name, environment.get(variable));
        });
        for (int at = 0; at < arguments.size(); at += 2) {
            var name = arguments.get(at);
            if (!KNOWN.contains(name)) throw new Options.Unusable(name + " is not known; ask --help tells what is.");
            if (at + 1 == arguments.size()) throw new Options.Unusable(name + " needs a value.");
            said.put(name, arguments.get(at + 1));
        }
        return said;
    }

    private static Description child(BufferedReader typed) throws IOException {
        var given = line(typed, "a given name");
        var family = line(typed, "a family name");
        var born = born(line(typed, "a date of birth"));
        var sex = line(typed, "the sex");
        if (Arrays.stream(Sex.values()).noneMatch(known -> known.name().equals(sex)))
            throw new Options.Unusable("The sex is FEMALE, MALE, OTHER or UNKNOWN.");
        return new Description(given, family, born, Sex.valueOf(sex));
    }

    private static String line(BufferedReader typed, String what) throws IOException {
        var line = typed.readLine();
        if (line == null) throw new Options.Unusable("On standard input " + what + " is missing.");
        return line.strip();
    }

    /** What was typed is not quoted in what is said of it. */
    private static Born born(String typed) {
        try {
            return typed.matches("\\d{4}") ? Born.in(Integer.parseInt(typed)) : Born.on(LocalDate.parse(typed));
        } catch (DateTimeException | IllegalArgumentException noDate) {
            throw new Options.Unusable("The date of birth is YYYY-MM-DD, or the year alone.");
        }
    }

    private byte[] linkageSecret() {
        try {
            var secret = Base64.getDecoder().decode(secret("CPSN_PARTNER_LINKAGE_SECRET"));
            if (secret.length >= 32) return secret;
        } catch (IllegalArgumentException notBase64) {
            throw new Options.Unusable("CPSN_PARTNER_LINKAGE_SECRET is no Base64.");
        }
        throw new Options.Unusable("CPSN_PARTNER_LINKAGE_SECRET is shorter than 32 bytes.");
    }

    private String secret(String name) {
        var secret = environment.get(name);
        if (secret == null || secret.isBlank()) throw new Options.Unusable(name + " is missing.");
        return secret.strip();
    }

    private static String needed(Map<String, String> said, String name) {
        var value = said.get(name);
        if (value == null || value.isBlank()) throw new Options.Unusable(name + " is missing.");
        return value;
    }

    private static int year(String typed) {
        if (!typed.matches("(19|20)\\d\\d")) throw new Options.Unusable("A year has four digits.");
        return Integer.parseInt(typed);
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return Canonical.JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new IOException("the other side answers what cannot be read", unreadable);
        }
    }
}
