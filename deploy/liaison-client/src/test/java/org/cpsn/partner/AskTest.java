package org.cpsn.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpsn.linkage.Born;
import org.cpsn.linkage.Description;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Hardening;
import org.cpsn.linkage.Sex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.UTF_8);
    private static final String CHILD = "Џевахире\nShembulli\n2011-03-21\nFEMALE\n";

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer other;
    private int status = 201;
    private String answer;

    @BeforeEach
    void open() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            try (exchange) {
                var token = exchange.getRequestURI().getPath().equals("/token");
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (!token) asked.add(exchange.getRequestURI() + " " + body);
                var told = (token ? "{\"access_token\":\"t\",\"expires_in\":60}" : answer)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Retry-After", "120");
                exchange.sendResponseHeaders(token ? 200 : status, told.length);
                exchange.getResponseBody().write(told);
            }
        });
        other.start();
        answer = "{\"questionId\":\"q1\",\"candidates\":["
                + "{\"pseudonym\":\"abc\",\"score\":0.94,\"likely\":true,\"state\":\"FOUND\"}]}";
    }

    @AfterEach
    void close() {
        other.stop(0);
    }

    @Test
    void a_child_is_asked_for_without_its_name_and_answered_with_a_pseudonym() throws Exception {
        assertThat(ask(CHILD)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("question q1", "abc  0.94 likely  FOUND");
        var encoding = new Encoder(SECRET, Hardening.BALANCED)
                .encode(new Description("Xhevahire", "Šembuli", Born.on(LocalDate.of(2011, 3, 21)), Sex.FEMALE))
                .base64();
        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(question)
                        .startsWith("/liaison/questions {")
                        .contains(encoding, "AL-7", "IDENTIFICATION")
                        .doesNotContain("Shembulli", "Џевахире", "2011"));
    }

    @Test
    void nobody_is_an_answer() throws Exception {
        answer = "{\"questionId\":\"q1\",\"candidates\":[]}";
        assertThat(ask(CHILD)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("nobody like this child is known");
    }

    @Test
    void a_refusal_is_told() throws Exception {
        status = 400;
        answer = "{\"errors\":[{\"field\":\"encoding\",\"message\":\"Too little is in it.\"}]}";
        assertThat(ask(CHILD)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("400", "encoding: Too little");
    }

    @Test
    void who_asks_too_often_hears_how_long_to_wait() throws Exception {
        status = 429;
        assertThat(ask(CHILD)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("120 s");
    }

    @ParameterizedTest
    @CsvSource({
        "'Arta\nShembulli\n', a date of birth is missing",
        "'Arta\nShembulli\nyesterday\nFEMALE\n', The date of birth is",
        "'Arta\nShembulli\n2011-02-30\nFEMALE\n', The date of birth is",
        "'Arta\nShembulli\n2011\nGIRL\n', The sex is",
    })
    void what_was_typed_wrongly_is_said_and_not_quoted(String typed, String said) throws Exception {
        assertThat(ask(typed)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(said).doesNotContain("Shembulli", "yesterday");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_name_is_no_argument() throws Exception {
        assertThat(ask(CHILD, "--name", "Arta")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--name is not known")
                .doesNotContain("Arta");
    }

    private int ask(String typed, String... more) throws InterruptedException {
        var base = "http://localhost:" + other.getAddress().getPort();
        var arguments = new ArrayList<>(List.of(
                "--address",
                base + "/",
                "--token-endpoint",
                base + "/token",
                "--client-id",
                "partner-al",
                "--reference",
                "AL-7",
                "--purpose",
                "IDENTIFICATION"));
        arguments.addAll(List.of(more));
        var environment = new TreeMap<>(Map.of(
                "CPSN_PARTNER_SECRET",
                "s",
                "CPSN_PARTNER_LINKAGE_SECRET",
                Base64.getEncoder().encodeToString(SECRET)));
        try (var http = HttpClient.newHttpClient()) {
            return new Ask(
                            http,
                            environment,
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8))
                    .run(arguments, new BufferedReader(new StringReader(typed)));
        }
    }
}
