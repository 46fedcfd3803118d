package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.Staff;
import tools.jackson.databind.JsonNode;

/** A case of Arta's, reported ten days ago, for tests of what is done in one of its rooms. */
record ReportedCase(Http http, String caseId) {

    static ReportedCase open(Http http, String familyName) {
        var child = http.as(ARTA)
                .post(
                        "/persons",
                        Map.of(
                                "givenName", "Fëmija",
                                // two of one name would be compared as likely twins
                                "familyName", familyName + "-" + System.nanoTime(),
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-04-01",
                                "municipality", "19"))
                .expect(201)
                .id();
        var caseId = http.as(ARTA)
                .post(
                        "/cases",
                        Map.of(
                                "childId",
                                child,
                                "source",
                                "SCHOOL",
                                "concerns",
                                List.of("NEGLECT"),
                                "urgent",
                                false,
                                "municipality",
                                "19",
                                "occurredAt",
                                daysAgo(10).toString()))
                .expect(201)
                .id();
        return new ReportedCase(http, caseId);
    }

    static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Says something in a room of this case. */
    Http.Reply post(Staff who, String room, Map<String, ?> body) {
        return http.as(who).ifMatchAny().post("/cases/" + caseId + room, body);
    }

    Http.Reply get(Staff who, String room) {
        return http.as(who).get("/cases/" + caseId + room);
    }

    /** This body is refused for this field and reason. */
    void refuses(String room, Map<String, ?> body, String field, String code) {
        var errors = post(ARTA, room, body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).contains(field);
        assertThat(errors.findValuesAsString("code")).contains(code);
    }

    void close() {
        post(ARTA, "/closure-request", Map.of("reason", "GOALS_ACHIEVED")).expect(200);
        post(DRITA, "/closure-approval", Map.of()).expect(200);
    }

    /** The facts of the newest line of the timeline, once it has this version. */
    JsonNode newest(long version) {
        return get(ARTA, "/timeline?atLeast=" + version)
                .expect(200)
                .json()
                .path("entries")
                .path(0);
    }

    /** This case's line in somebody's caseload, once the caseload has this version; missing when it is not listed. */
    JsonNode inCaseload(Staff who, String query, long version) {
        newest(version);
        var entries =
                http.as(who).get("/cases?size=200" + query).expect(200).json().path("entries");
        for (var entry : entries) if (entry.path("caseId").asString().equals(caseId)) return entry;
        return entries.path("none");
    }

    static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var more = new TreeMap<String, Object>(body);
        more.put(field, value);
        return more;
    }

    static Map<String, Object> without(Map<String, ?> body, String field) {
        var less = new TreeMap<String, Object>(body);
        less.remove(field);
        return less;
    }
}
