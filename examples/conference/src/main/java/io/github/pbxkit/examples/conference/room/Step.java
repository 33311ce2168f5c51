package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.Nullable;

/** The next thing to ask of the PBX so that a room becomes as it should be. */
sealed interface Step {
    /** Whom it is about, null when it is about the bridge. */
    default @Nullable Member member() {
        return null;
    }

    /** Make the room's bridge, or find it where an earlier run of this program left it. */
    record OpenBridge() implements Step {}

    /** Put a call into the bridge, answering it first where the dialplan has not. */
    record Admit(Member member) implements Step {}

    record StartMusic(Member member) implements Step {}

    record StopMusic(Member member) implements Step {}

    /** Remove the bridge of a room nobody is in. */
    record CloseBridge() implements Step {}
}
