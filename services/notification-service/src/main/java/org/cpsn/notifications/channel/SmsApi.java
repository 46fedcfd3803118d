package org.cpsn.notifications.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages through any provider that takes JSON over HTTP: {@code {"id","from","to","text"}}. The secret is sent
 * as a bearer token, or signs the time and the body (HMAC-SHA256). The id is the same however often it is tried.
 */
@Component
class SmsApi implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private final String from;
    private final String secret;
    private final Proof proof;
    private final Map<String, String> headers;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsApi(
            @Value("${cpsn.sms.url:}") String url,
            @Value("${cpsn.sms.from:CPSN}") String from,
            @Value("${cpsn.sms.secret:}") String secret,
            @Value("${cpsn.sms.proof:BEARER}") Proof proof,
            @Value("${cpsn.sms.headers:}") String headers,
            Clock clock) {
        this.url = url;
        this.from = from;
        this.secret = secret;
        this.proof = proof;
        this.headers = headers(headers);
        this.clock = clock;
        if (!url.isBlank()) mustNotBeReadOnTheWay(URI.create(url));
    }

    /** How the provider knows that it is us. */
    enum Proof {
        BEARER,
        HMAC
    }

    private record Sms(String id, String from, String to, String text) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSetUp() {
        return !url.isBlank();
    }

    @Override
    public Outcome give(Letter letter) throws InterruptedException {
        var body = JSON.writeValueAsString(
                new Sms(letter.id(), from, letter.to(), letter.text().brief()));
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.id());
        headers.forEach(request::setHeader);
        prove(request, body);
        try {
            return outcome(http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
                    .statusCode());
        } catch (HttpTimeoutException silent) {
            return new Outcome.Away("SMS_TIMEOUT");
        } catch (IOException unreachable) {
            return new Outcome.Away("SMS_UNREACHABLE");
        }
    }

    static Outcome outcome(int status) {
        if (status / 100 == 2) return new Outcome.Taken();
        return switch (status) {
            case 400, 404, 410, 422 -> new Outcome.Returned("SMS_" + status);
            case 408, 409, 425 -> new Outcome.Later("SMS_" + status);
            default -> new Outcome.Away("SMS_" + status);
        };
    }

    private void prove(HttpRequest.Builder request, String body) {
        switch (proof) {
            case BEARER -> {
                if (!secret.isBlank()) request.setHeader("Authorization", "Bearer " + secret);
            }
            case HMAC -> {
                var now = String.valueOf(clock.instant().getEpochSecond());
                request.setHeader("X-Timestamp", now);
                request.setHeader("X-Signature", "sha256=" + signature(now + "." + body));
            }
        }
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA256 is not available.", unavailable);
        }
    }

    /** Written as {@code X-Account=abc,X-Route=7}. */
    private static Map<String, String> headers(String written) {
        var headers = new TreeMap<String, String>();
        for (var header : written.split(",")) {
            if (header.isBlank()) continue;
            int equals = header.indexOf('=');
            if (equals < 1) throw new IllegalArgumentException("The headers for the SMS provider are Name=value,….");
            headers.put(
                    header.substring(0, equals).strip(),
                    header.substring(equals + 1).strip());
        }
        return headers;
    }

    private static void mustNotBeReadOnTheWay(URI address) {
        boolean here = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here)
            throw new IllegalArgumentException("The SMS provider's url must be https: numbers are personal.");
    }
}
