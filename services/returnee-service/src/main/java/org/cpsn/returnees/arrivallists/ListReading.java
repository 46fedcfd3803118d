package org.cpsn.returnees.arrivallists;

import java.util.List;
import java.util.Optional;
import org.cpsn.platform.axon.History;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.ReadLog;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one door to a list and what stands in it. */
@Component
class ListReading {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history;
    private final ListContents contents;
    private final ListCheck check;
    private final ReadLog readLog;

    ListReading(History history, ListContents contents, ListCheck check, ReadLog readLog) {
        this.history = history;
        this.contents = contents;
        this.check = check;
        this.readLog = readLog;
    }

    record Read(ListEntry list, long version) {}

    /** @throws Refused when it was sent by another office */
    Read read(String listId, Caseworker who) {
        var events = history.of(listId);
        Optional<ListEntry> list = Optional.empty();
        for (var recorded : events)
            if (recorded.event() instanceof ListEvent event) list = ListEntry.after(list, event);
        var now = list.orElseThrow(() -> new Missing("list"));
        if (!now.isFor(who)) throw new Refused("arrival list", listId);
        readLog.seen(who, "arrival list", List.of(listId));
        return new Read(now, events.getLast().sequence());
    }

    /** How it stands, for the service itself. */
    Optional<ListEntry> entry(String listId) {
        Optional<ListEntry> list = Optional.empty();
        for (var recorded : history.of(listId))
            if (recorded.event() instanceof ListEvent event) list = ListEntry.after(list, event);
        return list;
    }

    /** Looked through as on the day it was sent; empty when its content is no longer kept. */
    Optional<Checked> checked(String listId, ListEntry list) {
        return contents.open(listId, ListContents.Kind.WHOLE)
                .map(content -> check.check(Sheet.read(content), list.municipality(), LocalDay.of(list.sentAt())));
    }

    /** What was bad in a list that is in; empty when nothing was, or it is no longer kept. */
    List<Checked.Result> leftOver(String listId) {
        return contents.open(listId, ListContents.Kind.BAD)
                .map(json -> JSON.readValue(json, new TypeReference<List<Checked.Result>>() {}))
                .orElseGet(List::of);
    }

    void keepBad(String listId, List<Checked.Result> bad) {
        if (!bad.isEmpty()) contents.keep(listId, ListContents.Kind.BAD, JSON.writeValueAsBytes(bad));
    }
}
