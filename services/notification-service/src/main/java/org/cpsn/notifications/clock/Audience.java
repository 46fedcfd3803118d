package org.cpsn.notifications.clock;

/** Who is told. Who that is on the day is found when it is said, not before. */
public enum Audience {
    /** Who has to do it: a person, or anybody with a role in the municipality. */
    RESPONSIBLE,
    /** The supervisors of the municipality. */
    SUPERVISOR,
    /** For the whole country. */
    COORDINATOR
}
