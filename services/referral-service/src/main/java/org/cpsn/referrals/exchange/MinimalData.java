package org.cpsn.referrals.exchange;

import java.time.LocalDate;
import java.util.Set;
import org.cpsn.referrals.providers.ServiceType;

/**
 * All that is told of a child by default: codes only, in the terms of the HTCDS 2.0 (IOM). There is no place in it for
 * a name, a number, an address, a shelter, a community, health or a narrative. Null means unknown, never no.
 *
 * @param citizenship, countryOfExploitation ISO 3166-1 alpha-2
 * @param languages ISO 639-1; {@code rom} for Romani, which has no code of two letters
 * @param decidedBy kind of organisation that decided on the status
 * @param expiresOn after this day the partner may not keep it
 */
public record MinimalData(
        Sex sex,
        AgeBand ageBand,
        Set<String> citizenship,
        TraffickingStatus traffickingStatus,
        DecidedBy decidedBy,
        Set<Exploitation> exploitation,
        String countryOfExploitation,
        Set<String> languages,
        Boolean accompanied,
        Boolean guardianAppointed,
        Urgency urgency,
        Set<ServiceType> servicesAsked,
        LegalBasis legalBasis,
        LocalDate expiresOn) {

    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** Never the birth date. */
    public enum AgeBand {
        AGE_0_8("0-8"),
        AGE_9_17("9-17"),
        AGE_18_UP("18+");

        private final String code;

        AgeBand(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum TraffickingStatus {
        POSSIBLE_VICTIM_OF_TRAFFICKING,
        ACTUAL_VICTIM_OF_TRAFFICKING,
        NOT_A_VICTIM_OF_TRAFFICKING
    }

    public enum DecidedBy {
        POLICE,
        NGO,
        COURT_OR_PROSECUTION,
        NON_POLICE_GOVERNMENTAL_ORGANIZATION,
        OTHER
    }

    public enum Exploitation {
        FORCED_LABOUR,
        SEXUAL_EXPLOITATION,
        CHILD_LABOUR,
        FORCED_MARRIAGE,
        SERVITUDE,
        FORCED_MILITARY_BY_NON_STATE_ACTORS,
        ORGAN_REMOVAL,
        FORCED_BEGGING,
        FORCED_ADOPTION,
        SURROGACY,
        OTHER
    }
}
