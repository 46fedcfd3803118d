package org.cpsn.cases.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cpsn.cases.casefile.NewOwner;

/**
 * Who gets at a case besides its caseworker and the supervisors.
 *
 * @param shared right by colleague
 * @param glasses who let themselves in, by id
 */
public record Access(Map<String, ShareRight> shared, Map<String, Glass> glasses) {
    public static final Access NONE = new Access(Map.of(), Map.of());

    /** @param verdict null until reviewed */
    record Glass(String who, Instant until, Verdict verdict) {}

    /** Colleagues who may work on the case. */
    public Set<String> workers() {
        return shared.entrySet().stream()
                .filter(with -> with.getValue() == ShareRight.WORK)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean opensFor(String who, Instant now) {
        return shared.containsKey(who)
                || glasses.values().stream()
                        .anyMatch(glass ->
                                glass.who().equals(who) && glass.until().isAfter(now));
    }

    public Access after(AccessEvent event) {
        return switch (event) {
            case AccessEvent.Shared e -> new Access(changed(shared, all -> all.put(e.colleague(), e.right())), glasses);
            case AccessEvent.SharingEnded e -> new Access(changed(shared, all -> all.remove(e.colleague())), glasses);
            case AccessEvent.GlassBroken e ->
                new Access(shared, changed(glasses, all -> all.put(e.glassId(), new Glass(e.who(), e.until(), null))));
            case AccessEvent.GlassReviewed e ->
                new Access(
                        shared,
                        changed(
                                glasses,
                                all -> all.computeIfPresent(
                                        e.glassId(),
                                        (id, glass) -> new Glass(glass.who(), glass.until(), e.verdict()))));
        };
    }

    /** What the old Centre opened to its people does not go with the case to another one. */
    public Access after(NewOwner owner) {
        return owner.elsewhere() ? new Access(Map.of(), glasses) : this;
    }

    private static <V> Map<String, V> changed(Map<String, V> before, Consumer<Map<String, V>> change) {
        var all = new TreeMap<>(before);
        change.accept(all);
        return Map.copyOf(all);
    }
}
