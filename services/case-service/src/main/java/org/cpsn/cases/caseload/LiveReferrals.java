package org.cpsn.cases.caseload;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.cases.person.Disclosure;
import org.springframework.stereotype.Component;

/** A service provider may identify the children it holds a live referral for, as long as it holds it. */
@Component
class LiveReferrals implements Disclosure {
    private final CaseloadProjection caseload;

    LiveReferrals(CaseloadProjection caseload) {
        this.caseload = caseload;
    }

    @Override
    public Set<String> disclosedTo(String organisation, Collection<String> personIds) {
        var live = Filters.elemMatch(
                "referrals", Filters.and(Filters.eq("providerId", organisation), Filters.eq("live", true)));
        return caseload.read(caseload.collection().find(Filters.and(Filters.in("childId", personIds), live))).stream()
                .map(seen -> seen.view().childId())
                .collect(Collectors.toSet());
    }
}
