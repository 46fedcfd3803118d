package org.cpsn.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.web.StubNet.Reply;

/** What the stub answers about deadlines: everything waits for something in Prishtinë, nothing is done yet. */
final class StubClocks {

    private StubClocks() {}

    static boolean knows(String asked) {
        return asked.matches("GET /clocks(/.*)?");
    }

    static Reply to(String asked, Map<String, String> query) {
        return switch (asked) {
            case "GET /clocks" ->
                Reply.json(LISTED.formatted(
                        "MET".equals(query.get("state")) ? "" : ALL, "MET".equals(query.get("state")) ? 0 : 31));
            case "GET /clocks/clocks-c-1/1" -> Reply.json(HISTORY);
            default -> Reply.problem(404, "{\"status\":404}");
        };
    }

    private static final String CLOCK = """
        {"clocks":"clocks-%s","number":%d,"kind":"%s","subjectType":"%s","subjectId":"%s","caseId":null,"municipality":%s,"responsible":%s,"role":%s,"risk":%s,"since":"2026-11-18T09:00:00Z","due":"%s","ruleVersion":"2026-2","state":"%s","overdue":%s,"late":false,"endedAt":null,"nextAt":"2026-11-23T09:00:00Z"}\
        """;

    private static final String FIRST = CLOCK.formatted(
            "c-1",
            1,
            "FIRST_RESPONSE",
            "CASE",
            "c-1",
            "\"19\"",
            "\"cw-19-01\"",
            "null",
            "\"HIGH\"",
            "2026-11-19T09:00:00Z",
            "ESCALATED",
            "true");

    private static final String ALL = FIRST
            + ","
            + CLOCK.formatted(
                    "f-1",
                    1,
                    "SCHOOL_ENROLMENT",
                    "FAMILY",
                    "f-1",
                    "\"19\"",
                    "null",
                    "\"RETURN_OFFICER\"",
                    "null",
                    "2026-11-21T22:59:59Z",
                    "MISSED",
                    "true")
            + ","
            + CLOCK.formatted(
                    "c-1",
                    7,
                    "REFERRAL_SILENT",
                    "REFERRAL",
                    "r-1",
                    "\"19\"",
                    "\"cw-19-01\"",
                    "null",
                    "\"MEDIUM\"",
                    "2026-11-22T09:00:00Z",
                    "APPROACHING",
                    "false")
            + ","
            + CLOCK.formatted(
                    "feed-partner-al",
                    1,
                    "RECALL_CONFIRMATION",
                    "FEED",
                    "feed-partner-al",
                    "null",
                    "null",
                    "\"LIAISON\"",
                    "null",
                    "2026-11-24T09:00:00Z",
                    "RUNNING",
                    "false")
            + IntStream.range(0, 3)
                    .mapToObj(i -> ","
                            + CLOCK.formatted(
                                    "c-" + (i + 2),
                                    3,
                                    "COMPREHENSIVE_ASSESSMENT",
                                    "CASE",
                                    "c-" + (i + 2),
                                    "\"38\"",
                                    "\"cw-38-01\"",
                                    "null",
                                    "\"LOW\"",
                                    "2026-12-0" + (i + 1) + "T09:00:00Z",
                                    "RUNNING",
                                    "false"))
                    .collect(Collectors.joining());

    private static final String LISTED = """
        {"entries":[%s],"total":%d,"page":0,"size":25,"states":{"RUNNING":28,"APPROACHING":1,"MISSED":1,"ESCALATED":1},
        "kinds":{"COMPREHENSIVE_ASSESSMENT":28,"FIRST_RESPONSE":1,"RECALL_CONFIRMATION":1,"REFERRAL_SILENT":1}}\
        """;

    private static final String HISTORY = "{\"clock\":" + FIRST + ",\"steps\":[" + """
        {"type":"clock.set","occurredAt":"2026-11-18T09:00:00Z","recordedAt":"2026-11-20T09:00:00Z","told":[],"ruleVersion":"2026-2","clockVersion":"2026-1","reminders":[
          {"step":"MISSED","at":"2026-11-20T09:15:00Z","to":["RESPONSIBLE","SUPERVISOR"]},
          {"step":"ESCALATED","at":"2026-11-23T09:00:00Z","to":["COORDINATOR"]}]},
        {"type":"clock.missed","occurredAt":"2026-11-20T09:15:00Z","recordedAt":"2026-11-20T09:15:02Z","told":["person:cw-19-01","role:SUPERVISOR@19"],"ruleVersion":null,"clockVersion":null,"reminders":[]},
        {"type":"clock.escalated","occurredAt":"2026-11-20T13:15:00Z","recordedAt":"2026-11-20T13:15:00Z","told":[],"ruleVersion":null,"clockVersion":null,"reminders":[]}]}
        """;
}
