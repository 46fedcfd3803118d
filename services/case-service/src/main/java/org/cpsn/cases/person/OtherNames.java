package org.cpsn.cases.person;

import java.util.List;

/**
 * What else somebody is called.
 *
 * @param nickname null when there is none
 * @param names names in other papers, of before a marriage, of another country
 */
public record OtherNames(String nickname, List<String> names) {
    public OtherNames {
        names = names == null ? List.of() : List.copyOf(names);
    }

    boolean none() {
        return nickname == null && names.isEmpty();
    }
}
