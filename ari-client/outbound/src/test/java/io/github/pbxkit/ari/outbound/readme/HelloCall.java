package io.github.pbxkit.ari.outbound.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.outbound.AriConnection;
import io.github.pbxkit.ari.outbound.AriServer;

public final class HelloCall {
    public static void main(String[] args) throws Exception {
        try (AriServer server = AriServer.builder(8765)
                .credentials("asterisk", "secret")
                .onCall(HelloCall::greet)
                .start()) {
            System.out.println("Waiting for calls: " + server);
            Thread.currentThread().join();
        }
    }

    static void greet(AriConnection call) {
        AriClient ari = call.client();
        ari.on(StasisStart.class, event -> {
            ChannelHandle caller = ari.channel(event.channel().id());
            caller.answer().await();
            caller.play("sound:hello-world").finished().join();
            caller.hangup().ignoreMissing().await();
        });
    }
}
