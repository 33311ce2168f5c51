package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Playback;

/**
 * Plays media to a channel. That a medium cannot be played shows in {@code PlaybackFinished} only, with the state failed.
 */
public final class ChannelPlayRequest extends AriRequest<Playback> {
    ChannelPlayRequest(Call call) {
        super(call, Answer.object(ModelReader::playback));
    }

    /**
     * Sets {@code lang}.
     *
     * @param lang language of the sounds
     * @return this
     */
    public ChannelPlayRequest lang(String lang) {
        call.set("lang", lang);
        return this;
    }

    /**
     * Sets {@code offsetms}.
     *
     * @param offsetms where in the first medium to begin, in milliseconds
     * @return this
     */
    public ChannelPlayRequest offsetms(int offsetms) {
        call.set("offsetms", offsetms);
        return this;
    }

    /**
     * Sets {@code skipms}.
     *
     * @param skipms step of forward and reverse, in milliseconds (default 3000)
     * @return this
     */
    public ChannelPlayRequest skipms(int skipms) {
        call.set("skipms", skipms);
        return this;
    }

    /**
     * Sets {@code playbackId}.
     *
     * @param playbackId id of the playback; without it one made by the client is sent
     * @return this
     */
    public ChannelPlayRequest playbackId(String playbackId) {
        call.set("playbackId", playbackId);
        return this;
    }
}
