package org.cpsn.notifications.reactions;

import java.util.LinkedHashMap;
import java.util.List;
import org.cpsn.events.AboutExchange;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * Whoever must act next across the border hears of it. Who knows the child by pseudonym only is not told which case it
 * is.
 */
@Component
class WhenExchangeMoves implements Reaction<AboutExchange.ForTheCase> {
    @Override
    public Class<AboutExchange.ForTheCase> to() {
        return AboutExchange.ForTheCase.class;
    }

    @Override
    public List<NoticeCommand> on(AboutExchange.ForTheCase event, String eventId) {
        return switch (event) {
            case AboutExchange.Answered e ->
                List.of(
                        toLiaison(e, NoticeKind.EXCHANGE_ANSWERED, eventId),
                        toCaseworker(e, NoticeKind.EXCHANGE_ANSWERED, eventId));
            case AboutExchange.Moved e -> moved(e, eventId);
        };
    }

    /** What whoever does it knows anyway disturbs nobody; a code of a newer service's neither. */
    private static List<NoticeCommand> moved(AboutExchange.Moved e, String eventId) {
        return switch (e.what()) {
            case "AWAITS_APPROVAL" ->
                List.of(news(e, NoticeKind.EXCHANGE_TO_APPROVE, false).to(Address.role(Role.COORDINATOR), eventId));
            case "SENT_BACK" -> List.of(toCaseworker(e, NoticeKind.EXCHANGE_SENT_BACK, eventId));
            case "RECALLED", "WITHDRAWN" ->
                List.of(
                        toLiaison(e, NoticeKind.EXCHANGE_RECALLED, eventId),
                        toCaseworker(e, NoticeKind.EXCHANGE_RECALLED, eventId));
            default -> List.of();
        };
    }

    private static NoticeCommand toLiaison(AboutExchange.ForTheCase e, NoticeKind kind, String eventId) {
        return news(e, kind, false).to(Address.role(Role.LIAISON), eventId);
    }

    private static NoticeCommand toCaseworker(AboutExchange.ForTheCase e, NoticeKind kind, String eventId) {
        return news(e, kind, true).to(Address.person(e.caseworker()), eventId);
    }

    private static News news(AboutExchange.ForTheCase e, NoticeKind kind, boolean withTheCase) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("what", e.what());
        facts.put("partner", e.partner());
        if (e.verb() != null) facts.put("verb", e.verb());
        return new News(
                kind, SubjectType.EXCHANGE, e.exchangeId(), withTheCase ? e.caseId() : null, facts, e.occurredAt());
    }
}
