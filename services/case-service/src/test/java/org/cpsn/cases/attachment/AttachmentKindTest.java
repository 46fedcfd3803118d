package org.cpsn.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A file is what its content says it is. */
class AttachmentKindTest {
    @Test
    void the_three_kinds_are_told_by_their_beginning() {
        assertThat(AttachmentKind.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .contains(AttachmentKind.PDF);
        assertThat(AttachmentKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946")))
                .contains(AttachmentKind.JPEG);
        assertThat(AttachmentKind.of(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
                .contains(AttachmentKind.PNG);
    }

    @Test
    void nothing_else_is_taken() {
        assertThat(AttachmentKind.of(new byte[0])).isEmpty();
        assertThat(AttachmentKind.of("%PD".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(AttachmentKind.of("<html>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(AttachmentKind.of(" %PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(AttachmentKind.of(HexFormat.of().parseHex("4d5a9000"))).isEmpty();
    }
}
