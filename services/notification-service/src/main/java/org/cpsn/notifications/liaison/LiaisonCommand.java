package org.cpsn.notifications.liaison;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;

/** What a feed is told. Pseudonyms and references are made before, by {@link Pseudonyms}. */
public sealed interface LiaisonCommand extends DomainCommand {
    /** The feed of the national liaison, which hears by itself of every child who may concern other countries. */
    String FEED = "feed-xk";

    /** The feed of a partner: nothing comes into it but what somebody has approved for this partner. */
    static String feedOf(String partner) {
        return "feed-" + partner;
    }

    String feedId();

    /** Tells cases, returns or messages apart. */
    String reference();

    Instant occurredAt();

    @Override
    default String subject() {
        return feedId();
    }

    /** A case was registered for a child who may be a victim of trafficking. */
    record ReportPotentialVictim(
            String feedId,
            String reference,
            String pseudonym,
            Set<Exploitation> exploitation,
            boolean urgent,
            Instant occurredAt)
            implements LiaisonCommand {}

    /** The risk in some case was weighed; whether that case is in the feed is the feed's to know. */
    record NoteRisk(String feedId, String reference, RiskLevel level, Instant occurredAt) implements LiaisonCommand {}

    record NoteClosure(String feedId, String reference, Outcome outcome, Instant occurredAt)
            implements LiaisonCommand {}

    /** A closed case goes on; whether partners ever followed it is the feed's to know. */
    record NoteReopening(String feedId, String reference, String pseudonym, Instant occurredAt)
            implements LiaisonCommand {}

    /** @param from the country the child came back from, ISO 3166-1 alpha-2 */
    record ReportReturn(
            String feedId,
            String reference,
            String pseudonym,
            ReturnType returnType,
            String from,
            YearMonth arrivedIn,
            Instant occurredAt)
            implements LiaisonCommand {}

    /** Somebody who may has approved that this goes to the partner whose feed it is. */
    record SendMessage(String feedId, String messageId, String pseudonym, Entry.MessageSent message, Instant occurredAt)
            implements LiaisonCommand {
        @Override
        public String reference() {
            return messageId;
        }
    }

    /** The ground is gone: the partner must delete what some messages told. */
    record RecallMessages(
            String feedId,
            String recallId,
            String pseudonym,
            String exchangeId,
            List<String> messageIds,
            String reason,
            Instant occurredAt)
            implements LiaisonCommand {
        @Override
        public String reference() {
            return recallId;
        }
    }

    /** The partner is told whether the child is taken back. */
    record AnswerHandBack(
            String feedId, String answerId, String pseudonym, String exchangeId, boolean accepted, Instant occurredAt)
            implements LiaisonCommand {
        @Override
        public String reference() {
            return answerId;
        }
    }
}
