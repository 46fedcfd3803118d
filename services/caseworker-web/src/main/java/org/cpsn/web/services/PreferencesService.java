package org.cpsn.web.services;

import static org.cpsn.web.services.Service.NOTIFICATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How somebody wants to be told, in notification-service. */
@Component
public class PreferencesService {

    /**
     * @param emailRefusedSince, phoneRefusedSince null while messages arrive there
     * @param open the channels this deployment has
     * @param pushKey what this browser must know to be reached; empty without that channel
     */
    public record Preferences(
            long version,
            String language,
            String email,
            Instant emailRefusedSince,
            String phone,
            Instant phoneRefusedSince,
            boolean digest,
            int digestHour,
            int quietFrom,
            int quietTo,
            Map<String, List<String>> wanted,
            List<Device> devices,
            List<String> open,
            String pushKey) {}

    public record Device(String id, Instant madeAt) {}

    private final ServiceCalls calls;

    PreferencesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Preferences mine() {
        return calls.get(NOTIFICATIONS, "/preferences", Map.of(), Preferences.class);
    }

    public Answer choose(Map<String, Object> chosen) {
        return new Answer(
                "preferences",
                calls.put(NOTIFICATIONS, "/preferences", chosen, Preferences.class)
                        .version());
    }

    public void tellThisBrowser(Map<String, Object> subscription) {
        calls.put(NOTIFICATIONS, "/preferences/device", subscription);
    }

    public void forget(String deviceId) {
        calls.delete(NOTIFICATIONS, "/preferences/devices/" + OpaqueId.checked(deviceId));
    }
}
