package org.cpsn.cases.timeline;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every event of a case, newest first. */
@RestController
class TimelineApi {
    private final TimelineProjection timeline;
    private final CaseReading reading;

    TimelineApi(TimelineProjection timeline, CaseReading reading) {
        this.timeline = timeline;
        this.reading = reading;
    }

    record Page(List<TimelineLine> entries, long total, int page, int size) {}

    @GetMapping("/cases/{id}/timeline")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    Page timeline(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
            @RequestParam(defaultValue = "-1") long atLeast,
            Caseworker who) {
        reading.read(id, who, "case timeline");
        if (atLeast >= 0) timeline.await(id, atLeast);
        var ofCase = Filters.eq("caseId", id);
        var lines = timeline.read(timeline.collection()
                .find(ofCase)
                .sort(Sorts.descending("sequence"))
                .skip(page * size)
                .limit(size));
        return new Page(
                lines.stream().map(Seen::view).toList(), timeline.collection().countDocuments(ofCase), page, size);
    }
}
