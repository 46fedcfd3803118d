package org.cpsn.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.local.Part;
import org.cpsn.samples.Api;
import org.cpsn.samples.Service;

/**
 * How long a reader waits for the pages when there is very much: 2,000 events in one case, 400 cases of one caseworker,
 * 40 children in one roundtable, a document of 10 MB. From the browser's question to the last byte of the answer, so
 * the web front-end and all the services it asks are in it; one reader at a time.
 */
final class Pages {
    private static final int EVENTS = 2_000;
    private static final int CASES = 400;
    private static final int CHILDREN = 40;
    private static final int BYTES = 10 * 1024 * 1024 - 1024;
    private static final String POLICE = "rt-19-01";

    private final Api api;
    private final Cases cases;
    private final Map<String, String> addresses;
    private final Table table;

    Pages(Api api, Cases cases, Map<String, String> addresses, Table table) {
        this.api = api;
        this.cases = cases;
        this.addresses = addresses;
        this.table = table;
    }

    void measure() throws Exception {
        var old = cases.with(1, EVENTS).getFirst().id();
        cases.with(CASES - 1 - CHILDREN, 3);
        var discussed = cases.ofChildren(CHILDREN);
        discussed.forEach(this::mayBeToldToThePolice);
        var roundtable = convene(discussed);
        var caseworker = as("arta");
        var documents = "/cases/" + old + "/documents";

        Main.heading("Pages when there is very much, one reader (ms, from the question to the last byte)");
        table.head();
        table.row("attach a document of 10 MB", () -> {
            caseworker.attach(documents, "vendim.pdf", document());
            return new byte[0];
        });
        var first = documents + "/" + attachment(old);
        table.row("the same document, saved", () -> caseworker.page(first));
        table.row("documents of the case", () -> caseworker.page(documents));
        for (var tab :
                List.of("", "/timeline", "/timeline?page=30", "/plan", "/assessments", "/follow-ups", "/consents"))
            table.row(
                    "case with 2,000 events: " + (tab.isEmpty() ? "overview" : tab),
                    () -> caseworker.page("/cases/" + old + tab));
        table.slowRow(
                "case with 2,000 events: chronology as PDF",
                () -> caseworker.page("/cases/" + old + "/chronology/pdf"));
        table.row("400 cases: list", () -> caseworker.page("/cases"));
        table.row("400 cases: last page of the list", () -> caseworker.page("/cases?page=15"));
        table.row("400 cases: today", () -> caseworker.page("/today"));
        table.row("40 children: the roundtable, its convener", () -> caseworker.page("/roundtables/" + roundtable));
        var member = as("roundtable");
        table.row("40 children: the roundtable, the police's seat", () -> member.page("/roundtables/" + roundtable));
        table.row(
                "40 children: one child's extract, the police's seat",
                () -> member.page("/roundtables/" + roundtable + "/cases/" + discussed.getFirst()));
        table.slowRow(
                "40 children: the pack of the police's seat as PDF",
                () -> member.page("/roundtables/" + roundtable + "/pack/pdf"));
        var supervisor = as("drita");
        table.row("400 cases: the supervisor's team", () -> supervisor.page("/today"));
    }

    private Browsing as(String user) throws Exception {
        return Browsing.as(
                user, addresses.get(Part.WEB.addressVariable()), addresses.get(Part.IDENTITY.addressVariable()));
    }

    private void mayBeToldToThePolice(String caseId) {
        Cases.done(api.as("arta")
                .post(
                        Service.CASES,
                        "/cases/" + caseId + "/consents/overrides",
                        Map.of(
                                "purpose",
                                "DISCLOSURE_OTHER_ORGS",
                                "recipient",
                                "AUTHORITIES",
                                "scope",
                                List.of("RESCUE"),
                                "until",
                                LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString(),
                                "basis",
                                "VITAL_INTERESTS",
                                "reason",
                                "Matje."),
                        UUID.randomUUID(),
                        Api.ANY_VERSION));
    }

    private String convene(List<String> caseIds) {
        Map<String, Object> body = Map.of(
                "meetingAt",
                Instant.now().plus(Duration.ofDays(7)).toString(),
                "place",
                "Salla e madhe",
                "cases",
                caseIds.stream().map(id -> Map.of("caseId", id)).toList(),
                "seats",
                List.of(
                        Map.of("role", "CSW_CASE_MANAGER", "staffId", "cw-19-01", "organisation", "csw-19"),
                        Map.of("role", "POLICE_COMMUNITY_UNIT", "staffId", POLICE, "organisation", "police-19")),
                "shared",
                Map.of("parts", List.of("IDENTITY", "CONCERNS", "RISK"), "basis", "VITAL_INTERESTS"));
        return Cases.done(api.as("arta").post(Service.CASES, "/roundtables", body, UUID.randomUUID()))
                .id();
    }

    private String attachment(String caseId) {
        return Cases.done(api.as("arta").get(Service.CASES, "/cases/" + caseId + "/attachments"))
                .body()
                .path("attachments")
                .path(0)
                .path("attachmentId")
                .asString();
    }

    /** Told by its first bytes, as the service tells it. */
    private static byte[] document() {
        var content = new byte[BYTES];
        Arrays.fill(content, (byte) ' ');
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
