package org.cpsn.partner;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Fetches, checks, keeps, confirms; from where it was, for as long as it may. Whatever can pass by itself is tried
 * again after a while that grows.
 */
final class Follower {
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Feed feed;
    private final Store store;
    private final TrustedKeys keys;
    private final Options options;
    private final PrintStream out;
    private final CountDownLatch stopped;

    Follower(Feed feed, Store store, TrustedKeys keys, Options options, PrintStream out, CountDownLatch stopped) {
        this.feed = feed;
        this.store = store;
        this.keys = keys;
        this.options = options;
        this.out = out;
        this.stopped = stopped;
    }

    void follow() throws InterruptedException {
        var pause = SHORTEST;
        boolean confirmed = false;
        while (stopped.getCount() > 0) {
            try {
                if (keys.isEmpty()) learnKeys();
                // what was kept before a crash may not have been confirmed
                if (!confirmed && store.position() > 0) confirm();
                confirmed = true;
                int fetched = fetch();
                pause = SHORTEST;
                if (options.once() && fetched < options.limit()) return;
            } catch (IOException away) {
                confirmed = false;
                out.println("not now (" + reason(away) + "); again in " + pause.toMillis() + " ms");
                stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    /** @return how many entries came */
    private int fetch() throws IOException, InterruptedException {
        var entries = feed.after(store.position(), options.limit(), options.once() ? 0 : options.waitSeconds());
        if (entries.isEmpty()) return 0;
        keep(entries);
        confirm();
        out.println("holds everything up to " + store.position());
        return entries.size();
    }

    /** A disk that is full or gone does not mend itself. */
    private void keep(List<Entry> entries) {
        try {
            store.append(entries);
        } catch (IOException notKept) {
            throw new Broken("what came cannot be kept: " + reason(notKept));
        }
    }

    /** First it is proved that both sides hold the same, then it is said. */
    private void confirm() throws IOException, InterruptedException {
        var checkpoint = feed.checkpoint(store.position());
        if (keys.called(checkpoint.keyId()).isEmpty()) learnKeys();
        if (!checkpoint.isSignedWith(keys))
            throw new Broken("the checkpoint at position " + store.position() + " is not signed with a trusted key");
        if (checkpoint.position() != store.position() || !checkpoint.hash().equals(store.hash()))
            throw new Broken("the other side has signed something else for position " + store.position());
        store.keep(checkpoint);
        feed.acknowledge(store.position(), store.hash());
    }

    private void learnKeys() throws IOException, InterruptedException {
        boolean first = keys.isEmpty();
        var unknown = keys.learn(feed.keys(), options.trusted());
        if (first) out.println("trusts the keys " + keys.ids() + ": compare them over another way");
        if (!unknown.isEmpty())
            out.println("does not trust the keys " + unknown + ": compare them over another way, then --trust them");
    }

    /** An exception of the HTTP client may have no words of its own. */
    private static String reason(IOException away) {
        return away.getMessage() == null ? away.getClass().getSimpleName() : away.getMessage();
    }
}
