package org.cpsn.notifications.clock;

import java.time.Instant;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.notice.SubjectType;

/**
 * What has to be done by a certain moment.
 *
 * @param kind code of what has to be done
 * @param subjectType, subjectId where it is done: whom a notice leads to
 * @param part the id of what it is about, where its subject has several; else null
 * @param caseId null when it is about no case
 * @param risk of the child when it was set; null where nobody weighs it
 * @param from what it counts from, in the world
 * @param ruleVersion of the time limits in force; null for a day somebody chose
 */
public record Matter(
        String kind,
        SubjectType subjectType,
        String subjectId,
        String part,
        String caseId,
        Risk risk,
        Instant from,
        Instant due,
        String ruleVersion) {
    boolean high() {
        return risk == Risk.HIGH;
    }
}
