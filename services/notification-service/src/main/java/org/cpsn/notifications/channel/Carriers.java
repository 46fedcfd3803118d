package org.cpsn.notifications.channel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The channels this deployment has. */
@Component
public class Carriers {
    private final Map<Channel, Carrier> setUp = new EnumMap<>(Channel.class);

    Carriers(List<Carrier> all) {
        all.stream().filter(Carrier::isSetUp).forEach(carrier -> setUp.put(carrier.channel(), carrier));
    }

    public Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(setUp.get(channel));
    }

    public Set<Channel> open() {
        return setUp.isEmpty() ? Set.of() : EnumSet.copyOf(setUp.keySet());
    }
}
