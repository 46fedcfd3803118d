package org.cpsn.notifications.reactions;

import static org.cpsn.notifications.liaison.LiaisonCommand.feedOf;

import java.util.List;
import org.cpsn.events.AboutExchange;
import org.cpsn.notifications.liaison.Entry;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.liaison.MinimalSet;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.partners.Partners;
import org.springframework.stereotype.Component;

/** A partner is told what was approved for it: this is the only way into a partner's feed. */
@Component
class WhenExchangeSpeaks implements Reaction<AboutExchange.ForThePartner> {
    private final Partners partners;

    WhenExchangeSpeaks(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Class<AboutExchange.ForThePartner> to() {
        return AboutExchange.ForThePartner.class;
    }

    @Override
    public List<LiaisonCommand> on(AboutExchange.ForThePartner event, String eventId) {
        // kept as a dead letter rather than told to nobody: the list of partners here is behind
        if (partners.called(event.partner()).isEmpty())
            throw new IllegalStateException("There is no agreement with the partner a message is for.");
        return switch (event) {
            case AboutExchange.MessageSent e ->
                List.of(new LiaisonCommand.SendMessage(
                        feedOf(e.partner()),
                        e.messageId(),
                        e.pseudonym(),
                        new Entry.MessageSent(
                                e.exchangeId(), e.verb(), e.phase(), e.inReplyTo(), minimal(e.child()), e.sealed()),
                        e.occurredAt()));
            case AboutExchange.Recalled e ->
                List.of(new LiaisonCommand.RecallMessages(
                        feedOf(e.partner()),
                        e.recallId(),
                        e.pseudonym(),
                        e.exchangeId(),
                        e.messageIds(),
                        e.reason(),
                        e.occurredAt()));
            case AboutExchange.HandBackAnswered e ->
                List.of(new LiaisonCommand.AnswerHandBack(
                        feedOf(e.partner()), eventId, e.pseudonym(), e.exchangeId(), e.accepted(), e.occurredAt()));
        };
    }

    private static MinimalSet minimal(AboutExchange.MinimalDataSet child) {
        return child == null
                ? null
                : new MinimalSet(
                        child.sex(),
                        child.ageBand(),
                        child.citizenship(),
                        child.traffickingStatus(),
                        child.decidedBy(),
                        child.exploitation(),
                        child.countryOfExploitation(),
                        child.languages(),
                        child.accompanied(),
                        child.guardianAppointed(),
                        child.urgency(),
                        child.servicesAsked(),
                        child.legalBasis(),
                        child.expiresOn());
    }
}
