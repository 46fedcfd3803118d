package org.cpsn.returnees.needs;

/** What a household or a child is asked about when its needs are assessed. */
public enum Area {
    CIVIL_REGISTRATION(true, true),
    HOUSING(true, false),
    INCOME(true, false),
    HEALTH(true, true),
    SAFETY(true, true),
    SCHOOL(false, true),
    LANGUAGE(false, true),
    WELL_BEING(false, true);

    private final boolean ofHousehold;
    private final boolean ofChild;

    Area(boolean ofHousehold, boolean ofChild) {
        this.ofHousehold = ofHousehold;
        this.ofChild = ofChild;
    }

    boolean ofHousehold() {
        return ofHousehold;
    }

    boolean ofChild() {
        return ofChild;
    }
}
