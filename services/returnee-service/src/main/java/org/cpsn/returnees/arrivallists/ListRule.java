package org.cpsn.returnees.arrivallists;

import org.cpsn.platform.domain.Rule;

/** Why a readmission list is not taken further. */
public enum ListRule implements Rule {
    LIST_EXISTS("There is no such list."),
    OWN_LIST("A list is let in by the office that sent it."),
    NOT_DISCARDED("The list was discarded: send it again."),
    NOT_WHILE_IT_COMES_IN("The list is being let in; wait until it is done.");

    private final String sentence;

    ListRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == LIST_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWN_LIST;
    }
}
