package org.cpsn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cpsn.local.servers.CannotStart;

/** The read models of one service, as its operators' page shows them. */
final class ReadModels {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKS = 1_500;
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private final String service;
    private final String token;
    private final HttpClient http;

    ReadModels(String service, String token, HttpClient http) {
        this.service = service;
        this.token = token;
        this.http = http;
    }

    /** Has all of them built again and waits for the end. */
    void rebuild() {
        for (JsonNode readModel : standings()) {
            HttpResponse<String> answer = send(
                    request("/operations/projections/" + readModel.get("name").asText() + "/rebuild")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.noBody()));
            if (answer.statusCode() != 202) {
                throw new CannotStart("The read model " + readModel.get("name").asText() + " of " + service
                        + " could not be built again: status " + answer.statusCode() + ".");
            }
        }
        for (int look = 0; look < LOOKS; look++) {
            if (allDone()) return;
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new CannotStart("The read models of " + service + " were not built again in time.");
    }

    private boolean allDone() {
        for (JsonNode readModel : standings()) {
            String state = readModel.path("rebuild").path("state").asText();
            if (state.equals("RUNNING")) return false;
            if (state.equals("FAILED")) {
                throw new CannotStart("The read model " + readModel.get("name").asText() + " of " + service
                        + " could not be built again; its log says why.");
            }
        }
        return true;
    }

    private JsonNode standings() {
        HttpResponse<String> answer = send(request("/operations/projections").GET());
        if (answer.statusCode() != 200) {
            throw new CannotStart(service + " does not list its read models: status " + answer.statusCode() + ".");
        }
        try {
            return JSON.readTree(answer.body()).get("projections");
        } catch (IOException e) {
            throw new CannotStart(service + " does not list its read models in JSON.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(service + " does not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
