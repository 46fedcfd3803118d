package org.cpsn.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cpsn.samples.Api;
import org.cpsn.samples.Reply;
import org.cpsn.samples.Service;

/** The acts the bench does, through the HTTP API and with a real token, as any caseworker would. */
final class Cases {
    private static final String CASEWORKER = "arta";

    private final Api.As api;
    private final String child;

    Cases(Api api) {
        this.api = api.as(CASEWORKER);
        this.child = register("Matëse", "Shpejtësie");
    }

    private String register(String givenName, String familyName) {
        return Persons.register(
                        api,
                        Map.of(
                                "givenName", givenName,
                                "familyName", familyName,
                                "sex", "FEMALE",
                                "dateOfBirth", "2015-01-01",
                                "municipality", "19"))
                .id();
    }

    /** Reports a concern: two events. */
    Reply open() {
        return open(child);
    }

    /** Open cases of so many different children, a case each. */
    List<String> ofChildren(int children) {
        return IntStream.range(0, children)
                .mapToObj(nth -> register(syllables(nth), syllables(nth + children)))
                .map(child -> open(child).id())
                .toList();
    }

    /** A name made of nothing but its number's syllable. */
    private static String syllables(int nth) {
        var syllable = String.valueOf("bdfgklmnprstvz".charAt(nth % 14)) + "aeiou".charAt(nth / 14 % 5);
        return syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1) + syllable + syllable;
    }

    private Reply open(String child) {
        return done(api.post(
                Service.CASES,
                "/cases",
                Map.of(
                        "childId",
                        child,
                        "source",
                        "POLICE",
                        "concerns",
                        List.of("FORCED_BEGGING", "SCHOOL_DROPOUT"),
                        "urgent",
                        false,
                        "municipality",
                        "19"),
                UUID.randomUUID()));
    }

    /** Assigns a risk level other than the last one: one event. The caller gives every case its own counter. */
    Reply weigh(String caseId, int nth) {
        return done(api.post(
                Service.CASES,
                "/cases/" + caseId + "/risk",
                Map.of("level", nth % 2 == 0 ? "MEDIUM" : "LOW"),
                UUID.randomUUID(),
                Api.ANY_VERSION));
    }

    /** The same to HIGH and back, so that every other act makes another service raise a notice. */
    Reply alarm(String caseId, int nth) {
        return done(api.post(
                Service.CASES,
                "/cases/" + caseId + "/risk",
                Map.of("level", nth % 2 == 0 ? "HIGH" : "LOW"),
                UUID.randomUUID(),
                Api.ANY_VERSION));
    }

    /** So many open cases with so many events each, made side by side. */
    List<Subject> with(int cases, int events) throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Future<Subject>> made = workers.invokeAll(IntStream.range(0, cases)
                    .<Callable<Subject>>mapToObj(i -> () -> {
                        var subject = new Subject(open().id());
                        for (int n = 2; n < events; n++) weigh(subject.id(), subject.next());
                        return subject;
                    })
                    .toList());
            return made.stream().map(Future::resultNow).toList();
        }
    }

    /** A case and how often it was weighed. */
    static final class Subject {
        private final String id;
        private final AtomicInteger weighed = new AtomicInteger();

        Subject(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        int next() {
            return weighed.getAndIncrement();
        }
    }

    static Reply done(Reply reply) {
        if (!reply.done()) throw new IllegalStateException("An act of the bench was refused: " + reply.refusal());
        return reply;
    }
}
