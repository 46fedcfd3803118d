package org.cpsn.referrals.providers;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.DATA_OFFICER;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.ROUNDTABLE_MEMBER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.MunicipalityCode;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who offers what, to whom and where: read by all who refer, kept by data officers. */
@RestController
@RequestMapping("/providers")
class ProvidersApi {
    private final Providers providers;
    private final Clock clock;

    ProvidersApi(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    record Directory(List<Provider> providers) {}

    record Changes(List<Providers.Change> changes) {}

    /** @param capacity how many children at a time; null: no limit */
    record Offer(
            @NotNull ServiceType serviceType,
            @Min(0) @Max(10_000) Integer capacity) {}

    record Writing(
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 15) List<@NotNull @Valid Offer> services,
            @NotNull @MunicipalityCode String municipality,
            @NotEmpty @Size(max = 38) Set<@NotNull @Pattern(regexp = "0[1-9]|[12][0-9]|3[0-8]") String> municipalities,
            @NotEmpty Set<@NotNull SpokenLanguage> languages,
            @Size(max = 500) String openingHours,
            @Size(max = 500) String contact,
            @NotNull Boolean open) {

        Providers.Entry entry() {
            if (!municipalities.contains(municipality)) throw ProviderRule.SERVES_WHERE_IT_IS.broken();
            var offered = new EnumMap<ServiceType, Integer>(ServiceType.class);
            services.forEach(offer -> offered.put(offer.serviceType(), offer.capacity()));
            return new Providers.Entry(
                    name.strip(),
                    offered,
                    municipality,
                    new TreeSet<>(municipalities),
                    new TreeSet<>(languages),
                    stripped(openingHours),
                    stripped(contact),
                    open);
        }

        private static String stripped(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param id the organisation its people have in their tokens */
    record Adding(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}")
            String id,

            @NotNull @Valid Writing entry) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER, ROUNDTABLE_MEMBER, RETURN_OFFICER, DATA_OFFICER, AUDITOR})
    Directory providers(
            @RequestParam(required = false) ServiceType serviceType,
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(defaultValue = "false") boolean closed) {
        return new Directory(providers.list(serviceType, municipality, closed));
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER, ROUNDTABLE_MEMBER, RETURN_OFFICER, DATA_OFFICER, AUDITOR})
    ResponseEntity<Provider> one(@PathVariable String id) {
        var found = providers.find(id).orElseThrow(() -> new Missing("provider"));
        return Reply.view(found.version(), found);
    }

    @GetMapping("/{id}/changes")
    @Allowed({DATA_OFFICER, AUDITOR})
    Changes changes(@PathVariable String id) {
        if (providers.find(id).isEmpty()) throw new Missing("provider");
        return new Changes(providers.changes(id));
    }

    @PostMapping
    @Creates
    @Allowed(DATA_OFFICER)
    ResponseEntity<Answer> add(@RequestBody @Valid Adding body, Asked asked) {
        return Reply.created("/providers", providers.add(body.id(), body.entry().entry(), asked, clock.instant()));
    }

    /** The whole entry, as it is from now on. */
    @PostMapping("/{id}")
    @Allowed(DATA_OFFICER)
    ResponseEntity<Answer> change(@PathVariable String id, @RequestBody @Valid Writing body, Asked asked) {
        return Reply.done(providers.change(id, body.entry(), asked, clock.instant()));
    }
}
