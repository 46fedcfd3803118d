package org.cpsn.notifications.liaison;

import java.time.LocalDate;
import java.util.Set;

/**
 * All that a partner is told of a child by default (IOM HTCDS 2.0 and TRM): codes only. Null means unknown, never no.
 *
 * @param ageBand 0-8, 9-17 or 18+
 * @param citizenship ISO 3166-1 alpha-2
 * @param decidedBy kind of organisation that decided on the status
 * @param legalBasis the code of what telling rests on
 * @param expiresOn after this day the partner may not keep it
 */
public record MinimalSet(
        String sex,
        String ageBand,
        Set<String> citizenship,
        String traffickingStatus,
        String decidedBy,
        Set<String> exploitation,
        String countryOfExploitation,
        Set<String> languages,
        Boolean accompanied,
        Boolean guardianAppointed,
        String urgency,
        Set<String> servicesAsked,
        String legalBasis,
        LocalDate expiresOn) {}
