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
 * What happens between an opened socket and LIVE after a gap: handles whose object went away meanwhile learn it now, since
 * the event they wait for will never come.
 */
final class GapCheck {
    private static final Logger LOG = LoggerFactory.getLogger(GapCheck.class);

    private final AriClient ari;

    GapCheck(AriClient ari) {
        this.ari = ari;
    }

    /** Ends when all answers are in; never fails. */
    CompletableFuture<Void> run() {
        LiveObjects live = ari.live();
        List<CompletableFuture<?>> checks = new ArrayList<>(subscribeAgain(live.subscriptions()));
        Set<String> channels = live.expectedChannels();
        if (!channels.isEmpty()) {
            checks.add(quietly(ari.channels().list())
                    .thenAccept(now -> now.ifPresent(list -> forgetChannels(channels, list))));
        }
        Set<String> bridges = live.bridges.ids();
        if (!bridges.isEmpty()) {
            checks.add(quietly(ari.bridges().list())
                    .thenAccept(now -> now.ifPresent(list -> forgetBridges(bridges, list))));
        }
        live.playbacks.ids().forEach(id -> checks.add(check(ari.playbacks().get(id), "Playback", id, live.playbacks)));
        live.recordings
                .ids()
                .forEach(name -> checks.add(check(ari.recordings().getLive(name), "Recording", name, live.recordings)));
        return CompletableFuture.allOf(checks.toArray(CompletableFuture[]::new));
    }

    /** Before the checks, so that nothing can end unseen between the two. */
    private List<CompletableFuture<Void>> subscribeAgain(Set<String> subscriptions) {
        List<String> sources = List.copyOf(subscriptions);
        subscriptions.clear();
        return sources.stream().map(ari::subscribe).toList();
    }

    private void forgetChannels(Set<String> expected, List<Channel> now) {
        Set<String> there = now.stream().map(Channel::id).collect(Collectors.toSet());
        for (String id : expected) {
            if (!there.contains(id)) {
                ari.live().missed(id, missed("Channel", id));
                ari.handlers().forget(LaneKey.ofChannel(id));
            }
        }
    }

    private void forgetBridges(Set<String> expected, List<Bridge> now) {
        Set<String> there = now.stream().map(Bridge::id).collect(Collectors.toSet());
        for (String id : expected) {
            if (!there.contains(id)) {
                ari.live().bridges.fail(id, missed("Bridge", id));
                ari.handlers().forget(LaneKey.ofBridge(id));
            }
        }
    }

    private static <T> CompletableFuture<Void> check(AriRequest<T> get, String what, String id, Awaited<T> awaited) {
        return quietly(get.optional()).thenAccept(answer -> {
            if (answer.isPresent() && answer.get().isEmpty()) {
                awaited.fail(id, missed(what, id));
            }
        });
    }

    private static AriException missed(String what, String id) {
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
