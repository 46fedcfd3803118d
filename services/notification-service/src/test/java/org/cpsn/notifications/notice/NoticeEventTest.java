package org.cpsn.notifications.notice;

import java.time.Instant;
import java.util.Map;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class NoticeEventTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void what_was_ever_stored_still_reads() {
        ApprovedJson.check(
                NoticeEvent.class,
                new NoticeEvent.Raised(
                        "n1",
                        NoticeKind.HIGH_RISK,
                        "role:SUPERVISOR@19",
                        SubjectType.CASE,
                        "c1",
                        "c1",
                        Map.of("municipality", "19"),
                        MONDAY),
                new NoticeEvent.Raised(
                        "n2",
                        NoticeKind.RETURNEE_CHILD,
                        "person:cw-19-01",
                        SubjectType.FAMILY,
                        "f1",
                        null,
                        Map.of("childrenInNeed", "2"),
                        MONDAY),
                new NoticeEvent.Read("n1", "sv-19-01", MONDAY));
    }
}
