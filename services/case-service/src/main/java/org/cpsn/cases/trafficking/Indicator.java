package org.cpsn.cases.trafficking;

/**
 * The UNODC's list of what may point to trafficking in children. None of them proves it, and none of them excludes it.
 */
public enum Indicator {
    /** No access to parents or guardians. */
    CTI_01,
    /** Looks intimidated, or behaves as children of this age usually do not. */
    CTI_02,
    /** No friends of the same age outside work. */
    CTI_03,
    /** No access to education. */
    CTI_04,
    /** No time for playing. */
    CTI_05,
    /** Lives apart from other children, in poor accommodation. */
    CTI_06,
    /** Eats apart from the other members of the household. */
    CTI_07,
    /** Is given only what others leave. */
    CTI_08,
    /** Does work that is not for children. */
    CTI_09,
    /** Travels without an adult. */
    CTI_10,
    /** Travels in a group with people who are no relatives. */
    CTI_11,
    /** Clothes in a child's size for heavy or sexual work were found. */
    CTI_12,
    /** Toys, beds or children's clothes were found where they do not belong. */
    CTI_13,
    /** An adult says they found the child alone. */
    CTI_14,
    /** Unaccompanied children carry telephone numbers for calling taxis. */
    CTI_15,
    /** There are signs of an illegal adoption. */
    CTI_16
}
