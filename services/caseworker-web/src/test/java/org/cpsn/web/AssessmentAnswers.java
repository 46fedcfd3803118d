package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** The assessments of the stub's cases: a draft and a completed one, returned, waiting for approval, or none. */
final class AssessmentAnswers {

    private AssessmentAnswers() {}

    static Reply of(String caseId) {
        return switch (caseId) {
            case "c-2" -> page("");
            case "c-3" ->
                page(decided("RETURNED", "Mungon biseda me fëmijën vetëm. Kush e sheh natën?") + "," + COMPLETED);
            case "c-4" -> page(awaiting("cw-19-01") + "," + decided("APPROVED", null));
            default -> page(draft("cw-19-01", 3, "Fëmija thotë se ka frikë.") + "," + COMPLETED);
        };
    }

    static String awaiting(String by) {
        return one("a-3", "COMPLETED", by, "true", "null");
    }

    private static String decided(String status, String comments) {
        return one(
                "a-4",
                status,
                "cw-19-01",
                "false",
                "{\"by\":\"sv-19-01\",\"at\":\"2026-11-20T09:00:00Z\",\"comments\":"
                        + (comments == null ? "null" : "\"" + comments + "\"") + "}");
    }

    private static String one(String id, String status, String by, String awaits, String decided) {
        return """
            {"assessmentId":"%s","kind":"COMPREHENSIVE","status":"%s","edition":2,"findings":[{"domain":"SAFETY","severity":"MODERATE","concerns":"Dera e jashtme nuk mbyllet.","strengths":null}],"risk":"MEDIUM","riskReason":"Natën është vetëm.","savedBy":"%s","savedAt":"2026-11-19T15:40:00Z","occurredAt":"2026-11-18T11:00:00Z","awaits":%s,"decided":%s}\
            """.formatted(id, status, by, awaits, decided);
    }

    static Reply page(String assessments) {
        return Reply.json("{\"caseId\":\"c-1\",\"version\":6,\"assessments\":[" + assessments + "]}");
    }

    static String draft(String by, int edition, String concerns) {
        return """
            {"assessmentId":"a-1","kind":"COMPREHENSIVE","status":"DRAFT","edition":%d,"findings":[{"domain":"SAFETY","severity":"SEVERE","concerns":"%s","strengths":null}],"risk":"HIGH","riskReason":null,"savedBy":"%s","savedAt":"2026-11-21T15:40:00Z","occurredAt":"2026-11-21T15:40:00Z"}\
            """.formatted(edition, concerns, by);
    }

    static final String COMPLETED = """
        {"assessmentId":"a-2","kind":"INITIAL","status":"COMPLETED","edition":0,"findings":[
          {"domain":"SAFETY","severity":"SEVERE","concerns":"Mavijosje të freskëta në krahë. Njerku jeton në të njëjtën banesë.","strengths":"Gjyshja banon afër dhe e mbron."},
          {"domain":"FAMILY","severity":"MODERATE","concerns":"Nëna punon natën.","strengths":null},
          {"domain":"EDUCATION","severity":"NO_CONCERN","concerns":null,"strengths":"Vijon rregullisht, ka shoqe të afërta."},
          {"domain":"HEALTH","severity":"MILD","concerns":"Nuk është vaksinuar plotësisht.","strengths":null}],
         "risk":"HIGH","riskReason":"Njerku kthehet çdo natë në shtëpi.","savedBy":"sv-19-01","savedAt":"2026-03-14T08:00:00Z","occurredAt":"2026-03-14T07:00:00Z"}\
        """;
}
