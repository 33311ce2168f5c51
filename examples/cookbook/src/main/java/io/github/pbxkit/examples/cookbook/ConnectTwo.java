package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.recipe.RingGroup;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Originate and bridge, over ARI. */
final class ConnectTwo {
    private ConnectTwo() {}

    /** Rings the first, then the second; false if one of them did not answer. */
    static boolean connect(AriClient ari, String application, String first, String second) {
        Optional<ChannelHandle> from =
                RingGroup.of(first).ring(ari, application).join().answered();
        if (from.isEmpty()) {
            return false;
        }
        ChannelHandle caller = from.get();
        Optional<ChannelHandle> to = RingGroup.of(second)
                .forCaller(caller)
                .ring(ari, application)
                .join()
                .answered();
        if (to.isEmpty()) {
            caller.hangup().ignoreMissing().await();
            return false;
        }
        ChannelHandle callee = to.get();
        BridgeHandle talk = ari.bridge(caller.id());
        talk.create().type("mixing").await();
        talk.addChannel(caller.id(), callee.id()).await();
        var unused = CompletableFuture.anyOf(caller.ended(), callee.ended()).thenRun(() -> {
            caller.hangup().ignoreMissing().await();
            callee.hangup().ignoreMissing().await();
            talk.destroy().ignoreMissing().await();
        });
        return true;
    }
}
