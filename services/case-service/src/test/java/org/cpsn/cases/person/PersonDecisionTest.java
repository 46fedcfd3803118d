package org.cpsn.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.junit.jupiter.api.Test;

class PersonDecisionTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Personal<PersonName> NAME = new Personal<>("p1", "bmFtZQ");
    private static final Personal<LocalDate> BORN = new Personal<>("p1", "Ym9ybg");
    private static final Personal<String> TEXT = new Personal<>("p1", "dGV4dA");

    @Test
    void a_person_nobody_resembles_is_registered() {
        alone().when(register(Set.of(), null)).then(registered(List.of(), null));
    }

    @Test
    void a_reason_where_nobody_was_alike_is_not_kept() {
        alone().when(register(Set.of("p0"), TEXT)).then(registered(List.of(), null));
    }

    @Test
    void whoever_resembles_somebody_is_compared_first() {
        with("p0").when(register(Set.of(), null)).thenRejected(PersonRule.LIKELY_THE_SAME_PERSON);
    }

    @Test
    void every_likely_twin_must_have_been_compared() {
        with("p0", "p9").when(register(Set.of("p0"), TEXT)).thenRejected(PersonRule.LIKELY_THE_SAME_PERSON);
    }

    @Test
    void registering_all_the_same_needs_a_reason() {
        with("p0").when(register(Set.of("p0"), null)).thenRejected(PersonRule.LIKELY_THE_SAME_PERSON);
    }

    @Test
    void compared_and_found_to_be_another_is_registered_with_the_reason() {
        with("p0").when(register(Set.of("p0"), TEXT)).then(registered(List.of("p0"), TEXT));
    }

    @Test
    void registering_again_changes_nothing() {
        with("p0")
                .given(registered(List.of(), null))
                .when(register(Set.of(), null))
                .thenNothing();
    }

    @Test
    void what_is_wrong_is_corrected_and_what_is_not_registered_is_not() {
        alone().given(registered(List.of(), null))
                .when(correct())
                .then(new PersonEvent.Corrected("p1", NAME, Sex.MALE, BORN, 2014, false, "20", null, TEXT, AT));
        alone().when(correct()).thenRejected(PersonRule.PERSON_EXISTS);
    }

    @Test
    void what_else_is_known_is_described() {
        alone().given(registered(List.of(), null))
                .when(new PersonCommand.Describe(
                        "p1",
                        null,
                        Set.of(Language.ROM),
                        DisplacementStatus.RETURNEE,
                        Map.of(Functioning.HEARING, Difficulty.A_LOT_OF_DIFFICULTY),
                        AT))
                .then(new PersonEvent.Described(
                        "p1",
                        null,
                        Set.of(Language.ROM),
                        DisplacementStatus.RETURNEE,
                        Map.of(Functioning.HEARING, Difficulty.A_LOT_OF_DIFFICULTY),
                        AT));
    }

    @Test
    void a_number_is_recorded_once_and_withdrawn_when_it_was_wrong() {
        alone().given(registered(List.of(), null))
                .when(number())
                .then(numbered())
                .when(number())
                .thenNothing()
                .when(new PersonCommand.WithdrawNumber("p1", "n1", AT))
                .then(new PersonEvent.NumberWithdrawn("p1", "n1", IdScheme.PASSPORT, AT))
                .when(new PersonCommand.WithdrawNumber("p1", "n1", AT))
                .thenRejected(PersonRule.NUMBER_IS_RECORDED);
    }

    @Test
    void a_number_belongs_to_one_person() {
        with("p0").given(registered(List.of(), null)).when(number()).thenRejected(PersonRule.NUMBER_BELONGS_TO_ANOTHER);
        with("p1").given(registered(List.of(), null)).when(number()).thenNothing();
    }

    @Test
    void a_relative_is_linked_once_and_the_link_ends() {
        alone().given(registered(List.of(), null))
                .when(link("l1", "p2"))
                .then(linked("l1", "p2"))
                .when(link("l1", "p2"))
                .thenNothing()
                .when(link("l2", "p2"))
                .thenRejected(PersonRule.RELATIVE_ONCE)
                .when(new PersonCommand.UnlinkRelative("p1", "l1", AT))
                .then(new PersonEvent.RelativeUnlinked("p1", "l1", "p2", AT))
                .when(new PersonCommand.UnlinkRelative("p1", "l1", AT))
                .thenRejected(PersonRule.RELATIVE_IS_LINKED);
    }

    @Test
    void nobody_is_their_own_relative() {
        alone().given(registered(List.of(), null))
                .when(link("l1", "p1"))
                .thenRejected(PersonRule.NOT_THEIR_OWN_RELATIVE);
    }

    @Test
    void a_record_is_merged_into_one_that_stands_alone() {
        alone().given(registered(List.of(), null))
                .when(merge("p2"))
                .then(new PersonEvent.Merged("p1", "p2", TEXT, AT))
                .when(merge("p2"))
                .thenNothing()
                .when(merge("p3"))
                .thenRejected(PersonRule.PERSON_IS_NOT_MERGED);
        alone().given(registered(List.of(), null)).when(merge("p1")).thenRejected(PersonRule.MERGED_INTO_SOMEBODY_ELSE);
        with("p0").given(registered(List.of(), null)).when(merge("p2")).thenRejected(PersonRule.SURVIVOR_STANDS_ALONE);
    }

    @Test
    void nothing_is_written_into_a_merged_record() {
        alone().given(registered(List.of(), null), new PersonEvent.Merged("p1", "p2", TEXT, AT))
                .when(correct())
                .thenRejected(PersonRule.PERSON_IS_NOT_MERGED);
    }

    @Test
    void after_a_merge_is_undone_the_record_is_what_it_was() {
        alone().given(registered(List.of(), null), numbered(), new PersonEvent.Merged("p1", "p2", TEXT, AT))
                .when(new PersonCommand.Unmerge("p1", TEXT, AT))
                .then(new PersonEvent.Unmerged("p1", "p2", TEXT, AT))
                .when(new PersonCommand.Unmerge("p1", TEXT, AT))
                .thenRejected(PersonRule.PERSON_IS_MERGED)
                .when(new PersonCommand.WithdrawNumber("p1", "n1", AT))
                .then(new PersonEvent.NumberWithdrawn("p1", "n1", IdScheme.PASSPORT, AT));
    }

    private static Scenario<Person, PersonCommand, PersonEvent> alone() {
        return scenario(List.of(), true);
    }

    /** Others like this one are registered, hold its number, and are themselves merged. */
    private static Scenario<Person, PersonCommand, PersonEvent> with(String... others) {
        return scenario(List.of(others), false);
    }

    private static Scenario<Person, PersonCommand, PersonEvent> scenario(List<String> others, boolean standsAlone) {
        var known = new Others() {
            @Override
            public List<String> likelyTwinsOf(PersonCommand.Register command) {
                return others;
            }

            @Override
            public List<String> holdersOf(PersonCommand.RecordNumber command) {
                return others;
            }

            @Override
            public boolean survivorStandsAlone(PersonCommand.Merge command) {
                return standsAlone;
            }
        };
        return Scenario.of(
                new Person.Unknown(), Person::after, (state, asked) -> PersonDecision.decide(state, asked, known));
    }

    private static PersonCommand register(Set<String> compared, Personal<String> reason) {
        return new PersonCommand.Register(
                "p1", NAME, Sex.FEMALE, BORN, 2015, false, "19", Community.ROMA, compared, reason, AT);
    }

    private static PersonEvent registered(List<String> lookAlikes, Personal<String> reason) {
        return new PersonEvent.Registered(
                "p1", NAME, Sex.FEMALE, BORN, 2015, false, "19", Community.ROMA, lookAlikes, reason, AT);
    }

    private static PersonCommand correct() {
        return new PersonCommand.Correct("p1", NAME, Sex.MALE, BORN, 2014, false, "20", null, TEXT, AT);
    }

    private static PersonCommand number() {
        return new PersonCommand.RecordNumber("p1", "n1", IdScheme.PASSPORT, TEXT, AT);
    }

    private static PersonEvent numbered() {
        return new PersonEvent.NumberRecorded("p1", "n1", IdScheme.PASSPORT, TEXT, AT);
    }

    private static PersonCommand link(String linkId, String relativeId) {
        return new PersonCommand.LinkRelative("p1", linkId, relativeId, Kinship.PARENT, true, Care.BY_RELATIVE, AT);
    }

    private static PersonEvent linked(String linkId, String relativeId) {
        return new PersonEvent.RelativeLinked("p1", linkId, relativeId, Kinship.PARENT, true, Care.BY_RELATIVE, AT);
    }

    private static PersonCommand merge(String into) {
        return new PersonCommand.Merge("p1", into, TEXT, AT);
    }
}
