package org.cpsn.returnees.arrivallists;

import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.OFFICER_20;
import static org.cpsn.platform.test.Staff.RECEPTION;
import static org.cpsn.returnees.arrivallists.ListRule.LIST_EXISTS;
import static org.cpsn.returnees.arrivallists.ListRule.NOT_DISCARDED;
import static org.cpsn.returnees.arrivallists.ListRule.NOT_WHILE_IT_COMES_IN;
import static org.cpsn.returnees.arrivallists.ListRule.OWN_LIST;

import java.time.Instant;
import java.util.Optional;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class ListDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final ListEvent RECEIVED = new ListEvent.ListReceived("l1", "ro-19-01", "19", 5, MONDAY);
    private static final ListEvent ASKED = new ListEvent.ImportAsked("l1", false, MONDAY);
    private static final ListEvent IMPORTED = new ListEvent.ListImported("l1", 3, 2, 1, 1, 0, 1, MONDAY);
    private static final ListEvent DISCARDED = new ListEvent.ListDiscarded("l1", MONDAY);
    private static final ListCommand FINISH = new ListCommand.Finish("l1", 3, 2, 1, 1, 0, 1, MONDAY);

    @Test
    void a_list_is_sent_looked_at_and_let_in_once() {
        list().when(new ListCommand.Receive("l1", 5, OFFICER.caseworker(), MONDAY))
                .then(RECEIVED)
                .when(FINISH)
                .thenNothing()
                .when(ask(OFFICER))
                .then(ASKED)
                .when(ask(OFFICER))
                .thenNothing()
                .when(FINISH)
                .then(IMPORTED)
                .when(FINISH)
                .thenNothing()
                .when(ask(OFFICER))
                .thenNothing();
    }

    @Test
    void it_is_let_in_or_discarded_by_the_office_that_sent_it_or_the_reception() {
        list().given(RECEIVED).when(ask(OFFICER_20)).thenRejected(OWN_LIST);
        list().given(RECEIVED).when(discard(OFFICER_20)).thenRejected(OWN_LIST);
        list().given(RECEIVED).when(ask(RECEPTION)).then(ASKED);
        list().when(ask(OFFICER)).thenRejected(LIST_EXISTS);
    }

    @Test
    void whoever_lets_it_in_says_whether_also_what_it_changes() {
        list().given(RECEIVED)
                .when(new ListCommand.AskImport("l1", true, OFFICER.caseworker(), MONDAY))
                .then(new ListEvent.ImportAsked("l1", true, MONDAY))
                .when(ask(OFFICER))
                .thenNothing();
    }

    @Test
    void a_list_of_the_reception_is_not_a_municipalitys() {
        list().given(new ListEvent.ListReceived("l1", "ro-xk-01", null, 5, MONDAY))
                .when(ask(OFFICER))
                .thenRejected(OWN_LIST);
    }

    @Test
    void what_was_discarded_is_sent_again_and_what_comes_in_is_not_discarded() {
        list().given(RECEIVED)
                .when(discard(OFFICER))
                .then(DISCARDED)
                .when(discard(OFFICER))
                .thenNothing();
        list().given(RECEIVED, DISCARDED).when(ask(OFFICER)).thenRejected(NOT_DISCARDED);
        list().given(RECEIVED, ASKED).when(discard(OFFICER)).thenRejected(NOT_WHILE_IT_COMES_IN);
        list().given(RECEIVED, ASKED, IMPORTED).when(discard(OFFICER)).then(DISCARDED);
    }

    private static Scenario<Optional<ListEntry>, ListCommand, ListEvent> list() {
        return Scenario.of(Optional.empty(), ListEntry::after, ListDecision::decide);
    }

    private static ListCommand ask(Staff by) {
        return new ListCommand.AskImport("l1", false, by.caseworker(), MONDAY);
    }

    private static ListCommand discard(Staff by) {
        return new ListCommand.Discard("l1", by.caseworker(), MONDAY);
    }
}
