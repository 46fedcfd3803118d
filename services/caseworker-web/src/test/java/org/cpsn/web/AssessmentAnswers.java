package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** The assessments of the stub's cases: one draft, one completed; the second case has none. */
final class AssessmentAnswers {

    private AssessmentAnswers() {}

    static Reply of(String caseId) {
        return caseId.equals("c-2")
                ? page("")
                : page(draft("cw-19-01", 3, "Fëmija thotë se ka frikë.") + "," + COMPLETED);
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
