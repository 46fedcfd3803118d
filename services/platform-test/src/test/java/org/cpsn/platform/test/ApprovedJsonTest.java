package org.cpsn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.cpsn.platform.axon.EventJson;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.sound.casefile.CaseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedJsonTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Personal<String> NAME = new Personal<>("c1", "sealed");
    private static final CaseEvent OPENED = new CaseEvent.Opened("c1", NAME, MONDAY);
    private static final CaseEvent CLOSED = new CaseEvent.Closed("c1", MONDAY);

    @TempDir
    private Path folder;

    private Path files;

    @BeforeEach
    void approve_once() {
        json(true).checkAll(CaseEvent.class, OPENED, CLOSED);
        files = folder.resolve("approved/case-event");
    }

    @Test
    void approved_is_what_is_stored() {
        json(false).checkAll(CaseEvent.class, OPENED, CLOSED);
        assertThat(files.resolve("sound.opened.json")).hasContent("""
            {
              "caseId" : "c1",
              "name" : {
                "person" : "c1",
                "sealed" : "sealed"
              },
              "occurredAt" : "2026-03-02T09:00:00Z"
            }
            """);
    }

    @Test
    void every_event_has_a_sample() {
        assertThatThrownBy(() -> json(false).checkAll(CaseEvent.class, OPENED))
                .hasMessageContaining("no sample of sound.closed.v1");
    }

    @Test
    void a_changed_form_is_shown_and_its_older_form_kept() throws IOException {
        var later = new CaseEvent.Opened("c2", NAME, MONDAY);
        assertThatThrownBy(() -> json(false).checkAll(CaseEvent.class, later, CLOSED))
                .hasMessageContaining("sound.opened.json differs")
                .hasMessageContaining("-Dcpsn.approve");
        assertThat(folder.resolve("received/case-event/sound.opened.json")).exists();

        json(true).checkAll(CaseEvent.class, later, CLOSED);
        assertThat(files.resolve("sound.opened.v1.json")).content().contains("c1");
        assertThat(files.resolve("sound.opened.json")).content().contains("c2");
    }

    @Test
    void every_older_form_still_reads() throws IOException {
        Files.writeString(files.resolve("sound.opened.v1.json"), "{\"caseId\":\"c1\",\"forgotten\":true}");
        json(false).checkAll(CaseEvent.class, OPENED, CLOSED);

        Files.writeString(files.resolve("sound.opened.v2.json"), "{\"caseId\":\"c1\",\"occurredAt\":\"Monday\"}");
        assertThatThrownBy(() -> json(false).checkAll(CaseEvent.class, OPENED, CLOSED))
                .hasMessageContaining("sound.opened.v2.json does not read any more");
    }

    @Test
    void what_was_stored_once_is_never_forgotten() throws IOException {
        Files.writeString(files.resolve("sound.paused.json"), "{}");
        assertThatThrownBy(() -> json(false).checkAll(CaseEvent.class, OPENED, CLOSED))
                .hasMessageContaining("nothing reads it any more");
    }

    private ApprovedJson json(boolean approve) {
        return new ApprovedJson(EventJson.MAPPER, folder.resolve("approved"), folder.resolve("received"), approve);
    }
}
