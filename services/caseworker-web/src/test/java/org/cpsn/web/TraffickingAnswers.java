package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub knows of trafficking: one child suspected, one found to be none, one never screened. */
final class TraffickingAnswers {

    private TraffickingAnswers() {}

    static Reply of(String caseId) {
        return switch (caseId) {
            case "c-2" -> page("null", "", "");
            case "c-3" -> page("\"POSSIBLE_VICTIM_OF_TRAFFICKING\"", SUSPECTED, BEGGING + "," + NOTHING_SEEN);
            default -> page("\"NOT_A_VICTIM_OF_TRAFFICKING\"", CLEARED + "," + SUSPECTED, BEGGING);
        };
    }

    static Reply page(String status, String decisions, String screenings) {
        return Reply.json("""
            {"caseId":"c-1","version":9,"status":%s,"decisions":[%s],"screenings":[%s]}\
            """.formatted(status, decisions, screenings));
    }

    static final String SUSPECTED = """
        {"decisionId":"s-1","status":"POSSIBLE_VICTIM_OF_TRAFFICKING","decidedBy":"NON_POLICE_GOVERNMENTAL_ORGANIZATION","decidedOn":"2026-11-16","exploitation":["CHILD_LABOUR","FORCED_BEGGING"],"control":[],"recruitment":[],"relationship":null,"screeningId":"s-1","reason":"Një burrë e sjell çdo mëngjes te semafori dhe ia merr paratë në mbrëmje.","recordedBy":"cw-19-01","recordedAt":"2026-11-16T10:00:00Z"}\
        """;

    static final String CLEARED = """
        {"decisionId":"d-2","status":"NOT_A_VICTIM_OF_TRAFFICKING","decidedBy":"POLICE","decidedOn":"2026-11-19","exploitation":[],"control":[],"recruitment":[],"relationship":null,"screeningId":null,"reason":"Hetimi nuk e vërtetoi dyshimin; burri është xhaxhai që e çon në shkollë.","recordedBy":"sv-19-01","recordedAt":"2026-11-20T09:00:00Z"}\
        """;

    private static final String BEGGING = """
        {"screeningId":"s-1","outcome":"SUSPICION","grounds":["ACT_AND_PURPOSE","INDICATORS"],"signs":%s,"acts":["TRANSPORTATION","HARBOURING"],"purposes":["CHILD_LABOUR","FORCED_BEGGING"],"means":["DECEPTION"],"accompanied":"OTHER_ADULT","suspects":false,"score":4,"ruleVersion":"2026-1","observations":"Një burrë e sjell çdo mëngjes te semafori dhe ia merr paratë në mbrëmje.","screenedBy":"cw-19-01","screenedAt":"2026-11-16T10:00:00Z"}\
        """.formatted(signs(
            "YES", "NO", "NO", "YES", "YES", "UNKNOWN", "UNKNOWN", "NO", "YES", "NO", "NO", "NO", "NO", "NO"));

    private static final String NOTHING_SEEN = """
        {"screeningId":"s-0","outcome":"NOT_ALL_KNOWN","grounds":[],"signs":%s,"acts":[],"purposes":[],"means":[],"accompanied":"PARENT","suspects":false,"score":0,"ruleVersion":"2026-1","observations":"Fëmija luan në oborr, nëna është aty.","screenedBy":"cw-19-01","screenedAt":"2026-09-02T10:00:00Z"}\
        """.formatted(signs("NO", "NO", "UNKNOWN", "NO"));

    /** Indicators that are left out are not known. */
    private static String signs(String... answers) {
        var signs = new StringBuilder("{");
        for (int at = 0; at < 16; at++)
            signs.append(at == 0 ? "" : ",")
                    .append("\"CTI_%02d\":\"%s\"".formatted(at + 1, at < answers.length ? answers[at] : "UNKNOWN"));
        return signs.append('}').toString();
    }
}
