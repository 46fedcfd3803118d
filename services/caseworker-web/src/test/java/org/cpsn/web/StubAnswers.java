package org.cpsn.web;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpsn.web.StubNet.Reply;

/** The net as the stub knows it: a few invented children with long, short, Albanian, Serbian and Turkish names. */
final class StubAnswers {

    private StubAnswers() {}

    record Child(String id, String given, String family, String sex, Integer year, boolean estimated, String place) {
        String json() {
            return """
                {"id":"%s","version":0,"givenName":"%s","familyName":"%s","sex":"%s","dateOfBirth":%s,"birthYear":%s,"estimated":%s,"municipality":"%s","community":"UNKNOWN"}\
                """.formatted(
                    id, given, family, sex, estimated ? "null" : "\"" + year + "-03-27\"", year, estimated, place);
        }
    }

    static final Child[] CHILDREN = {
        new Child("p-1", "Blerina", "Krasniqi-Hoxhaj", "FEMALE", 2016, false, "19"),
        new Child("p-2", "Милица", "Стефановић", "FEMALE", 2012, false, "38"),
        new Child("p-3", "Muhammed Enes", "Kırçovalı-Gjergjizi e Mbretkosovës", "MALE", 2019, true, "35"),
        new Child("p-4", "Luan", "Ahmeti", "MALE", 2010, false, "19"),
        new Child("p-5", "Zejnep", "Toplica", "FEMALE", 2024, false, "20"),
        new Child("p-6", "Ylli", "Çeku", "UNKNOWN", 2015, true, "19"),
    };

    private static final String[] RISKS = {"\"HIGH\"", "\"MEDIUM\"", "null", "\"LOW\"", "\"HIGH\"", "\"MEDIUM\""};
    private static final String[] CONCERNS = {
        "\"PHYSICALLY_OR_MENTALLY_ABUSED\",\"DOMESTIC_VIOLENCE_WITNESS\",\"NEGLECT\"",
        "\"SCHOOL_DROPOUT\"",
        "\"TRAFFICKED_SMUGGLED\",\"CONFLICT_WITH_LAW_BELOW_MACR\"",
        "\"REPATRIATED_CHILD\",\"LACK_OF_CIVIL_REGISTRATION\"",
        "\"LIFE_THREATENING_ILLNESS\"",
        "\"FORCED_BEGGING\",\"STREET_CHILD\""
    };

