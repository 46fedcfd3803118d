package org.cpsn.referrals.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.cpsn.platform.domain.Rule;

/** Why an exchange says no. */
public enum ExchangeRule implements Rule {
    EXCHANGE_EXISTS("There is no such exchange."),
    MESSAGE_EXISTS("There is no such message in this exchange."),
    RECALL_EXISTS("There is no such recall in this exchange."),
    OWN_EXCHANGE("A partner reads and answers in its own exchanges only."),
    OWN_CASE("Only the case's own caseworker or a supervisor of its municipality prepares what is told of its child."),
    LIAISON_SUBMITS("Only a liaison checks and submits a message."),
    COORDINATOR_APPROVES("Only a coordinator lets a message leave the country."),
    NOT_ONES_OWN_MESSAGE("Nobody approves what they have drafted or submitted themselves."),
    WHO_CHECKS_SENDS_BACK("A draft is sent back by a liaison, a submitted message by a coordinator."),
    LIAISON_ANSWERS_HAND_BACK("Only a liaison takes a child back from a partner, or does not."),
    OUR_SIDE_WITHDRAWS("What was told is withdrawn by who has the case, a liaison or a coordinator."),
    ONLY_THE_SYSTEM_TELLS("Whose case it is and which consents hold is told by the system itself."),
    BEGINS_WITH_NOTIFICATION("An exchange begins with an identification or a notification."),
    REFERRAL_FOLLOWS_NOTIFICATION("A child is referred to a partner who was notified of it before."),
    REPLY_ANSWERS_A_REQUEST("A reply answers a request for information of the other side that is still open."),
    RETURN_FOLLOWS_RISK_ASSESSMENT("A return is proposed only after the risk of it was assessed."),
    CONFIRMATION_ANSWERS_A_PROPOSAL(
            "A return is confirmed by the side it was proposed to, while the proposal is open."),
    OUTCOME_FOLLOWS_CONFIRMATION("The outcome of a return is told after the return was confirmed."),
    OWNER_DECIDES("Only who is responsible for the child refers it, proposes its return or closes the exchange."),
    ONE_HAND_OVER_AT_A_TIME("A hand-over or a hand-back of this child waits for an answer already."),
    NOTHING_WAITS_AT_CLOSURE("An exchange is closed when nothing in it waits for anybody any more."),
    OVER_IS_OVER("This exchange is over; a new identification or notification begins it anew."),
    WITHDRAWN_AT_ONCE("What was told is withdrawn at once, not by a message that waits for approval."),
    PARTNER_ASKS_AND_ANSWERS(
            "A partner asks, answers, assesses and reports on a child; it does not notify us of one here."),
    CONSENT_IS_NAMED("What rests on consent names it, and nothing else does."),
    CONSENT_ALLOWS_TELLING("The consent that is named does not allow telling this partner today."),
    EXPIRES_LATER("What is told expires on a later day."),
    MORE_HAS_A_BASIS("More than the minimal set needs a legal basis of its own, and only then one is named."),
    PARTNER_HAS_A_KEY("More than the minimal set goes only to a partner whose public key is known."),
    MESSAGE_HAS_MOVED_ON("This is not what the message waits for now."),
    NO_HAND_OVER_WAITS("No hand-over waits for the partner's answer."),
    NO_HAND_BACK_WAITS("No hand-back waits for our answer."),
    REASON_FOR_NO("A partner who does not take a child on says why."),
    OWNER_HANDS_BACK("Only a partner who has taken a child on hands it back."),
    NOTHING_TO_WITHDRAW("Nothing was told that could be withdrawn."),
    NOT_BEFORE_IT_BEGAN("Nothing happens in an exchange before it began.");

    private static final Set<ExchangeRule> EXISTENCE =
            EnumSet.of(EXCHANGE_EXISTS, MESSAGE_EXISTS, RECALL_EXISTS, OWN_EXCHANGE);

    private static final Set<ExchangeRule> PERMISSION = EnumSet.of(
            OWN_CASE,
            LIAISON_SUBMITS,
            COORDINATOR_APPROVES,
            NOT_ONES_OWN_MESSAGE,
            WHO_CHECKS_SENDS_BACK,
            LIAISON_ANSWERS_HAND_BACK,
            OUR_SIDE_WITHDRAWS,
            ONLY_THE_SYSTEM_TELLS);

    private final String sentence;

    ExchangeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** To a partner, another's exchange does not exist. */
    @Override
    public boolean aboutExistence() {
        return EXISTENCE.contains(this);
    }

    @Override
    public boolean aboutPermission() {
        return PERMISSION.contains(this);
    }
}
