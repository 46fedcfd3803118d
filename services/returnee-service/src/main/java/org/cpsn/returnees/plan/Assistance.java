package org.cpsn.returnees.plan;

import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.BudgetLine;

/**
 * One assistance somebody asks for.
 *
 * @param personId for whom; null for the family as a whole
 * @param cents how much, all instalments together, in euro cents; null in kind
 * @param need what it answers; null when it answers none of those that are assessed
 */
public record Assistance(
        String itemId,
        AssistanceType type,
        String personId,
        Long cents,
        int instalments,
        BudgetLine budgetLine,
        Area need) {

    /** The same kind of help for the same people. */
    boolean sameAs(Assistance other) {
        return type == other.type && (personId == null ? other.personId == null : personId.equals(other.personId));
    }

    Assistance approvedAt(Long approved) {
        return new Assistance(itemId, type, personId, approved, instalments, budgetLine, need);
    }

    Assistance paidFrom(BudgetLine line) {
        return new Assistance(itemId, type, personId, cents, instalments, line, need);
    }
}
