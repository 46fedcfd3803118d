package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked. */
@Component
public class ReturneesService {

    public record Families(List<Family> entries, long total) {}

    public record Family(
            String familyId,
            long version,
            String returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            int children,
            int adults,
            List<String> needs,
            Instant registeredAt,
            List<Member> members) {}

    public record Member(String personId, String relation, List<String> needs) {}

    private final ServiceCalls calls;

    ReturneesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Answer register(Object family, Asking asking) {
        return calls.command(RETURNEES, "/families", family, asking);
    }

    public Families families(String municipality, int page, int size) {
        var query = new HashMap<String, Object>(Map.of("page", page, "size", size));
        if (municipality != null) query.put("municipality", municipality);
        return calls.get(RETURNEES, "/families", query, Families.class);
    }

    public Family one(String familyId, Long atLeast) {
        var query = new HashMap<String, Object>();
        if (atLeast != null) query.put("atLeast", atLeast);
        return calls.get(RETURNEES, "/families/" + OpaqueId.checked(familyId), query, Family.class);
    }
}
