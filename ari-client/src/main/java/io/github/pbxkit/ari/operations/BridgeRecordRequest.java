package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.LiveRecording;

/**
 * Records a bridge.
 */
public final class BridgeRecordRequest extends AriRequest<LiveRecording> {
    BridgeRecordRequest(Call call) {
        super(call, Answer.object(ModelReader::liveRecording));
    }

    /**
     * Sets {@code recorder_format}.
     *
     * @param recorderFormat format of the recorder channel (default {@code slin})
     * @return this
     */
    public BridgeRecordRequest recorderFormat(String recorderFormat) {
        call.set("recorder_format", recorderFormat);
        return this;
    }

    /**
     * Sets {@code maxDurationSeconds}.
     *
     * @param maxDurationSeconds longest length, 0 for no limit (default)
     * @return this
     */
    public BridgeRecordRequest maxDurationSeconds(int maxDurationSeconds) {
        call.set("maxDurationSeconds", maxDurationSeconds);
        return this;
    }

    /**
     * Sets {@code maxSilenceSeconds}.
     *
     * @param maxSilenceSeconds silence that ends it, 0 for no limit (default)
     * @return this
     */
    public BridgeRecordRequest maxSilenceSeconds(int maxSilenceSeconds) {
        call.set("maxSilenceSeconds", maxSilenceSeconds);
        return this;
    }

    /**
     * Sets {@code ifExists}.
     *
     * @param ifExists {@code fail} (default), {@code overwrite} or {@code append}
     * @return this
     */
    public BridgeRecordRequest ifExists(String ifExists) {
        call.set("ifExists", ifExists);
        return this;
    }

    /**
     * Sets {@code beep}.
     *
     * @param beep whether to beep at the start
     * @return this
     */
    public BridgeRecordRequest beep(boolean beep) {
        call.set("beep", beep);
        return this;
    }

    /**
     * Sets {@code terminateOn}.
     *
     * @param terminateOn DTMF that ends it: {@code none} (default), {@code any}, {@code *} or {@code #}
     * @return this
     */
    public BridgeRecordRequest terminateOn(String terminateOn) {
        call.set("terminateOn", terminateOn);
        return this;
    }
}