    static Reply to(String asked, Map<String, String> query, String body) {
        if (StubPapers.knows(asked)) return StubPapers.to(asked, query);
        if (StubExchanges.knows(asked)) return StubExchanges.to(asked);
        if (StubClocks.knows(asked)) return StubClocks.to(asked, query);
        if (StubTransfers.knows(asked)) return StubTransfers.to(asked);
        if (StubQuestions.knows(asked)) return StubQuestions.to(asked);
        if (StubArrivals.knows(asked)) return StubArrivals.to(asked);
        if (StubSettling.knows(asked)) return StubSettling.to(asked);
        if (StubPlans.knows(asked)) return StubPlans.to(asked);
        if (StubFamilies.knows(asked)) return StubFamilies.to(asked);
        if (StubPreferences.knows(asked)) return StubPreferences.to(asked);
        if (asked.matches("PUT /cases/c-\\d/look")) return look(asked.charAt(13) - '0');
        if (asked.matches("(PUT|DELETE) /searches/.*")) return new Reply(204, "application/json", "");
        if (asked.startsWith("GET /cases/c-")) return aCase(asked, query);
        if (asked.startsWith("POST /cases/c-")) return Reply.json("{\"id\":\"c-1\",\"version\":5}");
        if (asked.startsWith("GET /referrals/r-")) return Reply.json(referral(asked.substring(15), "IN_PROGRESS", 1));
        if (asked.startsWith("POST /referrals/r-")) return Reply.json("{\"id\":\"r-1\",\"version\":1}");
        if (asked.startsWith("POST /notices/")) return Reply.json("{\"id\":\"n-1\",\"version\":1}");
        if (asked.matches("POST /operations/.*")) return new Reply(202, "application/json", "{}");
        if (asked.matches("GET /persons/p-\\d/record")) return record(asked.charAt(15) - '1');
        if (asked.matches("GET /persons/p-\\d/family")) return family(asked.charAt(15) - '0');
        if (asked.matches("GET /persons/p-\\d/care")) return care(asked.charAt(15) - '0');
        if (asked.startsWith("POST /persons/p-")) return Reply.json("{\"id\":\"p-1\",\"version\":5}");
        if (asked.startsWith("GET /persons/p-")) return Reply.json(CHILDREN[asked.charAt(15) - '1'].json());
        return switch (asked) {
            case "PUT /staff/me" -> new Reply(204, "application/json", "");
            case "POST /staff/names" -> Reply.json("{\"staff\":[" + STAFF + "]}");
            case "GET /staff/colleagues" -> colleagues(query);
            case "GET /searches" -> Reply.json(SEARCHES);
            case "GET /cases" -> caseload(query);
            case "GET /today" -> today();
            case "GET /today/team" -> Reply.json("""
                {"workers":[{"caseworker":"cw-19-01","openCases":27,"overdue":9,"oldestOverdue":"2026-10-30T09:00:00Z"},
                  {"caseworker":"cw-19-02","openCases":12,"overdue":0,"oldestOverdue":null}],
                 "municipalities":[{"municipality":"19","openCases":39,"overdue":9,"oldestOverdue":"2026-10-30T09:00:00Z"},{"municipality":"20","openCases":4,"overdue":0,"oldestOverdue":null}],
                 "unseen":[{"caseId":"c-3","child":{"id":"p-3","givenName":"Muhammed Enes","familyName":"Kırçovalı-Gjergjizi e Mbretkosovës"},"risk":"HIGH","urgent":true,"caseworker":"cw-19-02","due":"2026-11-01T09:00:00Z","overdue":true},
                  {"caseId":"c-4","child":{"id":"p-4","givenName":"Luan","familyName":"Ahmeti"},"risk":null,"urgent":false,"caseworker":"cw-19-01","due":"2199-11-01T09:00:00Z","overdue":false}],
                 "unseenTotal":4,"ratioLimit":25}\
                """);
            case "POST /cases" -> new Reply(201, "application/json", "{\"id\":\"c-1\",\"version\":2}");
            case "GET /cases/ids" -> ids();
            case "POST /persons" -> new Reply(201, "application/json", "{\"id\":\"p-6\",\"version\":0}");
            case "POST /persons/search" -> search(body);
            case "POST /persons/identities" -> Reply.json("{\"people\":[" + all(body) + "]}");
            case "GET /providers" -> providers(query);
            case "POST /referrals" -> new Reply(201, "application/json", "{\"id\":\"r-1\",\"version\":0}");
            case "GET /referrals" ->
                Reply.json("{\"entries\":[" + referral("r-2", "ACCEPTED", 1) + "," + referral("r-3", "REJECTED", 1)
                        + "],\"total\":2}");
            case "GET /referrals/inbox" -> inbox(query);
            case "GET /notices" -> notices(query);
            case "GET /liaison/feed", "GET /liaison/feeds/partner-al" -> feed(query);
            case "GET /liaison/feeds" -> feeds();
            case "GET /operations/dead-letters" -> Reply.json("""
                {"entries":[{"id":7,"eventId":"e-7","subject":"r-991","type":"referral.accepted","error":"The read model did not answer.","attempts":2,"arrivedAt":"2026-11-20T08:12:13Z","lastTriedAt":null}],"total":1}\
                """);
            case "GET /operations/projections" -> Reply.json("""
                {"projections":[{"name":"caseload","documents":5120,"behind":0,"failing":false,"rebuild":null},
                 {"name":"timeline","documents":5120,"behind":0,"failing":false,"rebuild":{"state":"RUNNING","events":41200,"of":98000,"startedAt":"2026-11-22T03:00:00Z","finishedAt":null,"eventsPerSecond":18000}}]}\
                """);
            default -> null;
        };
    }

    private static final String SEARCHES = """
        {"searches":[{"searchId":"s-1","name":"Rrezik i lartë dhe me vonesë","sought":{"status":"OPEN","risk":"HIGH","municipality":null,"concern":null,"mine":false,"overdue":true,"toReview":false,"sort":"RISK"},"count":3},
          {"searchId":"s-2","name":"Të mbyllurat","sought":{"status":"CLOSED","risk":null,"municipality":null,"concern":null,"mine":false,"overdue":false,"toReview":false,"sort":null},"count":1}]}\
        """;

