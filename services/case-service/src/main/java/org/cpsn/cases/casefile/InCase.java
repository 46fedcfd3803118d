package org.cpsn.cases.casefile;

import java.util.Map;
import org.cpsn.platform.domain.DomainEvent;

/** Something that happened in a case, in whichever of its rooms: all of it is one history. */
public interface InCase extends DomainEvent {
    String caseId();

    @Override
    default String subject() {
        return caseId();
    }

    /** What it says in codes, dates and ids, for those who list events in plain words. Nothing personal. */
    Map<String, String> facts();
}
