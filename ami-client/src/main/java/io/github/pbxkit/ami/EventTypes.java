package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;

/** Finds the type of an event. */
final class EventTypes {
    private EventTypes() {}

    static AmiEvent event(AmiMessage message, AmiOrigin origin) {
        if (!message.isEvent()) {
            throw new IllegalArgumentException(
                    "this is no event, it begins with " + message.nameAt(0) + ": " + message);
        }
        return new UnknownEvent(message, origin);
    }
}
