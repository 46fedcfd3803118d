package org.cpsn.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * Stands in for the four services and the OpenID provider: it speaks the agreed JSON, remembers what it was sent, and
 * can be told to refuse. It decides nothing; the stories across the real processes are told in {@code deploy/stories}.
 */
final class StubNet implements AutoCloseable {

    /** Who signs in next. */
    record Person(String sub, String name, List<String> roles, String organisation, String municipality) {}

    static final Person ARTA = new Person("cw-19-01", "Arta Demolli", List.of("CASEWORKER"), "csw-19", "19");
    static final Person DRITA = new Person("sv-19-01", "Drita Shembulli", List.of("SUPERVISOR"), "csw-19", "19");
    static final Person FJOLLA =
            new Person("pr-shelter-01", "Fjolla Shtëpiza", List.of("PROVIDER"), "provider-shelter-19", "19");
    static final Person LINDA = new Person("li-xk-01", "Linda Ndërlidhja", List.of("LIAISON"), "liaison-xk", null);
    static final Person KORAB =
            new Person("co-xk-01", "Korab Bashkërendimi", List.of("COORDINATOR"), "coordinator-xk", null);
    static final Person OFFICER = new Person("ro-19-01", "Zana Kthimi", List.of("RETURN_OFFICER"), "mocr-19", "19");
    static final Person RECEPTION =
            new Person("ro-xk-01", "Petrit Pritja", List.of("RETURN_OFFICER"), "reception-xk", null);
    static final Person SHPRESA =
            new Person("cm-19-01", "Shpresa Vendimi", List.of("COMMISSION"), "commission-19", "19");
    static final Person AGIM = new Person("au-xk-01", "Agim Rishikimi", List.of("AUDITOR"), "audit-xk", null);
    static final Person EMA = new Person("ad-xk-01", "Ema Operatori", List.of("ADMINISTRATOR"), "ops-xk", null);
    static final Person DREN = new Person("do-xk-01", "Dren Statistika", List.of("DATA_OFFICER"), "ministry-xk", null);

    record Request(String method, String path, Map<String, String> headers, String body) {}

    record Reply(int status, String type, String body) {
        static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }

        static Reply problem(int status, String body) {
            return new Reply(status, "application/problem+json", body);
        }
    }

    private final HttpServer server;
    private final RSAKey key;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> told = new ConcurrentHashMap<>();
    /**
     * What each key of a command stood for when it was taken: as with the services, it stands for nothing else then.
     */
    private final Map<String, String> takenFor = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    /** What is told on the stream of notices, piece by piece; without one there is no such stream. */
    private volatile BlockingQueue<String> line;

    private volatile Person next = ARTA;

    StubNet() {
        try {
            key = new RSAKeyGenerator(2048).keyID("stub").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void signsInNext(Person person) {
        next = person;
    }

    /** From now on this request gets this answer: {@code "POST /cases/c-1/risk"}. */
    void tell(String methodAndPath, Reply reply) {
        told.put(methodAndPath, reply);
    }

    /** From now on the stream of notices tells what is put in here, and ends with an empty text. */
    BlockingQueue<String> line() {
        line = new LinkedBlockingQueue<>();
        return line;
    }

    /** Whoever still listens to the stream of notices hears that it has ended. */
    void hangUp() {
        var telling = line;
        line = null;
        if (telling != null) telling.add("");
    }

    void forget() {
        line = null;
        told.clear();
        takenFor.clear();
        requests.clear();
    }

    List<Request> asked(String methodAndPath) {
        return requests.stream()
                .filter(request -> (request.method() + " " + request.path()).equals(methodAndPath))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath();
        var query = query(uri.getRawQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            switch (path) {
                case "/oauth2/authorize" -> authorize(exchange, query);
                case "/oauth2/token" -> send(exchange, Reply.json(token(query(body))));
                case "/oauth2/jwks" -> send(exchange, Reply.json(new JWKSet(key.toPublicJWK()).toString()));
                case "/connect/logout" -> redirect(exchange, query.get("post_logout_redirect_uri"));
                default -> serve(exchange, path, query, body);
            }
        }
    }

    private void serve(HttpExchange exchange, String path, Map<String, String> query, String body) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        var asked = exchange.getRequestMethod() + " " + path;
        requests.add(new Request(exchange.getRequestMethod(), path, headers, body));
        if (line != null && asked.equals("GET /notices/stream")) {
            tell(exchange, line);
            return;
        }
        var reply = told.getOrDefault(asked, null);
        if (reply == null) reply = headers.containsKey("authorization") ? StubAnswers.to(asked, query, body) : null;
        if (reply == null) {
            var status = headers.containsKey("authorization") ? 404 : 401;
            reply = Reply.problem(status, "{\"status\":" + status + ",\"title\":\"no\"}");
        }
        var key = headers.get("idempotency-key");
        if (key != null && reply.status() < 300) {
            var before = takenFor.putIfAbsent(key, asked + " " + body);
            if (before != null && !before.equals(asked + " " + body))
                reply = Reply.problem(409, "{\"status\":409,\"rule\":\"KEY_USED_FOR_SOMETHING_ELSE\"}");
        }
        send(exchange, reply);
    }

    private static void tell(HttpExchange exchange, BlockingQueue<String> line) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try {
            for (var piece = line.take(); !piece.isEmpty(); piece = line.take()) {
                exchange.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        var code = UUID.randomUUID().toString();
        var asked = new HashMap<>(query);
        asked.put("sub", next.sub());
        codes.put(code, asked);
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + encode(query.get("state")));
    }

    private String token(Map<String, String> form) {
        var asked = codes.remove(form.get("code"));
        var person = next;
        var now = Instant.now();
        var access = jwt(new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(person.sub())
                .audience("cpsn")
                .claim("roles", person.roles())
                .claim("organisation", person.organisation())
                .claim("municipality", person.municipality())
                .expirationTime(Date.from(now.plusSeconds(3600))));
        var id = jwt(new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(person.sub())
                .audience(asked.get("client_id"))
                .claim("name", person.name())
                .claim("nonce", asked.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600))));
        return """
            {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":3600,"scope":"openid profile"}\
            """.formatted(access, id, UUID.randomUUID());
    }

    private String jwt(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(to).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static Map<String, String> query(String raw) {
        if (raw == null || raw.isBlank()) return new HashMap<>();
        return Arrays.stream(raw.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> decode(part[0]),
                        part -> part.length > 1 ? decode(part[1]) : "",
                        (one, other) -> one,
                        HashMap::new));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<Request> all() {
        return new ArrayList<>(requests);
    }
}
