package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.recipe.VoiceRecorder;
import java.net.URI;

public final class Voicemail {
    public static void main(String[] args) throws Exception {
        try (AriClient ari = AriClient.builder(URI.create(args[0]))
                .credentials(args[1], args[2])
                .application("mail")
                .build()) {
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.play("sound:vm-intro").finished().join();
                VoiceRecorder message = VoiceRecorder.to("mail/" + caller.id()).beep();
                message.untilKey("#").record(caller).join();
                caller.hangup().ignoreMissing().await();
            });
            ari.connect().join();
            Thread.currentThread().join();
        }
    }
}
