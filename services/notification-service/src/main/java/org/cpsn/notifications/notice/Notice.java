package org.cpsn.notifications.notice;

import java.util.HashSet;
import java.util.Set;

/** What a notice is, as far as deciding goes. */
sealed interface Notice {
    record Absent() implements Notice {}

    /** @param readBy staff ids */
    record Raised(String addressee, Set<String> readBy) implements Notice {
        Raised readBy(String reader) {
            var readers = new HashSet<>(readBy);
            readers.add(reader);
            return new Raised(addressee, Set.copyOf(readers));
        }
    }

    default Notice after(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.Raised e -> new Raised(e.addressee(), Set.of());
            case NoticeEvent.Read e -> this instanceof Raised raised ? raised.readBy(e.reader()) : this;
        };
    }
}
