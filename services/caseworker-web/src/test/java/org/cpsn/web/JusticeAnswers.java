package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What the stub knows of conflict with the law: an older juvenile, a child below the age, one with nothing. */
final class JusticeAnswers {

    private JusticeAnswers() {}

    static Reply of(String caseId) {
        var acts = switch (caseId) {
            case "c-2" -> "";
            case "c-3" -> BELOW;
            default -> JUVENILE;
        };
        return Reply.json("""
            {"caseId":"c-1","version":9,"ruleVersion":"2026-1","acts":[%s]}\
            """.formatted(acts));
    }

    private static final String BELOW = """
        {"actId":"o-2","actOn":"2026-10-30","offence":"DAMAGE_TO_PROPERTY","gravity":"UNKNOWN","band":"BELOW_RESPONSIBILITY","basis":"ESTIMATED","account":"Theu dritaren e shkollës me gurë.","knownSince":"2026-11-02T09:00:00Z","recordedBy":"cw-19-01","measures":[],
         "possible":[{"measure":"PROTECTION_PROGRAMME","group":"CENTRE","orderedBy":["CENTRE_FOR_SOCIAL_WORK"],"maxHours":null,"maxMonths":null},{"measure":"INDIVIDUAL_SERVICE_PLAN","group":"CENTRE","orderedBy":["CENTRE_FOR_SOCIAL_WORK"],"maxHours":null,"maxMonths":null}]}\
        """;

    private static final String JUVENILE = """
        {"actId":"o-1","actOn":"2026-09-12","offence":"THEFT","gravity":"FINE_OR_UP_TO_3_YEARS","band":"OLDER_JUVENILE","basis":"DATE_OF_BIRTH","account":"Mori një biçikletë nga oborri i fqinjit dhe e ktheu të nesërmen.","knownSince":"2026-09-14T09:00:00Z","recordedBy":"cw-19-01",
         "measures":[
          {"measureId":"m-1","measure":"UNPAID_COMMUNITY_SERVICE_WORK","group":"DIVERSITY","orderedBy":"PROSECUTOR","startsOn":"2026-10-01","dueOn":"2026-11-20","hours":40,"worked":28,"details":"Dy pasdite në javë te biblioteka e qytetit.","progress":[
             {"progressId":"s-1","hours":16,"note":"Punon me vullnet.","notedAt":"2026-10-20T10:00:00Z","recordedBy":"cw-19-01"},
             {"progressId":"s-2","hours":12,"note":null,"notedAt":"2026-11-10T10:00:00Z","recordedBy":"cw-19-01"}],"outcome":null,"reason":null,"endedAt":null,"overdue":true,"recordedBy":"cw-19-01"},
          {"measureId":"m-2","measure":"MEDIATION_WITH_INJURED_PARTY_INCL_APOLOGY","group":"DIVERSITY","orderedBy":"PROSECUTOR","startsOn":"2026-09-20","dueOn":"2026-10-20","hours":null,"worked":0,"details":null,"progress":[],"outcome":"COMPLETED","reason":null,"endedAt":"2026-10-12T10:00:00Z","overdue":false,"recordedBy":"cw-19-01"},
          {"measureId":"m-3","measure":"REGULAR_SCHOOL_ATTENDANCE","group":"DIVERSITY","orderedBy":"PROSECUTOR","startsOn":"2026-09-20","dueOn":"2026-12-20","hours":null,"worked":0,"details":null,"progress":[],"outcome":"BREACHED","reason":"Nuk shkoi në shkollë tri javë me radhë.","endedAt":"2026-11-12T10:00:00Z","overdue":false,"recordedBy":"sv-19-01"}],
         "possible":[{"measure":"PROTECTION_PROGRAMME","group":"CENTRE","orderedBy":["CENTRE_FOR_SOCIAL_WORK"],"maxHours":null,"maxMonths":null},
          {"measure":"POLICE_WARNING","group":"DIVERSITY","orderedBy":["POLICE_WITH_PROSECUTORS_PERMISSION"],"maxHours":null,"maxMonths":null},
          {"measure":"UNPAID_COMMUNITY_SERVICE_WORK","group":"DIVERSITY","orderedBy":["PROSECUTOR","COURT"],"maxHours":60,"maxMonths":null},
          {"measure":"INTENSIVE_SUPERVISION_GUARDIANSHIP_AUTHORITY","group":"EDUCATIONAL","orderedBy":["COURT"],"maxHours":null,"maxMonths":24},
          {"measure":"FINE","group":"PUNISHMENT","orderedBy":["COURT"],"maxHours":null,"maxMonths":null}]}\
        """;
}
