package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub answers about cases that change hands: c-1 once came from Prizren, c-3 waits, c-8 is offered. */
final class StubTransfers {

    private StubTransfers() {}

    static boolean knows(String asked) {
        return asked.equals("GET /transfers") || asked.matches("GET /cases/[^/]+/transfers(/offer)?");
    }

    static Reply to(String asked) {
        if (asked.equals("GET /transfers")) return Reply.json(WAITING);
        if (asked.equals("GET /cases/c-8/transfers/offer"))
            return Reply.json(OFFERED.formatted("c-8", "ACCEPTANCE", SENT));
        if (asked.equals("GET /cases/c-9/transfers/offer"))
            return Reply.json(OFFERED.formatted("c-9", "ANSWER", PROPOSED));
        if (asked.endsWith("/offer")) return Reply.problem(403, "{\"status\":403}");
        var all = asked.contains("/c-3/") ? REQUESTED : asked.contains("/c-1/") ? OVER : "";
        var from = asked.contains("/c-1/") ? "\"20\"" : "null";
        return Reply.json("{\"caseId\":\"c-1\",\"version\":9,\"cameFrom\":" + from + ",\"transfers\":[" + all + "]}");
    }

    private static final String WAITING = """
        {"forMe":[
          {"caseId":"c-8","transferId":"t-8","stage":"ACCEPTANCE","child":{"id":"p-5","givenName":"Zejnep","familyName":"Toplica"},"risk":"HIGH","urgent":true,"municipality":"20","caseworker":"cw-20-01","colleague":null,"to":"19","back":false,"askedBy":"cw-20-01","since":"2026-11-19T09:00:00Z","due":"2026-11-20T09:00:00Z","overdue":true},
          {"caseId":"c-9","transferId":"t-9","stage":"ANSWER","child":{"id":"p-4","givenName":"Luan","familyName":"Ahmeti"},"risk":null,"urgent":false,"municipality":"19","caseworker":"cw-19-02","colleague":"cw-19-01","to":null,"back":false,"askedBy":"cw-19-02","since":"2026-11-21T09:00:00Z","due":"2199-11-24T09:00:00Z","overdue":false}],
         "forOthers":[
          {"caseId":"c-3","transferId":"t-3","stage":"APPROVAL","child":{"id":"p-3","givenName":"Muhammed Enes","familyName":"Kırçovalı-Gjergjizi e Mbretkosovës"},"risk":"MEDIUM","urgent":false,"municipality":"19","caseworker":"cw-19-01","colleague":null,"to":"35","back":true,"askedBy":"cw-19-01","since":"2026-11-10T09:00:00Z","due":"2026-11-13T09:00:00Z","overdue":true}]}\
        """;

    private static final String REQUESTED = """
        {"transferId":"t-3","municipality":"19","colleague":null,"to":"35","back":true,"askedBy":"cw-19-01","waits":true,"due":"2026-11-13T09:00:00Z","overdue":true,"reason":"Familja u kthye në Mamushë.","mustBeKnown":"Xhaxhai nuk duhet ta dijë adresën.\\nShkolla: mësuesja Elif.","consentId":null,"overrideReason":"Nëna nuk gjendet.",
         "states":[{"status":"REQUESTED","since":"2026-11-10T09:00:00Z","by":"cw-19-01","due":"2026-11-13T09:00:00Z","late":false,"text":null}]}\
        """;

    private static final String PROPOSED = """
        {"transferId":"t-9","municipality":"19","colleague":"cw-19-01","to":null,"back":false,"askedBy":"cw-19-02","waits":true,"due":"2199-11-24T09:00:00Z","overdue":false,"reason":"Shkoj në pushim të lehonisë.","mustBeKnown":"Gjyshja telefonon çdo të hënë.","consentId":null,"overrideReason":null,
         "states":[{"status":"PROPOSED","since":"2026-11-21T09:00:00Z","by":"cw-19-02","due":"2199-11-24T09:00:00Z","late":false,"text":null}]}\
        """;

    private static final String SENT = """
        {"transferId":"t-8","municipality":"20","colleague":null,"to":"19","back":false,"askedBy":"cw-20-01","waits":true,"due":"2026-11-20T09:00:00Z","overdue":true,"reason":"Familja u shpërngul në Prishtinë.","mustBeKnown":"Vajza ka nevojë për ilaçin çdo mbrëmje.","consentId":"k-7","overrideReason":null,
         "states":[{"status":"REQUESTED","since":"2026-11-18T09:00:00Z","by":"cw-20-01","due":"2026-11-21T09:00:00Z","late":false,"text":null},
          {"status":"APPROVED","since":"2026-11-19T09:00:00Z","by":"sv-20-01","due":"2026-11-20T09:00:00Z","late":false,"text":"Faleminderit."}]}\
        """;

    private static final String OVER = """
        {"transferId":"t-2","municipality":"19","colleague":"cw-19-07","to":null,"back":false,"askedBy":"cw-19-01","waits":false,"due":null,"overdue":false,"reason":"Shumë raste.","mustBeKnown":null,"consentId":null,"overrideReason":null,
         "states":[{"status":"PROPOSED","since":"2026-10-01T09:00:00Z","by":"cw-19-01","due":"2026-10-04T09:00:00Z","late":true,"text":null},
          {"status":"DECLINED","since":"2026-10-06T09:00:00Z","by":"cw-19-07","due":null,"late":false,"text":"Edhe unë kam 31 raste."}]},
        {"transferId":"t-1","municipality":"20","colleague":null,"to":"19","back":false,"askedBy":"cw-20-01","waits":false,"due":null,"overdue":false,"reason":"Familja u shpërngul.","mustBeKnown":null,"consentId":"k-1","overrideReason":null,
         "states":[{"status":"REQUESTED","since":"2026-08-01T09:00:00Z","by":"cw-20-01","due":"2026-08-04T09:00:00Z","late":false,"text":null},
          {"status":"APPROVED","since":"2026-08-02T09:00:00Z","by":"sv-20-01","due":"2026-08-05T09:00:00Z","late":false,"text":null},
          {"status":"ACCEPTED","since":"2026-08-03T09:00:00Z","by":"sv-19-01","due":null,"late":false,"text":null}]}\
        """;

    private static final String OFFERED = """
        {"caseId":"%s","version":7,"stage":"%s","child":{"id":"p-5","givenName":"Zejnep","familyName":"Toplica","sex":"FEMALE","birthYear":2024,"estimated":false},"risk":"HIGH","urgent":true,"concerns":["NEGLECT","LIFE_THREATENING_ILLNESS"],"reportedAt":"2026-05-12T09:30:00Z","caseworker":"cw-20-01","transfer":%s}\
        """;
}
