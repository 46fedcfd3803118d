package org.cpsn.platform.axon;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cpsn.platform.security.Caseworker;

/**
 * Who asks, under which id, and on what knowledge.
 *
 * @param commandId made by the client; the same id has one effect, however often it arrives
 * @param expectedVersion sequence number the asker had seen; null means "whatever it is now"
 * @param fingerprint keyed digest of what was asked, so that an id cannot be used for something else; null: unchecked
 */
public record Asked(Caseworker who, String commandId, Long expectedVersion, String correlationId, String fingerprint) {

    /**
     * The id of the subject this command makes: the same for the same request, so that a request sent twice cannot make
     * two.
     */
    public String newId() {
        return UUID.nameUUIDFromBytes((who.id() + "/" + commandId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
