package org.cpsn.cases.serviceprovision;

import java.time.Instant;
import org.cpsn.cases.casefile.CaseAct;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;

/** What can be asked about services the Centre for Social Work gives itself, without a referral. */
public sealed interface ServiceCommand extends CaseAct {

    /**
     * @param givenBy staff number or organisation
     * @param outcome null when nothing was written
     */
    record RecordImplemented(
            String caseId,
            String serviceId,
            ServiceType type,
            String givenBy,
            Personal<String> outcome,
            Caseworker by,
            Instant occurredAt)
            implements ServiceCommand {}
}
