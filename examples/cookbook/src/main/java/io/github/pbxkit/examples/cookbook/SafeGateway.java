package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.CommandPolicy;

/** A client that others may use: whatever they ask for, only this leaves the program. */
final class SafeGateway {
    private SafeGateway() {}

    static AmiClientBuilder guarded(AmiClientBuilder builder) {
        return builder.commandPolicy(CommandPolicy.builder()
                .allowAction("Ping")
                .allowAction("Queue*")
                .allowAction("Originate")
                .allowChannel("PJSIP/6*") // own phones, no trunk
                .allowApplication("Playback(*)") // no System()
                .allowAction("Command")
                .allowCommand("core show *")
                .build());
    }
}
