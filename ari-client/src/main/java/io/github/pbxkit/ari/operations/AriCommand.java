package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.AriNotFoundException;
import java.time.Duration;

/** A request whose answer says nothing but that it was done. */
public class AriCommand extends AriRequest<Void> {
    private boolean ignoreMissing;

    AriCommand(Call call) {
        super(call, (json, reply) -> nothing());
    }

    /**
     * Takes it as done if the server answers 404: what was to go is gone already. Call this last.
     *
     * @return this
     */
    public AriCommand ignoreMissing() {
        ignoreMissing = true;
        return this;
    }

    @Override
    public AriCommand within(Duration timeout) {
        super.within(timeout);
        return this;
    }

    @Override
    Void read(AriReply reply) {
        return ignoreMissing && reply.status() == AriNotFoundException.STATUS ? nothing() : super.read(reply);
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static Void nothing() {
        return null;
    }
}
