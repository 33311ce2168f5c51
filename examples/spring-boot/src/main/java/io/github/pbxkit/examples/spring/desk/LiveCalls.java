package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.ari.spring.AriClients;
import io.github.pbxkit.numbering.Verdict;
import io.github.pbxkit.numbering.spring.Numbering;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is in the Stasis application: a call comes in over ARI, the registry says whose number it is, the caller hears music
 * until somebody at the desk sends the call on or ends it. Thread-safe.
 */
@Component
public class LiveCalls {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCalls.class);

    private static final long LEAVING_SECONDS = 3;

    private record Key(String server, String channel) {}

    private final AriClients ari;
    private final Numbering numbering;
    private final boolean refusesSuspicious;
    private final Map<Key, LiveCall> calls = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    LiveCalls(AriClients ari, Numbering numbering, DeskProperties settings) {
        this.ari = ari;
        this.numbering = numbering;
        this.refusesSuspicious = settings.refuseSuspicious();
        ari.asMap().forEach(this::listen); // before the clients connect, which they do last
    }

    private void listen(String server, AriClient client) {
        var unused = client.on(StasisStart.class, event -> enter(server, client, event.channel()));
        var ignored = client.on(
                StasisEnd.class,
                event -> calls.remove(new Key(server, event.channel().id())));
    }

    private void enter(String server, AriClient client, Channel channel) {
        if (isClosing) {
            var unused = sendOn(client.channel(channel.id()));
            return;
        }
        Verdict verdict = numbering.verdict(channel.caller().number());
        ChannelHandle caller = client.channel(channel.id());
        if (verdict.isSuspicious() && refusesSuspicious) {
            LOG.warn("Refused {} on {}: {}", channel.caller().number(), server, verdict.reason());
            caller.hangup().reason("congestion").ignoreMissing().await();
            return;
        }
        calls.put(new Key(server, channel.id()), LiveCall.of(server, channel, verdict, Instant.now()));
        caller.answer().ignoreMissing().await();
        caller.startMoh().ignoreMissing().await();
    }

    /** Before anything stops: nobody is left on music in an application that does not run. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        isClosing = true;
        CompletableFuture<?>[] leaving = calls.values().stream()
                .map(call -> sendOn(ari.get(call.server()).channel(call.id())))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(leaving)
                .completeOnTimeout(null, LEAVING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> {
                    LOG.warn("Not every call could be sent on: {}", failure.getMessage());
                    return null;
                })
                .join();
    }

    private static CompletableFuture<Void> sendOn(ChannelHandle caller) {
        return caller.continueInDialplan().ignoreMissing().send();
    }

    /** All calls, the oldest first. */
    public List<LiveCall> all() {
        return calls.values().stream()
                .sorted(Comparator.comparing(LiveCall::since).thenComparing(LiveCall::id))
                .toList();
    }

    /** Ends a call; empty when there is no such call. */
    public Optional<LiveCall> hangUp(String server, String id) {
        return with(server, id, ChannelHandle::hangup);
    }

    /** Sends a call on to where the dialplan goes on; empty when there is no such call. */
    public Optional<LiveCall> sendOn(String server, String id) {
        return with(server, id, ChannelHandle::continueInDialplan);
    }

    private Optional<LiveCall> with(String server, String id, Function<ChannelHandle, AriCommand> request) {
        Optional<LiveCall> call = Optional.ofNullable(calls.get(new Key(server, id)));
        call.ifPresent(live ->
                request.apply(ari.get(server).channel(id)).ignoreMissing().await());
        return call;
    }
}
