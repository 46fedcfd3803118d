package org.cpsn.samples;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where the services and the embedded identity provider are. */
public record Addresses(Map<Service, URI> services, URI identity) {

    public Addresses {
        services = Map.copyOf(services);
        for (Service service : Service.values()) {
            if (!services.containsKey(service)) {
                throw new IllegalArgumentException("There is no address for " + service + ".");
            }
        }
    }

    /** Addresses as the environment says, with the usual local ports where it says nothing. */
    public static Addresses from(Map<String, String> environment) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, address(environment.getOrDefault(service.variable(), service.usually())));
        }
        String issuer = environment.getOrDefault("CPSN_ISSUER", "http://localhost:8090");
        return new Addresses(services, address(environment.getOrDefault("CPSN_OIDC_INTERNAL", issuer)));
    }

    URI of(Service service) {
        return services.get(service);
    }

    private static URI address(String text) {
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
