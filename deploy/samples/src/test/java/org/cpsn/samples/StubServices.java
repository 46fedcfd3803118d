package org.cpsn.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * All services and the identity provider in one small server: it keeps the first answer of every Idempotency-Key, opens
 * a returned child's case by itself at the second look, and misbehaves as told.
 */
final class StubServices implements AutoCloseable {
    /** How one command is treated. */
    enum Mood {
        WELL,
        BUSY,
        DEAF_BEFORE,
        DEAF_AFTER,
        UNAUTHORISED,
        REFUSING
    }

    record Effect(String user, String path, String body, String id) {}

    private record Kept(String content, String id) {}

    private record Case(String id, String child, String municipality, String caseworker) {}

    private final HttpServer server;
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<Effect> effects = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Case> opened = new LinkedHashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final Map<String, String> referralCase = new HashMap<>();
    private final Map<String, String> referralStatus = new HashMap<>();
    private final Map<String, String> livesIn = new HashMap<>();
    private final List<String> announced = new ArrayList<>();
    private final Set<String> turnedAway = new HashSet<>();
    private final Map<String, String> introduced = new ConcurrentHashMap<>();
    private final List<String> tokensGiven = Collections.synchronizedList(new ArrayList<>());
    private volatile IntFunction<Mood> mood = number -> Mood.WELL;
    private volatile int tokenLife = 3600;
    private volatile boolean relativesAlike;
    private int commands;

    StubServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange);
            }
        });
        server.start();
    }

    Addresses addresses() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<Service, URI> services = new HashMap<>();
        for (Service service : Service.values()) {
            services.put(service, here);
        }
        return new Addresses(services, here);
    }

    /** The mood by the number of the command that arrives, from 1. */
    void mood(IntFunction<Mood> byNumber) {
        this.mood = byNumber;
    }

    /** From now on whoever has a family name that is registered already is taken for one of those, unless compared. */
    void takeRelativesForOne() {
        relativesAlike = true;
    }

    void tokenLife(int seconds) {
        this.tokenLife = seconds;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** What each user said of themselves. */
    Map<String, String> introduced() {
        return Map.copyOf(introduced);
    }

    List<String> tokensGiven() {
        return List.copyOf(tokensGiven);
    }

    synchronized int commands() {
        return commands;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/oauth2/token")) {
            String user = body.replaceAll(".*user=", "");
            tokensGiven.add(user);
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"" + user + "." + UUID.randomUUID() + "\",\"expires_in\":" + tokenLife + "}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            look(exchange, path);
        } else if (path.equals("/staff/me")) {
            introduced.put(user(exchange), body);
            answer(exchange, 204, "");
        } else {
            command(exchange, path, body);
        }
    }

    private synchronized void look(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/cases")) {
            String municipality = exchange.getRequestURI().getQuery().replaceAll(".*municipality=([0-9]{2}).*", "$1");
            StringBuilder entries = new StringBuilder();
            int shown = 0;
            for (Case each : opened.values()) {
                // Seen at the second look only: a read model is behind its events.
                if (each.municipality().equals(municipality) && looks.merge(each.id(), 1, Integer::sum) > 1) {
                    entries.append(shown++ == 0 ? "" : ",")
                            .append("{\"caseId\":\"")
                            .append(each.id())
                            .append("\",\"childId\":\"")
                            .append(each.child())
                            .append("\",\"caseworker\":\"")
                            .append(each.caseworker())
                            .append("\"}");
                }
            }
            answer(exchange, 200, "{\"entries\":[" + entries + "],\"total\":" + shown + "}");
            return;
        }
        if (path.equals("/arrivals")) {
            answer(exchange, 200, "{\"entries\":[" + String.join(",", announced) + "]}");
            return;
        }
        if (path.startsWith("/exchanges/")) {
            answer(exchange, 200, "{\"messages\":[{\"messageId\":\"first-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        if (path.startsWith("/families/")) {
            answer(exchange, 200, ofFamily(path.split("/")[2], path.split("/")[3]));
            return;
        }
        if (path.endsWith("/follow-ups")) {
            answer(exchange, 200, "{\"followUps\":[{\"followUpId\":\"planned-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        if (path.endsWith("/consents")) {
            String given = IntStream.rangeClosed(1, 3)
                    .mapToObj(which -> "{\"consentId\":\"given-in-" + path.split("/")[2] + "-" + which
                            + "\",\"overridden\":" + (which == 2) + ",\"from\":\"2026-01-0" + which + "T08:00:00Z\"}")
                    .collect(Collectors.joining(","));
            answer(exchange, 200, "{\"consents\":[" + given + "]}");
            return;
        }
        if (path.endsWith("/juvenile-justice")) {
            answer(exchange, 200, "{\"acts\":[{\"actId\":\"known-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        if (path.endsWith("/transfers")) {
            answer(exchange, 200, "{\"transfers\":[{\"transferId\":\"asked-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        if (path.endsWith("/assessments")) {
            answer(exchange, 200, "{\"assessments\":[{\"assessmentId\":\"assessed-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        if (path.endsWith("/plans")) {
            answer(exchange, 200, "{\"plans\":[{\"planId\":\"planned-in-" + path.split("/")[2] + "\"}]}");
            return;
        }
        String id = path.substring("/cases/".length());
        StringBuilder referrals = new StringBuilder();
        boolean behind = looks.merge("view " + id, 1, Integer::sum) < 2;
        referralCase.forEach((referral, of) -> {
            if (of.equals(id) && !behind) {
                referrals
                        .append(referrals.isEmpty() ? "" : ",")
                        .append("{\"status\":\"")
                        .append(referralStatus.get(referral))
                        .append("\"}");
            }
        });
        answer(exchange, 200, "{\"caseId\":\"" + id + "\",\"referrals\":[" + referrals + "]}");
    }

    /** Parts of a family have the same ids in every family; what was joined last comes first. */
    private static String ofFamily(String id, String part) {
        return switch (part) {
            case "hand-over" -> "{\"waiting\":{\"handOverId\":\"asked-" + id + "\"}}";
            case "classes" -> "{\"classes\":[{\"classId\":\"class-2\"},{\"classId\":\"class-1\"}]}";
            case "activities" -> "{\"activities\":[{\"activityId\":\"activity-1\"}]}";
            case "plan" ->
                IntStream.rangeClosed(1, 9)
                        .mapToObj(which ->
                                "{\"planId\":\"plan-of-" + id + "\",\"item\":{\"itemId\":\"item-" + which + "\"}}")
                        .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
            default -> throw new IllegalStateException("Nobody asks a family for " + part);
        };
    }

    /** Every household of a list is expected, those with an impossible municipality aside. */
    private void announce(String content) {
        var csv = new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8);
        for (var line : csv.split("\r\n")) {
            var fields = line.split(",", -1);
            if (!fields[0].equals("list_reference") && !fields[11].equals("99"))
                announced.add("{\"listReference\":\"" + fields[0] + "\",\"arrivalId\":\"arrival-"
                        + fields[0].replace('/', '-')
                        + fields[2] + "\",\"people\":[{\"reference\":\"" + fields[1] + "\",\"announcedId\":\"announced-"
                        + fields[1] + "\"}]}");
        }
    }

    private void open(String child, String municipality) {
        if (opened.values().stream().anyMatch(one -> one.child().equals(child))) return;
        String opens = UUID.randomUUID().toString();
        opened.put(opens, new Case(opens, child, municipality, ""));
    }

    private synchronized void command(HttpExchange exchange, String path, String body) throws IOException {
        commands++;
        switch (mood.apply(commands)) {
            case WELL -> act(exchange, path, body);
            case BUSY -> answer(exchange, 503, "{\"type\":\"urn:cpsn:problem:store-away\"}");
            case DEAF_BEFORE -> exchange.close();
            case DEAF_AFTER -> {
                effect(exchange, path, body);
                exchange.close();
            }
            case UNAUTHORISED -> {
                // Once per user: it is the old token that no longer holds, the new one does.
                if (turnedAway.add(user(exchange))) {
                    answer(exchange, 401, "");
                } else {
                    act(exchange, path, body);
                }
            }
            case REFUSING -> answer(exchange, 409, "{\"rule\":\"THE_STUB_SAYS_NO\",\"detail\":\"Not today.\"}");
        }
    }

    private void act(HttpExchange exchange, String path, String body) throws IOException {
        String alike = relativesAlike && path.equals("/persons") ? alike(exchange, body) : "";
        if (!alike.isEmpty()) {
            answer(exchange, 409, "{\"rule\":\"LIKELY_THE_SAME_PERSON\",\"about\":[" + alike + "]}");
            return;
        }
        String id = effect(exchange, path, body);
        if (id == null) {
            answer(exchange, 409, "{\"rule\":\"KEY_USED_FOR_SOMETHING_ELSE\"}");
        } else {
            answer(exchange, 201, "{\"id\":\"" + id + "\",\"version\":0}");
        }
    }

    /** Nobody for a command that was taken before. */
    private String alike(HttpExchange exchange, String body) {
        JsonNode asked = Json.read(body);
        if (asked.has("another")
                || kept.containsKey(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) return "";
        return effects.stream()
                .filter(effect -> effect.path().equals("/persons")
                        && Json.read(effect.body()).path("familyName").equals(asked.path("familyName")))
                .map(effect -> '"' + effect.id() + '"')
                .collect(Collectors.joining(","));
    }

    /** The id of the subject; null when the key was used for something else. */
    private String effect(HttpExchange exchange, String path, String body) {
        String key = UUID.fromString(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .toString();
        String content = path + " " + body;
        Kept before = kept.get(key);
        if (before != null) {
            return before.content().equals(content) ? before.id() : null;
        }
        String[] parts = path.split("/");
        boolean onExisting = parts.length > 2;
        if (onExisting && exchange.getRequestHeaders().getFirst("If-Match") == null) {
            throw new IllegalStateException("No If-Match for " + path);
        }
        String id = onExisting ? parts[2] : UUID.randomUUID().toString();
        kept.put(key, new Kept(content, id));
        effects.add(new Effect(user(exchange), path, body, id));
        JsonNode asked = Json.read(body);
        switch (parts[parts.length - 1]) {
            case "families" -> {
                livesIn.put(id, asked.path("municipality").asString(""));
                asked.path("members").forEach(member -> {
                    if (member.path("relation").asString("").equals("CHILD")
                            && !member.path("needs").isEmpty()) {
                        open(member.path("personId").asString(""), livesIn.get(id));
                    }
                });
            }
            case "needs" ->
                asked.path("children").forEach(child -> {
                    if (child.path("areas")
                            .valueStream()
                            .anyMatch(area -> !area.asString().equals("NONE"))) {
                        open(child.path("childId").asString(""), livesIn.get(id));
                    }
                });
            case "arrival-lists" -> announce(asked.path("content").asString());
            case "referrals" -> {
                referralCase.put(id, asked.path("caseId").asString(""));
                referralStatus.put(id, "IN_PROGRESS");
            }
            case "acceptance" -> referralStatus.put(id, "ACCEPTED");
            case "rejection" -> referralStatus.put(id, "REJECTED");
            case "completion" -> referralStatus.put(id, "DONE");
            case "revocation" -> referralStatus.put(id, "REVOKED");
            default -> {}
        }
        return id;
    }

    private static String user(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").replaceAll("Bearer (.*)\\..*", "$1");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
