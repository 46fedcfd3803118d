package org.cpsn.platform.domain;

/** Something a subject is asked to do. Time, ids and people come in with it. */
public interface DomainCommand {
    /** The id of what this is asked of. */
    String subject();
}
