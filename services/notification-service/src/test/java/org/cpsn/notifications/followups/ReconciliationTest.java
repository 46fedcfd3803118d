package org.cpsn.notifications.followups;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_ME;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.due.DueWork;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReconciliationTest {
    @Autowired
    private Http http;

    @Autowired
    private DueWork dueWork;

    @Test
    void what_differs_reaches_the_liaison_once_a_day() {
        OtherServices.tell(new AboutExchange.MessageSent(
                "x1",
                UUID.randomUUID().toString(),
                "partner-me",
                "p1",
                "NOTIFICATION",
                "REFERRAL",
                null,
                null,
                null,
                Instant.parse("2026-03-02T09:00:00Z")));
        await().atMost(20, SECONDS)
                .until(() -> !http.as(PARTNER_ME).get("/liaison/feed").json().isEmpty());
        http.as(PARTNER_ME)
                .post("/liaison/receipts", Map.of("position", 1, "hash", "0".repeat(64)))
                .expect(409);
        await().atMost(20, SECONDS).until(() -> {
            dueWork.seeTo(Instant.now());
            return !raised().isEmpty();
        });
        dueWork.seeTo(Instant.now());
        dueWork.seeTo(Instant.now());
        assertThat(raised()).singleElement().satisfies(notice -> {
            assertThat(notice.path("subjectType").asString()).isEqualTo("FEED");
            assertThat(notice.path("facts").path("partner").asString()).isEqualTo("partner-me");
            assertThat(notice.path("facts").path("position").asString()).isEqualTo("1");
        });
    }

    private List<JsonNode> raised() {
        return http.as(LIAISON).get("/notices").expect(200).json().path("entries").values().stream()
                .filter(notice -> notice.path("kind").asString().equals("FEED_DIFFERS"))
                .toList();
    }
}
