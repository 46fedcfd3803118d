package org.cpsn.returnees.family;

/** How a family that nobody could reach was seen again. */
public enum FoundHow {
    CAME_TO_THE_OFFICE,
    HOME_VISIT,
    SCHOOL,
    HEALTH_SERVICE,
    POLICE,
    ANOTHER_MUNICIPALITY,
    OTHER
}
