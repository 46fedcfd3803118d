package org.cpsn.cases.reactions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpsn.cases.casefile.CaseCommand;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.ConcernSource;
import org.cpsn.events.AboutReturnee;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Caseworker;
import org.springframework.stereotype.Component;

/** A child who comes back with needs gets a case, once, with whoever registered the family. */
@Component
class WhenFamilyReturns implements Reaction<AboutReturnee.ReturningFamilyRegistered> {
    private static final Caseworker SELF = Caseworker.system("case-service");

    @Override
    public Class<AboutReturnee.ReturningFamilyRegistered> to() {
        return AboutReturnee.ReturningFamilyRegistered.class;
    }

    @Override
    public List<CaseCommand> on(AboutReturnee.ReturningFamilyRegistered e, String eventId) {
        return e.members().stream()
                .filter(member ->
                        member.relation().equals("CHILD") && !member.needs().isEmpty())
                .<CaseCommand>map(child -> new CaseCommand.ReportConcern(
                        caseIdOf(e.familyId(), child.personId()),
                        child.personId(),
                        ConcernSource.RETURN_REGISTRATION,
                        concerns(child.needs()),
                        false,
                        e.municipality(),
                        e.registeredBy(),
                        null,
                        e.familyId(),
                        SELF,
                        e.occurredAt()))
                .toList();
    }

    private static Set<Concern> concerns(Set<String> needs) {
        return needs.contains("NO_CIVIL_REGISTRATION")
                ? Set.of(Concern.REPATRIATED_CHILD, Concern.LACK_OF_CIVIL_REGISTRATION)
                : Set.of(Concern.REPATRIATED_CHILD);
    }

    /** The case of a child in a family: the same whenever something is heard of it. */
    static String caseIdOf(String familyId, String childId) {
        return UUID.nameUUIDFromBytes((familyId + "/" + childId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
