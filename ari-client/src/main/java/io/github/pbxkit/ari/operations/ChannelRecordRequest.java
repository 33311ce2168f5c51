package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.LiveRecording;

/**
 * Records what comes from a channel.
 */
public final class ChannelRecordRequest extends AriRequest<LiveRecording> {
    ChannelRecordRequest(Call call) {
        super(call, Answer.object(ModelReader::liveRecording));
    }

    /**
     * Sets {@code maxDurationSeconds}.
     *
     * @param maxDurationSeconds longest length, 0 for no limit (default)
     * @return this
     */
    public ChannelRecordRequest maxDurationSeconds(int maxDurationSeconds) {
        call.set("maxDurationSeconds", maxDurationSeconds);
        return this;
    }

    /**
     * Sets {@code maxSilenceSeconds}.
     *
     * @param maxSilenceSeconds silence that ends it, 0 for no limit (default)
     * @return this
     */
    public ChannelRecordRequest maxSilenceSeconds(int maxSilenceSeconds) {
        call.set("maxSilenceSeconds", maxSilenceSeconds);
        return this;
    }

    /**
     * Sets {@code ifExists}.
     *
     * @param ifExists {@code fail} (default), {@code overwrite} or {@code append}
     * @return this
     */
    public ChannelRecordRequest ifExists(String ifExists) {
        call.set("ifExists", ifExists);
        return this;
    }

    /**
     * Sets {@code beep}.
     *
     * @param beep whether to beep at the start
     * @return this
     */
    public ChannelRecordRequest beep(boolean beep) {
        call.set("beep", beep);
        return this;
    }

    /**
     * Sets {@code terminateOn}.
     *
     * @param terminateOn DTMF that ends it: {@code none} (default), {@code any}, {@code *} or {@code #}
     * @return this
     */
    public ChannelRecordRequest terminateOn(String terminateOn) {
        call.set("terminateOn", terminateOn);
        return this;
    }
}
