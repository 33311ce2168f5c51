package io.github.pbxkit.ari;

import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.operations.AriRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles whose object went away in a gap: the event that they wait for will never come, so their futures fail, and say so.
 */
final class MissedEnds {
    static final MissedEnds NONE = new MissedEnds(List.of());

    private static final Logger LOG = LoggerFactory.getLogger(MissedEnds.class);

    private final List<Runnable> tellings;

    private MissedEnds(List<Runnable> tellings) {
        this.tellings = tellings;
    }

    /** Asks the server for everything that is waited for; never fails. */
    static CompletableFuture<MissedEnds> look(AriClient ari) {
        LiveObjects live = ari.live();
        List<CompletableFuture<List<Runnable>>> checks = new ArrayList<>();
        Set<String> channels = live.expectedChannels();
        if (!channels.isEmpty()) {
            checks.add(quietly(ari.channels().list())
                    .thenApply(now -> now.map(list -> channelsMissing(ari, channels, list))
                            .orElse(List.of())));
        }
        Set<String> bridges = live.bridges.ids();
        if (!bridges.isEmpty()) {
            checks.add(quietly(ari.bridges().list())
                    .thenApply(now ->
                            now.map(list -> bridgesMissing(ari, bridges, list)).orElse(List.of())));
        }
        live.playbacks.ids().forEach(id -> checks.add(check(ari.playbacks().get(id), "Playback", id, live.playbacks)));
        live.recordings
                .ids()
                .forEach(name -> checks.add(check(ari.recordings().getLive(name), "Recording", name, live.recordings)));
        return CompletableFuture.allOf(checks.toArray(CompletableFuture[]::new))
                .thenApply(done -> new MissedEnds(
                        checks.stream().flatMap(check -> check.join().stream()).toList()));
    }

    /** Fails the futures. */
    void tell() {
        tellings.forEach(Runnable::run);
    }

    private static List<Runnable> channelsMissing(AriClient ari, Set<String> expected, List<Channel> now) {
        Set<String> there = now.stream().map(Channel::id).collect(Collectors.toSet());
        return expected.stream()
                .filter(id -> !there.contains(id))
                .map(id -> (Runnable) () -> ari.live().channels.fail(id, missed("Channel", id)))
                .toList();
    }

    private static List<Runnable> bridgesMissing(AriClient ari, Set<String> expected, List<Bridge> now) {
        Set<String> there = now.stream().map(Bridge::id).collect(Collectors.toSet());
        return expected.stream()
                .filter(id -> !there.contains(id))
                .map(id -> (Runnable) () -> {
                    ari.live().bridges.fail(id, missed("Bridge", id));
                    ari.handlers().forget(LaneKey.ofBridge(id));
                })
                .toList();
    }

    private static <T> CompletableFuture<List<Runnable>> check(
            AriRequest<T> get, String what, String id, Awaited<T> awaited) {
        return quietly(get.optional())
                .thenApply(answer -> answer.isPresent() && answer.get().isEmpty()
                        ? List.of(() -> awaited.fail(id, missed(what, id)))
                        : List.of());
    }

    static AriException missed(String what, String id) {
        return new AriDisconnectedException(
                what + " " + id + " ended while the connection was down; its last event was missed", null);
    }

    /** A check that could not be made changes nothing. */
    private static <T> CompletableFuture<Optional<T>> quietly(AriRequest<T> request) {
        return request.send().thenApply(Optional::of).exceptionally(failure -> {
            LOG.warn("A check after the gap could not be made: {}", failure.getMessage());
            return Optional.empty();
        });
    }
}
