package org.cpsn.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * The services' HTTP APIs, asked as a demo user.
 *
 * <p>A question nobody answered (connection refused or broken, timeout, 502, 503, 504, 429) is asked again with the
 * same Idempotency-Key until the patience ends; everything else, yes or no, is returned to the caller.
 */
public final class Api {
    /** The If-Match value for "whatever the version is by now". */
    public static final String ANY_VERSION = "*";

    /** How often one question may need a new token: an identity provider that restarts has new keys. */
    private static final int RENEWALS = 3;

    private final HttpClient http;
    private final Addresses addresses;
    private final Actors actors;
    private final Patience patience;
    private final LongAdder askedAgain = new LongAdder();

    public Api(HttpClient http, Addresses addresses, Actors actors, Patience patience) {
        this.http = http;
        this.addresses = addresses;
        this.actors = actors;
        this.patience = patience;
    }

    /** An API with its own client and tokens. */
    public static Api at(Addresses addresses, Patience patience) {
        HttpClient http = client();
        return new Api(http, addresses, new Actors(http, addresses.identity(), patience), patience);
    }

    /** HTTP/1.1: the services speak plain text locally, and an upgrade offer would cost a header each time. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** How often a question had to be asked again. */
    public long askedAgain() {
        return askedAgain.sum();
    }

    Patience patience() {
        return patience;
    }

    public As as(String user) {
        return new As(user);
    }

    static boolean passing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The API as one user sees it. */
    public final class As {
        private final String user;

        private As(String user) {
            this.user = user;
        }

        public Reply get(Service service, String path) {
            return send(service, request(service, path).GET(), false);
        }

        /** A question with a body that changes nothing, for example a search by name. */
        public Reply ask(Service service, String path, Object body) {
            return send(service, request(service, path).POST(json(body)), false);
        }

        /** A command that creates a subject. */
        public Reply post(Service service, String path, Object body, UUID key) {
            return send(
                    service,
                    request(service, path)
                            .header("Idempotency-Key", key.toString())
                            .POST(json(body)),
                    false);
        }

        /** A command on an existing subject; ifMatch is a quoted version or {@link #ANY_VERSION}. */
        public Reply post(Service service, String path, Object body, UUID key, String ifMatch) {
            return send(
                    service,
                    request(service, path)
                            .header("Idempotency-Key", key.toString())
                            .header("If-Match", ifMatch)
                            .POST(json(body)),
                    ANY_VERSION.equals(ifMatch));
        }

        /** A command on an existing subject at this version. */
        public Reply post(Service service, String path, Object body, UUID key, long version) {
            return post(service, path, body, key, "\"" + version + "\"");
        }

        /** Says how something is from now on; as often as one likes. */
        public Reply put(Service service, String path, Object body) {
            return send(service, request(service, path).PUT(json(body)), false);
        }

        private HttpRequest.Builder request(Service service, String path) {
            return HttpRequest.newBuilder(URI.create(addresses.of(service) + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "application/json, application/problem+json, application/*+json")
                    .header("Content-Type", "application/json");
        }

        private HttpRequest.BodyPublisher json(Object body) {
            return HttpRequest.BodyPublishers.ofString(Json.write(body));
        }

        private Reply send(Service service, HttpRequest.Builder request, boolean anyVersion) {
            Patience.Attempts attempts = patience.attempts();
            int renewed = 0;
            while (true) {
                String token = actors.token(user);
                try {
                    HttpResponse<String> answer = http.send(
                            request.setHeader("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    int status = answer.statusCode();
                    if (status == 401 && renewed < RENEWALS && (renewed == 0 || attempts.again())) {
                        renewed++;
                        actors.forget(user, token);
                        continue;
                    }
                    // Stale although any version would do: another writer came between reading and writing.
                    boolean lostRace = status == 412 && anyVersion;
                    if ((passing(status) || lostRace) && attempts.again()) {
                        askedAgain.increment();
                        continue;
                    }
                    return new Reply(
                            status,
                            Json.read(answer.body()),
                            answer.headers().firstValue("ETag").orElse(""));
                } catch (IOException away) {
                    if (!attempts.again()) {
                        throw new Unreachable(
                                service + " at " + addresses.of(service) + " did not answer within "
                                        + patience.limit().toSeconds() + " s.",
                                away);
                    }
                    askedAgain.increment();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new Unreachable("Stopped while waiting for " + service + ".", interrupted);
                }
            }
        }
    }
}
