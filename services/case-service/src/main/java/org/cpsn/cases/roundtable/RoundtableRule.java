package org.cpsn.cases.roundtable;

import java.util.EnumSet;
import java.util.Set;
import org.cpsn.platform.domain.Rule;

/** Why a roundtable says no. */
public enum RoundtableRule implements Rule {
    ROUNDTABLE_EXISTS("There is no such roundtable."),
    CASE_IS_AT_THE_TABLE("This case is not discussed at this roundtable."),
    SEAT_EXISTS("There is no such seat at this roundtable."),
    TASK_EXISTS("There is no such task at this roundtable."),
    OWN_CASES("A roundtable is convened about one's own cases: by their caseworker or a supervisor of their"
            + " municipality."),
    CONVENER_LEADS("Only the convener, or a supervisor of the municipality, leads the roundtable."),
    OWN_SEAT("Somebody speaks and signs for their own seat only."),
    ACCESS_IS_OVER("Access to this roundtable is over."),
    ONLY_WHAT_IS_SHARED("Nothing of this case is shared with this seat."),
    AT_LEAST_ONE_CASE("A roundtable is about at least one case."),
    AT_LEAST_TWO_SEATS("A roundtable has at least two seats."),
    CONVENER_HAS_A_SEAT("Whoever convenes a roundtable sits at it."),
    CASES_ARE_OPEN("A roundtable is convened about open cases."),
    EACH_CASE_ONCE("A case is on the agenda once."),
    EACH_PERSON_ONE_SEAT("A person has one seat at a roundtable."),
    ACCOUNT_NEEDS_ORGANISATION("Whoever is invited with an account is invited with the organisation they work for."),
    NOT_IN_THE_PAST("A roundtable is convened for a time to come."),
    NOT_BEFORE_IT_WAS_CONVENED("Nothing happens at a roundtable before it was convened."),
    NOT_BEFORE_THE_MEETING("What happens at the meeting is noted after it has begun."),
    HELD_STANDS("The meeting was held: it is no longer moved or cancelled, and who and what was there stays."),
    SHARED_WITH_AN_ACCOUNT("Something is shared with seats whose person has an account."),
    RESTS_ON_CONSENT_OR_OVERRIDE(
            "Sharing rests on a consent in force that covers who it is shared with, or on an override"
                    + " recorded in the case: record one there first."),
    CONSENT_OF_ONE_CHILD("A consent is about one child: name it case by case."),
    OTHER_SAYS_WHAT("Another decision than the listed ones says what it is."),
    EVERY_SEAT_ACCOUNTED_FOR("The minutes say of every seat whether it was there."),
    EVERY_CASE_DECIDED("The minutes say of every case what was decided."),
    CONVENER_SIGNS_FIRST("The minutes are put forward by the signature of who leads the roundtable."),
    PRESENT_SIGN("Only who was present signs the minutes."),
    MINUTES_ARE_PUT_FORWARD("The minutes are put forward: only signatures and dissent follow."),
    SIGNED_STANDS("A signed roundtable never changes; only what became of its tasks is still noted."),
    CANCELLED_IS_OVER("The roundtable was cancelled.");

    private static final Set<RoundtableRule> ABOUT_EXISTENCE =
            EnumSet.of(ROUNDTABLE_EXISTS, CASE_IS_AT_THE_TABLE, SEAT_EXISTS, TASK_EXISTS);
    private static final Set<RoundtableRule> ABOUT_PERMISSION =
            EnumSet.of(OWN_CASES, CONVENER_LEADS, OWN_SEAT, ACCESS_IS_OVER, ONLY_WHAT_IS_SHARED);

    private final String sentence;

    RoundtableRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean aboutExistence() {
        return ABOUT_EXISTENCE.contains(this);
    }

    @Override
    public boolean aboutPermission() {
        return ABOUT_PERMISSION.contains(this);
    }
}
