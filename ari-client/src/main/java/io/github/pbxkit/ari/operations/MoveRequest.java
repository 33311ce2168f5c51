package io.github.pbxkit.ari.operations;

/**
 * Moves a channel to another application.
 */
public final class MoveRequest extends AriCommand {
    MoveRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code appArgs}.
     *
     * @param appArgs arguments, comma-separated
     * @return this
     */
    public MoveRequest appArgs(String appArgs) {
        call.set("appArgs", appArgs);
        return this;
    }
}
