package org.cpsn.cases.person;

import java.util.Collection;
import java.util.Set;

/** Which persons somebody outside the Centre for Social Work knows of, and on that ground may identify. */
public interface Disclosure {
    /** Those of the persons whom this organisation may identify now. */
    Set<String> disclosedTo(String organisation, Collection<String> personIds);
}
