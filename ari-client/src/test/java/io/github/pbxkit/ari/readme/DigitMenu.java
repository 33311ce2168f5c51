package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.recipe.Prompt;
import java.net.URI;

public final class DigitMenu {
    public static void main(String[] args) throws Exception {
        Prompt menu = Prompt.of("sound:demo-instruct").choices("1", "2").attempts(3, "sound:invalid");
        try (AriClient ari = AriClient.builder(URI.create(args[0]))
                .credentials(args[1], args[2])
                .application("menu")
                .build()) {
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                String choice = menu.collect(caller).join().digits();
                caller.play(choice.equals("1") ? "sound:hours" : "sound:vm-goodbye")
                        .finished()
                        .join();
                caller.hangup().ignoreMissing().await();
            });
            ari.connect().join();
            Thread.currentThread().join();
        }
    }
}
