package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub answers about looking after a child: follow-ups, consents, notes, services and incidents. */
final class StubCare {

    private StubCare() {}

    static boolean knows(String asked) {
        return asked.matches(
                "GET /cases/[^/]+/(follow-ups|consents|notes|services|incidents|attachments|attachments/d-1)");
    }

    static Reply to(String asked) {
        boolean nothing = asked.contains("/c-2/");
        if (asked.endsWith("/attachments")) return Reply.json("{\"attachments\":[" + (nothing ? "" : DOCUMENTS) + "]}");
        if (asked.endsWith("/d-1")) return Reply.json(DOCUMENT);
        if (asked.endsWith("/notes")) return Reply.json("{\"notes\":[" + (nothing ? "" : NOTES) + "]}");
        if (asked.endsWith("/services")) return Reply.json("{\"services\":[" + (nothing ? "" : SERVICES) + "]}");
        if (asked.endsWith("/incidents")) return Reply.json("{\"incidents\":[" + (nothing ? "" : INCIDENTS) + "]}");
        if (asked.endsWith("/consents"))
            return Reply.json("{\"caseId\":\"c-1\",\"version\":9,\"consents\":[" + (nothing ? "" : CONSENTS)
                    + "],\"lines\":[" + (nothing ? "" : LEDGER) + "]}");
        return Reply.json("{\"caseId\":\"c-1\",\"version\":9,\"followUps\":[" + (nothing ? "" : FOLLOW_UPS) + "]}");
    }

    /** What the caseload says of follow-ups in its lines. */
    static String due(int line) {
        return switch (line % 3) {
            case 0 ->
                "\"nextFollowUp\":\"2026-11-18\",\"overdueFollowUps\":2,\"childSeenAt\":\"2026-11-02T10:00:00Z\",\"overridesToReview\":1";
            case 1 ->
                "\"nextFollowUp\":\"2199-12-01\",\"overdueFollowUps\":0,\"childSeenAt\":null,\"overridesToReview\":0";
            default -> "\"nextFollowUp\":null,\"overdueFollowUps\":0,\"childSeenAt\":null,\"overridesToReview\":0";
        };
    }

    private static final String FOLLOW_UPS = """
        {"followUpId":"fu-1","type":"HOME_VISIT","neededBy":"2026-11-18","purpose":"A fle fëmija në dhomë të ngrohtë? A ka kush e përcjell në shkollë?","plannedAt":"2026-11-11T09:00:00Z","plannedBy":"cw-19-01","overdue":true,"outcome":null},
        {"followUpId":"fu-2","type":"FOR_SERVICE","neededBy":"2199-12-01","purpose":null,"plannedAt":"2026-11-12T09:00:00Z","plannedBy":"sv-19-01","overdue":false,"outcome":null},
        {"followUpId":"fu-5","type":"ROUNDTABLE_TASK","roundtableId":"rt-1","owner":"POLICE_COMMUNITY_UNIT","neededBy":"2199-12-24","purpose":"Vizitë e përbashkët në familje, së bashku me shkollën.","plannedAt":"2026-11-20T11:00:00Z","plannedBy":"case-service","overdue":false,"outcome":null},
        {"followUpId":"fu-6","type":"ROUNDTABLE_TASK","roundtableId":"rt-1","owner":"EDUCATION_REPRESENTATIVE","neededBy":"2026-11-01","purpose":"Regjistrimi në shkollë.","plannedAt":"2026-10-20T11:00:00Z","plannedBy":"case-service","overdue":false,
         "outcome":{"done":true,"atRoundtable":true,"happenedAt":"2026-10-30T13:00:00Z","recordedBy":"case-service"}},
        {"followUpId":"fu-3","type":"HOME_VISIT","neededBy":"2026-10-15","purpose":"Vizita e parë pas raportimit.","plannedAt":"2026-10-08T09:00:00Z","plannedBy":"cw-19-01","overdue":false,
         "outcome":{"done":true,"happenedAt":"2026-10-14T13:00:00Z","recordedBy":"cw-19-01","childSeen":"SEEN","with":["CHILD","CAREGIVER_S_FAMILY"],"furtherAction":"URGENT_INTERVENTION","missedReason":null,"comments":"Fëmija ishte vetëm në shtëpi.\\nDritarja e dhomës është e thyer."}},
        {"followUpId":"fu-4","type":"FOR_ASSESSMENT","neededBy":"2026-10-01","purpose":null,"plannedAt":"2026-09-20T09:00:00Z","plannedBy":"cw-19-01","overdue":false,
         "outcome":{"done":false,"happenedAt":"2026-10-02T13:00:00Z","recordedBy":"cw-19-01","childSeen":null,"with":null,"furtherAction":null,"missedReason":"NOBODY_MET","comments":null}},
        {"followUpId":"fu-5","type":"HOME_VISIT","neededBy":null,"purpose":null,"plannedAt":null,"plannedBy":null,"overdue":false,
         "outcome":{"done":true,"happenedAt":"2026-09-14T13:00:00Z","recordedBy":"sv-19-01","childSeen":"NOT_SEEN","with":["OTHER"],"furtherAction":"ONGOING_MONITORING","missedReason":null,"comments":"Fqinja thotë se u zhvendosën."}}\
        """;

