package org.cpsn.cases.juvenilejustice;

import static org.cpsn.cases.juvenilejustice.JusticeRule.BELOW_RESPONSIBILITY_THE_CENTRE_ONLY;
import static org.cpsn.cases.juvenilejustice.JusticeRule.BREACH_WITH_ITS_REASON;
import static org.cpsn.cases.juvenilejustice.JusticeRule.COMMUNITY_WORK_IN_HOURS;
import static org.cpsn.cases.juvenilejustice.JusticeRule.DIVERSITY_FITS_THE_OFFENCE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.DUE_AFTER_THE_START;
import static org.cpsn.cases.juvenilejustice.JusticeRule.HOURS_ARE_WORKED;
import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_FITS_THE_AGE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.NOT_BEFORE_THE_MEASURE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_AFTER_BIRTH;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_HAS_HAPPENED;
import static org.cpsn.cases.juvenilejustice.JusticeRule.ORDERED_BY_WHO_MAY;
import static org.cpsn.cases.juvenilejustice.JusticeRule.PROGRESS_SAYS_SOMETHING;
import static org.cpsn.cases.juvenilejustice.JusticeRule.STARTS_AFTER_THE_OFFENCE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.WITHIN_THE_LONGEST_TIME;
import static org.cpsn.cases.juvenilejustice.JusticeRule.WITHIN_THE_MOST_HOURS;

import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.LocalDay;

/**
 * Every rule of what follows from an act of a child. What counts is how old the child was at the act, never how old it
 * is today; and of two possible ages the younger.
 */
public final class JusticeDecision {
    private JusticeDecision() {}

    public static List<JusticeEvent> decide(Justice state, Standing standing, JusticeCommand command) {
        standing.mayWork(command);
        return switch (command) {
            case JusticeCommand.RecordAct c -> record(c);
            case JusticeCommand.RedetermineAge c -> redetermine(state, c);
            case JusticeCommand.OrderMeasure c -> order(state, c);
            case JusticeCommand.NoteProgress c -> note(state, c);
            case JusticeCommand.EndMeasure c -> end(state, c);
        };
    }

    private static List<JusticeEvent> record(JusticeCommand.RecordAct c) {
        if (c.actOn().isAfter(LocalDay.of(c.occurredAt()))) throw OFFENCE_HAS_HAPPENED.broken();
        if (!c.born().before(c.actOn())) throw OFFENCE_AFTER_BIRTH.broken();
        return List.of(new JusticeEvent.ActRecorded(
                c.caseId(),
                c.actId(),
                c.actOn(),
                c.offence(),
                c.gravity(),
                c.rules().bandOf(c.born(), c.actOn()),
                c.born().basis(),
                c.account(),
                c.rules().version(),
                c.occurredAt()));
    }

    private static List<JusticeEvent> redetermine(Justice state, JusticeCommand.RedetermineAge c) {
        var act = state.act(c.actId());
        if (!c.born().before(act.actOn())) throw OFFENCE_AFTER_BIRTH.broken();
        var band = c.rules().bandOf(c.born(), act.actOn());
        if (band == act.band() && c.born().basis() == act.basis()) return List.of();
        return List.of(new JusticeEvent.AgeRedetermined(
                c.caseId(), c.actId(), band, c.born().basis(), c.rules().version(), c.occurredAt()));
    }

    private static List<JusticeEvent> order(Justice state, JusticeCommand.OrderMeasure c) {
        var act = state.act(c.actId());
        possible(act, c);
        var limit = c.rules().limit(c.measure());
        if (c.startsOn().isBefore(act.actOn())) throw STARTS_AFTER_THE_OFFENCE.broken();
        if (c.dueOn().isBefore(c.startsOn())) throw DUE_AFTER_THE_START.broken();
        if (limit.maxMonths() != null && c.dueOn().isAfter(c.startsOn().plusMonths(limit.maxMonths())))
            throw WITHIN_THE_LONGEST_TIME.broken();
        if (c.measure().isCommunityWork() == (c.hours() == null)) throw COMMUNITY_WORK_IN_HOURS.broken();
        if (c.hours() != null && limit.maxHours() != null && c.hours() > limit.maxHours())
            throw WITHIN_THE_MOST_HOURS.broken();
        return List.of(new JusticeEvent.MeasureOrdered(
                c.caseId(),
                c.actId(),
                c.measureId(),
                c.measure(),
                c.orderedBy(),
                c.startsOn(),
                c.dueOn(),
                c.hours(),
                c.details(),
                c.rules().version(),
                c.occurredAt()));
    }

    private static void possible(Justice.Act act, JusticeCommand.OrderMeasure c) {
        var measure = c.measure();
        var limit = c.rules().limit(measure);
        if (act.band() == AgeBand.BELOW_RESPONSIBILITY && measure.group() != MeasureGroup.CENTRE)
            throw BELOW_RESPONSIBILITY_THE_CENTRE_ONLY.broken();
        if (!limit.bands().contains(act.band())) throw MEASURE_FITS_THE_AGE.broken();
        if (!c.rules().allows(measure, act.band(), act.gravity())) throw DIVERSITY_FITS_THE_OFFENCE.broken();
        if (!limit.orderedBy().contains(c.orderedBy())) throw ORDERED_BY_WHO_MAY.broken();
    }

    private static List<JusticeEvent> note(Justice state, JusticeCommand.NoteProgress c) {
        var known = state.running(c.measureId());
        notBefore(known, c);
        if (c.hours() != null && !known.measure().isCommunityWork()) throw COMMUNITY_WORK_IN_HOURS.broken();
        if (c.hours() == null && c.note() == null) throw PROGRESS_SAYS_SOMETHING.broken();
        return List.of(new JusticeEvent.ProgressNoted(
                c.caseId(), c.measureId(), c.progressId(), known.measure(), c.hours(), c.note(), c.occurredAt()));
    }

    private static List<JusticeEvent> end(Justice state, JusticeCommand.EndMeasure c) {
        var known = state.running(c.measureId());
        switch (c.outcome()) {
            case COMPLETED -> {
                notBefore(known, c);
                if (known.hours() != null && known.worked() < known.hours()) throw HOURS_ARE_WORKED.broken();
            }
            case BREACHED -> {
                notBefore(known, c);
                if (c.reason() == null) throw BREACH_WITH_ITS_REASON.broken();
            }
            case REPLACED, ENDED -> {}
        }
        return List.of(new JusticeEvent.MeasureEnded(
                c.caseId(), c.measureId(), known.measure(), c.outcome(), c.reason(), c.occurredAt()));
    }

    private static void notBefore(Justice.Ordered known, JusticeCommand c) {
        if (LocalDay.of(c.occurredAt()).isBefore(known.startsOn())) throw NOT_BEFORE_THE_MEASURE.broken();
    }
}
