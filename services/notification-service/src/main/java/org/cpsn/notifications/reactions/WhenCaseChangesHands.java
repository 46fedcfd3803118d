package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpsn.events.AboutCase;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** Who must act before a case changes hands hears that it is their turn; who waits for them hears how it ended. */
@Component
class WhenCaseChangesHands implements Reaction<AboutCase> {
    @Override
    public Class<AboutCase> to() {
        return AboutCase.class;
    }

    @Override
    public List<NoticeCommand> on(AboutCase event, String eventId) {
        return switch (event) {
            case AboutCase.HandOverProposed e ->
                tell(
                        news(
                                e,
                                NoticeKind.HAND_OVER_PROPOSED,
                                SubjectType.TRANSFER,
                                Map.of(
                                        "caseworker",
                                        e.caseworker(),
                                        "due",
                                        e.due().toString())),
                        eventId,
                        Address.person(e.colleague()));
            case AboutCase.TransferRequested e ->
                tell(
                        news(
                                e,
                                NoticeKind.TRANSFER_TO_APPROVE,
                                SubjectType.TRANSFER,
                                Map.of("toMunicipality", e.to(), "due", e.due().toString())),
                        eventId,
                        Address.role(Role.SUPERVISOR, e.municipality()));
            case AboutCase.TransferApproved e ->
                tell(
                        news(
                                e,
                                NoticeKind.TRANSFER_TO_ACCEPT,
                                SubjectType.TRANSFER,
                                Map.of(
                                        "fromMunicipality",
                                        e.municipality(),
                                        "due",
                                        e.due().toString())),
                        eventId,
                        Address.role(Role.SUPERVISOR, e.to()));
            case AboutCase.CaseHandedOver e ->
                tell(
                        news(e, NoticeKind.CASE_CHANGED_HANDS, SubjectType.CASE, Map.of("caseworker", e.caseworker())),
                        eventId,
                        Address.person(e.from()),
                        Address.person(e.askedBy()));
            case AboutCase.CaseTransferred e ->
                tell(
                        news(
                                e,
                                NoticeKind.CASE_CHANGED_HANDS,
                                SubjectType.CASE,
                                Map.of(
                                        "fromMunicipality", e.from(),
                                        "toMunicipality", e.municipality(),
                                        "caseworker", e.caseworker())),
                        eventId,
                        Address.person(e.caseworker()),
                        Address.person(e.formerCaseworker()),
                        Address.person(e.askedBy()),
                        Address.role(Role.SUPERVISOR, e.from()));
            case AboutCase.TransferEnded e -> ended(e, eventId);
            case AboutCase.Work _,
                    AboutCase.TraffickingStatusDetermined _,
                    AboutCase.CaseRegistered _,
                    AboutCase.CaseAssigned _,
                    AboutCase.RiskLevelAssigned _,
                    AboutCase.CaseShared _,
                    AboutCase.GlassBroken _,
                    AboutCase.CaseClosed _,
                    AboutCase.CaseReopened _ -> List.of();
        };
    }

    /** A no goes to who asked; what ended before an answer goes to who would have had to answer. */
    private static List<NoticeCommand> ended(AboutCase.TransferEnded e, String eventId) {
        var facts = new TreeMap<>(Map.of("status", e.outcome()));
        if (e.to() != null) facts.put("toMunicipality", e.to());
        if (e.colleague() != null) facts.put("colleague", e.colleague());
        var news = news(e, NoticeKind.TRANSFER_ENDED, SubjectType.TRANSFER, facts);
        return switch (e.outcome()) {
            case "DECLINED", "RETURNED" -> tell(news, eventId, Address.person(e.askedBy()));
            case "REJECTED" ->
                tell(news, eventId, Address.person(e.askedBy()), Address.role(Role.SUPERVISOR, e.municipality()));
            default -> {
                if (e.colleague() != null) yield tell(news, eventId, Address.person(e.colleague()));
                var whose = e.to() == null ? e.municipality() : e.to();
                yield tell(news, eventId, Address.role(Role.SUPERVISOR, whose));
            }
        };
    }

    /** Each address once: who asked is often who had the case. */
    private static List<NoticeCommand> tell(News news, String eventId, String... addressees) {
        return Stream.of(addressees)
                .distinct()
                .map(addressee -> news.to(addressee, eventId))
                .toList();
    }

    private static News news(AboutCase event, NoticeKind kind, SubjectType subject, Map<String, String> facts) {
        return new News(kind, subject, event.caseId(), event.caseId(), Map.copyOf(facts), event.occurredAt());
    }
}
