package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What returnee-service answers about school, classes and work: f-1 has all of it, f-3 nothing. */
final class StubSettling {

    private StubSettling() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|POST) /families/f-\\d/(school|classes|activities)(/.*)?");
    }

    static Reply to(String asked) {
        if (asked.startsWith("POST "))
            return Reply.json("{\"id\":\"%s\",\"version\":9}".formatted(asked.substring(15, 18)));
        boolean much = asked.contains("/f-1/");
        if (asked.endsWith("/school"))
            return Reply.json("""
                {"familyId":"f-1","version":8,"children":[%s]}\
                """.formatted(much ? DUE : asked.contains("/f-2/") ? ENROLLED : ASK));
        return Reply.json(
                asked.endsWith("/classes")
                        ? "{\"familyId\":\"f-1\",\"version\":8,\"classes\":[" + (much ? CLASSES : "") + "]}"
                        : "{\"familyId\":\"f-1\",\"version\":8,\"activities\":[" + (much ? ACTIVITIES : "") + "]}");
    }

    private static final String ASK = """
        {"childId":"p-3","ofSchoolAge":null,"state":null,"due":null,"overdue":false,"ruleVersion":null,"enrolledOn":null,"grade":null,"reason":null}\
        """;

    private static final String DUE = """
        {"childId":"p-3","ofSchoolAge":true,"state":"DUE","due":"2026-10-05T21:59:59.999Z","overdue":true,"ruleVersion":"2026-1","enrolledOn":null,"grade":null,"reason":null}\
        """;

    private static final String ENROLLED = """
        {"childId":"p-3","ofSchoolAge":null,"state":"ENROLLED","due":"2026-10-05T21:59:59.999Z","overdue":false,"ruleVersion":"2026-1","enrolledOn":"2026-09-20","grade":"GRADE_2","reason":null}\
        """;

    private static final String CLASSES = """
        {"classId":"k-2","childId":"p-3","kind":"CATCH_UP","providerId":"provider-psycho-19","on":"2026-09-15","leftOn":null,"reason":null,"held":18,"attended":15,"rate":0.8333,"attendance":[
          {"span":"WEEK","from":"2026-11-02","until":"2026-11-08","held":2,"attended":1},{"span":"MONTH","from":"2026-10-01","until":"2026-10-31","held":16,"attended":14}]},
        {"classId":"k-1","childId":"p-3","kind":"LANGUAGE","providerId":"provider-psycho-19","on":"2026-09-10","leftOn":"2026-10-30","reason":"FINISHED","held":0,"attended":0,"rate":null,"attendance":[]}\
        """;

    private static final String ACTIVITIES = """
        {"activityId":"w-1","kind":"BEEKEEPING","personId":"p-4","on":"2026-04-01","state":"SUSPENDED","checkUps":[
          {"months":3,"stage":"DUE","due":"2026-07-01T21:59:59.999Z","overdue":true,"on":null,"state":null,"income":null},
          {"months":6,"stage":"RECORDED","due":"2026-10-01T21:59:59.999Z","overdue":false,"on":"2026-10-03","state":"SUSPENDED","income":"UP_TO_150"},
          {"months":12,"stage":"DUE","due":"2199-04-01T21:59:59.999Z","overdue":false,"on":null,"state":null,"income":null}]},
        {"activityId":"w-0","kind":"TRADE","personId":"p-4","on":"2026-03-01","state":"ENDED","checkUps":[
          {"months":3,"stage":"RECORDED","due":"2026-06-01T21:59:59.999Z","overdue":false,"on":"2026-06-03","state":"ENDED","income":"NONE"},
          {"months":6,"stage":"DROPPED","due":"2026-09-01T21:59:59.999Z","overdue":false,"on":null,"state":null,"income":null}]}\
        """;
}
