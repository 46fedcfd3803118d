package org.cpsn.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.cpsn.samples.Api;
import org.cpsn.samples.Reply;
import org.cpsn.samples.Service;
import tools.jackson.databind.JsonNode;

/** One person at work, through the services' APIs. */
final class Desk {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api.As as;

    Desk(Net net, String user) {
        this.as = net.api().as(user);
    }

    Reply asks(Service service, String path) {
        return as.get(service, path);
    }

    Reply searches(Service service, String path, Object body) {
        return as.ask(service, path, body);
    }

    /** A command that begins something. */
    Reply begins(Service service, String path, Map<String, ?> body) {
        return as.post(service, path, body, UUID.randomUUID());
    }

    /** Records that a family agrees to this service by whoever offers it, and says under which id. */
    String agreesTo(String caseId, String service) {
        var given = does(
                Service.CASES,
                "/cases/" + caseId + "/consents",
                Map.of(
                        "purpose",
                        "SERVICES",
                        "recipient",
                        "OTHER_ORGANIZATIONS",
                        "scope",
                        List.of(service),
                        "until",
                        LocalDate.now().plusMonths(6).toString(),
                        "givenBy",
                        "CAREGIVER",
                        "basis",
                        "CONSENT"));
        assertThat(given.status()).as(given.refusal()).isEqualTo(200);
        return text(
                all(sees(Service.CASES, "/cases/" + caseId + "/consents").path("consents"))
                        .getLast(),
                "consentId");
    }

    /** A command on what is there, whatever its version. */
    Reply does(Service service, String path, Map<String, ?> body) {
        return as.post(service, path, body, UUID.randomUUID(), Api.ANY_VERSION);
    }

    Reply does(Service service, String path, Map<String, ?> body, long version) {
        return as.post(service, path, body, UUID.randomUUID(), version);
    }

    /** The body of an answer that must be a yes. */
    JsonNode sees(Service service, String path) {
        var answer = asks(service, path);
        assertThat(answer.status()).as(answer.refusal()).isEqualTo(200);
        return answer.body();
    }

    /** The entries of a list once one of them is as wanted: other services take a moment to hear of things. */
    List<JsonNode> awaits(Service service, String path, Predicate<JsonNode> wanted) {
        return await("that " + path + " of " + service + " has what was waited for")
                .atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> entries(sees(service, path)),
                        entries -> entries.stream().anyMatch(wanted));
    }

    /** This person's notices of a kind about a subject, once there is one. */
    List<JsonNode> awaitsNotice(String kind, String subject) {
        return awaits(Service.NOTIFICATIONS, "/notices?size=200", notice -> about(notice, kind, subject)).stream()
                .filter(notice -> about(notice, kind, subject))
                .toList();
    }

    List<JsonNode> notices(String kind, String subject) {
        return entries(sees(Service.NOTIFICATIONS, "/notices?size=200")).stream()
                .filter(notice -> about(notice, kind, subject))
                .toList();
    }

    private static boolean about(JsonNode notice, String kind, String subject) {
        return text(notice, "kind").equals(kind) && text(notice, "subjectId").equals(subject);
    }

    static List<JsonNode> entries(JsonNode page) {
        return all(page.path("entries"));
    }

    static List<JsonNode> all(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
