package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.examples.conference.room.PbxView.State;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How we stand with the PBX. Each time the connection comes up, what the PBX has is read and handed on for correction;
 * only then the roster counts as right. Used on the conference's thread.
 */
final class PbxLink {
    private static final Logger log = LoggerFactory.getLogger(PbxLink.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    /** Completes when the roster was right for the first time. */
    final CompletableFuture<Void> ready = new CompletableFuture<>();

    private final Rooms rooms;
    private final PbxRequests pbx;
    private final AsteriskClock clock;
    private final ConferenceThread thread;
    private final BiConsumer<PbxState, Predicate<String>> correct;
    private final Set<String> touched = new HashSet<>();

    private volatile State state = State.CONNECTING;
    private long since = System.nanoTime();
    private @Nullable String version;
    private int look;

    PbxLink(
            Rooms rooms,
            PbxRequests pbx,
            AsteriskClock clock,
            ConferenceThread thread,
            BiConsumer<PbxState, Predicate<String>> correct) {
        this.rooms = rooms;
        this.pbx = pbx;
        this.clock = clock;
        this.thread = thread;
        this.correct = correct;
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    /** May be asked from any thread. */
    State state() {
        return state;
    }

    PbxView view() {
        return new PbxView(state, Duration.ofNanos(System.nanoTime() - since).toMillis(), version);
    }

    /** An event told something about this channel: what is being read meanwhile may be older. */
    void touched(String channelId) {
        if (state == State.SYNCING) {
            touched.add(channelId);
        }
    }

    void changed(ConnectionChange change) {
        switch (change.state()) {
            case LIVE -> look(++look);
            case GAP -> lost(change);
            case REPLACED -> become(State.REPLACED);
            case CLOSED -> become(State.CLOSED);
            case CONNECTING -> become(State.CONNECTING);
            case SYNCING -> {
                // The client's own; ours begins when it is through.
            }
        }
    }

    private void lost(ConnectionChange change) {
        if (state != State.GAP) {
            log.debug("Connection lost: {}", change.reason());
        }
        become(State.GAP);
    }

    private void become(State next) {
        if (next != State.LIVE && next != State.SYNCING) {
            look++;
        }
        if (next != state) {
            state = next;
            since = System.nanoTime();
            rooms.changed(view());
        }
    }

    private void look(int number) {
        if (number != look) {
            return;
        }
        touched.clear();
        become(State.SYNCING);
        thread.whenDone(pbx.look(), (found, failure) -> {
            if (number != look) {
                return;
            }
            if (found == null) {
                log.warn("Could not read the PBX's calls and bridges, trying again: {}", String.valueOf(failure));
                thread.later(RETRY, () -> look(number));
            } else {
                seen(found);
            }
        });
    }

    private void seen(PbxState found) {
        clock.reset();
        clock.observe(found.time());
        version = found.version();
        become(State.LIVE);
        correct.accept(found, Set.copyOf(touched)::contains);
        log.debug(
                "The roster is right: {} in {} rooms",
                rooms.members().size(),
                rooms.all().size());
        ready.complete(null);
    }
}
