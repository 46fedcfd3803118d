package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.ReportedCase.with;
import static org.cpsn.cases.ReportedCase.without;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.personal.PersonKeys;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
class AttachmentsOverHttpTest {
    private static final String TOLD = "Raport mjekësor: dy mavijosje në krah.";
    private static final Map<String, Object> REPORT = Map.of("name", "Raporti i Blerinës.pdf", "content", pdf(TOLD));

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @Autowired
    PersonKeys keys;

    @Test
    void a_report_is_attached_listed_and_taken_out_again_as_it_was() {
        var kase = ReportedCase.open(http, "Dokumenti-Provë");
        var attached = kase.post(ARTA, "/attachments", REPORT).expect(200);
        var line = kase.newest(attached.version());
        assertThat(line.path("type").asString()).isEqualTo("case.document-attached");
        assertThat(line.path("facts").path("attachmentKind").asString()).isEqualTo("PDF");
        var listed = kase.get(DRITA, "/attachments")
                .expect(200)
                .json()
                .path("attachments")
                .path(0);
        assertThat(listed.path("name").asString()).isEqualTo("Raporti i Blerinës.pdf");
        assertThat(listed.path("sha256").asString()).hasSize(64);
        var id = listed.path("attachmentId").asString();
        var taken = kase.get(DRITA, "/attachments/" + id).expect(200).json();
        assertThat(taken.path("content").asString()).isEqualTo(REPORT.get("content"));
        assertThat(db.queryForList(
                        "select who || ' ' || outcome || ' ' || what from read_log where ? = any (subjects)",
                        String.class,
                        kase.caseId()))
                .contains("sv-19-01 SEEN document " + id);
    }

    @Test
    void the_content_lies_sealed_outside_the_event_and_an_erased_childs_is_gone() {
        var kase = ReportedCase.open(http, "Fshirja-Provë");
        kase.post(ARTA, "/attachments", REPORT).expect(200);
        var id = attachment(kase);
        var stored = db.queryForObject("select content from sealed_file where attachment_id = ?", byte[].class, id);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("mavijosje", "%PDF");
        assertThat(db.queryForList(
                        "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?",
                        String.class,
                        kase.caseId()))
                .noneMatch(event -> event.contains("Blerin") || event.contains("mavijosje"));
        assertThat(kase.get(AUDITOR, "/attachments").expect(200).text()).doesNotContain("Blerin");
        keys.destroy(db.queryForObject("select person_id from sealed_file where attachment_id = ?", String.class, id));
        kase.get(ARTA, "/attachments/" + id).expect(404);
    }

    @Test
    void ten_mebibytes_are_taken_and_one_byte_more_is_not() {
        var kase = ReportedCase.open(http, "Madhësia-Provë");
        var most = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 10 * 1024 * 1024);
        kase.post(ARTA, "/attachments", with(REPORT, "content", base64(most))).expect(200);
        var more = Arrays.copyOf(most, most.length + 1);
        kase.refuses("/attachments", with(REPORT, "content", base64(more)), "content", "too_large");
        kase.post(ARTA, "/notes", Map.of("about", "OTHER", "text", "x".repeat(70_000)))
                .expect(413);
    }

    @Test
    void bad_input_gets_a_clear_answer_and_keeps_nothing() {
        var kase = ReportedCase.open(http, "Gabimi-Provë");
        var before = files();
        kase.refuses("/attachments", without(REPORT, "name"), "name", "required");
        kase.refuses("/attachments", without(REPORT, "content"), "content", "required");
        kase.refuses("/attachments", with(REPORT, "content", "***"), "content", "malformed");
        var page = base64("<html><script>".getBytes(StandardCharsets.US_ASCII));
        kase.refuses("/attachments", with(REPORT, "content", page), "content", "not_allowed");
        kase.close();
        assertThat(kase.post(ARTA, "/attachments", REPORT).expect(409).rule()).isEqualTo("CASE_IS_OPEN");
        kase.get(ARTA, "/attachments/unknown").expect(404);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void the_same_key_for_something_else_does_not_take_away_what_was_attached() {
        var kase = ReportedCase.open(http, "Çelësi-Provë");
        var same = http.as(ARTA).ifMatchAny().withKey(UUID.randomUUID().toString());
        same.post("/cases/" + kase.caseId() + "/attachments", REPORT).expect(200);
        same.post("/cases/" + kase.caseId() + "/attachments", REPORT).expect(200);
        same.post("/cases/" + kase.caseId() + "/attachments", with(REPORT, "name", "Tjetër.pdf"))
                .expect(409);
        kase.get(ARTA, "/attachments/" + attachment(kase)).expect(200);
        assertThat(kase.get(ARTA, "/attachments").json().path("attachments")).hasSize(1);
    }

    @Test
    void only_those_of_the_case_attach_and_take_out() {
        var kase = ReportedCase.open(http, "Qasja-Provë");
        kase.post(DRITA, "/attachments", REPORT).expect(200);
        var id = attachment(kase);
        var before = files();
        for (var stranger : List.of(BESNIK, PROVIDER, LIAISON, ADMINISTRATOR)) {
            kase.post(stranger, "/attachments", REPORT).expect(403);
            kase.get(stranger, "/attachments").expect(403);
            kase.get(stranger, "/attachments/" + id).expect(403);
        }
        kase.post(AUDITOR, "/attachments", REPORT).expect(403);
        kase.get(AUDITOR, "/attachments/" + id).expect(403);
        assertThat(files()).isEqualTo(before);
    }

    private long files() {
        return db.queryForObject("select count(*) from sealed_file", Long.class);
    }

    private static String attachment(ReportedCase kase) {
        return kase.get(ARTA, "/attachments")
                .expect(200)
                .json()
                .path("attachments")
                .path(0)
                .path("attachmentId")
                .asString();
    }

    private static String pdf(String text) {
        return base64(("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