    /** Of the asker's own Centre, whoever was asked for; cw-19-07 has never signed in. */
    private static final String STAFF = """
        {"id":"cw-19-01","name":"Arta Demolli"},{"id":"cw-19-02","name":"Teuta Vendosi"},{"id":"cw-19-03","name":"Luljeta Krasniqi-Gjergjizi"},{"id":"sv-19-01","name":"Drita Shembulli"},{"id":"cw-20-01","name":"Besnik Provaj"},{"id":"rt-19-01","name":"Gazmend Tryeza"}\
        """;

    private static Reply colleagues(Map<String, String> query) {
        boolean roundtable = query.get("role").contains("ROUNDTABLE_MEMBER");
        var there = Pattern.compile("\\{\"id\":\"(\\w+-19-\\d+)\",\"name\":\"([^\"]+)\"}")
                .matcher(STAFF)
                .results()
                .filter(one -> roundtable || !one.group(1).startsWith("rt-"))
                .map(one -> """
                    {"id":"%s","name":"%s","organisation":"csw-19","municipality":"19","roles":["CASEWORKER"],"lastSeen":"2026-11-21T08:00:00Z"}\
                    """.formatted(one.group(1), one.group(2)))
                .collect(Collectors.joining(","));
        return Reply.json("{\"colleagues\":[" + there + "]}");
    }

    private static Reply caseload(Map<String, String> query) {
        if ("SCHOOL_DROPOUT".equals(query.get("concern"))) {
            return Reply.json(
                    "{\"entries\":[],\"total\":0,\"page\":0,\"size\":25,\"counts\":{},\"openOfMine\":27,\"ratioLimit\":25}");
        }
        var entries =
                IntStream.range(0, CHILDREN.length).mapToObj(StubAnswers::entry).collect(Collectors.joining(","));
        return Reply.json("""
            {"entries":[%s],"total":61,"page":%s,"size":25,"counts":{"HIGH":7,"MEDIUM":12,"LOW":5,"NONE":3},"openOfMine":27,"ratioLimit":25}\
            """.formatted(entries, query.getOrDefault("page", "0")));
    }

    private static String entry(int i) {
        var child = CHILDREN[i];
        return """
            {"caseId":"c-%d","version":4,"childId":"%s","givenName":"%s","familyName":"%s","sex":"%s","birthYear":%s,"estimated":%s,"municipality":"%s","caseworker":"cw-19-01","status":"OPEN","risk":%s,"urgent":%s,"concerns":[%s],"reportedAt":"2026-0%d-12T09:30:00Z","lastActivityAt":"2026-11-%02dT10:00:00Z","liveReferrals":%d,"waiting":[%s],"trafficking":%s,%s}\
            """.formatted(
                i + 1,
                child.id,
                child.given,
                child.family,
                child.sex,
                child.year,
                child.estimated,
                child.place,
                RISKS[i],
                i % 4 == 0,
                CONCERNS[i],
                i + 3,
                20 - i * 3,
                i % 3,
                i == 3 ? PlanAnswers.WAITING : "",
                i == 2 ? "\"POSSIBLE_VICTIM_OF_TRAFFICKING\"" : i == 4 ? "\"NOT_A_VICTIM_OF_TRAFFICKING\"" : "null",
                StubCare.due(i));
    }

    private static Reply deadlines() {
        return Reply.json("""
            {"caseId":"c-1","version":4,"running":[
              {"stage":"FIRST_RESPONSE","risk":"HIGH","from":"2026-11-19T09:00:00Z","due":"2026-11-20T09:00:00Z","ruleVersion":"2026-1","outcome":"RUNNING","endedAt":null,"overdue":true,"late":false},
              {"stage":"COMPREHENSIVE_ASSESSMENT","risk":"HIGH","from":"2026-11-19T09:00:00Z","due":"2026-11-26T09:00:00Z","ruleVersion":"2026-1","outcome":"RUNNING","endedAt":null,"overdue":false,"late":false}],
             "ended":[]}\
            """);
    }

