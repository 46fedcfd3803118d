package org.cpsn.notifications.notice;

import static org.cpsn.notifications.notice.NoticeRule.NOTICE_EXISTS;
import static org.cpsn.notifications.notice.NoticeRule.NOT_YOUR_NOTICE;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PROVIDER;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class NoticeDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Map<String, String> FACTS = Map.of("municipality", "19");
    private static final Caseworker SECOND_SUPERVISOR =
            new Caseworker("sv-19-02", Set.of(Role.SUPERVISOR), "csw-19", "19", Scope.MUNICIPALITY);

    @Test
    void somebody_is_told() {
        notice().when(raise("person:cw-19-01")).then(raised("person:cw-19-01"));
    }

    @Test
    void nobody_is_told_twice() {
        notice().given(raised("person:cw-19-01")).when(raise("person:cw-19-01")).thenNothing();
    }

    @Test
    void who_is_told_reads() {
        notice().given(raised("person:cw-19-01")).when(read(ARTA)).then(readBy("cw-19-01"));
    }

    @Test
    void reading_again_changes_nothing() {
        notice().given(raised("person:cw-19-01"), readBy("cw-19-01"))
                .when(read(ARTA))
                .thenNothing();
    }

    @Test
    void everybody_with_the_role_in_the_municipality_reads_for_themselves() {
        notice().given(raised("role:SUPERVISOR@19"))
                .when(read(DRITA))
                .then(readBy("sv-19-01"))
                .when(new NoticeCommand.Read("n1", SECOND_SUPERVISOR, TUESDAY))
                .then(readBy("sv-19-02"))
                .when(read(DRITA))
                .thenNothing();
    }

    @Test
    void everybody_of_the_organisation_reads() {
        notice().given(raised("organisation:provider-shelter-19"))
                .when(read(PROVIDER))
                .then(readBy("pr-shelter-01"));
    }

    @Test
    void nobody_reads_what_is_for_another_person() {
        notice().given(raised("person:cw-19-01")).when(read(BESNIK)).thenRejected(NOT_YOUR_NOTICE);
        notice().given(raised("person:cw-19-01")).when(read(DRITA)).thenRejected(NOT_YOUR_NOTICE);
    }

    @Test
    void nobody_reads_what_is_for_another_role_or_another_place() {
        notice().given(raised("role:SUPERVISOR@19")).when(read(ARTA)).thenRejected(NOT_YOUR_NOTICE);
        notice().given(raised("role:SUPERVISOR@20")).when(read(DRITA)).thenRejected(NOT_YOUR_NOTICE);
        notice().given(raised("role:LIAISON@null")).when(read(LIAISON)).thenRejected(NOT_YOUR_NOTICE);
    }

    @Test
    void nobody_reads_what_is_for_another_organisation() {
        notice().given(raised("organisation:provider-health-19"))
                .when(read(PROVIDER))
                .thenRejected(NOT_YOUR_NOTICE);
    }

    @Test
    void nobody_reads_what_was_never_raised() {
        notice().when(read(ARTA)).thenRejected(NOTICE_EXISTS);
    }

    private static Scenario<Notice, NoticeCommand, NoticeEvent> notice() {
        return Scenario.of(new Notice.Absent(), Notice::after, NoticeDecision::decide);
    }

    private static NoticeCommand raise(String addressee) {
        return new NoticeCommand.Raise(
                "n1", NoticeKind.HIGH_RISK, addressee, SubjectType.CASE, "c1", "c1", FACTS, MONDAY);
    }

    private static NoticeEvent raised(String addressee) {
        return new NoticeEvent.Raised(
                "n1", NoticeKind.HIGH_RISK, addressee, SubjectType.CASE, "c1", "c1", FACTS, MONDAY);
    }

    private static NoticeCommand read(Staff who) {
        return new NoticeCommand.Read("n1", who.caseworker(), TUESDAY);
    }

    private static NoticeEvent readBy(String reader) {
        return new NoticeEvent.Read("n1", reader, TUESDAY);
    }
}
