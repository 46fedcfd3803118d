package org.cpsn.notifications.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpsn.platform.partners.Partner;
import org.cpsn.platform.partners.Partners;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which partners are called instead of calling: {@code cpsn.webhooks.<partner>.url} and {@code .secret}. */
@Component
public final class Webhooks {
    private final Map<String, Webhook> all = new TreeMap<>();

    Webhooks(Partners partners, Environment configuration) {
        for (var partner : partners.all()) {
            var below = "cpsn.webhooks." + partner.id() + ".";
            var url = configuration.getProperty(below + "url", "");
            if (!url.isBlank())
                all.put(
                        partner.id(),
                        new Webhook(
                                partner,
                                address(url),
                                new StandardWebhook(configuration.getProperty(below + "secret", ""))));
        }
    }

    /** Where a partner is called, and the secret shared with it. */
    public record Webhook(Partner partner, URI url, StandardWebhook secret) {}

    /** By partner. */
    public Map<String, Webhook> all() {
        return Map.copyOf(all);
    }

    public Optional<Webhook> of(String partner) {
        return Optional.ofNullable(all.get(partner));
    }

    private static URI address(String url) {
        var address = URI.create(url);
        boolean here = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
        if ("https".equals(address.getScheme()) || here) return address;
        throw new IllegalArgumentException("A webhook's url must be https: what is told must not be read on the way.");
    }
}
