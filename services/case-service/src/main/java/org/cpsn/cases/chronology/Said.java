package org.cpsn.cases.chronology;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.platform.personal.Personal;

/**
 * Something an event says in words, wherever in it: a room that says something new is printed without being asked.
 *
 * @param name what it is: the name of the component it stands in
 * @param about codes that stand beside it, by name, such as the domain of a finding
 */
record Said(String name, Map<String, String> about, Personal<String> sealed) {

    /** In the order the event says them. */
    static List<Said> in(InCase event) {
        var all = new ArrayList<Said>();
        collect((Record) event, Map.of(), all);
        return List.copyOf(all);
    }

    private static void collect(Record part, Map<String, String> about, List<Said> all) {
        for (var component : part.getClass().getRecordComponents()) {
            switch (valueOf(component, part)) {
                case Personal<?> sealed -> all.add(new Said(component.getName(), about, text(sealed)));
                case Record below -> collect(below, codesOf(below), all);
                case Iterable<?> many -> {
                    for (var one : many) if (one instanceof Record below) collect(below, codesOf(below), all);
                }
                case null, default -> {} // a code, a date, an id: these are the event's facts
            }
        }
    }

    /** Whatever is sealed in a case is text; persons, whose events hold more, have a history of their own. */
    @SuppressWarnings("unchecked")
    private static Personal<String> text(Personal<?> sealed) {
        return (Personal<String>) sealed;
    }

    private static Map<String, String> codesOf(Record part) {
        var codes = new LinkedHashMap<String, String>();
        for (var component : part.getClass().getRecordComponents())
            if (valueOf(component, part) instanceof Enum<?> code) codes.put(component.getName(), code.name());
        return codes;
    }

    private static Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(
                    "An event of a case is a public record: " + part.getClass().getName(), failed);
        }
    }
}
