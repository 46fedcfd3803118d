package org.cpsn.platform.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which countries there is an agreement with: Albania since 2009, Montenegro since 2014. Configuration, not law. */
@Component
public final class Partners {
    private final List<Partner> all;

    public Partners() {
        try (var list = new ClassPathResource("partners.json").getInputStream()) {
            all = List.copyOf(JsonMapper.shared().readValue(list, new TypeReference<List<Partner>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Partner> all() {
        return all;
    }

    public Optional<Partner> called(String id) {
        return all.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }
}
