package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What returnee-service answers: one family that is here, one nobody reaches, one that went abroad again. */
final class StubFamilies {

    private StubFamilies() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|POST) /families(/.*)?") || asked.equals("GET /hand-overs");
    }

    static Reply to(String asked) {
        if (asked.equals("POST /families")) return new Reply(201, "application/json", "{\"id\":\"f-1\",\"version\":0}");
        if (asked.startsWith("POST /families/f-"))
            return Reply.json("{\"id\":\"%s\",\"version\":5}".formatted(asked.substring(15, 18)));
        return switch (asked) {
            case "GET /families" ->
                Reply.json("{\"entries\":[" + line("f-1", "HERE", 1) + "," + line("f-3", "RE_MIGRATED", 2)
                        + "],\"total\":2,\"counts\":{\"RECEIVED\":0,\"HANDED_OVER\":1,\"SETTLING\":0,\"GONE\":1}}");
            case "GET /families/overview" -> Reply.json("""
                {"total":41,"fewest":5,"byMunicipality":[{"code":"19","families":30},{"code":"35","families":11}],"byCountry":[{"code":"DE","families":38},{"code":"NO","families":null},{"code":"SE","families":null}],
                 "byReturnType":[{"code":"INVOLUNTARY_READMISSION","families":22},{"code":"VOLUNTARY","families":19}],"byTrack":[{"code":"REPATRIATED_PERSONS","families":24},{"code":null,"families":17}],
                 "byWhereabouts":null}\
                """);
            case "GET /hand-overs" -> Reply.json("{\"forMe\":[" + WAITS + "," + ASKS + "],\"fromMe\":[" + ASKED + "]}");
            case "GET /families/f-6/hand-over" ->
                Reply.json("{\"familyId\":\"f-6\",\"version\":4,\"waiting\":" + ASKS + "}");
            case "GET /families/f-6" -> Reply.json(family("f-6", "HERE", "null", "null", "null"));
            case "GET /families/f-6/known" -> Reply.json("""
                {"familyId":"f-6","municipality":"20","whereabouts":"HERE","elsewhere":true,"asked":{"handOverId":"h-6","reason":"LIVES_HERE","askedBy":"ro-19-01","askedAt":"2026-11-20T09:00:00Z","due":"2026-11-23T09:00:00Z"}}\
                """);
            case "GET /families/f-2/hand-over" ->
                Reply.json("{\"familyId\":\"f-2\",\"version\":4,\"waiting\":" + WAITS + "}");
            case "GET /families/f-1/hand-over", "GET /families/f-3/hand-over" ->
                Reply.json("{\"familyId\":\"f-1\",\"version\":4,\"withReception\":true,\"waiting\":null}");
            case "GET /families/f-7/known" ->
                Reply.json(
                        "{\"familyId\":\"f-7\",\"municipality\":\"20\",\"whereabouts\":\"LOST_CONTACT\",\"elsewhere\":true}");
            case "GET /families/f-8/known" ->
                Reply.json(
                        "{\"familyId\":\"f-8\",\"municipality\":\"20\",\"whereabouts\":\"RE_MIGRATED\",\"elsewhere\":true}");
            case "GET /families/f-9/known" ->
                Reply.json(
                        "{\"familyId\":\"f-9\",\"municipality\":\"20\",\"whereabouts\":\"HERE\",\"elsewhere\":true}");
            case "GET /families/f-1" -> Reply.json(family("f-1", "HERE", "null", "null", "null"));
            case "GET /families/f-2" ->
                Reply.json(family("f-2", "LOST_CONTACT", "\"2026-10-02\"", "null", "\"NOBODY_AT_THE_ADDRESS\""));
            case "GET /families/f-3" ->
                Reply.json(family("f-3", "RE_MIGRATED", "\"2026-10-02\"", "\"SE\"", "\"NO_INCOME\""));
            case "GET /families/f-1/timeline", "GET /families/f-2/timeline", "GET /families/f-3/timeline" ->
                Reply.json(TIMELINE);
            case "GET /families/f-1/surveys", "GET /families/f-2/surveys", "GET /families/f-3/surveys" ->
                SurveyAnswers.of(asked.substring(14, 17));
            case "GET /families/f-1/needs" -> Reply.json(NEEDS.formatted(ASSESSMENTS));
            case "GET /families/f-2/needs", "GET /families/f-3/needs" -> Reply.json(NEEDS.formatted(""));
            default -> null;
        };
    }

    private static String line(String id, String whereabouts, int returns) {
        return """
            {"familyId":"%s","version":1,"returnType":"INVOLUNTARY_READMISSION","track":"REPATRIATED_PERSONS","countryOfReturn":"DE","arrivedOn":"2026-09-05","municipality":"19","worker":"cw-19-01","whereabouts":"%s","stage":"HANDED_OVER","returns":%d,"children":2,"adults":1,"needs":["NO_CIVIL_REGISTRATION","LANGUAGE_BARRIER"],"registeredAt":"2026-09-07T09:00:00Z"}\
            """.formatted(id, whereabouts, returns);
    }

    private static String family(String id, String whereabouts, String goneOn, String goneTo, String goneReason) {
        return """
            {"familyId":"%s","version":4,"returnType":"INVOLUNTARY_READMISSION","countryOfReturn":"DE","arrivedOn":"2026-09-05","track":"REPATRIATED_PERSONS","escort":"POLICE","monthsAbroad":62,"schoolingLanguage":"de","missingDocuments":["SCHOOL_CERTIFICATE","VACCINATION_RECORD"],
             "earlier":[{"returnType":"SPONTANEOUS","countryOfReturn":"SE","arrivedOn":"2024-03-02","goneOn":"2024-11-30"}],"municipality":"19","children":1,"adults":1,"needs":["NO_CIVIL_REGISTRATION","LANGUAGE_BARRIER"],"registeredAt":"2026-09-07T09:00:00Z","registeredBy":"cw-19-01","worker":"cw-19-01",
             "members":[{"personId":"p-3","relation":"CHILD","needs":["NO_CIVIL_REGISTRATION","LANGUAGE_BARRIER"]},{"personId":"p-4","relation":"CAREGIVER","needs":[]}],
             "former":[{"member":{"personId":"p-5","relation":"CHILD","needs":[]},"reason":"IN_CARE","leftAt":"2026-10-01T10:00:00Z"}],
             "whereabouts":"%s","goneOn":%s,"goneTo":%s,"goneReason":%s}\
            """.formatted(id, whereabouts, goneOn, goneTo, goneReason);
    }

    private static final String WAITS = """
        {"familyId":"f-2","handOverId":"h-1","fromMunicipality":"20","fromWorker":"cw-20-01","toMunicipality":"19","offered":true,"reason":"MOVED","proposedBy":"ro-20-01","proposedAt":"2026-11-20T09:00:00Z","due":"2026-11-23T09:00:00Z","mine":true,
         "returnType":"VOLUNTARY","countryOfReturn":"DE","arrivedOn":"2026-09-05","children":2,"adults":1}\
        """;

    private static final String ASKS = """
        {"familyId":"f-6","handOverId":"h-6","fromMunicipality":"19","fromWorker":"cw-19-01","toMunicipality":"20","offered":false,"reason":"CHILD_AT_SCHOOL_HERE","askingReason":"CHILD_AT_SCHOOL_HERE","proposedBy":"ro-20-01","proposedAt":"2026-11-20T09:00:00Z","due":"2026-11-23T09:00:00Z","mine":true,
         "returnType":"VOLUNTARY","countryOfReturn":"SE","arrivedOn":"2026-09-05","children":2,"adults":1}\
        """;

    private static final String ASKED = """
        {"familyId":"f-5","handOverId":"h-5","fromMunicipality":"20","toMunicipality":"19","offered":false,"reason":"LIVES_HERE","proposedBy":"ro-19-01","proposedAt":"2026-11-20T09:00:00Z","due":"2026-11-23T09:00:00Z"}\
        """;

    private static final String TIMELINE = """
        {"entries":[
          {"sequence":2,"type":"family.contact-lost","occurredAt":"2026-10-02T10:00:00Z","recordedAt":"2026-10-09T10:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"lastSeenOn":"2026-10-02","goneReason":"NOBODY_AT_THE_ADDRESS"}},
          {"sequence":1,"type":"family.member-left","occurredAt":"2026-10-01T10:00:00Z","recordedAt":"2026-10-01T10:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"person":"p-3","relation":"CHILD","leftReason":"IN_CARE"}},
          {"sequence":0,"type":"family.return-registered","occurredAt":"2026-09-07T09:00:00Z","recordedAt":"2026-09-07T09:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"returnType":"INVOLUNTARY_READMISSION","countryOfReturn":"DE","arrivedOn":"2026-09-05","track":"REPATRIATED_PERSONS","escort":"POLICE","monthsAbroad":"62","schoolingLanguage":"de","missingDocuments":"SCHOOL_CERTIFICATE,VACCINATION_RECORD"}}]}\
        """;

    private static final String NEEDS = """
        {"familyId":"f-1","version":4,"assessments":[%s],"ofHousehold":["CIVIL_REGISTRATION","HOUSING","INCOME","HEALTH","SAFETY"],"ofChild":["CIVIL_REGISTRATION","HEALTH","SAFETY","SCHOOL","LANGUAGE","WELL_BEING"]}\
        """;

    private static final String ASSESSMENTS = """
        {"assessmentId":"n-2","assessedOn":"2026-10-12","recordedBy":"cw-19-01","household":{"HOUSING":"SOME","INCOME":"NONE"},"children":[{"childId":"p-3","areas":{"SCHOOL":"URGENT","LANGUAGE":"SOME"},"signs":["DOCUMENTS_KEPT_BY_OTHERS"],"urgent":true}],"urgent":true},
        {"assessmentId":"n-1","assessedOn":"2026-09-08","recordedBy":"cw-19-01","household":{"HOUSING":"URGENT"},"children":[],"urgent":false}\
        """;
}
