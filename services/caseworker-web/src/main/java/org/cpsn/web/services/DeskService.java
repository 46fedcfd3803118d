package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.web.services.CasesService.TimelineEntry;
import org.springframework.stereotype.Component;

/** What somebody keeps on their own desk: how far they have read a case, and the searches they come back to. */
@Component
public class DeskService {

    /**
     * What somebody had seen of a case when their visit before this one ended.
     *
     * @param version null at the first visit: then everything is as new as anything else, and nothing is marked
     */
    public record Since(Long version, Instant at) {

        /** What one has recorded oneself is no news. */
        public boolean isNews(TimelineEntry entry, String reader) {
            return version != null && entry.sequence() > version && !entry.by().equals(reader);
        }

        public long news(List<TimelineEntry> entries, String reader) {
            return entries.stream().filter(entry -> isNews(entry, reader)).count();
        }
    }

    /**
     * A search of the caseload to come back to.
     *
     * @param sought codes by the names the caseload knows them by
     * @param count of the cases it finds now
     */
    public record Search(String searchId, String name, Map<String, Object> sought, long count) {

        /** Where it leads: codes only, so they may stand in the address. */
        public String href() {
            return "/cases?"
                    + sought.entrySet().stream()
                            .filter(one -> one.getValue() != null && !Boolean.FALSE.equals(one.getValue()))
                            .map(one -> one.getKey() + "="
                                    + (one.getKey().equals("sort")
                                            ? one.getValue().toString().toLowerCase(Locale.ROOT)
                                            : one.getValue()))
                            .sorted()
                            .collect(Collectors.joining("&"));
        }
    }

    private record Searches(List<Search> searches) {}

    private final ServiceCalls calls;

    DeskService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Search> searches() {
        return calls.get(CASES, "/searches", Map.of(), Searches.class).searches();
    }

    /** @param id made by the form, so that the same form sent twice keeps one search */
    public void keep(String id, String name, Map<String, ?> sought) {
        calls.put(CASES, "/searches/" + OpaqueId.checked(id), Map.of("name", name, "sought", sought));
    }

    public void drop(String id) {
        calls.delete(CASES, "/searches/" + OpaqueId.checked(id));
    }

    /** Says how much of a case is on the screen now, and learns what of it is new to whoever looks. */
    public Since look(String caseId, long version) {
        return calls.put(
                CASES, "/cases/" + OpaqueId.checked(caseId) + "/look", Map.of("version", version), Since.class);
    }
}
