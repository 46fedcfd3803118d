package org.cpsn.returnees.classes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The classes a family's children go to beside school, by id, in the order they were joined. */
public record Classes(Map<String, Attended> all) {
    public static final Classes NONE = new Classes(Map.of());

    /** @param leftOn, reason null while the child goes to it */
    record Attended(
            String childId,
            ClassKind kind,
            String providerId,
            LocalDate on,
            Map<Period, Lessons> attendance,
            LocalDate leftOn,
            LeftClassReason reason) {

        int held() {
            return attendance.values().stream().mapToInt(Lessons::held).sum();
        }

        int attended() {
            return attendance.values().stream().mapToInt(Lessons::attended).sum();
        }
    }

    record Lessons(int held, int attended) {}

    public Classes after(ClassEvent event) {
        var before = all.get(event.classId());
        return switch (event) {
            case ClassEvent.ClassJoined e ->
                with(e, new Attended(e.childId(), e.kind(), e.providerId(), e.on(), Map.of(), null, null));
            case ClassEvent.AttendanceRecorded e -> {
                var more = new TreeMap<Period, Lessons>(
                        Comparator.comparing(Period::from).thenComparing(Period::span));
                more.putAll(before.attendance());
                more.put(e.period(), new Lessons(e.held(), e.attended()));
                yield with(
                        e,
                        new Attended(
                                before.childId(),
                                before.kind(),
                                before.providerId(),
                                before.on(),
                                more,
                                before.leftOn(),
                                before.reason()));
            }
            case ClassEvent.ClassLeft e ->
                with(
                        e,
                        new Attended(
                                before.childId(),
                                before.kind(),
                                before.providerId(),
                                before.on(),
                                before.attendance(),
                                e.on(),
                                e.reason()));
        };
    }

    private Classes with(ClassEvent event, Attended now) {
        var more = new LinkedHashMap<>(all);
        more.put(event.classId(), now);
        return new Classes(more);
    }
}
