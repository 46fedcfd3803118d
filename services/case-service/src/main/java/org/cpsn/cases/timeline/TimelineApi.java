package org.cpsn.cases.timeline;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.cpsn.cases.casefile.CaseAccess;
import org.cpsn.cases.caseload.CaseloadProjection;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every event of a case, newest first. */
@RestController
class TimelineApi {
    private final TimelineProjection timeline;
    private final CaseloadProjection caseload;
    private final ReadLog readLog;

    TimelineApi(TimelineProjection timeline, CaseloadProjection caseload, ReadLog readLog) {
        this.timeline = timeline;
        this.caseload = caseload;
        this.readLog = readLog;
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
        var entry = caseload.find(id, atLeast)
                .orElseThrow(() -> new Missing("case"))
                .view();
        if (!CaseAccess.mayRead(who, entry.municipality(), entry.caseworker())) throw new Refused("case timeline", id);
        if (atLeast >= 0) timeline.await(id, atLeast);
        readLog.seen(who, "case timeline", List.of(id, entry.childId()));
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
