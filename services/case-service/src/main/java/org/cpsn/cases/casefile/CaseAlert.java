package org.cpsn.cases.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.platform.axon.Recorded;

/** What everybody who opens a case must see at once, whichever of its rooms it comes from. */
public interface CaseAlert {
    /**
     * @param events what happened in the case until the moment it is shown as of
     * @return codes; mostly none
     */
    Stream<String> in(List<Recorded> events);
}
