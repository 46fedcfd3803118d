package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is who among those who sign in, as case-service knows it. Names travel in bodies only. */
@Component
public class StaffService {

    public record Colleague(
            String id, String name, String organisation, String municipality, Set<String> roles, Instant lastSeen) {}

    private record Named(String id, String name) {}

    private record Names(List<Named> staff) {}

    private record Colleagues(List<Colleague> colleagues) {}

    private final ServiceCalls calls;

    StaffService(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Says how the one who is signed in is called; everything else about them stands in their token. */
    public void announce(String name) {
        calls.put(CASES, "/staff/me", Map.of("name", name));
    }

    /** Names by id: of those asked for who are known, and of everybody in the asker's organisation. */
    public Map<String, String> names(Collection<String> ids) {
        return calls.ask(CASES, "/staff/names", Map.of("ids", ids), Purpose.CASE_WORK, Names.class).staff().stream()
                .collect(Collectors.toMap(Named::id, Named::name, (one, other) -> one));
    }

    /** @param municipality null for the asker's own */
    public List<Colleague> colleagues(String municipality, String... roles) {
        var query = Map.of("municipality", municipality == null ? "" : municipality, "role", String.join(",", roles));
        return calls.get(CASES, "/staff/colleagues", query, Colleagues.class).colleagues();
    }
}