    private static Reply today() {
        var due = IntStream.range(0, CHILDREN.length)
                .mapToObj(i ->
                        "{\"caseId\":\"c-%d\",\"child\":%s,\"risk\":%s,\"urgent\":false,\"stage\":%s,\"followUpId\":%s,\"due\":\"2026-11-%dT09:00:00Z\"}"
                                .formatted(
                                        i + 1,
                                        CHILDREN[i].json(),
                                        RISKS[i],
                                        i == 2
                                                ? "null"
                                                : i % 2 == 0 ? "\"FIRST_RESPONSE\"" : "\"COMPREHENSIVE_ASSESSMENT\"",
                                        i == 2 ? "\"fu-1\"" : "null",
                                        10 + i))
                .toList();
        var aCase =
                "{\"caseId\":\"c-4\",\"child\":%s,\"risk\":\"LOW\",\"urgent\":false,\"since\":\"2026-11-21T09:00:00Z\",\"by\":\"sv-19-01\",\"unanswered\":2}"
                        .formatted(CHILDREN[3].json());
        return Reply.json(
                "{\"overdue\":[%s,%s,%s],\"dueToday\":[%s],\"dueSoon\":[%s,%s],\"newForMe\":[%s],\"waitingForOthers\":[%s],\"openCases\":27,\"ratioLimit\":25}"
                        .formatted(
                                due.get(0), due.get(1), due.get(2), due.get(3), due.get(4), due.get(5), aCase, aCase));
    }

    private static Reply access() {
        return Reply.json("""
            {"caseId":"c-1","version":4,"shared":[{"colleague":"cw-20-01","right":"WORK","since":"2026-11-02T09:00:00Z","by":"cw-19-01"},
              {"colleague":"cw-19-07","right":"READ","since":"2026-11-12T09:00:00Z","by":"sv-19-01"}],
             "glasses":[{"glassId":"g-2","who":"cw-38-01","reason":"Vajza është te ne në stacion dhe kërkon ndihmë.","at":"2026-11-20T21:14:00Z","until":"2026-11-21T05:14:00Z","verdict":null,"reviewedBy":null,"comment":null},
              {"glassId":"g-1","who":"cw-20-01","reason":"Shikova gabimisht.","at":"2026-10-01T08:00:00Z","until":"2026-10-01T16:00:00Z","verdict":"NOT_JUSTIFIED","reviewedBy":"sv-19-01","comment":"U bisedua me kolegun."}]}\
            """);
    }

