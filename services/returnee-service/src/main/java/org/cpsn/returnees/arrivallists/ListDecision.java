package org.cpsn.returnees.arrivallists;

import static org.cpsn.returnees.arrivallists.ListRule.NOT_DISCARDED;
import static org.cpsn.returnees.arrivallists.ListRule.NOT_WHILE_IT_COMES_IN;
import static org.cpsn.returnees.arrivallists.ListRule.OWN_LIST;

import java.util.List;
import java.util.Optional;
import org.cpsn.platform.security.Caseworker;

/** Every rule of a readmission list. */
public final class ListDecision {
    private ListDecision() {}

    public static List<ListEvent> decide(Optional<ListEntry> state, ListCommand command) {
        return switch (command) {
            case ListCommand.Receive c ->
                state.isPresent()
                        ? List.of()
                        : List.of(new ListEvent.ListReceived(
                                c.listId(), c.by().id(), c.by().municipality(), c.lines(), c.occurredAt()));
            case ListCommand.AskImport c -> askImport(there(state, c.by()), c);
            case ListCommand.Finish c -> finish(state.orElseThrow(ListRule.LIST_EXISTS::broken), c);
            case ListCommand.Discard c -> discard(there(state, c.by()), c);
        };
    }

    private static List<ListEvent> askImport(ListEntry list, ListCommand.AskImport c) {
        return switch (list.stage()) {
            case RECEIVED -> List.of(new ListEvent.ImportAsked(c.listId(), c.changes(), c.occurredAt()));
            case COMES_IN, IMPORTED -> List.of();
            case DISCARDED -> throw NOT_DISCARDED.broken();
        };
    }

    private static List<ListEvent> finish(ListEntry list, ListCommand.Finish c) {
        return list.stage() == ListStage.COMES_IN
                ? List.of(new ListEvent.ListImported(
                        c.listId(),
                        c.added(),
                        c.households(),
                        c.changed(),
                        c.known(),
                        c.repeated(),
                        c.bad(),
                        c.occurredAt()))
                : List.of();
    }

    /** Of a list that is in, what was bad in it is forgotten; who was announced stays. */
    private static List<ListEvent> discard(ListEntry list, ListCommand.Discard c) {
        return switch (list.stage()) {
            case RECEIVED, IMPORTED -> List.of(new ListEvent.ListDiscarded(c.listId(), c.occurredAt()));
            case COMES_IN -> throw NOT_WHILE_IT_COMES_IN.broken();
            case DISCARDED -> List.of();
        };
    }

    private static ListEntry there(Optional<ListEntry> state, Caseworker by) {
        var list = state.orElseThrow(ListRule.LIST_EXISTS::broken);
        if (!list.isFor(by)) throw OWN_LIST.broken();
        return list;
    }
}
