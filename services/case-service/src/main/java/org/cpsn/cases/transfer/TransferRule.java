package org.cpsn.cases.transfer;

import org.cpsn.platform.domain.Rule;

/** Why a case does not change hands. */
public enum TransferRule implements Rule {
    TRANSFER_EXISTS("There is no such hand-over or transfer in this case."),
    WAITS_NO_LONGER("This hand-over or transfer waits no longer: it was answered, withdrawn or overtaken."),
    NOT_ITS_TURN("This is not what the hand-over or transfer waits for now."),
    OWNER_PASSES_ON("Only the case's own caseworker or a supervisor of its municipality passes it on."),
    ONE_AT_A_TIME("A hand-over or transfer of this case waits already."),
    NOT_TO_ITS_OWNER("A case is not handed over to who has it."),
    NAMED_COLLEAGUE_ANSWERS("Only the colleague a case is to be handed over to answers."),
    WITHIN_THE_CENTRE("A case is handed over to a colleague of the same Centre."),
    TO_ANOTHER_MUNICIPALITY("A case is transferred to another municipality; within one it is handed over."),
    CLOSURE_IS_DECIDED_FIRST("While a closure waits for a supervisor, the case does not go to another Centre."),
    CONSENT_OR_REASON("A transfer names the consent it rests on or a reason for going without it, and not both."),
    CONSENT_ALLOWS_THE_TRANSFER("The consent that is named does not allow passing the case on to that Centre today."),
    OTHER_CENTRE_ANSWERS("Only a supervisor of the other Centre accepts or rejects a transfer."),
    CASEWORKER_IS_NAMED("Who takes a case for their Centre says who will have it there."),
    NOT_BEFORE_IT_WAS_ASKED("Nobody answers before they were asked.");

    private final String sentence;

    TransferRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return this == TRANSFER_EXISTS;
    }

    @Override
    public boolean aboutPermission() {
        return this == OWNER_PASSES_ON
                || this == NAMED_COLLEAGUE_ANSWERS
                || this == WITHIN_THE_CENTRE
                || this == OTHER_CENTRE_ANSWERS;
    }
}
