package org.cpsn.platform.test.sound.caselist;

import static org.cpsn.platform.security.Role.CASEWORKER;

import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseListApi {
    private final CaseListProjection list;
    private final Sealing sealing;

    CaseListApi(CaseListProjection list, Sealing sealing) {
        this.list = list;
        this.sealing = sealing;
    }

    record Shown(String name, boolean open) {}

    @GetMapping("/cases/{id}")
    @Allowed(CASEWORKER)
    ResponseEntity<Shown> show(@PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast) {
        var seen = list.find(id, atLeast).orElseThrow(() -> new Missing("case"));
        var name = sealing.open(seen.view().name(), String.class).orElse(null);
        return Reply.view(seen.version(), new Shown(name, seen.view().open()));
    }
}
