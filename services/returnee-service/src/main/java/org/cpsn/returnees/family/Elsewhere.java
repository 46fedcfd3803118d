package org.cpsn.returnees.family;

import java.util.Collection;
import java.util.Map;

/** In which families people are, as far as registering another one must know. */
public interface Elsewhere {
    /** By person, the family he or she is a member of now; only of those who are in one. */
    Map<String, String> familiesOf(Collection<String> personIds);
}
