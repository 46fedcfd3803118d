package org.cpsn.notifications.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cpsn.notifications.liaison.PublishedEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives one entry over to a partner that wants to be called: Standard Webhooks, the very JSON it would have read. */
@Component
public class CallingApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;

    CallingApi(Clock clock) {
        this.clock = clock;
    }

    /** @return what went wrong, in a code; empty when the partner has taken it */
    public Optional<String> give(PublishedEntry entry, Webhooks.Webhook to) throws InterruptedException {
        var body = JSON.writeValueAsString(entry);
        long now = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(to.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", entry.id())
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", to.secret().signature(entry.id(), now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP_" + status);
        } catch (HttpTimeoutException silent) {
            return Optional.of("TIMEOUT");
        } catch (IOException unreachable) {
            return Optional.of("UNREACHABLE");
        }
    }
}
