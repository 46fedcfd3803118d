package org.cpsn.notifications.reactions;

import static org.cpsn.notifications.liaison.LiaisonCommand.FEED;

import java.time.YearMonth;
import java.util.List;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.liaison.LiaisonCommand;
import org.cpsn.notifications.liaison.ReturnType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.personal.Pseudonyms;
import org.springframework.stereotype.Component;

/** Partners across the border hear of every child who came back, not of the adults. */
@Component
class WhenChildReturns implements Reaction<AboutReturnee.ReturningFamilyRegistered> {
    private final Pseudonyms pseudonyms;

    WhenChildReturns(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Class<AboutReturnee.ReturningFamilyRegistered> to() {
        return AboutReturnee.ReturningFamilyRegistered.class;
    }

    @Override
    public List<LiaisonCommand> on(AboutReturnee.ReturningFamilyRegistered e, String eventId) {
        return e.members().stream()
                .filter(member -> member.relation().equals("CHILD"))
                .map(child -> report(e, child.personId()))
                .toList();
    }

    private LiaisonCommand report(AboutReturnee.ReturningFamilyRegistered e, String childId) {
        return new LiaisonCommand.ReportReturn(
                FEED,
                pseudonyms.ofReturn(e.familyId(), childId),
                pseudonyms.ofChild(childId),
                ReturnType.valueOf(e.returnType()),
                e.countryOfReturn(),
                YearMonth.from(e.arrivedOn()),
                e.occurredAt());
    }
}
