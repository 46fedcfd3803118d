package org.cpsn.cases.roundtable;

import static org.cpsn.cases.consent.RecipientKind.AUTHORITIES;
import static org.cpsn.cases.consent.RecipientKind.FAMILY;
import static org.cpsn.cases.consent.RecipientKind.OTHERS;
import static org.cpsn.cases.consent.RecipientKind.OTHER_ORGANIZATIONS;

import java.util.Set;
import org.cpsn.cases.consent.RecipientKind;

/** Who sits at a Multidisciplinary Roundtable for Assistance in Case Management, and for which institution. */
public enum SeatRole {
    CSW_CASE_MANAGER(),
    CSW_SOCIAL_WORKER(),
    POLICE_COMMUNITY_UNIT(AUTHORITIES),
    POLICE_ANTI_TRAFFICKING_UNIT(AUTHORITIES),
    MUNICIPAL_OFFICER_COMMUNITIES_RETURN(AUTHORITIES),
    DIRECTORATE_HEALTH_SOCIAL_WELFARE(AUTHORITIES),
    EDUCATION_REPRESENTATIVE(AUTHORITIES, OTHER_ORGANIZATIONS),
    HEALTH_PROFESSIONAL(AUTHORITIES, OTHER_ORGANIZATIONS),
    PSYCHOLOGIST(AUTHORITIES, OTHER_ORGANIZATIONS),
    VICTIMS_ADVOCATE(AUTHORITIES),
    PROSECUTOR(AUTHORITIES),
    NGO_REPRESENTATIVE(OTHER_ORGANIZATIONS),
    PROBATION_OFFICER(AUTHORITIES),
    JUDGE(AUTHORITIES),
    LABOUR_INSPECTOR(AUTHORITIES),
    PARENT_OR_GUARDIAN(FAMILY),
    CHILD(FAMILY),
    LINE_SPECIALIST(AUTHORITIES, OTHER_ORGANIZATIONS, OTHERS);

    private final Set<RecipientKind> countsAs;

    SeatRole(RecipientKind... countsAs) {
        this.countsAs = Set.of(countsAs);
    }

    /**
     * As what kind of recipient a consent may name this seat: schools, doctors and psychologists are public here and
     * private there. Empty for the Centre's own seats, to which nothing is disclosed: the Centre holds the case.
     */
    Set<RecipientKind> countsAs() {
        return countsAs;
    }
}
