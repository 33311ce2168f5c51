package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.operations.OriginateRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One time that a group is rung. */
final class RingRun {
    private final AriClient ari;
    private final String application;
    private final Queue<String> waiting;
    private final Duration timeout;
    private final boolean oneByOne;
    private final String callerId;
    private final @Nullable ChannelHandle caller;
    private final CompletableFuture<RingGroup.Result> result = new CompletableFuture<>();
    private final Object lock = new Object();
    private final Map<String, OutgoingCall> ringing = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private boolean over;

    RingRun(
            AriClient ari,
            String application,
            List<String> endpoints,
            Duration timeout,
            boolean oneByOne,
            String callerId,
            @Nullable ChannelHandle caller) {
        this.ari = ari;
        this.application = application;
        this.waiting = new ArrayDeque<>(endpoints);
        this.timeout = timeout;
        this.oneByOne = oneByOne;
        this.callerId = callerId;
        this.caller = caller;
    }

    CompletableFuture<RingGroup.Result> start() {
        var unused = result.whenComplete((how, failure) -> hangUpOthers(how == null ? null : how.winner()));
        if (caller != null) {
            var ended = caller.ended().whenComplete((last, failure) -> finish(null, ""));
        }
        callNext();
        return result;
    }

    private void callNext() {
        for (String endpoint = take(); endpoint != null; endpoint = oneByOne ? null : take()) {
            call(endpoint);
        }
    }

    private @Nullable String take() {
        synchronized (lock) {
            return over ? null : waiting.poll();
        }
    }

    /** Everything is heard of ahead of the lanes, since a handler may wait for the result. */
    private void call(String endpoint) {
        OutgoingCall call = new OutgoingCall(ari.newChannel());
        synchronized (lock) {
            if (over) {
                return;
            }
            ringing.put(endpoint, call);
        }
        OriginateRequest request = call.channel()
                .originate(endpoint)
                .app(application, RingGroup.ARGUMENT)
                .timeout(timeout);
        if (!callerId.isEmpty()) {
            request.callerId(callerId);
        }
        if (caller != null) {
            request.originator(caller.id());
        }
        var unused = call.begin(request, timeout).whenComplete((channel, failure) -> {
            if (failure == null) {
                onAnswered(endpoint, channel);
            } else {
                onFailed(endpoint, String.valueOf(Futures.unwrap(failure).getMessage()));
            }
        });
    }

    private void onAnswered(String endpoint, ChannelHandle channel) {
        synchronized (lock) {
            if (over) {
                return; // Two answered in the same moment; the other's is hung up with the rest.
            }
        }
        finish(channel, endpoint);
    }

    private void onFailed(String endpoint, String why) {
        boolean last;
        synchronized (lock) {
            if (over || ringing.remove(endpoint) == null) {
                return;
            }
            failures.put(endpoint, why);
            last = ringing.isEmpty() && waiting.isEmpty();
        }
        if (last) {
            finish(null, "");
        } else if (oneByOne) {
            callNext();
        }
    }

    private void finish(@Nullable ChannelHandle winner, String endpoint) {
        RingGroup.Result how;
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
            how = new RingGroup.Result(winner, endpoint, Collections.unmodifiableMap(new LinkedHashMap<>(failures)));
        }
        result.complete(how);
    }

    private void hangUpOthers(@Nullable ChannelHandle winner) {
        List<OutgoingCall> others;
        synchronized (lock) {
            over = true;
            others = ringing.values().stream()
                    .filter(call -> call.channel() != winner)
                    .toList();
            ringing.clear();
        }
        others.forEach(OutgoingCall::hangUp);
    }
}