    private static Reply aCase(String asked, Map<String, String> query) {
        if (asked.endsWith("/plans")) return PlanAnswers.of(asked.split("/")[2]);
        if (asked.endsWith("/assessments")) return AssessmentAnswers.of(asked.split("/")[2]);
        if (asked.endsWith("/juvenile-justice")) return JusticeAnswers.of(asked.split("/")[2]);
        if (asked.endsWith("/trafficking")) return TraffickingAnswers.of(asked.split("/")[2]);
        if (asked.endsWith("/timeline")) return Reply.json("{\"entries\":[" + timeline() + "],\"total\":5}");
        if (asked.endsWith("/history")) return history();
        if (asked.equals("GET /cases/c-6")) return Reply.problem(403, "{\"status\":403}");
        if (asked.endsWith("/access")) return access();
        if (asked.endsWith("/c-5/deadlines")) return Reply.json("""
            {"running":[{"stage":"POST_CLOSURE","risk":"HIGH","due":"2199-02-18T10:00:00Z","ruleVersion":"2026-2","outcome":"RUNNING","endedAt":null,"overdue":false,"late":false}],"ended":[]}\
            """);
        if (asked.endsWith("/deadlines")) return deadlines();
        if (StubCare.knows(asked)) return StubCare.to(asked);
        var end = switch (asked.replaceAll(".*/", "")) {
            case "c-3" -> "\"status\":\"OPEN\",\"alerts\":[\"POSSIBLE_VICTIM_OF_TRAFFICKING\",\"CONFLICT_WITH_LAW\"]";
            case "c-4" ->
                "\"status\":\"OPEN\",\"closureAsked\":{\"reason\":\"GOALS_ACHIEVED\",\"note\":\"Jeton te tezja dhe"
                        + " ndihet mirë.\",\"by\":\"cw-19-01\",\"at\":\"2026-11-20T10:00:00Z\"}";
            case "c-5" ->
                "\"status\":\"CLOSED\",\"closedAt\":\"2026-11-20T10:00:00Z\",\"closureReason\":\"GOALS_ACHIEVED\",\"closureNote\":\"Jeton"
                    + " te tezja.\"";
            case "c-7" ->
                "\"status\":\"OPEN\",\"closureReturned\":{\"comment\":\"Shkolla ende"
                    + " pret.\",\"at\":\"2026-11-20T10:00:00Z\"},\"earlierClosures\":[{\"closedAt\":\"2026-06-01T10:00:00Z\",\"reason\":\"FAMILY_REUNIFIED_STABLE\",\"note\":null,\"reopenedAt\":\"2026-07-03T10:00:00Z\",\"reopenedBecause\":\"Babai"
                    + " u kthye në shtëpi.\"}]";
            default -> "\"status\":\"OPEN\"";
        };
        boolean before = query.containsKey("asOf") && query.get("asOf").compareTo("2026-03-12T09:30:00Z") < 0;
        if (before) return Reply.problem(404, "{\"status\":404}");
        boolean early = query.containsKey("asOf") && query.get("asOf").compareTo("2026-03-14") < 0;
        boolean replayed = query.containsKey("asOf");
        var child = replayed
                ? "{\"id\":\"p-1\",\"birthYear\":2016,\"estimated\":false}"
                : asked.endsWith("c-2")
                        ? CHILDREN[1].json()
                        : asked.endsWith("c-3") ? CHILDREN[2].json() : CHILDREN[0].json();
        var narrative = replayed
                ? "null"
                : "\"Mësuesja vërejti mavijosje në krahë dhe fëmija tha se ka frikë të shkojë në shtëpi. Nëna nuk u"
                        + " përgjigj në telefon.\"";
        var referrals = early
                ? ""
                : "{\"referralId\":\"r-2\",\"providerId\":\"provider-psycho-19\",\"serviceType\":\"PSYCHOSOCIAL_SERVICE\",\"status\":\"ACCEPTED\",\"since\":\"2026-03-20T08:00:00Z\"}";
        return Reply.json("""
            {"caseId":"0199c3f2-6b1a-7c55-9a40-c1d2e3f40516","version":4,"child":%s,"municipality":"19","caseworker":"cw-19-01",%s,"risk":%s,"urgent":true,"source":"SCHOOL","concerns":["PHYSICALLY_OR_MENTALLY_ABUSED","DOMESTIC_VIOLENCE_WITNESS","NEGLECT"],"narrative":%s,"reportedAt":"2026-03-12T09:30:00Z","registeredAt":"2026-03-12T09:31:00Z","referrals":[%s]}\
            """.formatted(child, end, early ? "null" : "\"HIGH\"", narrative, referrals)
                .replace("0199c3f2-6b1a-7c55-9a40-c1d2e3f40516", asked.replaceAll(".*/", "")));
    }

    private static String timeline() {
        return """
            {"sequence":4,"type":"case.referral-noted","occurredAt":"2026-03-20T08:00:00Z","recordedAt":"2026-03-20T08:00:02Z","by":"pr-psycho-19-01","role":"PROVIDER","facts":{"referralId":"r-2","providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","status":"ACCEPTED"}},
            {"sequence":3,"type":"case.risk-level-assigned","occurredAt":"2026-03-14T07:00:00Z","recordedAt":"2026-03-18T14:20:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"level":"HIGH"}},
            {"sequence":2,"type":"case.assigned","occurredAt":"2026-03-12T09:31:00Z","recordedAt":"2026-03-12T09:31:00Z","by":"sv-19-01","role":"SUPERVISOR","facts":{"caseworker":"cw-19-01"}},
            {"sequence":1,"type":"case.registered","occurredAt":"2026-03-12T09:31:00Z","recordedAt":"2026-03-12T09:31:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"municipality":"19","caseworker":"cw-19-01"}},
            {"sequence":0,"type":"case.concern-reported","occurredAt":"2026-03-12T09:30:00Z","recordedAt":"2026-03-12T09:31:00Z","by":"cw-19-01","role":"CASEWORKER","facts":{"source":"SCHOOL","concerns":"PHYSICALLY_OR_MENTALLY_ABUSED,DOMESTIC_VIOLENCE_WITNESS,NEGLECT","urgent":"true"}}\
            """;
    }

    /** The second case is looked at for the first time; in the third nothing is new. */
    private static Reply look(int at) {
        return Reply.json(
                at == 2
                        ? "{\"version\":null,\"at\":null}"
                        : "{\"version\":" + (at == 3 ? 4 : 1) + ",\"at\":\"2026-03-12T11:05:00Z\"}");
    }

