package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub answers about the border: c-1 is with Albania, c-2 with nobody. */
final class StubExchanges {

    private StubExchanges() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|POST) /exchanges(/.*)?");
    }

    static Reply to(String asked) {
        return switch (asked) {
            case "POST /exchanges" -> new Reply(201, "application/json", "{\"id\":\"x-1\",\"version\":1}");
            case "GET /exchanges" -> Reply.json(ALL);
            case "GET /exchanges/approvals" ->
                Reply.json("{\"entries\":[" + APPROVAL.formatted("true") + "," + OWN_APPROVAL + "]}");
            case "GET /exchanges/left" -> Reply.json(LEFT);
            case "GET /exchanges/flows" -> Reply.json(FLOWS);
            case "GET /exchanges/of-case/c-1" -> Reply.json(OF_CASE.formatted(one("true")));
            case "GET /exchanges/of-case/c-2" -> Reply.json(OF_CASE.formatted(""));
            case "GET /exchanges/x-1" -> Reply.json(one("false"));
            case "GET /exchanges/x-2" -> Reply.json(one("true"));
            default ->
                asked.startsWith("POST ")
                        ? Reply.json("{\"id\":\"x-1\",\"version\":9}")
                        : Reply.problem(404, "{\"status\":404}");
        };
    }

    private static String one(String mine) {
        return ONE.formatted(
                mine.equals("true") ? "\"c-1\"" : "null",
                CHILD.formatted("AGE_9_17"),
                CHILD.formatted("AGE_9_17"),
                CHILD.formatted("AGE_0_8"),
                mine);
    }

    private static final String CHILD = """
        {"sex":"FEMALE","ageBand":"%s","citizenship":["AL","XK"],"traffickingStatus":"POSSIBLE_VICTIM_OF_TRAFFICKING","decidedBy":"POLICE","exploitation":["FORCED_BEGGING"],"countryOfExploitation":"XK","languages":["sq","rom"],"accompanied":false,"guardianAppointed":null,"urgency":"HIGH","servicesAsked":["SAFEHOUSE_SERVICE","LEGAL_ASSISTANCE_SERVICE"],"legalBasis":"LEGAL_OBLIGATION","expiresOn":"2199-06-30"}\
        """;

    private static final String MESSAGE_END = """
        "hasMore":%s,"more":%s,"moreBasis":%s,"sealed":false,"text":null,"draftedBy":"cw-19-01","draftedAt":"2026-11-18T09:00:00Z","submittedBy":"li-xk-01","submittedAt":"2026-11-19T09:00:00Z","sentBackBy":null,"comment":null,"approvedBy":null,"toldAt":null,"since":"2026-11-19T09:00:00Z","due":"2026-11-20T09:00:00Z","overdue":true,"open":false,"answeredAt":null,"accepted":null,"reason":null,"note":null,"mayApprove":%s}\
        """;

    private static final String APPROVAL = """
            {"exchangeId":"x-1","version":7,"partner":"partner-al","country":"AL","pseudonym":"q3JvC1nZk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5E","message":
            {"messageId":"m-3","from":"US","status":"SUBMITTED","verb":"REFERRAL","phase":"FIRST_ASSISTANCE_AND_PROTECTION","inReplyTo":null,"child":\
            """
            + CHILD.formatted("AGE_9_17") + ",\"before\":" + CHILD.formatted("AGE_0_8")
            + ",\"consentId\":null,\"consentInForce\":null,"
            + MESSAGE_END
                    .replaceFirst("%s", "true")
                    .replaceFirst("%s", "\"Kërkon mjekim çdo ditë.\"")
                    .replaceFirst("%s", "\"VITAL_INTERESTS\"")
            + "}";

    private static final String OWN_APPROVAL = """
            {"exchangeId":"x-2","version":3,"partner":"partner-me","country":"ME","pseudonym":"Zk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5Eq3JvC1n","message":
            {"messageId":"m-9","from":"US","status":"SUBMITTED","verb":"NOTIFICATION","phase":"IDENTIFICATION","inReplyTo":null,"child":\
            """
            + CHILD.formatted("AGE_0_8") + ",\"before\":null,\"consentId\":\"k-1\",\"consentInForce\":false,"
            + MESSAGE_END
                    .replaceFirst("%s", "false")
                    .replaceFirst("%s", "null")
                    .replaceFirst("%s", "null")
                    .replaceFirst("%s", "false")
            + "}";

    private static final String ONE = """
        {"exchangeId":"x-1","version":9,"caseId":%s,"partner":"partner-al","country":"AL","pseudonym":"q3JvC1nZk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5E","caseworker":"cw-19-01","municipality":"19","state":"HAND_BACK_PROPOSED","phase":"FIRST_ASSISTANCE_AND_PROTECTION","owner":"PARTNER","urgency":"HIGH","begunAt":"2026-10-02T09:00:00Z","lastAt":"2026-11-19T09:00:00Z",
        "messages":[
         {"messageId":"m-1","from":"US","status":"TOLD","verb":"NOTIFICATION","phase":"IDENTIFICATION","inReplyTo":null,"child":%s,"before":null,"consentId":null,"consentInForce":null,"hasMore":false,"more":null,"moreBasis":null,"sealed":false,"text":null,"draftedBy":"cw-19-01","draftedAt":"2026-10-02T09:00:00Z","submittedBy":"li-xk-01","submittedAt":"2026-10-02T10:00:00Z","sentBackBy":null,"comment":null,"approvedBy":"co-xk-01","toldAt":"2026-10-02T11:00:00Z","since":"2026-10-02T11:00:00Z","due":null,"overdue":false,"open":false,"answeredAt":null,"accepted":null,"reason":null,"note":null,"mayApprove":false},
         {"messageId":"m-2","from":"US","status":"TOLD","verb":"REFERRAL","phase":"FIRST_ASSISTANCE_AND_PROTECTION","inReplyTo":null,"child":%s,"before":null,"consentId":"k-1","consentInForce":true,"hasMore":true,"more":null,"moreBasis":"VITAL_INTERESTS","sealed":true,"text":null,"draftedBy":"cw-19-01","draftedAt":"2026-10-03T09:00:00Z","submittedBy":"li-xk-01","submittedAt":"2026-10-03T10:00:00Z","sentBackBy":null,"comment":null,"approvedBy":"co-xk-01","toldAt":"2026-10-03T11:00:00Z","since":"2026-10-03T11:00:00Z","due":null,"overdue":false,"open":false,"answeredAt":"2026-10-04T11:00:00Z","accepted":true,"reason":null,"note":null,"mayApprove":false},
         {"messageId":"p-1","from":"PARTNER","status":"RECEIVED","verb":"INFORMATION_REQUEST","phase":null,"inReplyTo":null,"child":null,"before":null,"consentId":null,"consentInForce":null,"hasMore":false,"more":null,"moreBasis":null,"sealed":false,"text":"A ka ndjekur shkollën në Kosovë?","draftedBy":null,"draftedAt":null,"submittedBy":null,"submittedAt":null,"sentBackBy":null,"comment":null,"approvedBy":null,"toldAt":null,"since":"2026-11-10T09:00:00Z","due":"2026-11-12T09:00:00Z","overdue":true,"open":true,"answeredAt":null,"accepted":null,"reason":null,"note":null,"mayApprove":false},
         {"messageId":"m-4","from":"US","status":"DRAFTED","verb":"INFORMATION_REPLY","phase":"FIRST_ASSISTANCE_AND_PROTECTION","inReplyTo":"p-1","child":%s,"before":null,"consentId":null,"consentInForce":null,"hasMore":false,"more":null,"moreBasis":null,"sealed":false,"text":null,"draftedBy":"cw-19-01","draftedAt":"2026-11-19T09:00:00Z","submittedBy":null,"submittedAt":null,"sentBackBy":"li-xk-01","comment":"Pa emrin e shkollës, ju lutem.","approvedBy":null,"toldAt":null,"since":"2026-11-19T09:00:00Z","due":"2199-11-20T09:00:00Z","overdue":false,"open":false,"answeredAt":null,"accepted":null,"reason":null,"note":null,"mayApprove":false}],
        "handBack":{"handBackId":"h-1","reason":"CHILD_RETURNED","note":"Familja u kthye në Prishtinë.","proposedAt":"2026-11-18T09:00:00Z","due":"2026-11-19T09:00:00Z","accepted":null,"answeredAt":null},
        "recalls":[{"recallId":"rc-1","messageIds":["m-0"],"reason":"CONSENT_WITHDRAWN","recalledAt":"2026-10-20T09:00:00Z","due":"2026-10-23T09:00:00Z","confirmedAt":null}],
        "waits":[{"stage":"OUR_REPLY","about":"p-1","since":"2026-11-10T09:00:00Z","due":"2026-11-12T09:00:00Z","overdue":true},{"stage":"SUBMISSION","about":"m-4","since":"2026-11-19T09:00:00Z","due":"2199-11-20T09:00:00Z","overdue":false},{"stage":"DELETION","about":"rc-1","since":"2026-10-20T09:00:00Z","due":"2026-10-23T09:00:00Z","overdue":true}],
        "mayPrepare":%s,"mayWithdraw":true,
        "history":[{"sequence":0,"type":"exchange.begun","occurredAt":"2026-10-02T09:00:00Z","recordedAt":"2026-10-02T09:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{}},{"sequence":1,"type":"exchange.told","occurredAt":"2026-10-02T11:00:00Z","recordedAt":"2026-10-02T11:00:00Z","by":"co-xk-01","role":"COORDINATOR","facts":{"verb":"NOTIFICATION","legalBasis":"LEGAL_OBLIGATION","expiresOn":"2199-06-30"}}]}\
        """;

    private static final String OF_CASE = """
        {"caseId":"c-1","partners":[{"partner":"partner-al","country":"AL","sealable":true},{"partner":"partner-me","country":"ME","sealable":false}],"exchanges":[%s]}\
        """;

    private static final String ALL = """
        {"entries":[
         {"exchangeId":"x-1","version":9,"partner":"partner-al","country":"AL","pseudonym":"q3JvC1nZk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5E","state":"HAND_BACK_PROPOSED","phase":"FIRST_ASSISTANCE_AND_PROTECTION","owner":"PARTNER","urgency":"HIGH","begunAt":"2026-10-02T09:00:00Z","lastAt":"2026-11-19T09:00:00Z","lastVerb":"INFORMATION_REQUEST","told":2,"waits":[{"stage":"HAND_BACK_ANSWER","about":"h-1","since":"2026-11-18T09:00:00Z","due":"2026-11-19T09:00:00Z","overdue":true}],"overdue":true},
         {"exchangeId":"x-2","version":3,"partner":"partner-me","country":"ME","pseudonym":"Zk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5Eq3JvC1n","state":"WITH_US","phase":"IDENTIFICATION","owner":"US","urgency":"LOW","begunAt":"2026-10-02T09:00:00Z","lastAt":"2026-10-19T09:00:00Z","lastVerb":"NOTIFICATION","told":1,"waits":[],"overdue":false}],
         "total":2,"page":0,"size":25,"counts":{"states":{"HAND_BACK_PROPOSED":1,"WITH_US":1},"stages":{"HAND_BACK_ANSWER":1,"APPROVAL":2},"partners":{"partner-al":1,"partner-me":1},"overdue":1}}\
        """;

    private static final String LEFT = """
        {"entries":[
         {"exchangeId":"x-1","messageId":"m-2","partner":"partner-al","country":"AL","pseudonym":"q3JvC1nZk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5E","verb":"REFERRAL","child":\
        """ + CHILD.formatted("AGE_9_17") + """
           ,"consentId":"k-1","sealed":true,"moreBasis":"VITAL_INTERESTS","draftedBy":"cw-19-01","submittedBy":"li-xk-01","approvedBy":"co-xk-01","toldAt":"2026-10-03T11:00:00Z","recalledBecause":null,"recalledAt":null,"deletedAt":null},
        {"exchangeId":"x-1","messageId":"m-0","partner":"partner-al","country":"AL","pseudonym":"q3JvC1nZk0hWm2YtR8sLd4xUeAbPfGiNoQwTyVzKc5E","verb":"NOTIFICATION","child":\
        """ + CHILD.formatted("AGE_9_17") + """
            ,"consentId":null,"sealed":false,"moreBasis":null,"draftedBy":"cw-19-01","submittedBy":"li-xk-01","approvedBy":"co-xk-01","toldAt":"2026-10-02T11:00:00Z","recalledBecause":"CONSENT_WITHDRAWN","recalledAt":"2026-10-20T09:00:00Z","deletedAt":null}],
         "total":2,"page":0,"size":25}\
        """;

    private static final String FLOWS = """
        {"partners":["partner-al","partner-me"],"fewest":5,"rows":[
         {"month":"2026-09","told":[{"count":7},{"count":0}],"received":[{"count":5},{"count":0}],"total":12},
         {"month":"2026-10","told":[{"count":9},{"count":null}],"received":[{"count":6},{"count":0}],"total":null},
         {"month":"2026-11","told":[{"count":null},{"count":0}],"received":[{"count":null},{"count":0}],"total":null}]}\
        """;
}
