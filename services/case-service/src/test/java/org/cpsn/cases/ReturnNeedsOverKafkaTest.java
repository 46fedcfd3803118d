package org.cpsn.cases;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpsn.events.AboutReturnee;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A returned child's needs open its case, or join it: once, however often they are told. */
@ServiceTest
class ReturnNeedsOverKafkaTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Http http;

    private final String familyId = UUID.randomUUID().toString();

    @Test
    void needs_found_out_later_join_the_case_the_return_has_opened() {
        var child = person();
        OtherServices.tell(new AboutReturnee.ReturningFamilyRegistered(
                familyId,
                "VOLUNTARY",
                "DE",
                LocalDate.of(2026, 2, 27),
                "19",
                "cw-19-01",
                List.of(new AboutReturnee.Member(child, "CHILD", Set.of("LANGUAGE_BARRIER"))),
                MARCH));
        var assessed = needs("n1", child, Set.of("SCHOOL", "HEALTH"), true, true);
        OtherServices.tell(assessed, "message-" + familyId);
        OtherServices.tell(assessed, "message-" + familyId);

        var timeline = noted(child, 1);
        assertThat(timeline).hasSize(1);
        var facts = timeline.getFirst().path("facts");
        assertThat(facts.path("childrensNeeds").asString()).isEqualTo("HEALTH,SCHOOL");
        assertThat(facts.path("traffickingSigns").asString()).isEqualTo("true");
        assertThat(cases(child)).as("one case, not two").hasSize(1);
        assertThat(texts(cases(child).getFirst().path("concerns"))).containsExactly("REPATRIATED_CHILD");

        OtherServices.tell(needs("n2", child, Set.of("SAFETY"), false, false));
        assertThat(noted(child, 2)).hasSize(2);
        assertThat(cases(child)).hasSize(1);
    }

    @Test
    void a_child_nobody_had_a_case_for_gets_one_with_what_was_seen() {
        var child = person();
        OtherServices.tell(needs("n1", child, Set.of("CIVIL_REGISTRATION"), true, true));
        noted(child, 1);
        var opened = cases(child).getFirst();
        assertThat(opened.path("caseworker").asString()).isEqualTo("cw-19-01");
        assertThat(opened.path("urgent").asBoolean()).isTrue();
        assertThat(texts(opened.path("concerns")))
                .containsExactlyInAnyOrder("REPATRIATED_CHILD", "LACK_OF_CIVIL_REGISTRATION", "TRAFFICKED_SMUGGLED");
    }

    private AboutReturnee needs(String assessment, String child, Set<String> needs, boolean urgent, boolean signs) {
        return new AboutReturnee.ChildrenNeedHelp(
                familyId,
                assessment,
                "19",
                "cw-19-01",
                List.of(new AboutReturnee.ChildInNeed(child, needs, urgent, signs)),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Waits until so many needs stand in the timeline of the child's case. */
    private List<JsonNode> noted(String child, int count) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> cases(child).stream()
                                .flatMap(one -> http
                                        .as(ARTA)
                                        .get("/cases/" + one.path("caseId").asString() + "/timeline")
                                        .expect(200)
                                        .json()
                                        .path("entries")
                                        .values()
                                        .stream())
                                .filter(line -> line.path("type").asString().equals("case.return-needs-noted"))
                                .toList(),
                        lines -> lines.size() >= count);
    }

    private List<JsonNode> cases(String child) {
        return http.as(ARTA).get("/cases?mine=true&size=200").expect(200).json().path("entries").values().stream()
                .filter(one -> one.path("childId").asString().equals(child))
                .toList();
    }

    private String person() {
        return http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Fëmija",
                                "familyName", "Kthimi-" + System.nanoTime(),
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-04-01",
                                "municipality", "19"))
                .expect(201)
                .id();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
