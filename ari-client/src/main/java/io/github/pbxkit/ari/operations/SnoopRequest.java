package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Channel;

/**
 * Listens to a channel, and speaks to it, through a channel of its own. The id is made by the client unless given.
 */
public final class SnoopRequest extends AriRequest<Channel> {
    SnoopRequest(Call call) {
        super(call, Answer.object(ModelReader::channel));
    }

    /**
     * Sets {@code spy}.
     *
     * @param spy what to hear: {@code none} (default), {@code both}, {@code out}, {@code in}
     * @return this
     */
    public SnoopRequest spy(String spy) {
        call.set("spy", spy);
        return this;
    }

    /**
     * Sets {@code whisper}.
     *
     * @param whisper whom to speak to: {@code none} (default), {@code both}, {@code out}, {@code in}
     * @return this
     */
    public SnoopRequest whisper(String whisper) {
        call.set("whisper", whisper);
        return this;
    }

    /**
     * Sets {@code appArgs}.
     *
     * @param appArgs arguments of the application, comma-separated
     * @return this
     */
    public SnoopRequest appArgs(String appArgs) {
        call.set("appArgs", appArgs);
        return this;
    }

    /**
     * Sets {@code snoopId}.
     *
     * @param snoopId id of the new channel; without it one made by the client is sent
     * @return this
     */
    public SnoopRequest snoopId(String snoopId) {
        call.set("snoopId", snoopId);
        return this;
    }
}
