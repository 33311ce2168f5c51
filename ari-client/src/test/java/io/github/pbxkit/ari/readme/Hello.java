package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import java.net.URI;
import java.util.concurrent.TimeUnit;

public final class Hello {
    public static void main(String[] args) throws Exception {
        try (AriClient ari = AriClient.builder(URI.create("http://127.0.0.1:8088"))
                .credentials("user", "secret")
                .application("hello")
                .build()) {
            greet(ari);
            ari.connect().get(10, TimeUnit.SECONDS);
            Thread.currentThread().join();
        }
    }

    static void greet(AriClient ari) {
        ari.on(StasisStart.class, event -> {
            ChannelHandle caller = ari.channel(event.channel().id());
            caller.answer().await();
            caller.play("sound:hello-world").finished().join();
            caller.hangup().ignoreMissing().await();
        });
    }
}
