package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.ChannelHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in the application, and how they get out of it. While the program runs whoever is done is hung up; when it stops,
 * callers go back to the dialplan, and those whom it called are hung up: nobody stays where nobody serves. Thread-safe.
 */
final class Present {
    private static final Logger log = LoggerFactory.getLogger(Present.class);

    private final Map<String, ChannelHandle> callers = new ConcurrentHashMap<>();
    private final Map<String, ChannelHandle> called = new ConcurrentHashMap<>();
    private final Set<String> sentOn = ConcurrentHashMap.newKeySet();
    private volatile boolean isLeaving;

    /** Whether a new caller may be served; when the program is stopping the caller is sent on at once. */
    boolean enter(ChannelHandle caller) {
        keep(callers, caller);
        if (isLeaving) {
            var unused = sendOn(caller);
        }
        return !isLeaving;
    }

    /** Somebody whom the program called has answered. */
    void answered(ChannelHandle other) {
        keep(called, other);
        if (isLeaving) {
            hangUp(other);
        }
    }

    private static void keep(Map<String, ChannelHandle> group, ChannelHandle channel) {
        group.put(channel.id(), channel);
        var unused = channel.ended().whenComplete((last, failure) -> group.remove(channel.id()));
    }

    /** Ends a call, unless it is one that went back to the dialplan: that is none of ours any more. */
    void hangUp(ChannelHandle channel) {
        if (!sentOn.contains(channel.id())) {
            var unused = channel.hangup().ignoreMissing().send();
        }
    }

    private CompletableFuture<Void> sendOn(ChannelHandle caller) {
        sentOn.add(caller.id());
        return caller.continueInDialplan().ignoreMissing().send();
    }

    /** Lets everybody out, and comes back when they are, or after that time. */
    void leave(Duration patience) {
        isLeaving = true;
        CompletableFuture<?>[] gone = Stream.concat(
                        callers.values().stream()
                                .map(caller -> sendOn(caller).thenCombine(caller.ended(), (a, b) -> b)),
                        called.values().stream().map(other -> {
                            hangUp(other);
                            return other.ended();
                        }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(gone)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    log.warn("Not everybody could be sent on: {}", failure.getMessage());
                    return null;
                })
                .join();
    }
}