    private static final String CONSENTS = """
        {"consentId":"k-1","status":"IN_FORCE","overridden":false,"purpose":"SERVICES","recipient":"OTHER_ORGANIZATIONS","organisation":"provider-psycho-19","scope":["MENTAL_HEALTH","PSYCHOSOCIAL_SUPPORT"],"until":"2199-12-31","from":"2026-10-02T09:00:00Z","revision":1,"givenBy":"CAREGIVER","basis":"CONSENT","review":null,"text":"Nëna u pajtua me gojë, në prani të fëmijës.","recordedBy":"cw-19-01"},
        {"consentId":"k-2","status":"IN_FORCE","overridden":true,"purpose":"DISCLOSURE_OTHER_ORGS","recipient":"AUTHORITIES","organisation":null,"scope":["RESCUE"],"until":"2199-01-31","from":"2026-11-20T22:10:00Z","revision":0,"givenBy":null,"basis":"VITAL_INTERESTS","review":null,"text":"Kujdestari është i dyshuari.","recordedBy":"cw-19-01"},
        {"consentId":"k-3","status":"EXPIRED","overridden":false,"purpose":"TRACING","recipient":"FAMILY","organisation":null,"scope":["FAMILY_TRACING_AND_REUNIFICATION"],"until":"2026-06-30","from":"2026-03-13T09:00:00Z","revision":0,"givenBy":"CHILD","basis":"CONSENT","review":null,"text":null,"recordedBy":"cw-19-01"}\
        """;

    private static final String LEDGER = """
        {"sequence":14,"consentId":"k-2","type":"case.consent-overridden","occurredAt":"2026-11-20T22:10:00Z","recordedAt":"2026-11-20T22:10:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"consentPurpose":"DISCLOSURE_OTHER_ORGS","recipient":"AUTHORITIES","sharedServices":"RESCUE","holdsUntil":"2199-01-31","legitimateBasis":"VITAL_INTERESTS"},"text":"Kujdestari është i dyshuari."},
        {"sequence":12,"consentId":"k-1","type":"case.consent-narrowed","occurredAt":"2026-10-12T09:00:00Z","recordedAt":"2026-10-12T09:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"consentPurpose":"SERVICES","recipient":"OTHER_ORGANIZATIONS","organisation":"provider-psycho-19","sharedServices":"MENTAL_HEALTH,PSYCHOSOCIAL_SUPPORT","holdsUntil":"2199-12-31","askedBy":"CHILD"},"text":null},
        {"sequence":9,"consentId":"k-1","type":"case.consent-given","occurredAt":"2026-10-02T09:00:00Z","recordedAt":"2026-10-06T09:00:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"consentPurpose":"SERVICES","recipient":"OTHER_ORGANIZATIONS","organisation":"provider-psycho-19","sharedServices":"MEDICAL,MENTAL_HEALTH,PSYCHOSOCIAL_SUPPORT","holdsUntil":"2199-12-31","consentGiver":"CAREGIVER","legitimateBasis":"CONSENT"},"text":"Nëna u pajtua me gojë, në prani të fëmijës."}\
        """;

    private static final String NOTES = """
        {"noteId":"n-1","about":"PHONE_CALL","text":"Gjyshja thotë se fëmija ha pak dhe nuk fle.\\nDo të telefonojë përsëri të hënën.","notedAt":"2026-11-19T09:00:00Z","recordedBy":"cw-19-01"},
        {"noteId":"n-2","about":"OBSERVATION","text":null,"notedAt":"2026-03-13T09:00:00Z","recordedBy":"sv-19-01"}\
        """;

    private static final String SERVICES = """
        {"serviceId":"s-1","type":"EDUCATION_SERVICE","givenBy":"cw-19-07","givenAt":"2026-10-03T11:00:00Z","outcome":"U regjistrua në klasën e parë dhe mori libra.","recordedBy":"cw-19-01"}\
        """;

    private static final String INCIDENTS = """
        {"incidentId":"i-1","incidentDate":"2025-12-24","violenceType":"PHYSICAL_ASSAULT","location":"CHILDS_HOME","previousIncidents":"UNKNOWN","perpetrator":"PRIMARY_CAREGIVER","knownSince":"2026-10-14T13:30:00Z","account":"«Ai më goditi kur derdha ujin.»","recordedBy":"cw-19-01"}\
        """;

    private static final String DOCUMENTS = """
        {"attachmentId":"d-1","kind":"PDF","bytes":48213,"sha256":"9f86d081","name":"Raporti mjekësor i Blerinës.pdf","attachedAt":"2026-10-15T09:00:00Z","recordedBy":"cw-19-01"},
        {"attachmentId":"d-2","kind":"JPEG","bytes":812,"sha256":"9f86d082","name":null,"attachedAt":"2026-11-15T09:00:00Z","recordedBy":"sv-19-01"}\
        """;

    private static final String DOCUMENT = """
        {"attachmentId":"d-1","kind":"PDF","name":"Raporti mjekësor i Blerinës.pdf","content":"JVBERi0xLjcK"}\
        """;
}
