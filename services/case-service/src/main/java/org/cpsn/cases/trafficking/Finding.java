package org.cpsn.cases.trafficking;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody who may decide it found a child to be, in the terms of the HTCDS 2.0 (IOM).
 *
 * @param decidedBy whose decision it is; who recorded it stands in the envelope
 * @param relationship null when not known
 */
public record Finding(
        TraffickingStatus status,
        DecidingOrganisation decidedBy,
        LocalDate decidedOn,
        Set<Exploitation> exploitation,
        Set<MethodOfControl> control,
        Set<MethodOfRecruitment> recruitment,
        TraffickerRelationship relationship) {}