    private static Reply history() {
        var events = timeline()
                .lines()
                .map(
                        line -> line.strip()
                                .replaceAll(",$", "")
                                .replace(
                                        "\"facts\":",
                                        "\"eventId\":\"0199c3f2-6b1a-7c55-9a40-c1d2e3f40516\",\"organisation\":\"csw-19\",\"municipality\":\"19\",\"commandId\":\"5b0c7c1e-8a55-4f6e-b8c5-0a9a4d1d7a11\",\"correlationId\":\"8c2f4b70-1111-4c1c-9e55-aa0000000001\",\"payload\":"))
                .toList()
                .reversed();
        return Reply.json("{\"caseId\":\"c-1\",\"events\":[" + String.join(",", events) + "]}");
    }

    private static Reply ids() {
        var entries = IntStream.range(1, 7).mapToObj("""
            {"caseId":"c-%d","municipality":"19","status":"OPEN","risk":"HIGH","events":5,"reportedAt":"2026-03-12T09:30:00Z","lastActivityAt":"2026-03-20T08:00:00Z"}\
            """::formatted).collect(Collectors.joining(","));
        return Reply.json("{\"entries\":[" + entries + "]}");
    }

    /** The third has nobody. */
    private static Reply family(int of) {
        if (of == 3) return Reply.json("{\"of\":\"p-3\",\"people\":[" + CHILDREN[2].json() + "],\"links\":[]}");
        return Reply.json("""
            {"of":"p-1","people":[%s,%s,%s,%s,%s],"links":[
             {"linkId":"l-1","recordId":"p-1","personId":"p-1","relativeId":"p-4","kinship":"PARENT","livesTogether":true,"care":"BY_RELATIVE"},
             {"linkId":"l-2","recordId":"p-1","personId":"p-1","relativeId":"p-2","kinship":"PARENT","livesTogether":false,"care":"NONE"},
             {"linkId":"l-3","recordId":"p-4","personId":"p-4","relativeId":"p-2","kinship":"PARTNER","livesTogether":false,"care":"NONE"},
             {"linkId":"l-4","recordId":"p-1","personId":"p-1","relativeId":"p-3","kinship":"SIBLING","livesTogether":true,"care":"NONE"},
             {"linkId":"l-5","recordId":"p-4","personId":"p-4","relativeId":"p-6","kinship":"OTHER_RELATIVE","livesTogether":false,"care":"FOR_RELATIVE"}]}\
            """.formatted(
                CHILDREN[0].json(), CHILDREN[1].json(), CHILDREN[2].json(), CHILDREN[3].json(), CHILDREN[5].json()));
    }

    /** Nobody has asked about the others. */
    private static Reply care(int of) {
        if (of != 1)
            return Reply.json(
                    "{\"of\":\"p-" + of + "\",\"current\":null,\"arrangements\":[],\"guardians\":[],\"people\":[]}");
        var current = """
            {"arrangementId":"ca-2","recordId":"p-1","type":"FOSTER_CARE","startedOn":"2026-03-20","endedOn":null,"caregiverId":"p-4","agency":"Shërbimi i strehimit familjar, Prishtinë","reason":"RELATIONSHIP_BREAKDOWN","endReason":null,"recordedAt":"2026-03-20T10:00:00Z","by":"cw-19-01"}\
            """;
        return Reply.json("""
            {"of":"p-1","current":%s,"arrangements":[%s,
              {"arrangementId":"ca-1","recordId":"p-1","type":"KINSHIP_CARE_EXTENDED_FAMILY","startedOn":"2019-09-01","endedOn":"2026-03-20","caregiverId":"p-2","agency":null,"reason":null,"endReason":"RELATIONSHIP_BREAKDOWN","recordedAt":"2026-03-12T10:00:00Z","by":"cw-19-01"}],
             "guardians":[{"guardianshipId":"gu-2","recordId":"p-1","kind":"GUARDIANSHIP_BODY","guardianId":null,"body":"Organi i kujdestarisë, Prishtinë","since":"2026-03-20","until":null,"document":"Vendimi 04/26-117, 20.3.2026","recordedAt":"2026-03-20T10:00:00Z","by":"cw-19-01"},
              {"guardianshipId":"gu-1","recordId":"p-1","kind":"PARENT","guardianId":"p-2","body":null,"since":"2016-03-27","until":"2026-03-20","document":null,"recordedAt":"2026-03-12T10:00:00Z","by":"cw-19-01"}],
             "people":[%s,%s]}\
            """.formatted(current, current, CHILDREN[1].json(), CHILDREN[3].json()));
    }

