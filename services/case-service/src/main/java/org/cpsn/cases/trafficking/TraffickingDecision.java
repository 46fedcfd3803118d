package org.cpsn.cases.trafficking;

import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.trafficking.TraffickingRule.EXPLOITATION_OF_A_VICTIM_IS_NAMED;
import static org.cpsn.cases.trafficking.TraffickingRule.STATUS_IS_DECIDED_BY_NOW;
import static org.cpsn.cases.trafficking.TraffickingRule.STATUS_WITH_ITS_REASON;
import static org.cpsn.cases.trafficking.TraffickingRule.SUPERVISOR_CLEARS_SUSPICION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.personal.Personal;

/**
 * Every rule of identifying a victim of trafficking. A suspicion is raised easily and raises the risk with it; it is
 * taken away only by a person who may, and the risk is lowered by nobody but who weighs it.
 */
public final class TraffickingDecision {
    private TraffickingDecision() {}

    public static List<InCase> decide(Identification state, Standing standing, TraffickingCommand command) {
        standing.mayWork(command);
        return switch (command) {
            case TraffickingCommand.Screen c -> screen(state, standing, c);
            case TraffickingCommand.Determine c -> determine(state, standing, c);
        };
    }

    private static List<InCase> screen(Identification state, Standing standing, TraffickingCommand.Screen c) {
        var seen = c.screening();
        var grounds = seen.grounds(c.rules());
        var happened = new ArrayList<InCase>();
        happened.add(new TraffickingEvent.Screened(
                c.caseId(),
                c.screeningId(),
                seen,
                c.observations(),
                c.rules().version(),
                seen.score(c.rules()),
                grounds,
                c.occurredAt()));
        if (grounds.isEmpty()) return happened;
        if (!state.suspected()) {
            var suspicion = new Finding(
                    TraffickingStatus.POSSIBLE_VICTIM_OF_TRAFFICKING,
                    DecidingOrganisation.NON_POLICE_GOVERNMENTAL_ORGANIZATION,
                    LocalDay.of(c.occurredAt()),
                    seen.purposes(),
                    Set.of(),
                    Set.of(),
                    null);
            happened.add(determined(state, standing, c, c.screeningId(), suspicion, c.screeningId(), c.observations()));
        }
        raiseRisk(standing, c, c.observations(), happened);
        return happened;
    }

    private static List<InCase> determine(Identification state, Standing standing, TraffickingCommand.Determine c) {
        var finding = c.finding();
        var status = finding.status();
        if (!status.isSuspicion() && !standing.supervisedBy(c.by())) throw SUPERVISOR_CLEARS_SUSPICION.broken();
        if (c.basedOn() != state.decisions()) throw CHANGED_MEANWHILE.broken();
        if (c.reason() == null) throw STATUS_WITH_ITS_REASON.broken();
        if (finding.decidedOn().isAfter(LocalDay.of(c.occurredAt()))) throw STATUS_IS_DECIDED_BY_NOW.broken();
        if (status == TraffickingStatus.ACTUAL_VICTIM_OF_TRAFFICKING
                && finding.exploitation().isEmpty()) throw EXPLOITATION_OF_A_VICTIM_IS_NAMED.broken();
        var happened = new ArrayList<InCase>();
        happened.add(determined(state, standing, c, c.decisionId(), finding, null, c.reason()));
        if (status.isSuspicion()) raiseRisk(standing, c, c.reason(), happened);
        return happened;
    }

    private static TraffickingEvent.StatusDetermined determined(
            Identification state,
            Standing standing,
            TraffickingCommand c,
            String decisionId,
            Finding finding,
            String screeningId,
            Personal<String> reason) {
        return new TraffickingEvent.StatusDetermined(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                decisionId,
                finding,
                state.status(),
                screeningId,
                reason,
                c.occurredAt());
    }

    private static void raiseRisk(
            Standing standing, TraffickingCommand c, Personal<String> reason, List<InCase> happened) {
        if (standing.risk() == RiskLevel.HIGH) return;
        happened.add(new CaseEvent.RiskLevelAssigned(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                RiskLevel.HIGH,
                reason,
                c.occurredAt()));
    }
}
