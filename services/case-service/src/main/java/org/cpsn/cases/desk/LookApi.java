package org.cpsn.cases.desk;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is new in a case since somebody last looked at it. */
@RestController
class LookApi {
    private final LastLooks looks;
    private final CaseReading reading;
    private final Clock clock;
    private final Duration pause;

    /** @param pause whoever comes back to a case after so long begins a new visit */
    LookApi(
            LastLooks looks,
            CaseReading reading,
            Clock clock,
            @Value("${cpsn.desk.visit-ends-after:PT30M}") Duration pause) {
        this.looks = looks;
        this.reading = reading;
        this.clock = clock;
        this.pause = pause;
    }

    record Look(@NotNull @Min(0) Long version) {}

    /** Says how much of the case is shown to the asker now, and learns what of it is new to them. */
    @PutMapping("/cases/{id}/look")
    @Allowed({CASEWORKER, SUPERVISOR})
    LastLooks.Since look(@PathVariable String id, @RequestBody @Valid Look body, Caseworker who) {
        if (!reading.mayRead(id, who)) throw new Refused("case", id);
        return looks.look(who.id(), id, body.version(), clock.instant(), pause);
    }
}
