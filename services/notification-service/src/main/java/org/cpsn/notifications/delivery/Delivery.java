package org.cpsn.notifications.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.notice.NoticeKind;

/**
 * One message on its way to one person.
 *
 * @param noticeId, kind null for a digest
 * @param day of a digest; null for a single notice
 * @param attempts in vain so far
 */
public record Delivery(
        String id,
        Form form,
        String noticeId,
        NoticeKind kind,
        LocalDate day,
        String staffId,
        Channel channel,
        boolean urgent,
        int attempts,
        Instant queuedAt) {
    public enum Form {
        SINGLE,
        DIGEST
    }

    public enum State {
        /** Goes out as soon as it is due. */
        QUEUED,
        /** Waits: the reason says for what. */
        HELD,
        SENT,
        /** Given up; the reason says why. */
        FAILED,
        /** The other end says that there is nobody at this address. */
        BOUNCED,
        /** Not needed any more; the reason says why. */
        SUPPRESSED
    }
}
