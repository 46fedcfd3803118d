package org.cpsn.cases.person;

public enum DisplacementStatus {
    RESIDENT,
    IDP,
    REFUGEE,
    STATELESS_PERSON,
    RETURNEE,
    FOREIGN_NATIONAL,
    ASYLUM_SEEKER
}
