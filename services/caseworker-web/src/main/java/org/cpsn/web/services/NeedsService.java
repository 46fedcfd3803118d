package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about what a family needs. */
@Component
public class NeedsService {

    /**
     * @param assessments the last one first
     * @param ofHousehold, ofChild what is looked at
     */
    public record Needs(
            String familyId,
            long version,
            List<Assessment> assessments,
            List<String> ofHousehold,
            List<String> ofChild) {}

    public record Assessment(
            String assessmentId,
            LocalDate assessedOn,
            String recordedBy,
            Map<String, String> household,
            List<OfChild> children,
            boolean urgent) {}

    public record OfChild(String childId, Map<String, String> areas, List<String> signs, boolean urgent) {}

    private final ServiceCalls calls;

    NeedsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Needs of(String familyId) {
        return calls.get(RETURNEES, address(familyId), Map.of(), Needs.class);
    }

    public Answer assess(String familyId, Object assessment, Asking asking) {
        return calls.command(RETURNEES, address(familyId), assessment, asking);
    }

    public Answer withdraw(String familyId, String assessmentId, String reason, Asking asking) {
        return calls.command(
                RETURNEES,
                address(familyId) + "/" + OpaqueId.checked(assessmentId) + "/withdrawal",
                Map.of("reason", reason),
                asking);
    }

    private static String address(String familyId) {
        return "/families/" + OpaqueId.checked(familyId) + "/needs";
    }
}
