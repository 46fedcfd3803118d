package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** The plans of the stub's cases: in force and revised, waiting for the supervisor, none, or not assessed yet. */
final class PlanAnswers {

    /** What waits in the fourth case. */
    static final String WAITING = """
        {"what":"CLOSURE","by":"cw-19-01","since":"2026-11-20T10:00:00Z"},{"what":"ASSESSMENT","by":"cw-19-01","since":"2026-11-19T10:00:00Z"},{"what":"PLAN","by":"cw-19-01","since":"2026-04-01T09:00:00Z"}\
        """;

    private PlanAnswers() {}

    static Reply of(String caseId) {
        return switch (caseId) {
            case "c-2" -> page(false, "");
            case "c-4" -> page(true, plan("pl-3", "SUBMITTED", 2, "cw-19-01"));
            case "c-5" -> page(true, "");
            default ->
                page(
                        true,
                        plan("pl-3", "RETURNED", 2, "cw-19-01") + "," + plan("pl-2", "IN_FORCE", 2, "cw-19-01") + ","
                                + plan("pl-1", "REPLACED", 1, "cw-19-01"));
        };
    }

    static Reply page(boolean assessed, String plans) {
        return Reply.json(
                "{\"caseId\":\"c-1\",\"version\":8,\"assessed\":%s,\"plans\":[%s]}".formatted(assessed, plans));
    }

    static String plan(String id, String status, int edition, String by) {
        var decided = status.equals("SUBMITTED") || status.equals("DRAFT")
                ? "null"
                : "{\"by\":\"sv-19-01\",\"at\":\"2026-04-02T09:00:00Z\"}";
        return """
            {"planId":"%s","status":"%s","edition":%d,"goals":[
              {"goalId":"g-1","goal":"Blerina fle e sigurt çdo natë dhe e di kujt t’i drejtohet kur ka frikë.","interventions":[
                {"interventionId":"i-1","service":"PSYCHOSOCIAL_SERVICE","what":"Këshillim çdo javë, me gjyshen në takimin e parë.","providerId":"provider-psycho-19","provider":null,"responsible":"cw-19-01","until":"2026-12-31","success":"PARTLY","successRecorded":{"by":"cw-19-01","at":"2026-05-11T09:00:00Z"}},
                {"interventionId":"i-2","service":"EDUCATION_SERVICE","what":null,"providerId":null,"provider":"Mësuesja kujdestare e shkollës fillore","responsible":"cw-19-01","until":"2026-09-01","success":"NOT_YET","successRecorded":null}]},
              {"goalId":"g-2","goal":"Nëna ka ndihmë juridike për ndarjen.","interventions":[
                {"interventionId":"i-3","service":"LEGAL_ASSISTANCE_SERVICE","what":null,"providerId":"provider-legal-20","provider":null,"responsible":"sv-19-01","until":"2026-06-30","success":"ACHIEVED","successRecorded":{"by":"cw-19-01","at":"2026-06-12T09:00:00Z"}}]}],
             "saved":{"by":"%s","at":"2026-04-01T09:00:00Z"},"submitted":{"by":"%s","at":"2026-04-01T09:00:00Z"},"decided":%s,"comments":%s}\
            """.formatted(
                        id,
                        status,
                        edition,
                        by,
                        by,
                        decided,
                        status.equals("RETURNED") ? "\"Kush flet me shkollën, dhe deri kur?\"" : "null");
    }
}
