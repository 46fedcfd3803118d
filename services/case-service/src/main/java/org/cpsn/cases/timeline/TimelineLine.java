package org.cpsn.cases.timeline;

import java.time.Instant;
import java.util.Map;

/** One event of a case, in codes the front-end puts into words. */
public record TimelineLine(
        String caseId,
        long sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String by,
        String role,
        Map<String, String> facts) {}
