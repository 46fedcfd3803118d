package org.cpsn.returnees.enrolment;

/** Why an enrolment is no longer waited for. */
public enum Ended {
    MET,
    DROPPED
}
