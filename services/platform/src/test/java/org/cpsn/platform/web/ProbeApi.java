package org.cpsn.platform.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.StaleVersion;
import org.cpsn.platform.domain.Rule;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small API that does everything a service's API may do, well and badly. */
@RestController
class ProbeApi {
    enum Colour {
        RED,
        BLUE
    }

    enum ProbeRule implements Rule {
        PROBE_IS_OPEN,
        PROBE_EXISTS;

        @Override
        public String sentence() {
            return "The probe says no.";
        }

        @Override
        public boolean aboutExistence() {
            return this == PROBE_EXISTS;
        }
    }

    record Part(@NotBlank String word) {}

    record Thing(
            @NotBlank @Size(max = 10) String name,
            @NotNull Colour colour,
            boolean urgent,
            LocalDate on,
            Instant occurredAt,
            @NotEmpty List<@Valid Part> parts) {}

    private final ReadLog log;

    ProbeApi(ReadLog log) {
        this.log = log;
    }

    @Creates
    @Allowed(Role.CASEWORKER)
    @PostMapping("/things")
    ResponseEntity<Answer> create(@Valid @RequestBody Thing thing, Asked asked) {
        When.of(thing.occurredAt(), Clock.systemUTC());
        return Reply.created("/things", new Answer("t-1", 0));
    }

    @Allowed(Role.CASEWORKER)
    @PostMapping("/things/{id}/change")
    ResponseEntity<Map<String, Object>> change(@PathVariable String id, Asked asked) {
        return Reply.view(
                7,
                Map.of(
                        "by",
                        asked.who().id(),
                        "commandId",
                        asked.commandId(),
                        "expected",
                        String.valueOf(asked.expectedVersion()),
                        "correlationId",
                        asked.correlationId(),
                        "fingerprint",
                        asked.fingerprint()));
    }

    @Allowed(Role.CASEWORKER)
    @GetMapping("/things/{id}")
    Map<String, Object> look(@PathVariable String id, Caseworker who) {
        log.seen(who, "thing", List.of(id));
        return Map.of("id", id, "who", who);
    }

    @Allowed(Role.CASEWORKER)
    @GetMapping("/colours")
    Colour colour(@RequestParam Colour colour) {
        return colour;
    }

    @Allowed(Role.CASEWORKER)
    @GetMapping("/fail/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "rule" -> ProbeRule.PROBE_IS_OPEN.broken();
            case "existence" -> ProbeRule.PROBE_EXISTS.broken();
            case "wrapped" -> new IllegalArgumentException("x", ProbeRule.PROBE_IS_OPEN.broken());
            case "stale" -> stale();
            case "missing" -> new Missing("thing");
            case "refused" -> new Refused("thing", "t-9");
            case "mongo" -> new IllegalStateException("x", new MongoTimeoutException("Zyra"));
            default -> new IllegalArgumentException("On " + LocalDate.parse("Zyra"));
        };
    }

    /** Only the event store makes one. */
    private static StaleVersion stale() {
        var stale = mock(StaleVersion.class);
        when(stale.currentVersion()).thenReturn(4L);
        when(stale.changedSince())
                .thenReturn(List.of(new StaleVersion.Change(4, "thing.changed", Instant.EPOCH, "cw-19-02")));
        return stale;
    }
}
