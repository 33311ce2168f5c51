package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.examples.quarkus.pbx.PbxLifecycle;
import io.github.pbxkit.examples.quarkus.pbx.Servers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes whoever comes into the Stasis application: answers, plays music, knows who it is, until somebody on the page sends the
 * caller on or hangs up. When this application stops, the callers go back to the dialplan. Thread-safe.
 */
@Singleton
public class WaitingRoom {
    /**
     * A caller.
     *
     * @param server name of the PBX
     * @param id Asterisk's id of the channel
     * @param channel its name
     * @param name the caller's name as the PBX has it; may be empty
     * @param who what the numbering plan says of the number
     * @param since when the caller came
     */
    public record Call(String server, String id, String channel, String name, WhoIs.Answer who, Instant since) {}

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);
    private static final int LEAVE = PbxLifecycle.CLOSE - 50;
    private static final long LEAVING_SECONDS = 3;

    private record Key(String server, String id) {}

    private final Servers<AriClient> ari;
    private final WhoIs whoIs;
    private final Map<Key, Call> calls = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    WaitingRoom(Servers<AriClient> ari, WhoIs whoIs) {
        this.ari = ari;
        this.whoIs = whoIs;
    }

    /** Before {@link PbxLifecycle} connects. */
    void open(@Observes StartupEvent start) {
        ari.all().forEach((server, client) -> {
            client.on(StasisStart.class, event -> enter(server, client, event.channel()));
            client.on(
                    StasisEnd.class,
                    event -> calls.remove(new Key(server, event.channel().id())));
        });
    }

    private void enter(String server, AriClient client, Channel channel) {
        ChannelHandle caller = client.channel(channel.id());
        if (isClosing) {
            var unused = sendOn(caller);
            return;
        }
        String number = channel.caller().number();
        calls.put(
                new Key(server, channel.id()),
                new Call(
                        server,
                        channel.id(),
                        channel.name(),
                        channel.caller().name(),
                        whoIs.ask(number),
                        Instant.now(Clock.systemUTC())));
        caller.answer().ignoreMissing().await();
        var unused = caller.startMoh().ignoreMissing().send().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("No music for {} on {}", channel.id(), server, failure);
            }
        });
    }

    /** Who waits now, the longest first. */
    public List<Call> calls() {
        return calls.values().stream()
                .sorted(Comparator.comparing(Call::since).thenComparing(Call::id))
                .toList();
    }

    /**
     * Ends a call.
     *
     * @return false when there is no such caller
     * @throws AriException when the server refused or did not answer
     */
    public boolean hangUp(String server, String id) {
        return with(server, id, ChannelHandle::hangup);
    }

    /**
     * Sends a caller on to where the dialplan goes on.
     *
     * @return false when there is no such caller
     * @throws AriException when the server refused or did not answer
     */
    public boolean sendOn(String server, String id) {
        return with(server, id, ChannelHandle::continueInDialplan);
    }

    private static CompletableFuture<Void> sendOn(ChannelHandle caller) {
        return caller.continueInDialplan().ignoreMissing().send();
    }

    private boolean with(String server, String id, Function<ChannelHandle, AriCommand> request) {
        Call call = calls.get(new Key(server, id));
        if (call == null) {
            return false;
        }
        request.apply(ari.get(server).channel(id)).ignoreMissing().await();
        return true;
    }

    /** Nobody is left in an application that does not run; in any case it takes no longer than three seconds. */
    void leave(@Observes @Priority(LEAVE) ShutdownEvent stop) {
        isClosing = true;
        CompletableFuture<?>[] leaving = calls.values().stream()
                .map(call -> sendOn(ari.get(call.server()).channel(call.id())))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(leaving)
                .completeOnTimeout(null, LEAVING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> {
                    LOG.warn("Not every caller could be sent on: {}", failure.getMessage());
                    return null;
                })
                .join();
    }
}
