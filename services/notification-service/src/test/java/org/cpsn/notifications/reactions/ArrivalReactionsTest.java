package org.cpsn.notifications.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cpsn.events.AboutReturnee;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.junit.jupiter.api.Test;

class ArrivalReactionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void when_something_cannot_wait_the_municipality_is_told_at_once() {
        var told = raised(new WhenArrivalIsUrgent()
                .on(new AboutReturnee.UrgentArrival("a1", Set.of("SHELTER", "HEALTH"), "19", "MERDARE", MONDAY), "e1"));
        assertThat(told)
                .extracting(NoticeCommand.Raise::addressee)
                .containsExactly("role:RETURN_OFFICER@19", "role:SUPERVISOR@19");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.URGENT_ARRIVAL);
            assertThat(notice.subjectType()).isEqualTo(SubjectType.ARRIVAL);
            assertThat(notice.facts()).containsEntry("urgentNeeds", "HEALTH,SHELTER");
        });
    }

    @Test
    void a_municipality_that_is_asked_hears_of_it_and_who_asked_hears_the_answer() {
        assertThat(addressees(new AboutReturnee.HandOverProposed("f1", "h1", "19", "20", "MOVED", "ro-19-01", MONDAY)))
                .containsExactly("role:RETURN_OFFICER@20");
        assertThat(addressees(new AboutReturnee.HandOverReturned("f1", "h1", "20", "OTHER", "ro-19-01", MONDAY)))
                .containsExactly("person:ro-19-01");
        assertThat(addressees(new AboutReturnee.FamilyHandedOver(
                        "f1", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", MONDAY)))
                .containsExactly("person:cw-19-01", "person:ro-19-01");
    }

    @Test
    void whoever_had_a_family_hears_that_it_was_taken_over_elsewhere_and_once() {
        assertThat(addressees(
                        new AboutReturnee.FamilyHandedOver("f1", "20", "ro-20-01", "19", "cw-19-01", null, MONDAY)))
                .containsExactly("person:cw-19-01");
        assertThat(addressees(new AboutReturnee.FamilyHandedOver(
                        "f1", "19", "ro-19-01", "19", "ro-xk-01", "ro-xk-01", MONDAY)))
                .containsExactly("person:ro-xk-01");
    }

    @Test
    void who_has_a_family_that_another_municipality_asks_for_hears_of_it_and_who_asked_hears_the_answer() {
        assertThat(addressees(new AboutReturnee.HandOverAskedFor(
                        "f1", "h1", "19", "cw-19-01", "20", "LIVES_HERE", "ro-20-01", MONDAY)))
                .containsExactly("person:cw-19-01", "role:RETURN_OFFICER@19");
        assertThat(addressees(new AboutReturnee.HandOverGranted(
                        "f1", "20", "ro-20-01", "19", "cw-19-01", "cw-19-01", MONDAY)))
                .containsExactly("person:ro-20-01");
        assertThat(addressees(new AboutReturnee.HandOverGranted(
                        "f1", "20", "ro-20-01", "19", "cw-19-01", "ro-19-01", MONDAY)))
                .as("an officer said yes in the place of who had it")
                .containsExactly("person:ro-20-01", "person:cw-19-01");
        assertThat(addressees(
                        new AboutReturnee.HandOverRefused("f1", "h1", "19", "STILL_LIVES_HERE", "ro-20-01", MONDAY)))
                .containsExactly("person:ro-20-01");
    }

    private static List<String> addressees(AboutReturnee.HandOver event) {
        return raised(new WhenFamilyIsHandedOver().on(event, "e1")).stream()
                .map(NoticeCommand.Raise::addressee)
                .toList();
    }

    private static List<NoticeCommand.Raise> raised(List<NoticeCommand> commands) {
        return commands.stream().map(NoticeCommand.Raise.class::cast).toList();
    }
}
