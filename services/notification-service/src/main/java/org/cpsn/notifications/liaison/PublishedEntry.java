package org.cpsn.notifications.liaison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.axon.Recorded;

/**
 * One entry as partners read it: a CloudEvent 1.0 in the JSON format. What is stored beside it (the reference of the
 * case, who did it, for whom) is not in it. What is served once is served so for ever, but for the data of what was
 * recalled: else the hashes would not hold.
 *
 * @param subject the child's pseudonym
 * @param data null once what it told was recalled
 * @param position its place in the feed: 1, 2, 3 without gaps
 * @param datahash, previoushash, hash see {@link Chain}; null for entries of before there was a chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedEntry(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        Map<String, Object> data,
        long position,
        String datahash,
        String previoushash,
        String hash) {
    private static final String SOURCE = "urn:cpsn:liaison";
    private static final String FAMILY = "org.cpsn.liaison.";

    public static PublishedEntry of(Recorded recorded) {
        return switch ((LiaisonEvent) recorded.event()) {
            case LiaisonEvent.EntryAdded e
            when e.link() == null -> published(e, recorded.eventId(), new Link(recorded.sequence() + 1, null, null));
            case LiaisonEvent.EntryAdded e -> of(e, e.link().hash());
        };
    }

    static PublishedEntry of(LiaisonEvent.EntryAdded e, String hash) {
        return published(e, idOf(e), new Link(e.link().position(), e.link().previousHash(), hash));
    }

    private static PublishedEntry published(LiaisonEvent.EntryAdded e, String id, Link link) {
        var data = EntryData.of(e.entry());
        return new PublishedEntry(
                "1.0",
                id,
                sourceOf(e.feedId()),
                FAMILY + typeOf(e.entry()),
                e.pseudonym(),
                e.occurredAt().toString(),
                "application/json",
                data,
                link.position(),
                link.previousHash() == null ? null : Chain.sha256(CanonicalJson.of(data)),
                link.previousHash(),
                link.hash());
    }

    /** As it is served to who comes after its recall. */
    public PublishedEntry withoutData() {
        return new PublishedEntry(
                specversion,
                id,
                source,
                type,
                subject,
                time,
                datacontenttype,
                null,
                position,
                datahash,
                previoushash,
                hash);
    }

    /** True when one of these messages is what this entry told. */
    public boolean tells(Set<String> messageIds) {
        return datahash != null && messageIds.contains(id);
    }

    /** All that the hash is made of. */
    Map<String, Object> hashed() {
        return Map.ofEntries(
                Map.entry("specversion", specversion),
                Map.entry("id", id),
                Map.entry("source", source),
                Map.entry("type", type),
                Map.entry("subject", subject),
                Map.entry("time", time),
                Map.entry("datacontenttype", datacontenttype),
                Map.entry("position", position),
                Map.entry("datahash", datahash),
                Map.entry("previoushash", previoushash));
    }

    /** The national feed has had its source from its first day; each partner's is its own. */
    private static String sourceOf(String feedId) {
        return feedId.equals(LiaisonCommand.FEED) ? SOURCE : SOURCE + ":" + feedId;
    }

    /** A message keeps the id it had where it was approved, so that answers and recalls can name it. */
    private static String idOf(LiaisonEvent.EntryAdded e) {
        return switch (e.entry()) {
            case Entry.MessageSent _, Entry.Recalled _, Entry.HandBackAnswered _ -> e.reference();
            case Entry.PotentialVictimReported _,
                    Entry.RiskAssessed _,
                    Entry.CaseClosed _,
                    Entry.CaseReopened _,
                    Entry.ChildReturned _ -> e.feedId() + "-" + e.link().position();
        };
    }

    private static String typeOf(Entry entry) {
        return switch (entry) {
            case Entry.PotentialVictimReported _ -> "potential-victim-reported.v1";
            case Entry.RiskAssessed _ -> "risk-assessed.v1";
            case Entry.CaseClosed _ -> "case-closed.v1";
            case Entry.CaseReopened _ -> "case-reopened.v1";
            case Entry.ChildReturned _ -> "child-returned.v1";
            case Entry.MessageSent _ -> "message-sent.v1";
            case Entry.Recalled _ -> "recalled.v1";
            case Entry.HandBackAnswered _ -> "hand-back-answered.v1";
        };
    }
}
