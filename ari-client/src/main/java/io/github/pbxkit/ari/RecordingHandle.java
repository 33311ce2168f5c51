package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.ari.operations.AriRequest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One recording that is being made. Thread-safe. */
public final class RecordingHandle {
    private final AriClient ari;
    private final String name;
    private final @Nullable CompletableFuture<LiveRecording> accepted;
    private final @Nullable CompletableFuture<LiveRecording> finished;

    private RecordingHandle(
            AriClient ari,
            String name,
            @Nullable CompletableFuture<LiveRecording> accepted,
            @Nullable CompletableFuture<LiveRecording> finished) {
        UriText.segment(Objects.requireNonNull(name, "name"));
        this.ari = ari;
        this.name = name;
        this.accepted = accepted;
        this.finished = finished;
    }

    static RecordingHandle existing(AriClient ari, String name) {
        return new RecordingHandle(ari, name, null, null);
    }

    /**
     * Waits for the end, then sends the request. When that is refused because a recording of this name is being made, that
     * one goes on, and so does whoever waits for it.
     */
    static RecordingHandle begin(AriClient ari, String name, Supplier<CompletableFuture<LiveRecording>> request) {
        Awaited<LiveRecording> recordings = ari.live().recordings;
        boolean another = recordings.isAwaited(name);
        CompletableFuture<LiveRecording> theEnd = recordings.of(name);
        CompletableFuture<LiveRecording> finished = theEnd.copy();
        CompletableFuture<LiveRecording> accepted = request.get();
        var unused = accepted.whenComplete((recording, failure) -> {
            if (failure != null && another) {
                finished.completeExceptionally(Futures.unwrap(failure));
            } else {
                ari.awaiting().failIf(failure, recordings, name, theEnd);
            }
        });
        return new RecordingHandle(ari, name, accepted, finished);
    }

    /** {@return the recording's name} */
    public String name() {
        return name;
    }

    /**
     * Waits for the server to accept the recording, which does not mean that it has begun.
     *
     * @return the answer, on the completion executor; fails as the request did
     */
    public CompletableFuture<LiveRecording> accepted() {
        return accepted == null ? get().send() : accepted.copy();
    }

    /**
     * Waits for the end.
     *
     * @return the recording in its last state, {@code done}, {@code failed} or {@code canceled}, on the completion executor.
     *     Fails as the request did if the server did not accept it, with an {@link AriDisconnectedException} if the end was
     *     missed in a gap or the client was closed, with an {@link AriNotFoundException} if there is no such recording
     */
    public CompletableFuture<LiveRecording> finished() {
        if (finished != null) {
            return finished.copy();
        }
        Awaited<LiveRecording> recordings = ari.live().recordings;
        CompletableFuture<LiveRecording> future = recordings.of(name);
        ari.awaiting().check(get(), "Recording " + name, recordings, name, future);
        return future.copy();
    }

    /** {@return request for the recording as it is now} */
    public AriRequest<LiveRecording> get() {
        return ari.recordings().getLive(name);
    }

    /** {@return request to stop and store it} */
    public AriCommand stop() {
        return ari.recordings().stop(name);
    }

    /** {@return request to stop and throw it away} */
    public AriCommand cancel() {
        return ari.recordings().cancel(name);
    }

    /** {@return request to pause} */
    public AriCommand pause() {
        return ari.recordings().pause(name);
    }

    /** {@return request to go on after a pause} */
    public AriCommand unpause() {
        return ari.recordings().unpause(name);
    }

    /** {@return request to record silence from here on} */
    public AriCommand mute() {
        return ari.recordings().mute(name);
    }

    /** {@return request to record sound again} */
    public AriCommand unmute() {
        return ari.recordings().unmute(name);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return "recording " + name;
    }
}
