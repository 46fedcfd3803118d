package org.cpsn.cases.juvenilejustice;

/** What is done about an act of a child. Who may order which for whom is configuration. */
public enum Measure {
    PROTECTION_PROGRAMME(MeasureGroup.CENTRE),
    INDIVIDUAL_SERVICE_PLAN(MeasureGroup.CENTRE),

    POLICE_WARNING(MeasureGroup.DIVERSITY),
    MEDIATION_WITH_INJURED_PARTY_INCL_APOLOGY(MeasureGroup.DIVERSITY),
    MEDIATION_WITH_FAMILY(MeasureGroup.DIVERSITY),
    COMPENSATION_OF_DAMAGE(MeasureGroup.DIVERSITY),
    REGULAR_SCHOOL_ATTENDANCE(MeasureGroup.DIVERSITY),
    EMPLOYMENT_OR_VOCATIONAL_TRAINING(MeasureGroup.DIVERSITY),
    UNPAID_COMMUNITY_SERVICE_WORK(MeasureGroup.DIVERSITY),
    TRAFFIC_EDUCATION(MeasureGroup.DIVERSITY),
    PSYCHOLOGICAL_COUNSELLING(MeasureGroup.DIVERSITY),
    CHARITY_ACTIVITY(MeasureGroup.DIVERSITY),
    AVOIDING_CONTACTS_OR_PLACES(MeasureGroup.DIVERSITY),

    JUDICIAL_ADMONITION(MeasureGroup.EDUCATIONAL),
    DISCIPLINARY_CENTRE(MeasureGroup.EDUCATIONAL),
    INTENSIVE_SUPERVISION_PARENT(MeasureGroup.EDUCATIONAL),
    INTENSIVE_SUPERVISION_OTHER_FAMILY(MeasureGroup.EDUCATIONAL),
    INTENSIVE_SUPERVISION_GUARDIANSHIP_AUTHORITY(MeasureGroup.EDUCATIONAL),
    EDUCATIONAL_INSTITUTION(MeasureGroup.EDUCATIONAL),
    EDUCATIONAL_CORRECTIONAL_INSTITUTION(MeasureGroup.EDUCATIONAL),
    SPECIAL_CARE_FACILITY(MeasureGroup.EDUCATIONAL),

    FINE(MeasureGroup.PUNISHMENT),
    ORDER_COMMUNITY_SERVICE_WORK(MeasureGroup.PUNISHMENT),
    JUVENILE_IMPRISONMENT(MeasureGroup.PUNISHMENT),
    MANDATORY_TREATMENT(MeasureGroup.PUNISHMENT);

    private final MeasureGroup group;

    Measure(MeasureGroup group) {
        this.group = group;
    }

    public MeasureGroup group() {
        return group;
    }

    /** Ordered in hours, which are counted. */
    public boolean isCommunityWork() {
        return this == UNPAID_COMMUNITY_SERVICE_WORK || this == ORDER_COMMUNITY_SERVICE_WORK;
    }
}
