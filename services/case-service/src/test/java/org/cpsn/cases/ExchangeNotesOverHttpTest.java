package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;

import java.time.Instant;
import java.util.List;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ExchangeNotesOverHttpTest {
    @Autowired
    Http http;

    @Test
    void what_happens_across_the_border_stands_in_the_timeline_of_the_case_once() {
        var kase = ReportedCase.open(http, "Kufiri-Provë");
        var asked = new AboutExchange.Answered(
                "x-" + kase.caseId(),
                "partner-al",
                kase.caseId(),
                "child",
                "19",
                "cw-19-01",
                "MESSAGE_RECEIVED",
                "INFORMATION_REQUEST",
                "m1",
                Instant.now());
        OtherServices.tell(asked, OtherServices.tell(asked));
        OtherServices.tell(new AboutExchange.Moved(
                "x-" + kase.caseId(),
                "partner-al",
                kase.caseId(),
                "child",
                "19",
                "cw-19-01",
                "MESSAGE_SENT",
                "INFORMATION_REPLY",
                "m2",
                Instant.now()));
        await().untilAsserted(() -> assertThat(noted(kase)).containsExactly("MESSAGE_SENT", "MESSAGE_RECEIVED"));
    }

    /** Newest first. */
    private static List<String> noted(ReportedCase kase) {
        return kase.get(ARTA, "/timeline")
                .expect(200)
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("case.exchange-noted"))
                .map(entry -> entry.path("facts").path("what").asString())
                .toList();
    }
}
