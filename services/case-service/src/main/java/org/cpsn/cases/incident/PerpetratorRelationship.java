package org.cpsn.cases.incident;

/** Who did it, as they relate to the child; never who they are. Codes of the shared case record. */
public enum PerpetratorRelationship {
    INTIMATE_PARTNER_FORMER_PARTNER,
    PRIMARY_CAREGIVER,
    FAMILY_OTHER_THAN_SPOUSE_OR_CAREGIVER,
    SUPERVISOR_EMPLOYER,
    SCHOOLMATE,
    TEACHER_SCHOOL_OFFICIAL,
    SERVICE_PROVIDER,
    COTENANT_HOUSEMATE,
    FAMILY_FRIEND_NEIGHBOR,
    OTHER_REFUGEE_IDP_RETURNEE,
    OTHER_RESIDENT_COMMUNITY_MEMBER,
    OTHER,
    NO_RELATION,
    UNKNOWN
}
