package org.cpsn.referrals.referral;

import java.util.Set;
import org.cpsn.referrals.providers.ServiceType;

/** Under which services of a consent form a service may be asked for. The two lists of the case record differ. */
final class AllowedBy {
    private AllowedBy() {}

    static Set<String> consentTo(ServiceType service) {
        return switch (service) {
            case SAFEHOUSE_SERVICE -> Set.of("SHELTER", "ALTERNATIVE_CARE");
            case HEALTH_MEDICAL_SERVICE ->
                Set.of(
                        "MEDICAL",
                        "SEXUAL_AND_REPRODUCTIVE_HEALTH",
                        "NUTRITION",
                        "SERVICES_FOR_CHILDREN_WITH_DISABILITIES");
            case PSYCHOSOCIAL_SERVICE -> Set.of("PSYCHOSOCIAL_SUPPORT", "MENTAL_HEALTH", "GBV_SURVIVOR_SUPPORT");
            case POLICE_OTHER_SERVICE -> Set.of("RESCUE", "OTHER");
            case LEGAL_ASSISTANCE_SERVICE -> Set.of("LEGAL_SUPPORT");
            case LIVELIHOODS_SERVICE -> Set.of("LIVELIHOODS", "CASH_ASSISTANCE");
            case CHILD_PROTECTION_SERVICE -> Set.of("ALTERNATIVE_CARE", "OTHER");
            case FAMILY_MEDIATION_SERVICE -> Set.of("PSYCHOSOCIAL_SUPPORT", "OTHER");
            case FAMILY_REUNIFICATION_SERVICE -> Set.of("FAMILY_TRACING_AND_REUNIFICATION");
            case EDUCATION_SERVICE -> Set.of("EDUCATION_FORMAL", "NON_FORMAL_EDUCATION");
            case NFI_CLOTHES_SHOES_SERVICE -> Set.of("NON_FOOD_ITEMS");
            case WATER_SANITATION_SERVICE -> Set.of("WASH");
            case REGISTRATION_SERVICE -> Set.of("LEGAL_SUPPORT", "OTHER");
            case FOOD_SERVICE -> Set.of("FOOD", "NUTRITION");
            case OTHER_SERVICE -> Set.of("OTHER");
        };
    }
}
