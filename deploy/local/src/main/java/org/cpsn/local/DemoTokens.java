package org.cpsn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens of the demo users, as only the local sign-in gives them to tools. */
final class DemoTokens {
    private static final String CLIENT = "cpsn-local:local";

    private final String identity;
    private final HttpClient http;

    DemoTokens(String identity, HttpClient http) {
        this.identity = identity;
        this.http = http;
    }

    String of(String username) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(CLIENT.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&user=" + URLEncoder.encode(username, StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "no token for " + username + ": " + answer.statusCode() + " " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("the sign-in does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
