package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What notification-service says of how somebody wants to be told, and of what is on its way to people. */
final class StubPreferences {
    private StubPreferences() {}

    static boolean knows(String asked) {
        return asked.matches("(GET|PUT|DELETE) /preferences.*") || asked.equals("GET /operations/deliveries");
    }

    static Reply to(String asked) {
        if (asked.equals("GET /operations/deliveries")) return deliveries();
        if (asked.equals("PUT /preferences/device")) return Reply.json("{\"id\":\"d-3\"}");
        if (asked.startsWith("DELETE ")) return new Reply(204, "application/json", "");
        return preferences();
    }

    private static Reply preferences() {
        return Reply.json("""
            {"version":4,"language":"SQ","email":"arta.demolli@example.org","emailRefusedSince":"2026-11-20T09:00:00Z","phone":null,"phoneRefusedSince":null,
             "digest":false,"digestHour":8,"quietFrom":22,"quietTo":7,
             "wanted":{"URGENT":["EMAIL","PUSH"],"CASES":["EMAIL"],"REFERRALS":["EMAIL"],"FAMILIES":[],"CROSS_BORDER":[]},
             "devices":[{"id":"d-1","madeAt":"2026-11-02T08:15:00Z"}],"open":["EMAIL","PUSH"],
             "pushKey":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"}\
            """);
    }

    /** A mail server that is away, a provider of text messages that returned some, and a channel that is not there. */
    private static Reply deliveries() {
        return Reply.json("""
            {"channels":[
             {"channel":"EMAIL","setUp":true,"counts":[{"state":"QUEUED","count":42},{"state":"HELD","count":7},{"state":"SENT","count":1280},{"state":"SUPPRESSED","count":96}],"oldestDue":"2026-11-22T08:31:00Z","failingSince":"2026-11-22T08:30:00Z","problem":"SMTP_UNREACHABLE","attempts":9,"nextTryAt":"2026-11-22T09:15:00Z","problems":[]},
             {"channel":"SMS","setUp":true,"counts":[{"state":"SENT","count":12},{"state":"BOUNCED","count":2}],"oldestDue":null,"failingSince":null,"problem":null,"attempts":0,"nextTryAt":null,"problems":[{"code":"SMS_422","count":2,"since":"2026-11-19T10:00:00Z"}]},
             {"channel":"PUSH","setUp":false,"counts":[],"oldestDue":null,"failingSince":null,"problem":null,"attempts":0,"nextTryAt":null,"problems":[]}]}\
            """);
    }
}
