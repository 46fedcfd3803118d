package org.cpsn.web.language;

import java.util.List;

/** The code lists a form offers, in the order people expect them. Labels stand in {@code codes_*.properties}. */
public enum CodeList {
    concern(
            "PHYSICALLY_OR_MENTALLY_ABUSED",
            "NEGLECT",
            "DOMESTIC_VIOLENCE_WITNESS",
            "SEXUALLY_EXPLOITED",
            "GBV_SURVIVOR",
            "TRAFFICKED_SMUGGLED",
            "ONLINE_ABUSE",
            "EARLY_FORCED_MARRIAGE",
            "FORCED_BEGGING",
            "HAZARDOUS_WORK",
            "WORST_FORMS_OF_CHILD_LABOR",
            "STREET_CHILD",
            "UNACCOMPANIED_SEPARATED",
            "REPATRIATED_CHILD",
            "REFUGEE",
            "MIGRANT",
            "STATELESSNESS",
            "LACK_OF_CIVIL_REGISTRATION",
            "SCHOOL_DROPOUT",
            "CHILD_MOTHER",
            "CHILD_HEADED_HOUSEHOLD",
            "LIVING_WITH_VULNERABLE_PERSON",
            "MENTALLY_DISTRESSED",
            "SERIOUS_HEALTH_ISSUE",
            "LIFE_THREATENING_ILLNESS",
            "CONFLICT_WITH_LAW_BELOW_MACR",
            "CONFLICT_WITH_LAW",
            "ARRESTED_DETAINED",
            "OTHER"),
    source(
            "DISCLOSURE_BY_CHILD_OR_FAMILY",
            "DISCOVERED_BY_SERVICE_PROVIDER",
            "REPORT_BY_INSTITUTION",
            "POLICE",
            "SCHOOL",
            "HEALTH",
            "CROSS_BORDER",
            "OTHER"),
    risk("HIGH", "MEDIUM", "LOW"),
    closure(
            "GOALS_ACHIEVED",
            "CHILD_TURNED_18",
            "FAMILY_REUNIFIED_STABLE",
            "ADOPTED",
            "TRANSFERRED_OTHER_MUNICIPALITY",
            "TRANSFERRED_OTHER_COUNTRY",
            "CASE_WITHDRAWN_CONSENT",
            "LOST_TO_FOLLOW_UP",
            "DEATH_OF_CHILD",
            "NOT_SUBSTANTIATED",
            "DUPLICATE",
            "OTHER"),
    service(
            "SAFEHOUSE_SERVICE",
            "HEALTH_MEDICAL_SERVICE",
            "PSYCHOSOCIAL_SERVICE",
            "EDUCATION_SERVICE",
            "CHILD_PROTECTION_SERVICE",
            "FAMILY_MEDIATION_SERVICE",
            "FAMILY_REUNIFICATION_SERVICE",
            "LEGAL_ASSISTANCE_SERVICE",
            "POLICE_OTHER_SERVICE",
            "REGISTRATION_SERVICE",
            "LIVELIHOODS_SERVICE",
            "FOOD_SERVICE",
            "NFI_CLOTHES_SHOES_SERVICE",
            "WATER_SANITATION_SERVICE",
            "OTHER_SERVICE"),
    referral("IN_PROGRESS", "ACCEPTED", "REJECTED", "DONE", "REVOKED"),
    rejection("NO_CAPACITY", "NOT_ELIGIBLE", "WRONG_SERVICE", "OUT_OF_AREA", "OTHER"),
    consentBy("INDIVIDUAL", "CAREGIVER", "OTHER"),
    returnType("VOLUNTARY", "ASSISTED_VOLUNTARY", "INVOLUNTARY_READMISSION", "SPONTANEOUS", "UNKNOWN"),
    need(
            "NO_CIVIL_REGISTRATION",
            "LANGUAGE_BARRIER",
            "NO_SCHOOL_RECORDS",
            "NO_SOCIAL_ASSISTANCE_ACCESS",
            "HOUSING",
            "HEALTH",
            "INCOME",
            "PSYCHOSOCIAL",
            "SAFETY"),
    relation("CHILD", "CAREGIVER", "OTHER_ADULT"),
    sex("FEMALE", "MALE", "OTHER", "UNKNOWN"),
    community(
            "ALBANIAN",
            "SERB",
            "TURKISH",
            "BOSNIAK",
            "ROMA",
            "ASHKALI",
            "EGYPTIAN",
            "GORANI",
            "MONTENEGRIN",
            "CROAT",
            "OTHER",
            "PREFERS_NOT_TO_SAY",
            "UNKNOWN"),
    status("OPEN", "CLOSED"),
    country(
            "DE", "CH", "AT", "SE", "FR", "BE", "NL", "NO", "DK", "FI", "IT", "SI", "HR", "HU", "GB", "LU", "US", "AL",
            "MK", "ME", "RS", "BA", "TR", "SY", "IQ"),
    role(
            "CASEWORKER",
            "SUPERVISOR",
            "PROVIDER",
            "LIAISON",
            "DATA_OFFICER",
            "AUDITOR",
            "ADMINISTRATOR",
            "ROUNDTABLE_MEMBER",
            "SYSTEM"),
    notice("HIGH_RISK", "NEW_REFERRAL", "REFERRAL_ANSWERED", "RETURNEE_CHILD", "CASE_SHARED", "GLASS_BROKEN"),
    shareRight("READ", "WORK"),
    verdict("JUSTIFIED", "NOT_JUSTIFIED"),
    consent("GIVEN", "OVERRIDDEN");

    private final List<String> codes;

    CodeList(String... codes) {
        this.codes = List.of(codes);
    }

    public List<String> codes() {
        return codes;
    }
}
