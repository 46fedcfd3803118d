package org.cpsn.referrals.providers;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.ROUNDTABLE_MEMBER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import java.util.List;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.MunicipalityCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who offers what, and where. */
@RestController
class ProvidersApi {
    private final Providers providers;

    ProvidersApi(Providers providers) {
        this.providers = providers;
    }

    record Directory(List<Provider> providers) {}

    @GetMapping("/providers")
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER, ROUNDTABLE_MEMBER, AUDITOR})
    Directory providers(
            @RequestParam(required = false) ServiceType serviceType,
            @RequestParam(required = false) @MunicipalityCode String municipality) {
        return new Directory(providers.list(serviceType, municipality));
    }
}
