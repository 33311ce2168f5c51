package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Sound;

/**
 * Sounds the server can play.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Sounds extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Sounds(AriTransport transport) {
        super(transport);
    }

    /**
     * The sounds that can be played.
     *
     * @return the request
     */
    public ListSoundsRequest list() {
        return new ListSoundsRequest(Call.get(this, "sounds"));
    }

    /**
     * One sound.
     *
     * @param soundId the sound
     * @return the request
     */
    public AriRequest<Sound> get(String soundId) {
        return new AriRequest<>(Call.get(this, "sounds", soundId), Answer.object(ModelReader::sound));
    }
}
