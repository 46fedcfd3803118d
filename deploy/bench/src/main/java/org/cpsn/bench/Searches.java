package org.cpsn.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpsn.samples.Act;
import org.cpsn.samples.Api;
import org.cpsn.samples.Reply;
import org.cpsn.samples.SampleWorld;
import org.cpsn.samples.Service;

/** How long somebody waits who looks for a person before registering one, in a country's worth of names. */
final class Searches {
    private static final Instant UNTIL = Instant.parse("2026-01-01T12:00:00Z");
    private static final int WORKERS = 8;

    private final Api api;
    private final int persons;

    Searches(Api api, int persons) {
        this.api = api;
        this.persons = persons;
    }

    void measure(Table table) throws Exception {
        var world = SampleWorld.plan(SampleWorld.USUAL_SEED, persons, UNTIL).stream()
                .flatMap(story -> story.acts().stream())
                .filter(Act.RegisterPerson.class::isInstance)
                .map(Act.RegisterPerson.class::cast)
                .limit(persons)
                .toList();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var registered = world.stream()
                    .<Future<?>>map(register -> workers.submit(() -> register(register)))
                    .toList();
            for (var each : registered) each.get();
        }
        var somebody = world.get(world.size() / 2).person();
        var name = somebody.givenName() + " " + somebody.familyName();
        var slip = somebody.givenName().substring(1) + " " + somebody.familyName();
        for (var typed : Map.of("a full name", name, "three letters", name.substring(0, 3), "a slip", slip)
                .entrySet()) {
            table.row(
                    "find among %,d persons: %s".formatted(persons, typed.getKey()),
                    () -> found(Map.of("name", typed.getValue())));
        }
    }

    private void register(Act.RegisterPerson register) {
        var person = register.person();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("givenName", person.givenName());
        body.put("familyName", person.familyName());
        body.put("sex", person.sex().name());
        body.put("municipality", person.municipality());
        if (person.dateOfBirth() == null) body.put("estimatedAge", person.estimatedAge());
        else body.put("dateOfBirth", person.dateOfBirth().toString());
        Persons.register(api.as(register.by()), body);
    }

    private byte[] found(Map<String, String> typed) {
        Reply reply = api.as("arta").ask(Service.CASES, "/persons/search", typed);
        if (reply.status() != 200) throw new IllegalStateException("A search failed: " + reply.refusal());
        return reply.body().toString().getBytes();
    }
}
