package org.cpsn.cases.juvenilejustice;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/** What happened about an act of a child in conflict with the law. Stored for ever. */
public sealed interface JusticeEvent extends InCase {

    /**
     * @param band, basis of the age at the act, computed when it was recorded; the date of birth is not stored
     * @param ruleVersion of the ages in force then
     */
    @JsonTypeName("case.offence-recorded")
    record ActRecorded(
            String caseId,
            String actId,
            LocalDate actOn,
            Offence offence,
            Gravity gravity,
            AgeBand band,
            AgeBasis basis,
            Personal<String> account,
            String ruleVersion,
            Instant occurredAt)
            implements JusticeEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("actOn", actOn.toString());
            facts.put("offence", offence.name());
            facts.put("ageBand", band.name());
            facts.put("ageBasis", basis.name());
            return facts;
        }
    }

    @JsonTypeName("case.age-at-offence-redetermined")
    record AgeRedetermined(
            String caseId, String actId, AgeBand band, AgeBasis basis, String ruleVersion, Instant occurredAt)
            implements JusticeEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("ageBand", band.name(), "ageBasis", basis.name());
        }
    }

    /** @param hours null unless it is community work */
    @JsonTypeName("case.measure-ordered")
    record MeasureOrdered(
            String caseId,
            String actId,
            String measureId,
            Measure measure,
            OrderedBy orderedBy,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer hours,
            Personal<String> details,
            String ruleVersion,
            Instant occurredAt)
            implements JusticeEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("measure", measure.name());
            facts.put("orderedBy", orderedBy.name());
            facts.put("dueOn", dueOn.toString());
            if (hours != null) facts.put("hours", String.valueOf(hours));
            return facts;
        }
    }

    @JsonTypeName("case.measure-progress-noted")
    record ProgressNoted(
            String caseId,
            String measureId,
            String progressId,
            Measure measure,
            Integer hours,
            Personal<String> note,
            Instant occurredAt)
            implements JusticeEvent {
        @Override
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("measure", measure.name());
            if (hours != null) facts.put("hours", String.valueOf(hours));
            return facts;
        }
    }

    @JsonTypeName("case.measure-ended")
    record MeasureEnded(
            String caseId,
            String measureId,
            Measure measure,
            MeasureOutcome outcome,
            Personal<String> reason,
            Instant occurredAt)
            implements JusticeEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("measure", measure.name(), "measureOutcome", outcome.name());
        }
    }
}
