package org.cpsn.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
                    case Act.DoFollowUp done -> {
                        lookUpFollowUp(done);
                        command(done);
                    }
                    case Act.OrderMeasure order -> {
                        lookUp(order, order.reference(), "juvenile-justice", "acts", 1, "act");
                        command(order);
                    }
                    case Act.LetGo go -> {
                        lookUp(go, go.reference(), "transfers", "transfers", 1, "transfer");
                        command(go);
                    }
                    case Act.ApproveAssessment approve -> {
                        lookUp(approve, approve.reference(), "assessments", "assessments", 1, "assessment");
                        command(approve);
                    }
                    case Act.ApprovePlan approve -> {
                        lookUp(approve, approve.reference(), "plans", "plans", 1, "plan");
                        command(approve);
                    }
                    case Act.SubmitMessage submit -> {
                        lookUpMessage(submit);
                        command(submit);
                    }
                    case Act.MakeReferral make
                    when make.consent() != null -> {
                        lookUpConsent(make);
                        command(make);
                    }
                    case Act.CloseCase close -> {
                        awaitEndedReferrals(close);
                        command(close);
                    }
                    default -> command(act);
                }
            }
            told.incrementAndGet();
            progress.told();
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
            if ("LIKELY_THE_SAME_PERSON".equals(reply.rule())) {
                // Invented people resemble each other; the story knows that they are different ones.
                reply = ask(
                        act,
                        command.somebodyElseThan(reply.body().path("about")),
                        key(seed, story.name(), act.step() + "/compared"));
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

        /**
         * Writing a part of a case answers with the case's id; the part's own stands in its list, in the list's order.
         */
        private void lookUp(Act act, String reference, String path, String list, int which, String part) {
            Reply reply = api.as(act.by()).get(Service.CASES, "/cases/" + caseOf(reference) + "/" + path);
            JsonNode id = reply.body().path(list).path(which - 1).path(part + "Id");
            if (reply.status() != 200 || id.isMissingNode()) {
                throw new Refused(
                        Service.CASES + " did not show the " + part + " for " + where(act) + ": " + reply.refusal());
            }
            ids.put(part + "/" + reference + "/" + which, id.asString());
        }

        /** What a roundtable or a referral has brought about stands between those that were planned by hand. */
        private void lookUpFollowUp(Act.DoFollowUp done) {
            Reply reply = api.as(done.by()).get(Service.CASES, "/cases/" + caseOf(done.reference()) + "/follow-ups");
            List<String> planned = reply.body()
                    .path("followUps")
                    .valueStream()
                    .filter(one -> one.path("roundtableId").isNull()
                            && one.path("referralId").isNull())
                    .map(one -> one.path("followUpId").asString())
                    .toList();
            if (reply.status() != 200 || planned.size() < done.which()) {
                throw new Refused(
                        Service.CASES + " did not show the follow-up for " + where(done) + ": " + reply.refusal());
            }
            ids.put("followUp/" + done.reference() + "/" + done.which(), planned.get(done.which() - 1));
        }

        private void lookUpMessage(Act.SubmitMessage submit) {
            Reply reply = api.as(submit.by()).get(Service.REFERRALS, "/exchanges/" + exchange(submit.reference()));
            JsonNode id = reply.body().path("messages").path(0).path("messageId");
            if (reply.status() != 200 || id.isMissingNode()) {
                throw new Refused(
                        Service.REFERRALS + " did not show the message for " + where(submit) + ": " + reply.refusal());
            }
            ids.put("message/" + submit.reference(), id.asString());
        }

        /**
         * The ledger also has what was done without consent; the consents in it are counted by when they were given.
         */
        private void lookUpConsent(Act.MakeReferral make) {
            String path = "/cases/" + caseOf(make.caseReference()) + "/consents";
            Reply reply = api.as(make.by()).get(Service.CASES, path);
            List<String> given = reply.body()
                    .path("consents")
                    .valueStream()
                    .filter(one -> !one.path("overridden").asBoolean(false))
                    .sorted(Comparator.comparing(
                            one -> Instant.parse(one.path("from").asString())))
                    .map(one -> one.path("consentId").asString())
                    .toList();
            if (reply.status() != 200 || given.size() < make.consent()) {
                throw new Refused(
                        Service.CASES + " did not show the consent for " + where(make) + ": " + reply.refusal());
            }
            ids.put("consent/" + make.caseReference() + "/" + make.consent(), given.get(make.consent() - 1));
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
            return "KEY_USED_FOR_SOMETHING_ELSE".equals(reply.rule())
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
        public String person(String reference) {
            return known("person/" + reference);
        }

        @Override
        public String caseOf(String reference) {
            return known("case/" + reference);
        }

        @Override
        public String referral(String reference) {
            return known("referral/" + reference);
        }

        @Override
        public String consent(String reference, int which) {
            return known("consent/" + reference + "/" + which);
        }

        @Override
        public String followUp(String reference, int which) {
            return known("followUp/" + reference + "/" + which);
        }

        @Override
        public String assessment(String reference) {
            return known("assessment/" + reference + "/1");
        }

        @Override
        public String plan(String reference) {
            return known("plan/" + reference + "/1");
        }

        @Override
        public String roundtable(String reference) {
            return known("roundtable/" + reference);
        }

        @Override
        public String offence(String reference) {
            return known("act/" + reference + "/1");
        }

        @Override
        public String transfer(String reference) {
            return known("transfer/" + reference + "/1");
        }

        @Override
        public String exchange(String reference) {
            return known("exchange/" + reference);
        }

        @Override
        public String message(String reference) {
            return known("message/" + reference);
        }

        private String known(String reference) {
            String id = ids.get(reference);
            if (id == null) {
                throw new IllegalStateException(story.name() + " refers to " + reference + " before it exists.");
            }
            return id;
        }
    }
}
