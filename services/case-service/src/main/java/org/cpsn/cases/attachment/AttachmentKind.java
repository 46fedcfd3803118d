package org.cpsn.cases.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files a case takes, each told by how its content begins; what a file calls itself does not count. */
public enum AttachmentKind {
    PDF('%', 'P', 'D', 'F', '-'),
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final int[] beginning;

    AttachmentKind(int... beginning) {
        this.beginning = beginning;
    }

    /** Empty for anything else. */
    static Optional<AttachmentKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) return false;
        for (int at = 0; at < beginning.length; at++) if ((content[at] & 0xFF) != beginning[at]) return false;
        return true;
    }
}
