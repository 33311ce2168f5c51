package io.github.pbxkit.ari.operations;

/**
 * Mutes or unmutes a channel.
 */
public final class MuteRequest extends AriCommand {
    MuteRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code direction}.
     *
     * @param direction {@code both} (default), {@code in} (what comes from the channel) or {@code out}
     * @return this
     */
    public MuteRequest direction(String direction) {
        call.set("direction", direction);
        return this;
    }
}
