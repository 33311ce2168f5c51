package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import java.net.URI;

public final class AnswerAndPlay {
    public static void main(String[] args) throws Exception {
        try (AriClient ari = AriClient.builder(URI.create(args[0]))
                .credentials(args[1], args[2])
                .application("hello")
                .build()) {
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.answer().await();
                caller.play("sound:hello-world").finished().join();
                caller.hangup().ignoreMissing().await();
            });
            ari.connect().join();
            Thread.currentThread().join();
        }
    }
}
