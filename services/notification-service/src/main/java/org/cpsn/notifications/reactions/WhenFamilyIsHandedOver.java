package org.cpsn.notifications.reactions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/** A family goes to another municipality: that one hears that it is asked, and whoever asked hears the answer. */
@Component
class WhenFamilyIsHandedOver implements Reaction<AboutReturnee.HandOver> {
    @Override
    public Class<AboutReturnee.HandOver> to() {
        return AboutReturnee.HandOver.class;
    }

    @Override
    public List<NoticeCommand> on(AboutReturnee.HandOver event, String eventId) {
        return switch (event) {
            case AboutReturnee.HandOverProposed e ->
                List.of(news(
                                NoticeKind.FAMILY_TO_TAKE_OVER,
                                e,
                                Map.of(
                                        "fromMunicipality", e.fromMunicipality(),
                                        "toMunicipality", e.toMunicipality(),
                                        "moveReason", e.reason()))
                        .to(Address.role(Role.RETURN_OFFICER, e.toMunicipality()), eventId));
            case AboutReturnee.HandOverReturned e ->
                List.of(news(
                                NoticeKind.FAMILY_GIVEN_BACK,
                                e,
                                Map.of("toMunicipality", e.toMunicipality(), "giveBackReason", e.reason()))
                        .to(Address.person(e.proposedBy()), eventId));
            case AboutReturnee.FamilyHandedOver e -> handedOver(e, eventId);
            case AboutReturnee.HandOverAskedFor e -> askedFor(e, eventId);
            case AboutReturnee.HandOverGranted e -> granted(e, eventId);
            case AboutReturnee.HandOverRefused e ->
                List.of(news(
                                NoticeKind.FAMILY_KEPT,
                                e,
                                Map.of("fromMunicipality", e.fromMunicipality(), "keepingReason", e.reason()))
                        .to(Address.person(e.askedBy()), eventId));
        };
    }

    /** Who had it and who offered it, often the same; not who has taken it. */
    private static List<NoticeCommand> handedOver(AboutReturnee.FamilyHandedOver e, String eventId) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("fromMunicipality", e.fromMunicipality());
        facts.put("toMunicipality", e.municipality());
        facts.put("worker", e.worker());
        return Stream.of(e.fromWorker(), e.proposedBy())
                .filter(Objects::nonNull)
                .filter(who -> !who.equals(e.worker()))
                .distinct()
                .map(who -> news(NoticeKind.FAMILY_HANDED_OVER, e, facts).to(Address.person(who), eventId))
                .toList();
    }

    /** Who is responsible, and the return officers there, of whom one may answer in their place. */
    private static List<NoticeCommand> askedFor(AboutReturnee.HandOverAskedFor e, String eventId) {
        var asked = news(
                NoticeKind.FAMILY_ASKED_FOR,
                e,
                Map.of(
                        "fromMunicipality", e.fromMunicipality(),
                        "toMunicipality", e.toMunicipality(),
                        "askingReason", e.reason()));
        return List.of(
                asked.to(Address.person(e.fromWorker()), eventId),
                asked.to(Address.role(Role.RETURN_OFFICER, e.fromMunicipality()), eventId));
    }

    /** Who asked, and who had it if somebody else said yes. */
    private static List<NoticeCommand> granted(AboutReturnee.HandOverGranted e, String eventId) {
        var facts = Map.of(
                "fromMunicipality", e.fromMunicipality(), "toMunicipality", e.municipality(), "worker", e.worker());
        var told = new ArrayList<NoticeCommand>();
        told.add(news(NoticeKind.FAMILY_GRANTED, e, facts).to(Address.person(e.worker()), eventId));
        if (!e.fromWorker().equals(e.grantedBy()))
            told.add(news(NoticeKind.FAMILY_HANDED_OVER, e, facts).to(Address.person(e.fromWorker()), eventId));
        return List.copyOf(told);
    }

    private static News news(NoticeKind kind, AboutReturnee.HandOver e, Map<String, String> facts) {
        return new News(kind, SubjectType.FAMILY, e.familyId(), null, facts, e.occurredAt());
    }
}
