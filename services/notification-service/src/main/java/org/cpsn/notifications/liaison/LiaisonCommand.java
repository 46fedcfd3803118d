package org.cpsn.notifications.liaison;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.cpsn.platform.domain.DomainCommand;

/** What the feed is told. Pseudonyms and references are made before, by {@link Pseudonyms}. */
public sealed interface LiaisonCommand extends DomainCommand {
    /** Kosovo's feed, and the id of its stream: the only one there is so far. */
    String FEED = "feed-xk";

    String feedId();

    /** Tells cases, or returns, apart; means nothing to anybody. */
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
}
