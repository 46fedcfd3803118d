package org.cpsn.platform.axon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event store that wakes its readers when there is something to read. Pooled processors otherwise look every 500 ms,
 * because the embedded store's streams offer no callback. One extra stream, the bell, stands at the end of the store
 * and rings as soon as a commit (or the poll for other instances' commits) brings something.
 *
 * <p>A commit after a quiet moment is read at once; under load, those of the next moment are read together, because
 * every reader pays a transaction for each batch, however small.
 */
final class WakefulEventStore extends EmbeddedEventStore {
    private static final Logger LOG = LoggerFactory.getLogger(WakefulEventStore.class);
    /** Rings at least this often, for a reader that reached the end just as the last event arrived. */
    private static final int ANYWAY_MILLIS = 100;
    /** Under load the store is read this often. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore committed = new Semaphore(0);
    private volatile boolean open = true;
    private Thread bellRinger;
    private Thread reader;

    WakefulEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken from) {
        startBell();
        return new Wakeful(super.openStream(from));
    }

    /** Calls it, quickly please, whenever there is something new. */
    void whenSomethingIsNew(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        committed.release();
    }

    @Override
    public synchronized void shutDown() {
        open = false;
        if (reader != null) reader.interrupt();
        super.shutDown();
    }

    private synchronized void startBell() {
        if (bellRinger != null) return;
        bellRinger = Thread.ofPlatform().daemon().name("event-store-bell").start(this::ringWhileOpen);
        reader = Thread.ofPlatform().daemon().name("event-store-reader").start(this::readWhileOpen);
    }

    private void readWhileOpen() {
        try {
            while (open) {
                committed.acquire();
                committed.drainPermits();
                super.afterCommit(List.of());
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reader without a bell would only look once a second: a broken one is mended. */
    private void ringWhileOpen() {
        while (open) {
            try {
                ring();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.warn("The event store's bell broke and is mended.", broken);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ANYWAY_MILLIS));
            }
        }
    }

    private void ring() throws InterruptedException {
        try (var bell = super.openStream(createHeadToken())) {
            // what came while nobody stood at the end
            listeners.forEach(WakefulEventStore::wake);
            while (open) {
                if (bell.hasNextAvailable(ANYWAY_MILLIS, TimeUnit.MILLISECONDS)) {
                    while (open && bell.hasNextAvailable()) bell.nextAvailable();
                    listeners.forEach(WakefulEventStore::wake);
                }
                sleepers.forEach(WakefulEventStore::wake);
            }
        }
    }

    /** One that can no longer be woken must not keep the others asleep. */
    private static void wake(Runnable sleeper) {
        try {
            sleeper.run();
        } catch (RejectedExecutionException gone) {
            LOG.debug("A reader has gone without closing its stream.", gone);
        }
    }

    /** A stream of the embedded store that can be woken. */
    private final class Wakeful implements TrackingEventStream {
        private final TrackingEventStream stream;
        private Runnable callback;

        Wakeful(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            sleepers.add(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
            stream.skipMessagesWithPayloadTypeOf(ignoredMessage);
        }

        @Override
        public void close() {
            if (callback != null) sleepers.remove(callback);
            stream.close();
        }
    }
}
