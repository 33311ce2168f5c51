package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens between an opened socket and LIVE after a gap, so that handlers see each call come and go exactly once:
 *
 * <ol>
 *   <li>events of the new socket are held;
 *   <li>every application proves that it hears ({@link HearingTest}), or the socket is given up;
 *   <li>subscriptions and filters are asked for again ({@link KeptSubscriptions});
 *   <li>the server's channels are read and compared with {@link KnownCalls}: who is gone gets a synthetic {@code StasisEnd},
 *       who is new a synthetic {@code StasisStart}, unless the server's own is among the held events;
 *   <li>the held events follow, without what they would repeat.
 * </ol>
 *
 * Thread-safe. What leaves it goes to futures, streams and lanes under the lock, in order.
 */
final class Resync {
    private static final Logger LOG = LoggerFactory.getLogger(Resync.class);

    private final AriClient ari;
    private final KnownCalls known;
    private final Consumer<AriEvent> sink;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Run current;
    private @Nullable Run finished;

    Resync(AriClient ari, KnownCalls known, Consumer<AriEvent> sink, int capacity) {
        this.ari = ari;
        this.known = known;
        this.sink = sink;
        this.capacity = capacity;
    }

    /** A socket has been opened, and nothing has come over it yet; a run that outlives it gives nothing else up. */
    CompletableFuture<Void> begin(Collection<String> applications, Consumer<String> giveUp) {
        Run run = new Run(Set.copyOf(applications), giveUp);
        lock.lock();
        try {
            current = run;
            finished = null;
        } finally {
            lock.unlock();
        }
        return run.start();
    }

    /** On the socket's thread: whether the event is kept for later, or was for us only. */
    boolean hold(AriEvent event) {
        if (current == null) {
            return false;
        }
        lock.lock();
        try {
            Run run = current;
            return run != null && run.hold(event);
        } finally {
            lock.unlock();
        }
    }

    /** What was found out, once; null if there was no resync since this was last asked. */
    @Nullable
    Reconnected takeReport(Instant lost, Instant back, Duration duration) {
        lock.lock();
        try {
            Run run = finished;
            finished = null;
            return run == null ? null : new Reconnected(lost, back, duration, run.started, run.ended, run.isComplete);
        } finally {
            lock.unlock();
        }
    }

    /** The resync of one socket. */
    private final class Run {
        private final Set<String> applications;
        private final List<HearingTest> tests;
        private final List<AriEvent> held = new ArrayList<>();
        private final List<String> started = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private final Consumer<String> giveUp;
        private boolean isComplete = true;

        Run(Set<String> applications, Consumer<String> giveUp) {
            this.applications = applications;
            this.giveUp = giveUp;
            this.tests = applications.stream()
                    .filter(application -> !ari.subscriptions().isFiltered(application))
                    .map(HearingTest::new)
                    .toList();
        }

        CompletableFuture<Void> start() {
            return hears().thenCompose(hears -> hears ? look() : giveUp("the server forgot the application behind it"));
        }

        private CompletableFuture<Void> giveUp(String reason) {
            giveUp.accept(reason);
            return CompletableFuture.completedFuture(null);
        }

        private CompletableFuture<Boolean> hears() {
            CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
            for (HearingTest test : tests) {
                all = all.thenCombine(test.run(ari), Boolean::logicalAnd);
            }
            return all;
        }

        private CompletableFuture<Void> look() {
            CompletableFuture<Void> renewed = ari.subscriptions().renew(ari.transport());
            CompletableFuture<List<Channel>> channels =
                    renewed.thenCompose(done -> ari.channels().list().send());
            CompletableFuture<List<Channel>> twice = channels.thenCompose(this::lookAgain);
            return twice.thenCombine(MissedEnds.look(ari), (now, missed) -> {
                        settle(now, missed);
                        return (Void) null;
                    })
                    .exceptionallyCompose(this::failed);
        }

