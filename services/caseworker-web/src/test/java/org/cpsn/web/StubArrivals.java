package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What returnee-service answers about households that come: expected, arrived, registered, walked in; and lists. */
final class StubArrivals {
    private StubArrivals() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|POST) /arrivals?(-lists)?(/.*)?");
    }

    static Reply to(String asked) {
        if (asked.equals("POST /arrivals")) return new Reply(201, "application/json", "{\"id\":\"a-4\",\"version\":1}");
        if (asked.equals("POST /arrival-lists"))
            return new Reply(201, "application/json", "{\"id\":\"l-1\",\"version\":0}");
        if (asked.startsWith("POST ")) return Reply.json("{\"id\":\"a-1\",\"version\":2}");
        return switch (asked) {
            case "GET /arrivals" ->
                Reply.json("{\"entries\":[" + arrival("a-1", "EXPECTED", "") + "," + WALKED_IN
                        + "],\"total\":2,\"counts\":{\"EXPECTED\":1,\"ARRIVED\":1}}");
            case "GET /arrivals/counts" -> Reply.json("{\"counts\":{\"EXPECTED\":1,\"ARRIVED\":1}}");
            case "GET /arrivals/a-1" -> Reply.json(arrival("a-1", "EXPECTED", ""));
            case "GET /arrivals/a-2" -> Reply.json(arrival("a-2", "ARRIVED", "\"HEALTH\",\"UNACCOMPANIED_CHILD\""));
            case "GET /arrivals/a-3" -> Reply.json(arrival("a-3", "REGISTERED", ""));
            case "GET /arrivals/a-4" -> Reply.json(WALKED_IN);
            case "GET /arrival-lists" -> Reply.json("""
                {"entries":[{"listId":"l-1","stage":"RECEIVED","sentBy":"ro-19-01","lines":6,"sentAt":"2026-11-20T09:00:00Z"},
                 {"listId":"l-3","stage":"IMPORTED","sentBy":"ro-xk-01","lines":5000,"added":4848,"households":1667,"bad":152,"sentAt":"2026-11-19T09:00:00Z","importedAt":"2026-11-19T09:01:00Z"}],"total":2}\
                """);
            case "GET /arrival-lists/l-1" -> Reply.json(list("l-1", "RECEIVED", "\"windows-1250\""));
            case "GET /arrival-lists/l-2" -> Reply.json(list("l-2", "COMES_IN", "null"));
            case "GET /arrival-lists/l-3" -> Reply.json(list("l-3", "IMPORTED", "null"));
            case "GET /arrival-lists/l-4" -> Reply.json(CHANGING);
            case "GET /arrival-lists/l-3/bad-lines", "GET /arrival-lists/l-1/bad-lines" ->
                Reply.json("{\"content\":\"bGlzdF9yZWZlcmVuY2U=\"}");
            default -> null;
        };
    }

    private static String arrival(String id, String state, String urgent) {
        boolean came = !state.equals("EXPECTED");
        return """
            {"arrivalId":"%s","version":1,"state":"%s","listReference":"DE-2026-17","countryOfReturn":"DE","expectedOn":"2026-11-22","place":"PRISHTINA_AIRPORT","returnType":"INVOLUNTARY_READMISSION","municipality":"19","escort":"POLICE",
             "people":[{"announcedId":"an-1","reference":"1","givenName":"Shqipe","familyName":"Shembulli","birthDate":"1990-04-05","sex":"FEMALE","came":%s},{"announcedId":"an-2","reference":"2","givenName":"Blerim","familyName":"Shembulli","birthDate":"2015-04-05","sex":"MALE","came":%s},{"announcedId":"an-3","reference":"3","sex":"UNKNOWN","came":false}],
             "children":0,"adults":0,"on":%s,"urgent":[%s],"familyId":%s}\
            """.formatted(
                        id,
                        state,
                        came,
                        came,
                        came ? "\"2026-11-22\"" : "null",
                        urgent,
                        state.equals("REGISTERED") ? "\"f-1\"" : "null");
    }

    private static final String WALKED_IN = """
        {"arrivalId":"a-4","version":1,"state":"ARRIVED","countryOfReturn":"SE","expectedOn":"2026-11-22","place":"OFFICE","returnType":"SPONTANEOUS","municipality":"19","escort":"NONE","people":[],"children":2,"adults":1,"on":"2026-11-22","urgent":["SHELTER"]}\
        """;

    private static final String CHANGING = """
        {"listId":"l-4","version":1,"stage":"RECEIVED","sentBy":"ro-19-01","sentAt":"2026-11-21T09:00:00Z","encoding":"UTF-8","unknownColumns":0,"lines":3,"good":1,"households":1,"changed":2,"known":0,"repeated":0,"bad":0,
         "results":[{"number":2,"status":"CHANGED","fields":{"given_name":"Shqipe","family_name":"Shembulli","person_reference":"1"},"faults":[],"differences":[{"field":"birth_date","before":null,"after":"1990-04-05"},{"field":"arrival_date","before":"2026-11-22","after":"2026-12-09"},{"field":"border_point","before":"PRISHTINA_AIRPORT","after":"MERDARE"}]},
          {"number":3,"status":"CHANGED","fields":{"given_name":"Blerim","family_name":"Shembulli","person_reference":"2"},"faults":[],"differences":[{"field":"arrival_date","before":"2026-11-22","after":"2026-12-09"},{"field":"municipality","before":"19","after":"20"},{"field":"sex","before":"UNKNOWN","after":"MALE"}]}],"total":2,"page":0,"size":50}\
        """;

    private static String list(String id, String stage, String encoding) {
        return """
            {"listId":"%s","version":1,"stage":"%s","sentBy":"ro-19-01","sentAt":"2026-11-20T09:00:00Z","encoding":%s,"unknownColumns":1,"lines":6,"good":3,"households":2,"known":0,"repeated":1,"bad":2,
             "results":[{"number":6,"status":"BAD","fields":{"given_name":"99","family_name":"Shembulli","person_reference":"4"},"faults":[{"field":"given_name","code":"malformed"}]},
              {"number":7,"status":"BAD","fields":{"given_name":"Mirë","person_reference":"5"},"faults":[{"field":"family_name","code":"required"},{"field":"municipality","code":"unknown_code"}]}],"total":2,"page":0,"size":50}\
            """.formatted(id, stage, encoding);
    }
}
