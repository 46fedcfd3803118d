package org.cpsn.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Feeds as the other side makes them. */
final class Told {
    private Told() {}

    static List<Entry> entries(String feed, int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 1; i <= count; i++) add(entries, feed, "message-sent.v1", Map.of("verb", "secret-of-" + i));
        return entries;
    }

    /** Two messages and the recall of the first. */
    static List<Entry> entriesWithRecallOfFirst(String feed) {
        var entries = new ArrayList<>(entries(feed, 2));
        add(entries, feed, "recalled.v1", Map.of("messageIds", List.of("id-1"), "reason", "CONSENT_WITHDRAWN"));
        return entries;
    }

    static void add(List<Entry> entries, String feed, String type, Map<String, Object> data) {
        int position = entries.size() + 1;
        var before = entries.isEmpty()
                ? Canonical.sha256("org.cpsn.feed/1 " + feed)
                : entries.getLast().hash();
        var fields = new TreeMap<String, Object>(Map.of(
                "specversion",
                "1.0",
                "id",
                "id-" + position,
                "source",
                "urn:cpsn:liaison:" + feed,
                "type",
                "org.cpsn.liaison." + type,
                "subject",
                "a-child",
                "time",
                "2026-03-02T09:00:00Z",
                "datacontenttype",
                "application/json",
                "position",
                position,
                "datahash",
                Canonical.sha256(Canonical.of(Canonical.JSON.valueToTree(data))),
                "previoushash",
                before));
        fields.put("hash", Canonical.sha256(Canonical.of(Canonical.JSON.valueToTree(fields))));
        fields.put("data", data);
        entries.add(read(Canonical.JSON.writeValueAsString(fields)));
    }

    /** As it is read from a line. */
    static Entry read(String json) {
        return new Entry(Canonical.JSON.readTree(json));
    }

    static Entry changed(Entry entry, String field, String value) {
        var changed = (ObjectNode) entry.json().deepCopy();
        changed.put(field, value);
        return new Entry(changed);
    }

    static Entry changedData(Entry entry) {
        var changed = (ObjectNode) entry.json().deepCopy();
        ((ObjectNode) changed.path("data")).put("verb", "another");
        return new Entry(changed);
    }
}
