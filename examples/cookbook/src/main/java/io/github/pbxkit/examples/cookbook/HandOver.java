package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.recipe.AttendedTransfer;

/** Blind and attended transfer, over ARI. */
final class HandOver {
    private HandOver() {}

    /** Blind: the call leaves the application and goes on in the dialplan. */
    static void blind(ChannelHandle caller, String context, String extension) {
        caller.continueInDialplan()
                .context(context)
                .extension(extension)
                .priority(1)
                .await();
    }

    /** Attended: the third is asked first; the agent presses 1 to hand over, any other key to come back. */
    static AttendedTransfer attended(
            AriClient ari,
            String application,
            BridgeHandle talk,
            ChannelHandle caller,
            ChannelHandle agent,
            String third) {
        AttendedTransfer transfer = AttendedTransfer.begin(ari, application, talk, caller, agent, third);
        agent.on(ChannelDtmfReceived.class, key -> {
            var unused = key.digit().equals("1") ? transfer.complete() : transfer.cancel();
        });
        return transfer;
    }
}
