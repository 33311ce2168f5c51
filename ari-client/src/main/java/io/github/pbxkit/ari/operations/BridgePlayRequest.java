package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Playback;

/**
 * Plays media to a bridge. That a medium cannot be played shows in {@code PlaybackFinished} only, with the state failed.
 */
public final class BridgePlayRequest extends AriRequest<Playback> {
    BridgePlayRequest(Call call) {
        super(call, Answer.object(ModelReader::playback));
    }

    /**
     * Sets {@code announcer_format}.
     *
     * @param announcerFormat format of the announcer channel (default {@code slin})
     * @return this
     */
    public BridgePlayRequest announcerFormat(String announcerFormat) {
        call.set("announcer_format", announcerFormat);
        return this;
    }

    /**
     * Sets {@code lang}.
     *
     * @param lang language of the sounds
     * @return this
     */
    public BridgePlayRequest lang(String lang) {
        call.set("lang", lang);
        return this;
    }

    /**
     * Sets {@code offsetms}.
     *
     * @param offsetms where in the first medium to begin, in milliseconds
     * @return this
     */
    public BridgePlayRequest offsetms(int offsetms) {
        call.set("offsetms", offsetms);
        return this;
    }

    /**
     * Sets {@code skipms}.
     *
     * @param skipms step of forward and reverse, in milliseconds (default 3000)
     * @return this
     */
    public BridgePlayRequest skipms(int skipms) {
        call.set("skipms", skipms);
        return this;
    }

    /**
     * Sets {@code playbackId}.
     *
     * @param playbackId id of the playback; without it one made by the client is sent
     * @return this
     */
    public BridgePlayRequest playbackId(String playbackId) {
        call.set("playbackId", playbackId);
        return this;
    }
}
