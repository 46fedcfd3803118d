package org.cpsn.platform.domain;

import java.util.List;

/** A business rule a command can break, named as a caseworker would name it. Implemented by one enum per feature. */
public interface Rule {
    String name();

    /** One plain English sentence; the front-end translates by {@link #name()}. */
    String sentence();

    /** True when the rule says that the thing asked about does not exist at all. */
    default boolean aboutExistence() {
        return false;
    }

    /** True when the rule says that this person may not do it, rather than that nobody may now. */
    default boolean aboutPermission() {
        return false;
    }

    default Rejected broken() {
        return new Rejected(this, List.of());
    }

    /** @param about the ids of those because of whom it says no, so that whoever asked can look at them */
    default Rejected broken(List<String> about) {
        return new Rejected(this, about);
    }
}
