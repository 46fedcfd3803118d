package org.cpsn.cases.juvenilejustice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cpsn.cases.casefile.CaseRule.CASE_IS_OPEN;
import static org.cpsn.cases.casefile.CaseRule.OWN_CASE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.BELOW_RESPONSIBILITY_THE_CENTRE_ONLY;
import static org.cpsn.cases.juvenilejustice.JusticeRule.BREACH_WITH_ITS_REASON;
import static org.cpsn.cases.juvenilejustice.JusticeRule.COMMUNITY_WORK_IN_HOURS;
import static org.cpsn.cases.juvenilejustice.JusticeRule.DIVERSITY_FITS_THE_OFFENCE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.DUE_AFTER_THE_START;
import static org.cpsn.cases.juvenilejustice.JusticeRule.HOURS_ARE_WORKED;
import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_EXISTS;
import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_FITS_THE_AGE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.MEASURE_IS_OVER;
import static org.cpsn.cases.juvenilejustice.JusticeRule.NOT_BEFORE_THE_MEASURE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_AFTER_BIRTH;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_EXISTS;
import static org.cpsn.cases.juvenilejustice.JusticeRule.OFFENCE_HAS_HAPPENED;
import static org.cpsn.cases.juvenilejustice.JusticeRule.ORDERED_BY_WHO_MAY;
import static org.cpsn.cases.juvenilejustice.JusticeRule.PROGRESS_SAYS_SOMETHING;
import static org.cpsn.cases.juvenilejustice.JusticeRule.STARTS_AFTER_THE_OFFENCE;
import static org.cpsn.cases.juvenilejustice.JusticeRule.WITHIN_THE_LONGEST_TIME;
import static org.cpsn.cases.juvenilejustice.JusticeRule.WITHIN_THE_MOST_HOURS;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.json.JsonMapper;

class JusticeDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate ACT_ON = LocalDate.parse("2026-02-20");
    private static final Personal<String> SAID = new Personal<>("child", "c2FpZA==");
    private static final JuvenileRules.Version RULES = shipped();

    @ParameterizedTest
    @CsvSource({
        // the day before a birthday still is the younger age
        "2012-02-21, BELOW_RESPONSIBILITY",
        "2012-02-20, YOUNGER_JUVENILE",
        "2010-02-21, YOUNGER_JUVENILE",
        "2010-02-20, OLDER_JUVENILE",
        "2008-02-21, OLDER_JUVENILE",
        "2008-02-20, YOUNG_ADULT",
        "2005-02-20, ADULT",
        "2026-02-20, BELOW_RESPONSIBILITY"
    })
    void the_band_is_that_of_the_age_at_the_act(LocalDate born, AgeBand band) {
        assertThat(RULES.bandOf(new Born(born, born.getYear()), ACT_ON)).isEqualTo(band);
    }

    @Test
    void the_band_never_depends_on_today() {
        var born = new Born(LocalDate.parse("2011-06-01"), 2011);
        var thirteen = LocalDate.parse("2025-05-31");
        in(true).when(record(ARTA, thirteen, born))
                .then(recorded(thirteen, AgeBand.BELOW_RESPONSIBILITY, AgeBasis.DATE_OF_BIRTH));
        assertThat(born.ageOn(TODAY)).as("today").isEqualTo(14);
    }

    @Test
    void a_leap_day_birthday_is_on_the_first_of_march() {
        var born = new Born(LocalDate.parse("2012-02-29"), 2012);
        assertThat(RULES.bandOf(born, LocalDate.parse("2026-02-28"))).isEqualTo(AgeBand.BELOW_RESPONSIBILITY);
        assertThat(RULES.bandOf(born, LocalDate.parse("2026-03-01"))).isEqualTo(AgeBand.YOUNGER_JUVENILE);
    }

    @Test
    void of_two_possible_ages_the_younger_counts_and_it_is_said_that_it_was_estimated() {
        var about14 = new Born(null, 2012);
        in(true).when(record(ARTA, ACT_ON, about14))
                .then(recorded(ACT_ON, AgeBand.BELOW_RESPONSIBILITY, AgeBasis.ESTIMATED));
    }

    @Test
    void what_has_not_happened_or_happened_before_the_birth_is_no_act() {
        var born = new Born(LocalDate.parse("2010-01-01"), 2010);
        in(true).when(record(ARTA, TODAY.plusDays(1), born)).thenRejected(OFFENCE_HAS_HAPPENED);
        in(true).when(record(ARTA, LocalDate.parse("2009-12-31"), born)).thenRejected(OFFENCE_AFTER_BIRTH);
        in(true).when(record(ARTA, LocalDate.parse("2009-12-31"), new Born(null, 2010)))
                .thenRejected(OFFENCE_AFTER_BIRTH);
    }

    @Test
    void when_the_birthday_becomes_known_the_age_is_determined_anew_and_the_act_stays() {
        in(true).given(recorded(ACT_ON, AgeBand.BELOW_RESPONSIBILITY, AgeBasis.ESTIMATED))
                .when(redetermine(new Born(LocalDate.parse("2011-05-01"), 2011)))
                .then(new JusticeEvent.AgeRedetermined(
                        "c1", "o1", AgeBand.YOUNGER_JUVENILE, AgeBasis.DATE_OF_BIRTH, "2026-1", MONDAY))
                .when(redetermine(new Born(LocalDate.parse("2011-05-01"), 2011)))
                .thenNothing()
                .when(order(Measure.POLICE_WARNING, OrderedBy.POLICE_WITH_PROSECUTORS_PERMISSION))
                .then(ordered(Measure.POLICE_WARNING, OrderedBy.POLICE_WITH_PROSECUTORS_PERMISSION, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = Mode.EXCLUDE,
            names = {"PROTECTION_PROGRAMME", "INDIVIDUAL_SERVICE_PLAN"})
    void below_the_age_of_responsibility_no_measure_but_the_centres(Measure measure) {
        in(true).given(recorded(ACT_ON, AgeBand.BELOW_RESPONSIBILITY, AgeBasis.DATE_OF_BIRTH))
                .when(order(measure, OrderedBy.COURT))
                .thenRejected(BELOW_RESPONSIBILITY_THE_CENTRE_ONLY);
    }

    @ParameterizedTest
    @EnumSource
    void the_centre_helps_a_child_of_every_age(AgeBand band) {
        in(true).given(recorded(ACT_ON, band, AgeBasis.DATE_OF_BIRTH))
                .when(order(Measure.INDIVIDUAL_SERVICE_PLAN, OrderedBy.CENTRE_FOR_SOCIAL_WORK))
                .then(ordered(Measure.INDIVIDUAL_SERVICE_PLAN, OrderedBy.CENTRE_FOR_SOCIAL_WORK, null));
    }

    @Test
    void a_measure_that_is_not_possible_for_the_age_is_refused() {
        in(true).given(recorded(ACT_ON, AgeBand.YOUNGER_JUVENILE, AgeBasis.DATE_OF_BIRTH))
                .when(order(Measure.JUVENILE_IMPRISONMENT, OrderedBy.COURT))
                .thenRejected(MEASURE_FITS_THE_AGE);
        in(true).given(recorded(ACT_ON, AgeBand.ADULT, AgeBasis.DATE_OF_BIRTH))
                .when(order(Measure.MEDIATION_WITH_FAMILY, OrderedBy.PROSECUTOR))
                .thenRejected(MEASURE_FITS_THE_AGE);
    }

    @Test
    void diversity_is_for_lesser_acts_and_where_the_gravity_is_not_known_it_is_not_refused() {
        var measure = Measure.MEDIATION_WITH_INJURED_PARTY_INCL_APOLOGY;
        in(true).given(recorded(AgeBand.OLDER_JUVENILE, Gravity.MORE_SERIOUS))
                .when(order(measure, OrderedBy.PROSECUTOR))
                .thenRejected(DIVERSITY_FITS_THE_OFFENCE);
        in(true).given(recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN))
                .when(order(measure, OrderedBy.PROSECUTOR))
                .then(ordered(measure, OrderedBy.PROSECUTOR, null));
        in(true).given(recorded(AgeBand.OLDER_JUVENILE, Gravity.MORE_SERIOUS))
                .when(order(Measure.INTENSIVE_SUPERVISION_PARENT, OrderedBy.COURT))
                .then(ordered(Measure.INTENSIVE_SUPERVISION_PARENT, OrderedBy.COURT, null));
    }

    @ParameterizedTest
    @CsvSource({
        "POLICE_WARNING, PROSECUTOR",
        "MEDIATION_WITH_FAMILY, POLICE_WITH_PROSECUTORS_PERMISSION",
        "JUDICIAL_ADMONITION, PROSECUTOR",
        "PROTECTION_PROGRAMME, COURT"
    })
    void a_measure_is_ordered_by_who_may(Measure measure, OrderedBy by) {
        in(true).given(recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN))
                .when(order(measure, by))
                .thenRejected(ORDERED_BY_WHO_MAY);
    }

    @Test
    void community_work_is_ordered_in_hours_within_the_limit_and_nothing_else_is() {
        var older = recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN);
        var work = Measure.ORDER_COMMUNITY_SERVICE_WORK;
        in(true).given(older).when(order(work, OrderedBy.COURT)).thenRejected(COMMUNITY_WORK_IN_HOURS);
        in(true).given(older)
                .when(order(Measure.FINE, OrderedBy.COURT, TODAY, TODAY.plusDays(30), 10))
                .thenRejected(COMMUNITY_WORK_IN_HOURS);
        in(true).given(older)
                .when(order(work, OrderedBy.COURT, TODAY, TODAY.plusDays(30), 121))
                .thenRejected(WITHIN_THE_MOST_HOURS);
        in(true).given(older)
                .when(order(work, OrderedBy.COURT, TODAY, TODAY.plusDays(30), 120))
                .then(ordered(work, OrderedBy.COURT, 120));
    }

    @Test
    void a_measure_lies_between_the_act_and_its_longest_time() {
        var older = recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN);
        var centre = Measure.DISCIPLINARY_CENTRE;
        in(true).given(older)
                .when(order(centre, OrderedBy.COURT, ACT_ON.minusDays(1), TODAY, null))
                .thenRejected(STARTS_AFTER_THE_OFFENCE);
        in(true).given(older)
                .when(order(centre, OrderedBy.COURT, TODAY, TODAY.minusDays(1), null))
                .thenRejected(DUE_AFTER_THE_START);
        in(true).given(older)
                .when(order(centre, OrderedBy.COURT, TODAY, LocalDate.parse("2026-04-03"), null))
                .thenRejected(WITHIN_THE_LONGEST_TIME);
    }

    @Test
    void a_measure_follows_an_act_of_this_case() {
        in(true).when(order(Measure.FINE, OrderedBy.COURT)).thenRejected(OFFENCE_EXISTS);
        in(true).when(redetermine(new Born(null, 2010))).thenRejected(OFFENCE_EXISTS);
    }

    @Test
    void community_work_is_completed_when_its_hours_are_worked() {
        in(true).given(recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN), communityWork(20), worked(12))
                .when(end(MeasureOutcome.COMPLETED, null))
                .thenRejected(HOURS_ARE_WORKED)
                .when(progress(8, null))
                .then(worked(8))
                .when(end(MeasureOutcome.COMPLETED, null))
                .then(ended(MeasureOutcome.COMPLETED, null))
                .when(progress(1, null))
                .thenRejected(MEASURE_IS_OVER)
                .when(end(MeasureOutcome.ENDED, null))
                .thenRejected(MEASURE_IS_OVER);
    }

    @Test
    void progress_is_hours_of_work_or_words() {
        var older = recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN);
        var warning = ordered(Measure.POLICE_WARNING, OrderedBy.POLICE_WITH_PROSECUTORS_PERMISSION, null);
        in(true).given(older, warning).when(progress(3, null)).thenRejected(COMMUNITY_WORK_IN_HOURS);
        in(true).given(older, warning).when(progress(null, null)).thenRejected(PROGRESS_SAYS_SOMETHING);
        in(true).given(older, warning)
                .when(progress(null, SAID))
                .then(new JusticeEvent.ProgressNoted("c1", "m1", "p1", Measure.POLICE_WARNING, null, SAID, MONDAY));
        in(true).given(older).when(progress(1, null)).thenRejected(MEASURE_EXISTS);
    }

    @Test
    void a_breach_needs_a_reason_and_no_other_end_does() {
        var older = recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN);
        in(true).given(older, communityWork(20))
                .when(end(MeasureOutcome.BREACHED, null))
                .thenRejected(BREACH_WITH_ITS_REASON)
                .when(end(MeasureOutcome.BREACHED, SAID))
                .then(new JusticeEvent.MeasureEnded(
                        "c1", "m1", Measure.ORDER_COMMUNITY_SERVICE_WORK, MeasureOutcome.BREACHED, SAID, MONDAY));
        in(true).given(older, communityWork(20))
                .when(end(MeasureOutcome.REPLACED, null))
                .then(ended(MeasureOutcome.REPLACED, null));
    }

    @Test
    void nothing_comes_of_a_measure_before_it_starts_but_it_can_be_taken_back() {
        var older = recorded(AgeBand.OLDER_JUVENILE, Gravity.UNKNOWN);
        var later = new JusticeEvent.MeasureOrdered(
                "c1",
                "o1",
                "m1",
                Measure.ORDER_COMMUNITY_SERVICE_WORK,
                OrderedBy.COURT,
                TODAY.plusDays(1),
                TODAY.plusDays(30),
                20,
                null,
                "2026-1",
                MONDAY);
        in(true).given(older, later)
                .when(progress(2, null))
                .thenRejected(NOT_BEFORE_THE_MEASURE)
                .when(end(MeasureOutcome.BREACHED, SAID))
                .thenRejected(NOT_BEFORE_THE_MEASURE)
                .when(end(MeasureOutcome.ENDED, null))
                .then(ended(MeasureOutcome.ENDED, null));
    }

    @Test
    void only_who_works_on_an_open_case_records_anything() {
        var born = new Born(null, 2010);
        in(true).when(record(BESNIK, ACT_ON, born)).thenRejected(OWN_CASE);
        in(false).when(record(ARTA, ACT_ON, born)).thenRejected(CASE_IS_OPEN);
    }

    @Test
    void a_file_that_leaves_a_band_or_a_measure_out_is_refused() {
        var ages = new EnumMap<>(RULES.fromAge());
        ages.put(AgeBand.OLDER_JUVENILE, 14);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new JuvenileRules.Version("x", MONDAY, "", ages, RULES.diversityFor(), RULES.measures()));
        var measures = new EnumMap<>(RULES.measures());
        measures.remove(Measure.FINE);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new JuvenileRules.Version("x", MONDAY, "", RULES.fromAge(), RULES.diversityFor(), measures));
        assertThatIllegalArgumentException().isThrownBy(() -> new JuvenileRules(List.of(RULES, RULES)));
        assertThatIllegalArgumentException().isThrownBy(() -> new JuvenileRules(List.of()));
    }

    @Test
    void what_is_shipped_names_no_law() {
        assertThat(RULES.legalRef()).isEmpty();
        assertThat(Arrays.stream(Measure.values())
                        .filter(measure -> RULES.limit(measure).bands().contains(AgeBand.BELOW_RESPONSIBILITY)))
                .allMatch(measure -> measure.group() == MeasureGroup.CENTRE);
    }

    private record Shipped(String note, List<JuvenileRules.Version> versions) {}

    private static JuvenileRules.Version shipped() {
        try (InputStream file = JusticeDecisionTest.class.getResourceAsStream("/juvenile-justice.json")) {
            var versions = new JsonMapper().readValue(file, Shipped.class).versions();
            return new JuvenileRules(versions).inForce(MONDAY);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JusticeCommand record(Staff by, LocalDate on, Born born) {
        return new JusticeCommand.RecordAct(
                "c1", "o1", on, Offence.THEFT, Gravity.UNKNOWN, SAID, born, RULES, by.caseworker(), MONDAY);
    }

    private static JusticeEvent recorded(LocalDate on, AgeBand band, AgeBasis basis) {
        return new JusticeEvent.ActRecorded(
                "c1", "o1", on, Offence.THEFT, Gravity.UNKNOWN, band, basis, SAID, "2026-1", MONDAY);
    }

    private static JusticeEvent recorded(AgeBand band, Gravity gravity) {
        return new JusticeEvent.ActRecorded(
                "c1", "o1", ACT_ON, Offence.THEFT, gravity, band, AgeBasis.DATE_OF_BIRTH, SAID, "2026-1", MONDAY);
    }

    private static JusticeCommand redetermine(Born born) {
        return new JusticeCommand.RedetermineAge("c1", "o1", born, RULES, ARTA.caseworker(), MONDAY);
    }

    private static JusticeCommand order(Measure measure, OrderedBy by) {
        return order(measure, by, TODAY, TODAY.plusDays(30), null);
    }

    private static JusticeCommand order(Measure measure, OrderedBy by, LocalDate starts, LocalDate due, Integer hours) {
        return new JusticeCommand.OrderMeasure(
                "c1", "o1", "m1", measure, by, starts, due, hours, null, RULES, ARTA.caseworker(), MONDAY);
    }

    private static JusticeEvent ordered(Measure measure, OrderedBy by, Integer hours) {
        return new JusticeEvent.MeasureOrdered(
                "c1", "o1", "m1", measure, by, TODAY, TODAY.plusDays(30), hours, null, "2026-1", MONDAY);
    }

    private static JusticeEvent communityWork(int hours) {
        return ordered(Measure.ORDER_COMMUNITY_SERVICE_WORK, OrderedBy.COURT, hours);
    }

    private static JusticeCommand progress(Integer hours, Personal<String> note) {
        return new JusticeCommand.NoteProgress("c1", "m1", "p1", hours, note, ARTA.caseworker(), MONDAY);
    }

    private static JusticeEvent worked(int hours) {
        return new JusticeEvent.ProgressNoted(
                "c1", "m1", "p1", Measure.ORDER_COMMUNITY_SERVICE_WORK, hours, null, MONDAY);
    }

    private static JusticeCommand end(MeasureOutcome outcome, Personal<String> reason) {
        return new JusticeCommand.EndMeasure("c1", "m1", outcome, reason, ARTA.caseworker(), MONDAY);
    }

    private static JusticeEvent ended(MeasureOutcome outcome, Personal<String> reason) {
        return new JusticeEvent.MeasureEnded("c1", "m1", Measure.ORDER_COMMUNITY_SERVICE_WORK, outcome, reason, MONDAY);
    }

    private static Scenario<Justice, JusticeCommand, JusticeEvent> in(boolean open) {
        var standing = new Standing("child", "19", "cw-19-01", RiskLevel.LOW, MONDAY, open, Set.of());
        return Scenario.of(
                Justice.NONE, Justice::after, (state, command) -> JusticeDecision.decide(state, standing, command));
    }
}
