package org.cpsn.cases.serviceprovision;

import java.util.List;
import org.cpsn.cases.casefile.Standing;

/** Services given: whoever works on the case records them; one has no bearing on the next. */
public final class ServiceDecision {
    private ServiceDecision() {}

    public static List<ServiceEvent> decide(Standing standing, ServiceCommand command) {
        return switch (command) {
            case ServiceCommand.RecordImplemented c -> {
                standing.mayWork(c);
                yield List.of(new ServiceEvent.Implemented(
                        c.caseId(), c.serviceId(), c.type(), c.givenBy(), c.outcome(), c.occurredAt()));
            }
        };
    }
}
