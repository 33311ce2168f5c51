package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Redirect;

/** Redirect, over AMI. */
final class IntoConference {
    private IntoConference() {}

    /** Two who talk to each other go on in a conference, both in the same moment, so neither is hung up. */
    static void move(AmiClient ami, String channel, String otherChannel, String room) {
        Redirect both = Redirect.of(channel, room, "conferences", 1)
                .extraChannel(otherChannel)
                .extraExten(room)
                .extraContext("conferences")
                .extraPriority(1);
        ami.send(both).join();
    }
}
