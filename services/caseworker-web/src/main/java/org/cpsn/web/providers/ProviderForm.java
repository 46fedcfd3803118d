package org.cpsn.web.providers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ReferralsService.Provider;

/**
 * An entry of the directory as it is typed in.
 *
 * @param capacity by service, as typed; empty: no limit
 */
record ProviderForm(
        String id,
        String name,
        List<String> services,
        Map<String, String> capacity,
        String municipality,
        List<String> municipalities,
        List<String> languages,
        String openingHours,
        String contact,
        String open,
        String key,
        String version) {

    static final ProviderForm EMPTY =
            new ProviderForm(null, null, null, null, null, null, null, null, null, "true", null, null);

    ProviderForm {
        services = services == null ? List.of() : services;
        capacity = capacity == null ? Map.of() : capacity;
        municipalities = municipalities == null ? List.of() : municipalities;
        languages = languages == null ? List.of() : languages;
    }

    static ProviderForm of(Provider entry) {
        var capacity = new LinkedHashMap<String, String>();
        if (entry.capacities() != null)
            entry.capacities().forEach((service, many) -> capacity.put(service, String.valueOf(many)));
        return new ProviderForm(
                entry.id(),
                entry.name(),
                entry.serviceTypes(),
                capacity,
                entry.municipality(),
                entry.municipalities(),
                entry.languages(),
                entry.openingHours(),
                entry.contact(),
                String.valueOf(!entry.closed()),
                null,
                null);
    }

    Faults check(boolean adding, Words words) {
        var faults = new Faults();
        if (adding && (id == null || !id.matches("[a-z0-9][a-z0-9-]{2,63}")))
            faults.at("id", words.say("fault.provider.id"));
        if (Typed.blank(name)) faults.at("name", words.say("fault.provider.name"));
        if (services.isEmpty()) faults.at("services", words.say("fault.provider.services"));
        for (var service : services)
            if (!limit(service).matches("\\d{0,4}")) faults.at("services", words.say("fault.provider.capacity"));
        if (Typed.blank(municipality)) faults.at("municipality", words.say("fault.municipality.required"));
        if (languages.isEmpty()) faults.at("languages", words.say("fault.provider.languages"));
        return faults;
    }

    private String limit(String service) {
        return capacity.getOrDefault(service, "").strip();
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name.strip());
        body.put("services", services.stream().map(this::offer).toList());
        body.put("municipality", municipality);
        var served = new TreeSet<>(municipalities);
        served.add(municipality);
        body.put("municipalities", served);
        body.put("languages", languages);
        if (!Typed.blank(openingHours)) body.put("openingHours", openingHours.strip());
        if (!Typed.blank(contact)) body.put("contact", contact.strip());
        body.put("open", !"false".equals(open));
        return body;
    }

    private Map<String, Object> offer(String service) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("serviceType", service);
        if (!limit(service).isEmpty()) offer.put("capacity", Integer.valueOf(limit(service)));
        return offer;
    }
}