    /** The fifth was merged into the first. */
    private static Reply record(int child) {
        var merged = child == 4;
        return Reply.json("""
            {"person":%s,"nickname":%s,"otherNames":["Blerina Hoxhaj"],"languages":["SQI","ROM"],"displacement":"RETURNEE","functioning":{"SEEING":"SOME_DIFFICULTY","COMMUNICATING":"A_LOT_OF_DIFFICULTY"},
             "numbers":[{"numberId":"n-1","scheme":"XK_PERSONAL_NUMBER","number":"1002003004","recordedAt":"2026-03-18T14:20:00Z","by":"cw-19-01"},{"numberId":"n-2","scheme":"PASSPORT","number":"P7654321","recordedAt":"2026-03-18T14:20:00Z","by":"cw-19-01"}],
             "mergedInto":%s,"merged":%s,
             "history":[{"sequence":3,"type":"person.number-recorded","occurredAt":"2026-03-18T14:20:00Z","recordedAt":"2026-03-18T14:20:00Z","by":"cw-19-01","text":null,"was":null,"others":[]},
              {"sequence":2,"type":"person.described","occurredAt":"2026-03-18T14:10:00Z","recordedAt":"2026-03-18T14:10:00Z","by":"cw-19-01","text":null,"was":null,"others":[]},
              {"sequence":1,"type":"person.corrected","occurredAt":"2026-03-12T09:30:00Z","recordedAt":"2026-03-18T14:00:00Z","by":"cw-19-01","text":"Sipas librit amë.","was":{"given":"Blerine","family":"Krasniqi"},"others":[]},
              {"sequence":0,"type":"person.registered","occurredAt":"2026-03-12T09:30:00Z","recordedAt":"2026-03-12T09:30:00Z","by":"cw-19-01","text":"Kushërira e saj, parë sot.","was":null,"others":["p-4"]}]}\
            """.formatted(
                        CHILDREN[child].json(),
                        child == 2 ? "null" : "\"Blina\"",
                        merged ? "\"p-1\"" : "null",
                        child == 0 ? "[\"p-5\"]" : "[]"));
    }

    private static Reply search(String body) {
        if (body.contains("Askush")) return Reply.json("{\"results\":[]}");
        return Reply.json("{\"results\":[" + hit(0, "\"ANOTHER_SPELLING\",\"SWAPPED\",\"SAME_MUNICIPALITY\"") + ","
                + hit(1, "\"SOUNDS_ALIKE\"") + "," + hit(2, "\"PART_OF_THE_NAME\",\"NEAR_YEAR_OF_BIRTH\"") + "]}");
    }

    private static String hit(int child, String why) {
        return CHILDREN[child].json().replaceAll("}$", ",\"score\":90,\"why\":[" + why + "]}");
    }

    private static String all(String body) {
        return java.util.Arrays.stream(CHILDREN)
                .filter(child -> body.contains('"' + child.id + '"'))
                .map(Child::json)
                .collect(Collectors.joining(","));
    }

    private static Reply providers(Map<String, String> query) {
        if ("FOOD_SERVICE".equals(query.get("serviceType"))) return Reply.json("{\"providers\":[]}");
        return Reply.json("""
            {"providers":[{"id":"provider-psycho-19","name":"Qendra Psikosociale «Hapi i Parë» Prishtinë","serviceTypes":["PSYCHOSOCIAL_SERVICE"],"municipality":"19"},
             {"id":"provider-shelter-19","name":"Strehimorja e Fëmijëve Prishtinë","serviceTypes":["SAFEHOUSE_SERVICE"],"municipality":"19"}]}\
            """);
    }

