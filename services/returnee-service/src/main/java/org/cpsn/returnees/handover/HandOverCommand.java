package org.cpsn.returnees.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.family.FoundHow;
import org.cpsn.returnees.family.ReturnDetails;
import org.cpsn.returnees.family.ReturnType;

/** What can be asked about handing a family over. */
public sealed interface HandOverCommand extends FamilyAct {

    /** @param due, ruleVersion by when the municipality answers, by the limits in force */
    record Propose(
            String familyId,
            String handOverId,
            String toMunicipality,
            HandOverReason reason,
            Instant due,
            String ruleVersion,
            Caseworker by,
            Instant occurredAt)
            implements HandOverCommand {}

    /**
     * The family has come to another municipality, and is not recorded as gone: that one asks for it.
     *
     * @param due, ruleVersion by when whoever is responsible answers, by the limits in force
     */
    record AskFor(
            String familyId,
            String handOverId,
            AskingReason reason,
            Instant due,
            String ruleVersion,
            Caseworker by,
            Instant occurredAt)
            implements HandOverCommand {}

    /** Whoever is responsible keeps a family that another municipality asks for. */
    record Refuse(String familyId, String handOverId, KeepingReason reason, Caseworker by, Instant occurredAt)
            implements HandOverCommand {}

    /** By the municipality that was offered the family, or by whoever is responsible when another one asks for it. */
    record Accept(String familyId, String handOverId, Caseworker by, Instant occurredAt) implements HandOverCommand {}

    record GiveBack(String familyId, String handOverId, ReturnReason reason, Caseworker by, Instant occurredAt)
            implements HandOverCommand {}

    record Withdraw(String familyId, String handOverId, Caseworker by, Instant occurredAt) implements HandOverCommand {}

    /** A family that nobody could reach is met by another municipality. */
    record TakeOverFound(String familyId, LocalDate on, FoundHow how, Caseworker by, Instant occurredAt)
            implements HandOverCommand {}

    /** A family that had gone abroad comes back to another municipality. */
    record TakeOverReturned(
            String familyId,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            ReturnDetails details,
            Caseworker by,
            Instant occurredAt)
            implements HandOverCommand {}
}
