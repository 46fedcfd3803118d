package org.cpsn.notifications.liaison;

import java.util.List;

/** What goes into a feed: each case, return and message once, and of a case's further life only what is followed. */
final class LiaisonDecision {
    private LiaisonDecision() {}

    static List<LiaisonEvent> decide(LiaisonFeed feed, LiaisonCommand command) {
        return switch (command) {
            case LiaisonCommand.ReportPotentialVictim c ->
                firstTime(feed, c, c.pseudonym(), new Entry.PotentialVictimReported(c.exploitation(), c.urgent()));
            case LiaisonCommand.NoteRisk c -> ofCaseInFeed(feed, c, new Entry.RiskAssessed(c.level()));
            case LiaisonCommand.NoteClosure c -> ofCaseInFeed(feed, c, new Entry.CaseClosed(c.outcome()));
            case LiaisonCommand.NoteReopening c -> goesOn(feed, c);
            case LiaisonCommand.ReportReturn c ->
                firstTime(feed, c, c.pseudonym(), new Entry.ChildReturned(c.returnType(), c.from(), c.arrivedIn()));
            case LiaisonCommand.SendMessage c -> firstTime(feed, c, c.pseudonym(), c.message());
            case LiaisonCommand.RecallMessages c ->
                firstTime(feed, c, c.pseudonym(), new Entry.Recalled(c.exchangeId(), c.messageIds(), c.reason()));
            case LiaisonCommand.AnswerHandBack c ->
                firstTime(feed, c, c.pseudonym(), new Entry.HandBackAnswered(c.exchangeId(), c.accepted()));
        };
    }

    private static List<LiaisonEvent> firstTime(LiaisonFeed feed, LiaisonCommand c, String pseudonym, Entry entry) {
        return feed.seen().contains(c.reference()) ? List.of() : added(feed, c, pseudonym, entry);
    }

    private static List<LiaisonEvent> ofCaseInFeed(LiaisonFeed feed, LiaisonCommand c, Entry entry) {
        var pseudonym = feed.open().get(c.reference());
        return pseudonym == null ? List.of() : added(feed, c, pseudonym, entry);
    }

    /** Partners who were told of a case's end are told that it was not the end. */
    private static List<LiaisonEvent> goesOn(LiaisonFeed feed, LiaisonCommand.NoteReopening c) {
        boolean closed = feed.seen().contains(c.reference()) && !feed.open().containsKey(c.reference());
        return closed ? added(feed, c, c.pseudonym(), new Entry.CaseReopened()) : List.of();
    }

    private static List<LiaisonEvent> added(LiaisonFeed feed, LiaisonCommand c, String pseudonym, Entry entry) {
        var loose = new LiaisonEvent.EntryAdded(c.feedId(), pseudonym, c.reference(), entry, c.occurredAt(), null);
        var before = feed.lastHash().orElseGet(() -> Chain.beginningOf(c.feedId()));
        return List.of(Chain.linked(loose, feed.entries() + 1, before));
    }
}
