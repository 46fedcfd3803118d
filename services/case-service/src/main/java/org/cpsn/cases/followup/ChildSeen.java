package org.cpsn.cases.followup;

/** Whether somebody saw the child with their own eyes. */
public enum ChildSeen {
    SEEN,
    NOT_SEEN
}
