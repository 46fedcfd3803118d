package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub answers about looking after a child: follow-ups. */
final class StubCare {

    private StubCare() {}

    static boolean knows(String asked) {
        return asked.endsWith("/follow-ups");
    }

    static Reply to(String asked) {
        return Reply.json("{\"caseId\":\"c-1\",\"version\":9,\"followUps\":["
                + (asked.contains("/c-2/") ? "" : FOLLOW_UPS) + "]}");
    }

    /** What the caseload says of follow-ups in its lines. */
    static String due(int line) {
        return switch (line % 3) {
            case 0 -> "\"nextFollowUp\":\"2026-11-18\",\"overdueFollowUps\":2,\"childSeenAt\":\"2026-11-02T10:00:00Z\"";
            case 1 -> "\"nextFollowUp\":\"2999-12-01\",\"overdueFollowUps\":0,\"childSeenAt\":null";
            default -> "\"nextFollowUp\":null,\"overdueFollowUps\":0,\"childSeenAt\":null";
        };
    }

    private static final String FOLLOW_UPS = """
        {"followUpId":"fu-1","type":"HOME_VISIT","neededBy":"2026-11-18","purpose":"A fle fëmija në dhomë të ngrohtë? A ka kush e përcjell në shkollë?","plannedAt":"2026-11-11T09:00:00Z","plannedBy":"cw-19-01","overdue":true,"outcome":null},
        {"followUpId":"fu-2","type":"FOR_SERVICE","neededBy":"2999-12-01","purpose":null,"plannedAt":"2026-11-12T09:00:00Z","plannedBy":"sv-19-01","overdue":false,"outcome":null},
        {"followUpId":"fu-3","type":"HOME_VISIT","neededBy":"2026-10-15","purpose":"Vizita e parë pas raportimit.","plannedAt":"2026-10-08T09:00:00Z","plannedBy":"cw-19-01","overdue":false,
         "outcome":{"done":true,"happenedAt":"2026-10-14T13:00:00Z","recordedBy":"cw-19-01","childSeen":"SEEN","with":["CHILD","CAREGIVER_S_FAMILY"],"furtherAction":"URGENT_INTERVENTION","missedReason":null,"comments":"Fëmija ishte vetëm në shtëpi.\\nDritarja e dhomës është e thyer."}},
        {"followUpId":"fu-4","type":"FOR_ASSESSMENT","neededBy":"2026-10-01","purpose":null,"plannedAt":"2026-09-20T09:00:00Z","plannedBy":"cw-19-01","overdue":false,
         "outcome":{"done":false,"happenedAt":"2026-10-02T13:00:00Z","recordedBy":"cw-19-01","childSeen":null,"with":null,"furtherAction":null,"missedReason":"NOBODY_MET","comments":null}}\
        """;
}
