package org.cpsn.notifications.channel;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages in the browser (Web Push, RFC 8030, 8291, 8292), through the push service of the browser's maker. It sees
 * that something is sent to a browser and when, never what: only the browser can read it.
 */
@Component
public class PushApi implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int A_DAY = 86_400;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    private final Optional<WebPush> push;
    private final String publicKey;
    private final List<String> makers;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PushApi(
            @Value("${cpsn.push.public-key:}") String publicKey,
            @Value("${cpsn.push.private-key:}") String privateKey,
            @Value("${cpsn.push.contact:}") String contact,
            @Value("${cpsn.push.makers:}") String makers) {
        this.publicKey = publicKey;
        this.makers = Arrays.stream(makers.split(","))
                .map(String::strip)
                .filter(maker -> !maker.isEmpty())
                .toList();
        this.push = publicKey.isBlank()
                ? Optional.empty()
                : Optional.of(new WebPush(contact, VapidKeys.fromUncompressedBytes(publicKey, privateKey)));
    }

    private record Content(String title, String body, String lang, String url, String tag) {}

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public boolean isSetUp() {
        return push.isPresent();
    }

    /** What a browser must know to let us reach it; empty without this channel. */
    public String publicKey() {
        return publicKey;
    }

    /** Only the makers of browsers are called: an address typed by hand must not lead into our own network. */
    public boolean isAMakers(String endpoint) {
        try {
            var address = URI.create(endpoint);
            if (address.getHost() == null || address.getUserInfo() != null) return false;
            boolean here = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
            return ("https".equals(address.getScheme()) && address.getPort() == -1 || here)
                    && makers.stream()
                            .anyMatch(maker -> address.getHost().equals(maker)
                                    || address.getHost().endsWith("." + maker));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Whether this is a point of the curve P-256 and a secret of 16 bytes, as every browser has them. */
    public static boolean areKeys(String p256dh, String auth) {
        try {
            var point = decoded(p256dh);
            return decoded(auth).length == 16 && point.length == 65 && point[0] == 4 && onTheCurve(point);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean onTheCurve(byte[] point) {
        var x = new BigInteger(1, point, 1, 32);
        var y = new BigInteger(1, point, 33, 32);
        var right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B);
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.pow(2).subtract(right).mod(P).signum() == 0;
    }

    @Override
    public Outcome give(Letter letter) throws InterruptedException {
        var library = push.orElseThrow(() -> new IllegalStateException("Web push is not set up."));
        var browser = Browser.at(letter.to());
        var content = JSON.writeValueAsString(new Content(
                letter.text().subject(),
                letter.text().headline(),
                letter.text().language(),
                letter.text().link(),
                letter.id()));
        var sealed = library.getBody(
                content.getBytes(StandardCharsets.UTF_8), decoded(browser.p256dh()), decoded(browser.auth()));
        var headers = library.getHeaders(
                browser.endpoint(),
                A_DAY,
                // a repeat takes the place of the first: the id is a UUID, and 32 letters are allowed
                letter.id().replace("-", ""),
                letter.urgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal);
        var request = HttpRequest.newBuilder(URI.create(browser.endpoint())).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        try {
            return outcome(
                    http.send(request.POST(BodyPublishers.ofByteArray(sealed)).build(), BodyHandlers.discarding())
                            .statusCode());
        } catch (HttpTimeoutException silent) {
            return new Outcome.Later("PUSH_TIMEOUT");
        } catch (IOException unreachable) {
            return new Outcome.Later("PUSH_UNREACHABLE");
        }
    }

    /** Each browser has the service of its maker: one that is away says nothing of the others. */
    private static Outcome outcome(int status) {
        if (status / 100 == 2) return new Outcome.Taken();
        return switch (status) {
            case 404, 410 -> new Outcome.Returned("PUSH_" + status);
            default -> new Outcome.Later("PUSH_" + status);
        };
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url.replace("=", ""));
    }
}
