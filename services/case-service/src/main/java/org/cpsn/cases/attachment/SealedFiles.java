package org.cpsn.cases.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cpsn.platform.personal.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of attached files, each sealed with the key of the child it is about. */
@Component
class SealedFiles {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    SealedFiles(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Keeps a content; the same again changes nothing, so that a request sent twice has one effect.
     *
     * @return false when it was there before
     */
    boolean keep(String attachmentId, String sha256, String person, byte[] content) {
        return jdbc.sql("""
            insert into sealed_file (attachment_id, sha256, person_id, content)
            values (:id, :hash, :person, :content) on conflict do nothing\
            """)
                        .param("id", attachmentId)
                        .param("hash", sha256)
                        .param("person", person)
                        .param("content", sealing.sealFile(person, content))
                        .update()
                == 1;
    }

    /** Forgets a content that no event speaks of. */
    void drop(String attachmentId, String sha256) {
        jdbc.sql("delete from sealed_file where attachment_id = :id and sha256 = :hash")
                .param("id", attachmentId)
                .param("hash", sha256)
                .update();
    }

    /**
     * The content of an attachment; empty when the child was erased.
     *
     * @throws IllegalStateException when it is not there, or is not what was attached
     */
    Optional<byte[]> open(AttachmentEvent.Attached attached) {
        var id = attached.attachmentId();
        var sealed = jdbc.sql("select content from sealed_file where attachment_id = :id and sha256 = :hash")
                .param("id", id)
                .param("hash", attached.sha256())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The content of attachment " + id + " is gone."));
        var content = sealing.openFile(attached.name().person(), sealed);
        content.filter(opened -> !sha256(opened).equals(attached.sha256())).ifPresent(other -> {
            throw new IllegalStateException("The content of attachment " + id + " is not what was attached.");
        });
        return content;
    }
}
