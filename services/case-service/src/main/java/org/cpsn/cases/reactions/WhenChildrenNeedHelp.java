package org.cpsn.cases.reactions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.ConcernSource;
import org.cpsn.cases.returnneeds.ReturnNeedsCommand;
import org.cpsn.events.AboutReturnee;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/**
 * What a returned child needs opens its case, or joins the one its return has opened already: the case of a child in a
 * family always has the same id. A report of a case that is there changes nothing.
 */
@Component
class WhenChildrenNeedHelp implements Reaction<AboutReturnee.ChildrenNeedHelp> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<AboutReturnee.ChildrenNeedHelp> to() {
        return AboutReturnee.ChildrenNeedHelp.class;
    }

    @Override
    public List<CaseAct> on(AboutReturnee.ChildrenNeedHelp e, String eventId) {
        return e.children().stream()
                .flatMap(child -> {
                    var caseId = WhenFamilyReturns.caseIdOf(e.familyId(), child.personId());
                    return Stream.<CaseAct>of(
                            new CaseCommand.ReportConcern(
                                    caseId,
                                    child.personId(),
                                    ConcernSource.RETURN_REGISTRATION,
                                    concerns(child),
                                    child.urgent(),
                                    e.municipality(),
                                    e.worker(),
                                    null,
                                    e.familyId(),
                                    SELF,
                                    e.occurredAt()),
                            new ReturnNeedsCommand.Note(
                                    caseId,
                                    e.familyId(),
                                    e.assessmentId(),
                                    child.needs(),
                                    child.urgent(),
                                    child.traffickingSigns(),
                                    SELF,
                                    e.occurredAt()));
                })
                .toList();
    }

    private static Set<Concern> concerns(AboutReturnee.ChildInNeed child) {
        var concerns = EnumSet.of(Concern.REPATRIATED_CHILD);
        if (child.needs().contains("CIVIL_REGISTRATION") || child.needs().contains("NO_CIVIL_REGISTRATION"))
            concerns.add(Concern.LACK_OF_CIVIL_REGISTRATION);
        if (child.traffickingSigns()) concerns.add(Concern.TRAFFICKED_SMUGGLED);
        return Set.copyOf(concerns);
    }
}
