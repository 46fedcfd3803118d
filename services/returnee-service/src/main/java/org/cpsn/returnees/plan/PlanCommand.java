package org.cpsn.returnees.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.returnees.family.FamilyAct;
import org.cpsn.returnees.rules.ReintegrationRules;

/** What can be asked about the reintegration plan of a family. */
public sealed interface PlanCommand extends FamilyAct {

    /** @param newPlanId the plan's, if there is none yet that could still be written */
    record Request(
            String familyId,
            String newPlanId,
            Assistance item,
            ReintegrationRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    /** @param basedOn the edition of the plan that was seen */
    record Change(
            String familyId,
            Assistance item,
            int basedOn,
            ReintegrationRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    record Drop(String familyId, String itemId, int basedOn, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    record Submit(
            String familyId,
            String planId,
            int basedOn,
            ReintegrationRules.Version rules,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    /** The worker takes it back before the commission has decided. */
    record Withdraw(String familyId, String planId, int basedOn, Caseworker by, Instant occurredAt)
            implements PlanCommand {}

    /** @param rules all versions: it is decided by the one it was submitted under */
    record Decide(
            String familyId,
            String planId,
            int basedOn,
            List<ItemDecision> decisions,
            ReintegrationRules rules,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    record Return(
            String familyId,
            String planId,
            int basedOn,
            RevisionReason reason,
            Personal<String> remark,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    /** @param cents null in kind */
    record Deliver(
            String familyId,
            String itemId,
            String deliveryId,
            LocalDate on,
            Long cents,
            HandedOver how,
            String receipt,
            Caseworker by,
            Instant occurredAt)
            implements PlanCommand {}

    record TakeBack(String familyId, String deliveryId, TakenBackReason reason, Caseworker by, Instant occurredAt)
            implements PlanCommand {}
}
