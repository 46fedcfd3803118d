package org.cpsn.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Tells the stories to the services: several tellers at once, each story by one of them in its order. The key of every
 * command is made from the seed, the story and the step, so that entering again after any interruption changes nothing
 * that is already there and adds what is missing.
 */
public final class Entering {
    private static final String KEY_USED = "KEY_USED_FOR_SOMETHING_ELSE";
    private static final List<String> ENDED = List.of("REJECTED", "DONE", "REVOKED");

    private final Api api;
    private final long seed;
    private final int tellers;
    private final Progress progress;
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    public Entering(Api api, long seed, int tellers, Progress progress) {
        this.api = api;
        this.seed = seed;
        this.tellers = tellers;
        this.progress = progress;
    }

    /** The Idempotency-Key of a step. */
    public static UUID key(long seed, String story, String step) {
        return UUID.nameUUIDFromBytes(
                ("cpsn-sample/" + seed + "/" + story + "/" + step).getBytes(StandardCharsets.UTF_8));
    }

    /** Enters all stories; the first failure stops every teller before its next act and is thrown. */
    public void enter(List<Story> stories) throws InterruptedException {
        Queue<Story> left = new ConcurrentLinkedQueue<>(stories);
        List<Thread> telling = new ArrayList<>();
        for (int teller = 0; teller < tellers; teller++) {
            telling.add(Thread.ofVirtual().name("teller-" + teller).start(() -> tell(left)));
        }
        for (Thread teller : telling) {
            teller.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        if (told.get() != stories.size()) {
            throw new IllegalStateException("Only " + told.get() + " of " + stories.size()
                    + " stories were told to the end; what stopped the others is in the log above.");
        }
    }

    private void tell(Queue<Story> left) {
        try {
            for (Story story = left.poll(); story != null && failure.get() == null; story = left.poll()) {
                new Telling(story).tell();
            }
        } catch (RuntimeException failed) {
            // Kept for enter() to throw; the others' waits end now.
            if (failure.compareAndSet(null, failed)) {
                api.patience().end();
            }
        }
    }

    private final class Telling implements Requests.Ids {
        private final Story story;
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> caseworkers = new HashMap<>();

        private Telling(Story story) {
            this.story = story;
        }

        private void tell() {
            for (Act act : story.acts()) {
                if (failure.get() != null) {
                    return;
                }
                switch (act) {
                    case Act.AwaitCase wait -> await(wait);
                    case Act.AssignCase assign
                    when assign.caseworker().equals(caseworkers.get(assign.reference())) -> progress.skipped();
                    case FamilyAct.AwaitArrivals wait -> await(wait);
                    case Act.CloseCase close -> {
                        awaitEndedReferrals(close);
                        command(close);
                    }
                    default -> act(act);
                }
            }
            told.incrementAndGet();
            progress.told();
        }

        private void act(Act act) {
            if (LookUp.before(act, this).map(wanted -> lookUp(act, wanted)).orElse(true)) {
                command(act);
            } else {
                progress.skipped();
            }
        }

        private void command(Act act) {
            Requests.Command command = Requests.of(act, this);
            UUID key = key(seed, story.name(), act.step());
            Patience.Attempts attempts = api.patience().attempts();
            Reply reply = ask(act, command, key);
            // A service may not have heard yet of what another one has just registered.
            while (reply.status() == 404 && attempts.again()) {
                reply = ask(act, command, key);
            }
            // Somebody who resembles this person, too, may be registered meanwhile.
            while ("LIKELY_THE_SAME_PERSON".equals(reply.rule()) && attempts.again()) {
                reply = compared(act, command, reply.body().path("about"));
            }
            if (!reply.done()) {
                throw new Refused(refusal(act, command, reply));
            }
            if (command.creates() != null) {
                if (reply.id().isEmpty()) {
                    throw new Refused(command.service() + " gave no id for " + where(act) + ".");
                }
                ids.put(command.creates(), reply.id());
            }
            progress.done(act);
        }

        /**
         * Invented people resemble each other; the story knows that they are different ones. Who was entered before
         * resembled fewer then, at least not this very person: then it is asked for each of those, until it is the one
         * that was answered.
         */
        private Reply compared(Act act, Requests.Command command, JsonNode about) {
            UUID key = key(seed, story.name(), act.step() + "/compared");
            List<String> now =
                    about.valueStream().map(JsonNode::asString).sorted().toList();
            Reply reply = null;
            for (int which = (1 << now.size()) - 1; which > 0; which--) {
                BitSet chosen = BitSet.valueOf(new long[] {which});
                reply = ask(
                        act,
                        command.somebodyElseThan(
                                chosen.stream().mapToObj(now::get).toList()),
                        key);
                if (!KEY_USED.equals(reply.rule())) {
                    return reply;
                }
            }
            return reply;
        }

        private Reply ask(Act act, Requests.Command command, UUID key) {
            Api.As as = api.as(act.by());
            return command.onExisting()
                    ? as.post(command.service(), command.path(), command.body(), key, Api.ANY_VERSION)
                    : as.post(command.service(), command.path(), command.body(), key);
        }

        private void await(Act.AwaitCase wait) {
            String child = person(wait.child());
            Patience.Attempts attempts = api.patience().attempts();
            do {
                JsonNode entry = entryOf(child, wait);
                if (entry != null) {
                    ids.put("case/" + wait.reference(), entry.path("caseId").asString(""));
                    caseworkers.put(wait.reference(), entry.path("caseworker").asString(""));
                    progress.done(wait);
                    return;
                }
            } while (attempts.again());
            throw new Refused("No case opened by itself for a returned child within "
                    + api.patience().limit().toSeconds() + " s (" + where(wait) + ").");
        }

        /** The child's entry in the caseload, looked for page by page; null if it is not there yet. */
        private JsonNode entryOf(String child, Act.AwaitCase wait) {
            int seen = 0;
            for (int page = 0; ; page++) {
                String path = "/cases?status=ALL&sort=recent&concern=REPATRIATED_CHILD&municipality="
                        + wait.municipality() + "&page=" + page + "&size=100";
                Reply reply = api.as(wait.by()).get(Service.CASES, path);
                if (reply.status() != 200) {
                    throw new Refused(
                            Service.CASES + " did not show the caseload for " + where(wait) + ": " + reply.refusal());
                }
                JsonNode entries = reply.body().path("entries");
                for (JsonNode entry : entries) {
                    if (child.equals(entry.path("childId").asString(""))) {
                        return entry;
                    }
                }
                seen += entries.size();
                if (entries.isEmpty() || seen >= reply.body().path("total").asInt(0)) {
                    return null;
                }
            }
        }

        /** Everybody a list announces is in the read model, each with the arrival of their household. */
        private void await(FamilyAct.AwaitArrivals wait) {
            Patience.Attempts attempts = api.patience().attempts();
            do {
                for (JsonNode arrival : arrivals(wait)) {
                    for (JsonNode person : arrival.path("people")) {
                        String reference = person.path("reference").asString("");
                        ids.put(
                                "announced/" + reference,
                                person.path("announcedId").asString());
                        ids.put(
                                "arrival/" + reference,
                                arrival.path("arrivalId").asString());
                    }
                }
                if (wait.people().stream().allMatch(person -> ids.containsKey("announced/" + person))) {
                    progress.done(wait);
                    return;
                }
            } while (attempts.again());
            throw new Refused("Not everybody in a list was announced within "
                    + api.patience().limit().toSeconds() + " s (" + where(wait) + ").");
        }

        private List<JsonNode> arrivals(FamilyAct.AwaitArrivals wait) {
            List<JsonNode> ofTheList = new ArrayList<>();
            for (int page = 0; ; page++) {
                String path = "/arrivals?from=" + wait.day() + "&until=" + wait.day() + "&size=200&page=" + page;
                Reply reply = api.as(wait.by()).get(Service.RETURNEES, path);
                if (reply.status() != 200) {
                    throw new Refused(Service.RETURNEES + " did not show who is expected for " + where(wait) + ": "
                            + reply.refusal());
                }
                JsonNode entries = reply.body().path("entries");
                entries.forEach(arrival -> {
                    if (wait.list().equals(arrival.path("listReference").asString(""))) ofTheList.add(arrival);
                });
                if (entries.size() < 200) return ofTheList;
            }
        }

        /**
         * False when what the act is about is no longer there: it was carried out when the story was entered before.
         */
        private boolean lookUp(Act act, LookUp wanted) {
            Reply reply = api.as(wanted.reader()).get(wanted.service(), wanted.path());
            Map<String, String> found = reply.status() == 200 ? wanted.in(reply.body()) : Map.of();
            ids.putAll(found);
            if (reply.status() == 200 && found.isEmpty() && wanted.goesByItself()) {
                return false;
            }
            if (found.size() < wanted.least()) {
                throw new Refused(wanted.service() + " did not show the " + wanted.what() + " for " + where(act) + ": "
                        + reply.refusal());
            }
            return true;
        }

        private void awaitEndedReferrals(Act.CloseCase close) {
            if (close.endedReferrals() == 0) {
                return;
            }
            Patience.Attempts attempts = api.patience().attempts();
            int ended;
            do {
                Reply reply = api.as(close.by()).get(Service.CASES, "/cases/" + caseOf(close.reference()));
                // The case view may lag behind its own registration too.
                if (reply.status() != 200 && reply.status() != 404) {
                    throw new Refused(
                            Service.CASES + " did not show the case for " + where(close) + ": " + reply.refusal());
                }
                ended = 0;
                for (JsonNode referral : reply.body().path("referrals")) {
                    if (ENDED.contains(referral.path("status").asString(""))) {
                        ended++;
                    }
                }
                if (ended >= close.endedReferrals()) {
                    return;
                }
            } while (attempts.again());
            throw new Refused("The case-service heard of " + ended + " of " + close.endedReferrals()
                    + " ended referrals within " + api.patience().limit().toSeconds() + " s (" + where(close)
                    + ").");
        }

        private String refusal(Act act, Requests.Command command, Reply reply) {
            String sentence = command.service() + " refused " + where(act) + " by " + act.by() + ": " + reply.refusal();
            return KEY_USED.equals(reply.rule())
                    ? sentence
                            + "\n"
                            + "This seed has been entered before with another --until: give the same --until (or"
                            + " --remember file) again, take another --seed, or start over with empty databases."
                    : sentence;
        }

        private String where(Act act) {
            return act.step() + " of " + story.name() + " in municipality " + story.municipality();
        }

        @Override
        public String id(String reference) {
            String id = ids.get(reference);
            if (id == null) {
                throw new IllegalStateException(story.name() + " refers to " + reference + " before it exists.");
            }
            return id;
        }
    }
}
