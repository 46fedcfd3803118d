package org.cpsn.partner;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Looks at what is here, and at what is missing. Whether the entries follow each other was seen when it was opened. */
final class Verification {
    private final Feed feed;
    private final Store store;
    private final TrustedKeys keys;
    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();

    Verification(Feed feed, Store store, TrustedKeys keys, PrintStream out) {
        this.feed = feed;
        this.store = store;
        this.keys = keys;
        this.out = out;
    }

    /** @return false when something is broken or missing */
    boolean passes() throws IOException, InterruptedException {
        out.println("holds " + store.position() + " entries, without a gap; every hash is right");
        withheld();
        signatures();
        whatIsMissing();
        problems.forEach(problem -> out.println("PROBLEM: " + problem));
        if (problems.isEmpty()) out.println("all is well");
        return problems.isEmpty();
    }

    /** Data may only be missing where it was taken back. */
    private void withheld() throws IOException {
        var withheld = new ArrayList<Entry>();
        store.forEach(entry -> {
            if (!entry.hasData()) withheld.add(entry);
        });
        long taken =
                withheld.stream().filter(entry -> store.isRecalled(entry.id())).count();
        out.println(taken + " of them were taken back");
        withheld.stream()
                .filter(entry -> !store.isRecalled(entry.id()))
                .forEach(entry -> problems.add("entry " + entry.position() + " has no data and was not taken back"));
    }

    private void signatures() throws IOException {
        var checkpoints = store.checkpoints();
        long good = checkpoints.stream()
                .filter(checkpoint -> checkpoint.isSignedWith(keys))
                .count();
        out.println(good + " of " + checkpoints.size() + " signatures are good");
        if (good < checkpoints.size()) problems.add((checkpoints.size() - good) + " signatures are not good");
    }

    private void whatIsMissing() throws IOException, InterruptedException {
        var end = feed.checkpoint();
        if (!end.isSignedWith(keys)) problems.add("the latest checkpoint is not signed with a trusted key");
        if (end.position() > store.position())
            problems.add("missing: " + (store.position() + 1) + " to " + end.position());
        if (end.position() < store.position())
            problems.add("the feed reaches " + end.position() + " only, and " + store.position() + " is here");
        if (end.position() == store.position() && !end.hash().equals(store.hash()))
            problems.add("the other side holds something else at position " + end.position());
    }
}
