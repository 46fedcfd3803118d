package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub answers about questions from across the border: q-1 waits for the liaison, q-2 for a caseworker. */
final class StubQuestions {

    private StubQuestions() {}

    static boolean knows(String asked) {
        return asked.contains("/liaison/questions") || asked.contains("/known-child");
    }

    static Reply to(String asked) {
        if (asked.startsWith("POST ")) return Reply.json("{\"id\":\"q-1\",\"version\":2}");
        if (asked.equals("GET /liaison/questions"))
            return Reply.json("{\"questions\":[" + TO_FORWARD + "," + ANSWERED + "," + NOBODY
                    + "],\"total\":3,\"page\":0,\"size\":25}");
        if (asked.equals("GET /liaison/questions/q-1")) return Reply.json(TO_FORWARD);
        if (asked.equals("GET /liaison/questions/q-2")) return Reply.json(ANSWERED);
        if (asked.equals("GET /liaison/questions/q-3")) return Reply.json(NOBODY);
        if (asked.equals("GET /known-child/waiting")) return Reply.json("{\"waiting\":[]}");
        if (asked.equals("GET /cases/c-1/known-child"))
            return Reply.json(
                    "{\"caseId\":\"c-1\",\"mayAnswer\":true,\"questions\":[" + WAITS + "," + CONFIRMED + "]}");
        return Reply.json("{\"caseId\":\"c-2\",\"mayAnswer\":true,\"questions\":[]}");
    }

    static final String WAITS = """
        {"questionId":"q-2","version":1,"number":1,"caseId":"c-1","partner":"partner-al","reference":"AL-2026-7","purpose":"IDENTIFICATION","score":0.94,"likely":true,"state":"FORWARDED","askedAt":"2026-11-20T09:00:00Z","forwardedAt":"2026-11-21T09:00:00Z","answeredAt":null,"answeredBy":null,"ground":null,"note":null}\
        """;

    private static final String CONFIRMED = """
        {"questionId":"q-9","version":3,"number":2,"caseId":"c-1","partner":"partner-me","reference":"ME.2026.00041-B","purpose":"ASSISTED_VOLUNTARY_RETURN","score":0.88,"likely":false,"state":"CONFIRMED","askedAt":"2026-10-20T09:00:00Z","forwardedAt":"2026-10-21T09:00:00Z","answeredAt":"2026-10-22T09:00:00Z","answeredBy":"cw-19-01","ground":"DOCUMENT_SEEN","note":"Pashë pasaportën e nënës.\\nNumri përputhet."}\
        """;

    private static final String TO_FORWARD = """
        {"questionId":"q-1","version":0,"partner":"partner-al","reference":"AL-2026-7","purpose":"IDENTIFICATION","among":{"bornFrom":2010,"bornTo":2012,"sex":"FEMALE"},"askedAt":"2026-11-20T09:00:00Z","status":"TO_FORWARD","closed":null,"candidates":[
          {"number":1,"pseudonym":"Yk3tQm6ZpU9s0fVd4rBc8wXa2eLh7nJq5iGo1yTz_xE","score":0.94,"likely":true,"state":"FOUND","forwardedAt":null,"answeredAt":null,"sex":"FEMALE","ageBand":"9-17"},
          {"number":2,"pseudonym":"b8VnR2dKq0sLw5uCj7xFzMh3gTi6pYe9aOo1Q-4tXyU","score":0.87,"likely":false,"state":"FOUND","forwardedAt":null,"answeredAt":null,"sex":null,"ageBand":null}]}\
        """;

    private static final String ANSWERED = """
        {"questionId":"q-2","version":3,"partner":"partner-me","reference":"ME.2026.00041-B","purpose":"ASSISTED_VOLUNTARY_RETURN","among":{"bornFrom":null,"bornTo":null,"sex":null},"askedAt":"2026-10-20T09:00:00Z","status":"CONFIRMED","closed":"ANSWERED","candidates":[
          {"number":1,"pseudonym":"Q-4tXyUb8VnR2dKq0sLw5uCj7xFzMh3gTi6pYe9aOo1","score":0.98,"likely":true,"state":"CONFIRMED","forwardedAt":"2026-10-21T09:00:00Z","answeredAt":"2026-10-22T09:00:00Z","sex":"MALE","ageBand":"0-8"}]}\
        """;

    private static final String NOBODY = """
        {"questionId":"q-3","version":0,"partner":"partner-al","reference":"AL-2026-6","purpose":"FAMILY_TRACING","among":{"bornFrom":2015,"bornTo":null,"sex":null},"askedAt":"2026-11-19T09:00:00Z","status":"NOBODY","closed":null,"candidates":[]}\
        """;
}
