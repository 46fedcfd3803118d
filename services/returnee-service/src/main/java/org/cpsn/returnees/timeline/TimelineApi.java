package org.cpsn.returnees.timeline;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.InFamily;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to one family, newest first. A family's history is short: it is read as a whole. */
@RestController
class TimelineApi {
    private final FamilyReading reading;

    TimelineApi(FamilyReading reading) {
        this.reading = reading;
    }

    /** One event, in codes the front-end puts into words. */
    record Line(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, String> facts) {}

    record Timeline(String familyId, List<Line> entries) {}

    @GetMapping("/families/{id}/timeline")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    Timeline timeline(@PathVariable String id, Caseworker who) {
        return new Timeline(
                id,
                reading.read(id, who, "family timeline").events().reversed().stream()
                        .map(TimelineApi::line)
                        .toList());
    }

    private static Line line(Recorded recorded) {
        return new Line(
                recorded.sequence(),
                recorded.type(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.by(),
                recorded.role(),
                ((InFamily) recorded.event()).facts());
    }
}
