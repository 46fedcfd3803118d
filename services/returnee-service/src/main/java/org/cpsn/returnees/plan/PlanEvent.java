package org.cpsn.returnees.plan;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.platform.personal.Personal;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;

/** What happened about the reintegration plan of a family. Stored for ever. */
public sealed interface PlanEvent extends InFamily {

    /**
     * An assistance is asked for, or is from now on asked for like this.
     *
     * @param edition of the plan, one more with every change
     * @param ruleVersion the rules in force
     */
    @JsonTypeName("family.assistance-requested")
    record AssistanceRequested(
            String familyId, String planId, int edition, Assistance item, String ruleVersion, Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assistance", item.type().name());
            if (item.personId() != null) facts.put("person", item.personId());
            if (item.cents() != null) facts.put("amount", item.cents().toString());
            facts.put("ruleVersion", ruleVersion);
            return facts;
        }
    }

    @JsonTypeName("family.assistance-dropped")
    record AssistanceDropped(
            String familyId, String planId, int edition, String itemId, AssistanceType type, Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("assistance", type.name());
        }
    }

    /** @param body which commission decides on it */
    record Submitted(Assistance item, Body body) {}

    /**
     * The plan goes to the commission, or to both.
     *
     * @param municipality, worker where the family was and who was responsible, for those who hear of it
     */
    @JsonTypeName("family.plan-submitted")
    record PlanSubmitted(
            String familyId,
            String planId,
            int edition,
            String municipality,
            String worker,
            String submittedBy,
            List<Submitted> items,
            String ruleVersion,
            Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assistance", codes(items.stream().map(Submitted::item).toList()));
            facts.put("commission", bodies().stream().map(Enum::name).collect(Collectors.joining(",")));
            facts.put("ruleVersion", ruleVersion);
            return facts;
        }

        public List<Body> bodies() {
            return items.stream().map(Submitted::body).distinct().sorted().toList();
        }
    }

    /** By when a commission decides. */
    @JsonTypeName("family.plan-decision-due")
    record DecisionDue(
            String familyId,
            String planId,
            int edition,
            Body body,
            String municipality,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("commission", body.name(), "due", due.toString(), "ruleVersion", ruleVersion);
        }
    }

    /** Its decision is no longer waited for. */
    @JsonTypeName("family.plan-decision-ended")
    record DecisionEnded(String familyId, String planId, int edition, Body body, DueOutcome outcome, Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("commission", body.name(), "dueOutcome", outcome.name());
        }
    }

    /** A plan that was submitted is the worker's again: somebody took it back, or the family is gone. */
    @JsonTypeName("family.plan-withdrawn")
    record PlanWithdrawn(String familyId, String planId, int edition, Instant occurredAt) implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** A decision of one commission: about one plan, or the next time about what was left of it. */
    sealed interface ByCommission extends PlanEvent {
        String planId();

        Body body();

        String municipality();

        String worker();

        String submittedBy();
    }

    @JsonTypeName("family.plan-decided")
    record PlanDecided(
            String familyId,
            String planId,
            int edition,
            Body body,
            String municipality,
            String worker,
            String submittedBy,
            List<ItemDecision> decisions,
            String ruleVersion,
            Instant occurredAt)
            implements ByCommission {
        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "commission",
                    body.name(),
                    "approvedItems",
                    String.valueOf(approved()),
                    "refusedItems",
                    String.valueOf(refused()),
                    "ruleVersion",
                    ruleVersion);
        }

        public int approved() {
            return (int) decisions.stream().filter(ItemDecision::isApproval).count();
        }

        public int refused() {
            return decisions.size() - approved();
        }
    }

    /** What waits for any commission goes back to the worker; what is decided stays decided. */
    @JsonTypeName("family.plan-returned")
    record PlanReturned(
            String familyId,
            String planId,
            int edition,
            Body body,
            String municipality,
            String worker,
            String submittedBy,
            RevisionReason reason,
            Personal<String> remark,
            Instant occurredAt)
            implements ByCommission {
        @Override
        public Map<String, String> facts() {
            return Map.of("commission", body.name(), "revisionReason", reason.name());
        }
    }

    @JsonTypeName("family.assistance-delivered")
    record AssistanceDelivered(
            String familyId,
            String itemId,
            String deliveryId,
            AssistanceType type,
            LocalDate on,
            Long cents,
            HandedOver how,
            String receipt,
            Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assistance", type.name());
            if (cents != null) facts.put("amount", cents.toString());
            facts.put("deliveredOn", on.toString());
            facts.put("receipt", receipt);
            return facts;
        }
    }

    @JsonTypeName("family.delivery-taken-back")
    record DeliveryTakenBack(
            String familyId,
            String itemId,
            String deliveryId,
            AssistanceType type,
            Long cents,
            TakenBackReason reason,
            Instant occurredAt)
            implements PlanEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("assistance", type.name());
            if (cents != null) facts.put("amount", cents.toString());
            facts.put("takenBackReason", reason.name());
            return facts;
        }
    }

    private static String codes(List<Assistance> items) {
        return items.stream().map(item -> item.type().name()).distinct().collect(Collectors.joining(","));
    }
}
