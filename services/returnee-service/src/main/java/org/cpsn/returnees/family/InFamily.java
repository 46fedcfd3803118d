package org.cpsn.returnees.family;

import java.util.Map;
import org.cpsn.platform.domain.DomainEvent;

/** Something that happened to a returning family, in whichever room of its record: all of it is one history. */
public interface InFamily extends DomainEvent {
    String familyId();

    @Override
    default String subject() {
        return familyId();
    }

    /** What it says in codes, dates and ids, for those who list events in plain words. Nothing personal. */
    Map<String, String> facts();
}
