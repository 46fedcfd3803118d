package org.cpsn.cases.access;

import org.cpsn.platform.domain.Rule;

/** Why somebody is not let in, or does not let somebody in. */
enum AccessRule implements Rule {
    OWNER_SHARES("Only the case's own caseworker or a supervisor of its municipality shares it."),
    NOT_WITH_ITS_OWNER("A case is not shared with its own caseworker."),
    GLASS_IS_FOR_OTHERS("Who may see the case anyway need not break the glass."),
    GLASS_EXISTS("There is no such breaking of the glass."),
    REVIEWED_ONCE("This breaking of the glass has been reviewed already."),
    SUPERVISOR_REVIEWS("Only a supervisor of the case's municipality reviews who broke the glass."),
    NOBODY_REVIEWS_THEMSELVES("Nobody reviews their own breaking of the glass.");

    private final String sentence;

    AccessRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == GLASS_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWNER_SHARES || this == SUPERVISOR_REVIEWS || this == NOBODY_REVIEWS_THEMSELVES;
    }
}
