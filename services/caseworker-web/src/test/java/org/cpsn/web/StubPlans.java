package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/**
 * What returnee-service answers about reintegration: f-1 is being helped and asks for more, f-2 waits for both
 * commissions, f-3 has asked for nothing.
 */
final class StubPlans {

    private StubPlans() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|POST) /families/f-\\d/plan(/.*)?|GET /commission/plans");
    }

    static Reply to(String asked) {
        return switch (asked) {
            case "GET /families/f-1/plan" -> Reply.json(plan("f-1", DRAFT, LINE_ASKED + "," + DECIDED));
            case "GET /families/f-2/plan" -> Reply.json(plan("f-2", SUBMITTED, LINE_SUBMITTED));
            case "GET /families/f-3/plan" -> Reply.json(plan("f-3", "null", ""));
            case "GET /families/f-1/plan/to-decide" -> Reply.json(toDecide(false, ITEMS));
            case "GET /families/f-2/plan/to-decide" -> Reply.json(toDecide(true, ITEMS));
            case "GET /families/f-3/plan/to-decide" -> Reply.json(toDecide(false, ""));
            case "GET /commission/plans" -> Reply.json("""
                {"body":"MUNICIPAL","total":2,"overdue":1,"entries":[
                 {"familyId":"f-1","planId":"pl-1","edition":4,"municipality":"19","returnType":"INVOLUNTARY_READMISSION","track":"REPATRIATED_PERSONS","countryOfReturn":"DE","arrivedOn":"2026-09-05","children":2,"adults":1,"items":2,"cents":40000,"submittedAt":"2026-10-20T09:00:00Z","due":"2026-11-04T22:59:59.999Z","overdue":true},
                 {"familyId":"f-3","planId":"pl-3","edition":1,"municipality":"19","returnType":"VOLUNTARY","track":"DISPLACED_PERSONS_RETURN","countryOfReturn":"RS","arrivedOn":"2026-09-25","children":1,"adults":2,"items":1,"cents":0,"submittedAt":"2026-11-20T09:00:00Z","due":"2199-11-04T22:59:59.999Z","overdue":false}]}\
                """);
            default ->
                asked.startsWith("POST ")
                        ? Reply.json("{\"id\":\"%s\",\"version\":9}".formatted(asked.substring(15, 18)))
                        : Reply.problem(404, "{\"status\":404}");
        };
    }

    private static String plan(String id, String proposal, String lines) {
        return """
            {"familyId":"%s","version":8,"trackKnown":true,"proposal":%s,"lines":[%s],"totals":{"approvedCents":84050,"deliveredCents":30000,"openCents":54050},"ruleVersion":"2026-1","legalRef":"",
             "offers":[{"type":"FOOD_PACKAGE","group":"IMMEDIATE","ceilingCents":36000,"instalments":6,"budgetLines":["REINTEGRATION_FUND"],"body":"MUNICIPAL","no":null},
              {"type":"SOCIAL_COUNSELLING","group":"IMMEDIATE","ceilingCents":null,"instalments":12,"budgetLines":["MUNICIPAL_BUDGET"],"body":"MUNICIPAL","no":null},
              {"type":"BASIC_SCHOOL_MATERIALS","group":"EDUCATION","ceilingCents":15000,"instalments":2,"budgetLines":["EDUCATION_BUDGET"],"body":"MUNICIPAL","no":null},
              {"type":"BUSINESS_START_UP_GRANT","group":"ECONOMIC","ceilingCents":300000,"instalments":3,"budgetLines":["EMPLOYMENT_BUDGET"],"body":"CENTRAL","no":"GIVEN_AFTER_SUCH_A_RETURN"}]}\
            """.formatted(id, proposal, lines);
    }

    private static final String DRAFT = """
        {"planId":"pl-1","edition":4,"submittedBy":null,"submittedAt":null,"due":{},"returned":{"body":"MUNICIPAL","reason":"AMOUNT_NOT_EXPLAINED","remark":"Pse gjashtë muaj?","by":"cm-19-01","at":"2026-11-02T09:00:00Z"}}\
        """;

    private static final String SUBMITTED = """
        {"planId":"pl-2","edition":3,"submittedBy":"cw-19-01","submittedAt":"2026-11-10T09:00:00Z","due":{"MUNICIPAL":"2026-11-25T22:59:59.999Z"},"returned":null}\
        """;

    private static final String LINE_ASKED = """
        {"planId":"pl-1","item":{"itemId":"i-1","type":"BASIC_SCHOOL_MATERIALS","personId":"p-3","cents":12000,"instalments":1,"budgetLine":"EDUCATION_BUDGET","need":"SCHOOL"},"group":"EDUCATION","state":"ASKED","body":null,"approvedCents":null,"refused":null,"remark":null,"decidedBy":null,"decidedAt":null,"ruleVersion":"2026-1","deliveredCents":null,"openCents":null,"deliveredInstalments":0,"deliveries":[]}\
        """;

    private static final String LINE_SUBMITTED =
            LINE_ASKED.replace("\"ASKED\",\"body\":null", "\"SUBMITTED\",\"body\":\"MUNICIPAL\"");

    private static final String DECIDED = """
        {"planId":"pl-0","item":{"itemId":"i-2","type":"RENT_SUPPORT_MONTHLY","personId":null,"cents":90000,"instalments":6,"budgetLine":"REINTEGRATION_FUND","need":"HOUSING"},"group":"IMMEDIATE","state":"APPROVED","body":"MUNICIPAL","approvedCents":84050,"refused":null,"remark":"Vetëm deri në pranverë.","decidedBy":"cm-19-01","decidedAt":"2026-10-02T09:00:00Z","ruleVersion":"2026-1","deliveredCents":30000,"openCents":54050,"deliveredInstalments":2,"deliveries":[
          {"deliveryId":"d-1","on":"2026-10-05","cents":15000,"how":"BANK","receipt":"R-101/26","recordedBy":"cw-19-01","takenBack":null,"takenBackBy":null,"takenBackAt":null},
          {"deliveryId":"d-2","on":"2026-11-05","cents":51000,"how":"BANK","receipt":"R-140/26","recordedBy":"cw-19-01","takenBack":"WRONG_AMOUNT","takenBackBy":"cw-19-01","takenBackAt":"2026-11-06T09:00:00Z"},
          {"deliveryId":"d-3","on":"2026-11-05","cents":15000,"how":"BANK","receipt":"R-141/26","recordedBy":"cw-19-01","takenBack":null,"takenBackBy":null,"takenBackAt":null}]},
         {"planId":"pl-0","item":{"itemId":"i-3","type":"SOCIAL_COUNSELLING","personId":"p-4","cents":null,"instalments":2,"budgetLine":"MUNICIPAL_BUDGET","need":null},"group":"IMMEDIATE","state":"APPROVED","body":"MUNICIPAL","approvedCents":null,"refused":null,"remark":null,"decidedBy":"cm-19-01","decidedAt":"2026-10-02T09:00:00Z","ruleVersion":"2026-1","deliveredCents":null,"openCents":null,"deliveredInstalments":0,"deliveries":[]},
         {"planId":"pl-0","item":{"itemId":"i-4","type":"FURNITURE","personId":null,"cents":80000,"instalments":1,"budgetLine":"REINTEGRATION_FUND","need":"HOUSING"},"group":"HOUSING","state":"REFUSED","body":"MUNICIPAL","approvedCents":null,"refused":"HELP_ELSEWHERE","remark":"Komuna ka në depo.","decidedBy":"cm-19-01","decidedAt":"2026-10-02T09:00:00Z","ruleVersion":"2026-1","deliveredCents":null,"openCents":null,"deliveredInstalments":0,"deliveries":[]}\
        """;

    private static final String ITEMS = """
        {"itemId":"i-1","type":"BASIC_SCHOOL_MATERIALS","group":"EDUCATION","member":1,"family":false,"cents":12000,"instalments":1,"budgetLine":"EDUCATION_BUDGET","need":"SCHOOL","ceilingCents":15000,"beforeCents":2000},
        {"itemId":"i-9","type":"SOCIAL_COUNSELLING","group":"IMMEDIATE","member":null,"family":true,"cents":null,"instalments":2,"budgetLine":"MUNICIPAL_BUDGET","need":null,"ceilingCents":null,"beforeCents":0}\
        """;

    private static String toDecide(boolean mine, String items) {
        return """
            {"familyId":"f-1","version":8,"body":"MUNICIPAL","planId":"pl-1","edition":4,"submittedAt":"2026-10-20T09:00:00Z","due":"2026-11-04T22:59:59.999Z","overdue":true,"mine":%s,"ruleVersion":"2026-1","legalRef":"","returnType":"INVOLUNTARY_READMISSION","track":"REPATRIATED_PERSONS","countryOfReturn":"DE","arrivedOn":"2026-09-05","municipality":"19","whereabouts":"HERE","returns":2,
             "members":[{"number":1,"relation":"CHILD","needs":{"SCHOOL":"URGENT","HEALTH":"NONE"}},{"number":2,"relation":"CAREGIVER","needs":{}}],"assessedOn":"2026-10-12","needs":{"HOUSING":"SOME","INCOME":"URGENT"},"items":[%s],"others":1,
             "earlier":[{"type":"RENT_SUPPORT_MONTHLY","member":null,"family":true,"state":"APPROVED","body":"MUNICIPAL","approvedCents":84050,"deliveredCents":30000,"refused":null,"decidedAt":"2026-10-02T09:00:00Z"},
              {"type":"FURNITURE","member":null,"family":true,"state":"REFUSED","body":"MUNICIPAL","approvedCents":null,"deliveredCents":null,"refused":"HELP_ELSEWHERE","decidedAt":"2026-10-02T09:00:00Z"}]}\
            """.formatted(mine, items);
    }
}
