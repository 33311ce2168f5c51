package io.github.pbxkit.ari.operations;

/**
 * Plays music on hold.
 */
public final class StartMohRequest extends AriCommand {
    StartMohRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code mohClass}.
     *
     * @param mohClass music class (default {@code default})
     * @return this
     */
    public StartMohRequest mohClass(String mohClass) {
        call.set("mohClass", mohClass);
        return this;
    }
}
