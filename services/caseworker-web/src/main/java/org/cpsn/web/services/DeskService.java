package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private final ServiceCalls calls;

    DeskService(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Says how much of a case is on the screen now, and learns what of it is new to whoever looks. */
    public Since look(String caseId, long version) {
        return calls.put(
                CASES, "/cases/" + OpaqueId.checked(caseId) + "/look", Map.of("version", version), Since.class);
    }
}