    private static String referral(String id, String status, int child) {
        return """
            {"referralId":"%s","version":0,"caseId":"c-1","childId":"p-%d","providerId":"provider-psycho-19","serviceType":"PSYCHOSOCIAL_SERVICE","status":"%s","need":"Fëmija ka nevojë për këshillim të rregullt dhe një vend të qetë ku mund të flasë. Kujdestarja kërkon takime pas orës 15:00.","referredBy":"cw-19-01","municipality":"19","madeAt":"2026-11-19T13:05:00Z","answeredAt":%s,"rejectionReason":%s,"consent":"GIVEN","consentInForce":%s,"consentId":%s}\
            """.formatted(
                        id,
                        child,
                        status,
                        status.equals("IN_PROGRESS") ? "null" : "\"2026-11-20T08:00:00Z\"",
                        status.equals("REJECTED") ? "\"NO_CAPACITY\"" : "null",
                        status.equals("ACCEPTED") ? "false" : "null",
                        status.equals("ACCEPTED") ? "\"k-1\"" : "null");
    }

    private static Reply inbox(Map<String, String> query) {
        if (!"IN_PROGRESS".equals(query.get("status"))) return Reply.json("{\"entries\":[],\"total\":0}");
        return Reply.json("{\"entries\":[" + referral("r-1", "IN_PROGRESS", 1) + "," + referral("r-4", "IN_PROGRESS", 2)
                + "," + referral("r-5", "IN_PROGRESS", 3) + "],\"total\":3}");
    }

    private static Reply notices(Map<String, String> query) {
        var all = """
            {"noticeId":"n-1","version":0,"kind":"HIGH_RISK","subjectType":"CASE","subjectId":"c-1","caseId":"c-1","facts":{"level":"HIGH","municipality":"19"},"raisedAt":"2026-11-21T16:40:00Z","read":false},
            {"noticeId":"n-2","version":0,"kind":"REFERRAL_ANSWERED","subjectType":"REFERRAL","subjectId":"r-3","caseId":"c-1","facts":{"status":"REJECTED","reason":"NO_CAPACITY","serviceType":"PSYCHOSOCIAL_SERVICE"},"raisedAt":"2026-11-20T08:00:00Z","read":false},
            {"noticeId":"n-3","version":1,"kind":"RETURNEE_CHILD","subjectType":"FAMILY","subjectId":"f-1","facts":{"needs":["NO_CIVIL_REGISTRATION","LANGUAGE_BARRIER"],"municipality":"35"},"raisedAt":"2026-09-07T10:00:05Z","read":true}\
            """;
        return Reply.json("{\"entries\":[" + all + "],\"unread\":2,\"total\":3}");
    }

    /** One partner with everything that can be wrong, and one that holds everything. */
    private static Reply feeds() {
        return Reply.json("""
            {"feeds":[{"partner":"partner-al","country":"AL","feed":"feed-partner-al","told":1290,"lastToldAt":"2026-11-22T09:00:00Z","acknowledged":1284,"acknowledgedAt":"2026-11-22T06:10:00Z","unacknowledgedSince":"2026-11-22T06:12:00Z","recallsUnacknowledged":[{"position":1286,"id":"rc-1","toldAt":"2026-11-22T07:00:00Z"}],"differences":[{"position":1287,"since":"2026-11-22T08:00:00Z"}],"webhook":{"delivered":1288,"attempts":7,"failingSince":"2026-11-22T08:30:00Z","nextTryAt":"2026-11-22T09:15:00Z","problem":"HTTP_503"}},
             {"partner":"partner-me","country":"ME","feed":"feed-partner-me","told":41,"lastToldAt":"2026-11-20T09:00:00Z","acknowledged":41,"acknowledgedAt":"2026-11-20T09:00:01Z","unacknowledgedSince":null,"recallsUnacknowledged":[],"differences":[],"webhook":null}]}\
            """);
    }

    private static Reply feed(Map<String, String> query) {
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        long size = after == 0 ? 25 : 4;
        var events = IntStream.rangeClosed((int) after + 1, (int) (after + size))
                .mapToObj(position -> """
                    {"specversion":"1.0","id":"e-%d","source":"urn:cpsn:liaison","type":"org.cpsn.liaison.risk-assessed.v1","subject":"psn-7f3a91c2d4e5%04d","time":"2026-11-0%dT10:00:00Z","datacontenttype":"application/json","data":{"level":"HIGH"},"position":%d}\
                    """.formatted(position, position, 1 + position % 9, position))
                .collect(Collectors.joining(","));
        return new Reply(200, "application/cloudevents-batch+json", "[" + events + "]");
    }
}
