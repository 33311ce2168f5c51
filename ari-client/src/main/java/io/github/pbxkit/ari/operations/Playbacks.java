package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Playback;

/**
 * Playbacks that are going on.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Playbacks extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Playbacks(AriTransport transport) {
        super(transport);
    }

    /**
     * One playback, while it lasts.
     *
     * @param playbackId the playback
     * @return the request
     */
    public AriRequest<Playback> get(String playbackId) {
        return new AriRequest<>(Call.get(this, "playbacks", playbackId), Answer.object(ModelReader::playback));
    }

    /**
     * Stops a playback.
     *
     * @param playbackId the playback
     * @return the request
     */
    public AriCommand stop(String playbackId) {
        return new AriCommand(Call.delete(this, "playbacks", playbackId));
    }

    /**
     * Controls a playback.
     *
     * @param playbackId the playback
     * @param operation {@code pause}, {@code unpause}, {@code restart}, {@code reverse} or {@code forward}
     * @return the request
     */
    public AriCommand control(String playbackId, String operation) {
        return new AriCommand(
                Call.post(this, "playbacks", playbackId, "control").set("operation", operation));
    }
}
