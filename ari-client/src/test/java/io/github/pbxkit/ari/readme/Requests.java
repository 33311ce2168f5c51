package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The README's examples of requests. */
final class Requests {
    private Requests() {}

    static Optional<Channel> examples(AriClient ari, String caller, String callee) {
        Bridge room = ari.bridges().create().type("mixing").name("room 1").await();
        ari.bridges().addChannel(room.id(), caller, callee).await();
        ari.channels()
                .originate("PJSIP/6001")
                .app("hello", "invited")
                .timeout(Duration.ofSeconds(20))
                .send();
        ari.channels().hangup(caller).reason("busy").ignoreMissing().send();
        Optional<Channel> channel = ari.channels().get(caller).optional().await();
        return channel;
    }

    static Path download(AriClient ari) {
        Path file = ari.recordings()
                .download("mail/1796088009.1")
                .onProgress((bytes, length) -> System.out.println(bytes + " of " + length.orElse(-1)))
                .to(Path.of("message.wav"))
                .join();
        return file;
    }
}
