package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.ari.operations.AriRequest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One playback. Thread-safe. */
public final class PlaybackHandle {
    private final AriClient ari;
    private final String id;
    private final @Nullable CompletableFuture<Playback> accepted;
    private final @Nullable CompletableFuture<Playback> finished;

    private PlaybackHandle(
            AriClient ari,
            String id,
            @Nullable CompletableFuture<Playback> accepted,
            @Nullable CompletableFuture<Playback> finished) {
        UriText.segment(Objects.requireNonNull(id, "id"));
        this.ari = ari;
        this.id = id;
        this.accepted = accepted;
        this.finished = finished;
    }

    static PlaybackHandle existing(AriClient ari, String id) {
        return new PlaybackHandle(ari, id, null, null);
    }

    /** Waits for the end, then sends the request, so that even the shortest playback is not missed. */
    static PlaybackHandle begin(AriClient ari, String id, Supplier<CompletableFuture<Playback>> request) {
        Awaited<Playback> playbacks = ari.live().playbacks;
        CompletableFuture<Playback> finished = playbacks.of(id);
        CompletableFuture<Playback> accepted = request.get();
        var unused =
                accepted.whenComplete((playback, failure) -> ari.awaiting().failIf(failure, playbacks, id, finished));
        return new PlaybackHandle(ari, id, accepted, finished);
    }

    /** {@return the playback's id} */
    public String id() {
        return id;
    }

    /**
     * Waits for the server to accept the playback, which does not mean that it has begun.
     *
     * @return the answer, on the completion executor; fails as the request did
     */
    public CompletableFuture<Playback> accepted() {
        return accepted == null ? get().send() : accepted.copy();
    }

    /**
     * Waits for the end.
     *
     * @return the playback in its last state, on the completion executor. A medium that cannot be played, and a channel that
     *     hangs up, end it with the state {@code failed}. Fails as the request did if the server did not accept it, with an
     *     {@link AriDisconnectedException} if the end was missed in a gap or the client was closed, with an {@link
     *     AriNotFoundException} if there is no such playback
     */
    public CompletableFuture<Playback> finished() {
        if (finished != null) {
            return finished.copy();
        }
        Awaited<Playback> playbacks = ari.live().playbacks;
        CompletableFuture<Playback> future = playbacks.of(id);
        ari.awaiting().check(get(), "Playback " + id, playbacks, id, future);
        return future.copy();
    }

    /** {@return request for the playback as it is now} */
    public AriRequest<Playback> get() {
        return ari.playbacks().get(id);
    }

    /** {@return request to stop} */
    public AriCommand stop() {
        return ari.playbacks().stop(id);
    }

    /** {@return request to pause} */
    public AriCommand pause() {
        return ari.playbacks().control(id, "pause");
    }

    /** {@return request to go on after a pause} */
    public AriCommand unpause() {
        return ari.playbacks().control(id, "unpause");
    }

    /** {@return request to begin from the start} */
    public AriCommand restart() {
        return ari.playbacks().control(id, "restart");
    }

    /** {@return request to step forward} */
    public AriCommand forward() {
        return ari.playbacks().control(id, "forward");
    }

    /** {@return request to step back} */
    public AriCommand reverse() {
        return ari.playbacks().control(id, "reverse");
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return "playback " + id;
    }
}
