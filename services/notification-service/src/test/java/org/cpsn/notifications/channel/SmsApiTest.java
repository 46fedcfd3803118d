package org.cpsn.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cpsn.notifications.wording.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider of text messages is sent, and what is made of its answer. */
class SmsApiTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter(
            "id-1",
            "+38344123456",
            new Written("en", "Subject", "Headline", "plain", "html", "CPSN: look. https://cpsn.example.org", "link"),
            true);

    private HttpServer provider;
    private volatile int answer = 202;
    private volatile Headers headers;
    private volatile String body;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            headers = exchange.getRequestHeaders();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void theProviderIsSentTheTextWithTheSecretAndItsOwnHeaders() throws InterruptedException {
        var sms = new SmsApi(url(), "CPSN", "a secret", SmsApi.Proof.BEARER, "X-Account=abc, X-Route=7", NOON);
        assertThat(sms.give(LETTER)).isEqualTo(new Outcome.Taken());
        assertThat(body)
                .isEqualTo("{\"id\":\"id-1\",\"from\":\"CPSN\",\"to\":\"+38344123456\",\"text\":\"CPSN: look."
                        + " https://cpsn.example.org\"}");
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer a secret");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("id-1");
        assertThat(headers.getFirst("X-Account")).isEqualTo("abc");
        assertThat(headers.getFirst("X-Route")).isEqualTo("7");
    }

    @Test
    void orItIsSigned() throws InterruptedException, GeneralSecurityException {
        new SmsApi(url(), "CPSN", "a secret", SmsApi.Proof.HMAC, "", NOON).give(LETTER);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(headers.getFirst("X-Timestamp")).isEqualTo("1772449200");
        assertThat(headers.getFirst("X-Signature"))
                .isEqualTo("sha256="
                        + HexFormat.of()
                                .formatHex(mac.doFinal(("1772449200." + body).getBytes(StandardCharsets.UTF_8))));
        assertThat(headers.containsKey("Authorization")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken[]",
        "400, Returned[code=SMS_400]",
        "422, Returned[code=SMS_422]",
        "409, Later[code=SMS_409]",
        "401, Away[code=SMS_401]",
        "302, Away[code=SMS_302]",
        "429, Away[code=SMS_429]",
        "503, Away[code=SMS_503]"
    })
    void aNumberIsBlamedOnlyWhenTheProviderSaysSo(int status, String outcome) throws InterruptedException {
        answer = status;
        assertThat(new SmsApi(url(), "CPSN", "", SmsApi.Proof.BEARER, "", NOON)
                        .give(LETTER)
                        .toString())
                .isEqualTo(outcome);
    }

    @Test
    void whenNobodyAnswersTheProviderIsAway() throws InterruptedException {
        var sms = new SmsApi(url(), "CPSN", "", SmsApi.Proof.BEARER, "", NOON);
        provider.stop(0);
        assertThat(sms.give(LETTER)).isEqualTo(new Outcome.Away("SMS_UNREACHABLE"));
    }

    @Test
    void numbersDoNotTravelReadably() {
        assertThatThrownBy(() -> new SmsApi("http://sms.example.org", "CPSN", "", SmsApi.Proof.BEARER, "", NOON))
                .hasMessageContaining("https");
        assertThat(new SmsApi("", "CPSN", "", SmsApi.Proof.BEARER, "", NOON).isSetUp())
                .isFalse();
    }

    private String url() {
        return "http://localhost:" + provider.getAddress().getPort() + "/send";
    }
}
