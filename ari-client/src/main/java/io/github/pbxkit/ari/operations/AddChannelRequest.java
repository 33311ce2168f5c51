package io.github.pbxkit.ari.operations;

/**
 * Puts channels into a bridge.
 */
public final class AddChannelRequest extends AriCommand {
    AddChannelRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code role}.
     *
     * @param role role of the channels, in a holding bridge {@code announcer} or {@code participant}
     * @return this
     */
    public AddChannelRequest role(String role) {
        call.set("role", role);
        return this;
    }

    /**
     * Sets {@code absorbDTMF}.
     *
     * @param absorbDTMF whether their DTMF stays out of the bridge
     * @return this
     */
    public AddChannelRequest absorbDTMF(boolean absorbDTMF) {
        call.set("absorbDTMF", absorbDTMF);
        return this;
    }

    /**
     * Sets {@code mute}.
     *
     * @param mute whether they come in muted
     * @return this
     */
    public AddChannelRequest mute(boolean mute) {
        call.set("mute", mute);
        return this;
    }

    /**
     * Sets {@code inhibitConnectedLineUpdates}.
     *
     * @param inhibitConnectedLineUpdates whether the others are not told who came
     * @return this
     */
    public AddChannelRequest inhibitConnectedLineUpdates(boolean inhibitConnectedLineUpdates) {
        call.set("inhibitConnectedLineUpdates", inhibitConnectedLineUpdates);
        return this;
    }
}
