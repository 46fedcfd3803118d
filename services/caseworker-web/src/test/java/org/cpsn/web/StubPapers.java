package org.cpsn.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.web.StubNet.Reply;

/** What the stub gives to be printed; what was asked for comes back in it. */
final class StubPapers {

    private StubPapers() {}

    static boolean knows(String asked) {
        return asked.matches("GET /cases/[^/]+/chronology|GET /roundtables/[^/]+/pack");
    }

    static Reply to(String asked, Map<String, String> query) {
        return asked.endsWith("/pack") ? pack(asked.split("/")[2], query) : chronology(query);
    }

    private static Reply chronology(Map<String, String> query) {
        boolean texts = "true".equals(query.get("texts"));
        var leftOut = Arrays.stream(query.getOrDefault("without", "").split(","))
                .filter(chapter -> !chapter.isEmpty())
                .map(chapter -> "{\"chapter\":\"" + chapter + "\",\"lines\":3}")
                .collect(Collectors.joining(","));
        return Reply.json("""
            {"caseId":"0199c3f2-6b1a-7c55-9a40-c1d2e3f40516","version":21,"printedAt":"2026-11-22T09:41:00Z","printedBy":"cw-19-01","masked":false,"child":%s,"municipality":"19","caseworker":"cw-19-01","reportedAt":"2026-03-12T09:30:00Z","from":%s,"to":%s,
             "lines":[%s],"leftOut":[%s],"before":0,"after":0,"textsLeftOut":%d}\
            """.formatted(
                        StubAnswers.CHILDREN[0].json(),
                        quoted(query.get("from")),
                        quoted(query.get("to")),
                        "2000-01-01".equals(query.get("to"))
                                ? ""
                                : texts ? LINES : LINES.replaceAll("\"texts\":\\[[^]]*]", "\"texts\":[]"),
                        leftOut,
                        texts ? 0 : 4));
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private static final String LONG =
            "Gjatë vizitës në shtëpi fëmija ishte vetëm. Dritarja e dhomës është e thyer dhe nuk ka ngrohje. "
                    .repeat(30);

    private static final String LINES = """
        {"sequence":0,"type":"case.concern-reported","chapter":"CASE","occurredAt":"2026-03-12T09:30:00Z","recordedAt":"2026-03-12T09:31:00Z","by":"cw-19-01","role":"CASEWORKER","organisation":"csw-19","facts":{"source":"SCHOOL","concerns":"PHYSICALLY_OR_MENTALLY_ABUSED,DOMESTIC_VIOLENCE_WITNESS,NEGLECT","urgent":"true"},"texts":[{"name":"narrative","about":{},"text":"Mësuesja vërejti mavijosje në krahë.\\nNëna nuk u përgjigj në telefon."}]},
        {"sequence":3,"type":"case.risk-level-assigned","chapter":"CASE","occurredAt":"2026-03-14T07:00:00Z","recordedAt":"2026-03-18T14:20:00Z","by":"cw-19-01","role":"CASEWORKER","organisation":"csw-19","facts":{"level":"HIGH"},"texts":[{"name":"reason","about":{},"text":"Бака Љубица Њагуљ каже да се боји. \\u0007<b>jo</b> & më tej"}]},
        {"sequence":4,"type":"case.assessment-completed","chapter":"ASSESSMENTS","occurredAt":"2026-03-20T08:00:00Z","recordedAt":"2026-03-20T08:00:02Z","by":"cw-19-01","role":"CASEWORKER","organisation":"csw-19","facts":{"assessmentKind":"INITIAL","level":"HIGH"},"texts":[{"name":"concerns","about":{"domain":"SAFETY","severity":"SEVERE"},"text":"Babai kërcënon."},{"name":"riskReason","about":{"risk":"HIGH"},"text":null}]},
        {"sequence":6,"type":"case.follow-up-done","chapter":"FOLLOW_UPS","occurredAt":"2026-03-24T08:00:00Z","recordedAt":"2026-03-24T08:00:02Z","by":"cw-19-01","role":"CASEWORKER","organisation":"csw-19","facts":{"followUpType":"HOME_VISIT","childSeen":"SEEN"},"texts":[{"name":"comments","about":{},"text":"%s"}]},
        {"sequence":7,"type":"case.referral-noted","chapter":"SERVICES","occurredAt":"2026-04-02T08:00:00Z","recordedAt":"2026-04-02T08:00:02Z","by":"case-service","role":"SYSTEM","facts":{"providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","status":"ACCEPTED"},"texts":[]}\
        """.formatted(LONG);

    private static Reply pack(String id, Map<String, String> query) {
        int children = id.equals("rt-40") ? 40 : id.equals("rt-nothing") ? 0 : 2;
        var seat = query.containsKey("seatId") && query.get("seatId").equals("s1") ? SEATS[0] : SEATS[1];
        var cases = IntStream.rangeClosed(1, children)
                .mapToObj(number -> packed(number, number % 2 == 1))
                .collect(Collectors.joining(","));
        return Reply.json("""
            {"roundtableId":"0199c3f2-6b1a-7c55-9a40-000003f40517","version":9,"status":"CONVENED","seat":%s,"own":false,"printedAt":"2026-11-22T09:41:00Z","printedBy":"cw-19-01","meetingAt":"2026-11-25T09:00:00Z","place":"QPS Prishtinë, salla 2","convener":"cw-19-01","accessUntil":"2026-12-09T09:00:00Z","handedOver":1,"seats":[%s],"cases":[%s]}\
            """.formatted(seat, String.join(",", SEATS), cases));
    }

    private static final String[] SEATS = {
        "{\"seatId\":\"s1\",\"role\":\"CSW_CASE_MANAGER\",\"staffId\":\"cw-19-01\",\"organisation\":\"csw-19\"}",
        "{\"seatId\":\"s2\",\"role\":\"POLICE_COMMUNITY_UNIT\",\"staffId\":\"rt-19-01\",\"organisation\":\"police-19\"}",
        "{\"seatId\":\"s4\",\"role\":\"PARENT_OR_GUARDIAN\"}"
    };

    private static final String SOURCE =
            "{\"sequence\":4,\"type\":\"case.assessment-completed\",\"by\":\"cw-19-01\",\"role\":\"CASEWORKER\",\"organisation\":\"csw-19\",\"occurredAt\":\"2026-03-20T08:00:00Z\",\"recordedAt\":\"2026-03-20T08:00:02Z\"}";

    /** Either everything is shared of a child, or the risk and the concerns. */
    private static String packed(int number, boolean everything) {
        var child = StubAnswers.CHILDREN[(number - 1) % StubAnswers.CHILDREN.length].json();
        var discussed = """
            {"caseId":"c-%d","open":true,"agenda":"A është e sigurt në shtëpi?","decision":%s,"decidedAt":"2026-11-20T11:00:00Z","views":[%s],"tasks":[%s],"shared":[]}\
            """.formatted(
                        number,
                        everything ? "\"CASE_REMAINS_OPEN\"" : "null",
                        everything
                                ? "{\"viewId\":\"v1\",\"seatId\":\"s2\",\"kind\":\"DISSENT\",\"text\":\"Patrulla e"
                                        + " sheh çdo natë.\",\"at\":\"2026-11-20T09:30:00Z\"}"
                                : "",
                        everything
                                ? "{\"taskId\":\"t1\",\"seatId\":\"s2\",\"owner\":\"POLICE_COMMUNITY_UNIT\",\"what\":\"Vizitë"
                                      + " e përbashkët\",\"dueOn\":\"2026-11-25\"}"
                                : "");
        var extract = everything ? """
            {"caseId":"c-%d","version":21,"seatId":"s2","parts":["IDENTITY","CONCERNS","REPORT","RISK","ASSESSMENT_SUMMARY","PLAN","REFERRALS"],"leftOut":[],"basis":"CONSENT","child":%s,"concerns":["FORCED_BEGGING"],"urgent":true,"source":"POLICE","reportedAt":"2026-03-12T09:30:00Z","narrative":"E gjetur në rrugë natën vonë.","risk":"HIGH",
             "assessment":{"kind":"INITIAL","at":"2026-03-14T09:30:00Z","risk":"HIGH","findings":[{"domain":"SAFETY","severity":"SEVERE"}]},
             "plan":[{"goal":"Vajza shkon në shkollë.","interventions":[{"service":"EDUCATION_SERVICE","what":"Regjistrim në klasën e pestë","responsible":"cw-19-01","until":"2026-12-31","success":"PARTLY"}]}],"referrals":[],"sources":{"RISK":%s,"REPORT":%s}}\
            """.formatted(number, child, SOURCE, SOURCE) : """
                {"caseId":"c-%d","version":8,"seatId":"s2","parts":["RISK","CONCERNS"],"leftOut":["IDENTITY","REPORT","ASSESSMENT_SUMMARY","PLAN","REFERRALS"],"basis":"VITAL_INTERESTS","concerns":["NEGLECT"],"urgent":false,"risk":null,"sources":{"CONCERNS":%s}}\
                """.formatted(number, SOURCE);
        return "{\"discussed\":" + discussed + ",\"extract\":" + extract + "}";
    }
}
