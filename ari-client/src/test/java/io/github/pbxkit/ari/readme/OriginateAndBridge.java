package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.event.StasisStart;
import java.net.URI;

public final class OriginateAndBridge {
    public static void main(String[] args) throws Exception {
        try (AriClient ari = AriClient.builder(URI.create(args[0]))
                .credentials(args[1], args[2])
                .application("talk")
                .build()) {
            BridgeHandle room = ari.bridge("talk");
            room.create().type("mixing").await();
            ari.on(
                    StasisStart.class,
                    event -> room.addChannel(event.channel().id()).await());
            ari.connect().join();
            for (String phone : new String[] {args[3], args[4]}) {
                ari.newChannel().originate(phone).app("talk").await();
            }
            Thread.currentThread().join();
        }
    }
}
