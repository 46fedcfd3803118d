package org.cpsn.returnees.handover;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.returnees.family.InFamily;

/** What happened about handing a family over to a municipality. Stored for ever. */
public sealed interface HandOverEvent extends InFamily {
    /** Null for a family that was taken over without having been offered. */
    String handOverId();

    /** @param fromMunicipality, fromWorker who is responsible until it is accepted */
    @JsonTypeName("family.hand-over-proposed")
    record HandOverProposed(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            String toMunicipality,
            HandOverReason reason,
            String proposedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("toMunicipality", toMunicipality);
            facts.put("moveReason", reason.name());
            return facts;
        }
    }

    /**
     * Another municipality asks for the family, which has come there.
     *
     * @param fromMunicipality, fromWorker who is responsible until they say yes, and after a no
     * @param toMunicipality, askedBy who shall be responsible then
     */
    @JsonTypeName("family.hand-over-asked-for")
    record HandOverAskedFor(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            String toMunicipality,
            AskingReason reason,
            String askedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("toMunicipality", toMunicipality);
            facts.put("askingReason", reason.name());
            return facts;
        }
    }

    /**
     * By when whoever is responsible answers.
     *
     * @param ruleVersion of the time limits in force
     */
    @JsonTypeName("family.hand-over-answer-due")
    record HandOverAnswerDue(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String fromWorker,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("due", due.toString());
        }
    }

    /**
     * Whoever was responsible gives a family to the municipality that asked for it.
     *
     * @param grantedBy who said yes
     */
    @JsonTypeName("family.hand-over-granted")
    record HandOverGranted(
            String familyId,
            String handOverId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            String grantedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("municipality", municipality);
        }
    }

    @JsonTypeName("family.hand-over-refused")
    record HandOverRefused(
            String familyId,
            String handOverId,
            String fromMunicipality,
            String toMunicipality,
            KeepingReason reason,
            String askedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("toMunicipality", toMunicipality);
            facts.put("keepingReason", reason.name());
            return facts;
        }
    }

    /** @param ruleVersion of the time limits in force */
    @JsonTypeName("family.hand-over-due")
    record HandOverDue(
            String familyId,
            String handOverId,
            String toMunicipality,
            Instant due,
            String ruleVersion,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("due", due.toString());
        }
    }

    @JsonTypeName("family.hand-over-accepted")
    record HandOverAccepted(
            String familyId,
            String handOverId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            String proposedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("municipality", municipality);
        }
    }

    @JsonTypeName("family.hand-over-returned")
    record HandOverReturned(
            String familyId,
            String handOverId,
            String toMunicipality,
            ReturnReason reason,
            String proposedBy,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("toMunicipality", toMunicipality);
            facts.put("giveBackReason", reason.name());
            return facts;
        }
    }

    @JsonTypeName("family.hand-over-withdrawn")
    record HandOverWithdrawn(String familyId, String handOverId, String toMunicipality, Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("toMunicipality", toMunicipality);
        }
    }

    @JsonTypeName("family.hand-over-clock-ended")
    record HandOverClockEnded(String familyId, String handOverId, ClockEnd end, Instant occurredAt)
            implements HandOverEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("clockEnd", end.name());
        }
    }

    /** Another municipality met a family that was gone, and is responsible for it from now on. */
    @JsonTypeName("family.taken-over")
    record TakenOver(
            String familyId,
            String municipality,
            String worker,
            String fromMunicipality,
            String fromWorker,
            Instant occurredAt)
            implements HandOverEvent {
        @Override
        public String handOverId() {
            return null;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("fromMunicipality", fromMunicipality);
        }
    }
}