        /**
         * A channel that was caught while it tried an application that had no socket looks like one that is in it: so where
         * there is news, only what is there a moment later too is believed.
         */
        private CompletableFuture<List<Channel>> lookAgain(List<Channel> first) {
            boolean isNews = first.stream().anyMatch(this::isNew);
            if (!isNews) {
                return CompletableFuture.completedFuture(first);
            }
            Set<String> seen =
                    first.stream().filter(this::isNew).map(Channel::id).collect(Collectors.toSet());
            return ari.channels()
                    .list()
                    .send()
                    .thenApply(second -> second.stream()
                            .filter(channel -> !isNew(channel) || seen.contains(channel.id()))
                            .toList());
        }

        private boolean isNew(Channel channel) {
            return !known.contains(channel.id()) && applications.contains(StasisData.application(channel));
        }

        private CompletableFuture<Void> failed(Throwable thrown) {
            Throwable failure = thrown.getCause() == null ? thrown : thrown.getCause();
            if (failure instanceof AriRefusedException) {
                LOG.warn("What was missed in the gap is not known: {}", failure.getMessage());
                isComplete = false;
                settle(null, MissedEnds.NONE);
                return CompletableFuture.completedFuture(null);
            }
            return giveUp("what was missed could not be asked: " + failure.getMessage());
        }

        boolean hold(AriEvent event) {
            if (HearingTest.isTest(event)) {
                tests.forEach(test -> test.onEvent(event));
            } else if (held.size() < capacity) {
                held.add(event);
            } else {
                current = null;
                giveUp.accept(capacity + " events came before it was known what was missed (Limits.maxQueuedEvents)");
            }
            return true;
        }

        private void settle(@Nullable List<Channel> now, MissedEnds missed) {
            lock.lock();
            try {
                if (current != this) {
                    return; // this socket is gone already
                }
                known.forgetAssumedEnds();
                if (now != null) {
                    tellWhatWasMissed(now);
                }
                missed.tell();
                held.forEach(this::release);
                current = null;
                finished = this;
            } finally {
                lock.unlock();
            }
        }

        private void tellWhatWasMissed(List<Channel> now) {
            Instant at = ari.now();
            Map<String, Channel> byId =
                    now.stream().collect(Collectors.toMap(Channel::id, Function.identity(), (a, b) -> b));
            for (KnownCalls.Known call : known.all()) {
                Channel channel = byId.get(call.channel().id());
                boolean isThere =
                        channel != null && StasisData.isStillThere(call.application(), call.channel(), channel);
                if (applications.contains(call.application()) && !isThere && !endIsHeld(call)) {
                    Channel last = channel == null ? call.channel() : channel;
                    ended.add(last.id());
                    sink.accept(Synthetic.end(call.application(), last, at));
                }
            }
            for (Channel channel : now) {
                if (isNew(channel) && !startIsHeld(channel.id())) {
                    started.add(channel.id());
                    sink.accept(Synthetic.start(StasisData.application(channel), channel, at));
                }
            }
        }

        private boolean endIsHeld(KnownCalls.Known call) {
            return held.stream()
                    .anyMatch(event -> event instanceof StasisEnd end
                            && end.channel().id().equals(call.channel().id())
                            && end.application().equals(call.application()));
        }

        private boolean startIsHeld(String channelId) {
            return held.stream()
                    .anyMatch(event -> event instanceof StasisStart start
                            && start.channel().id().equals(channelId));
        }

        /** A start whose end was missed is told both; an end whose start was missed, neither. */
        private void release(AriEvent event) {
            if (event instanceof StasisStart start) {
                KnownCalls.Known before = known.get(start.channel().id());
                if (before != null && !known.isRepeated(start)) {
                    ended.add(start.channel().id());
                    sink.accept(Synthetic.end(before.application(), before.channel(), ari.now()));
                }
            } else if (event instanceof StasisEnd end
                    && !known.contains(end.channel().id())) {
                return;
            }
            sink.accept(event);
        }
    }
}
