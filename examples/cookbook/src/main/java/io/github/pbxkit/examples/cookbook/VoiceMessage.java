package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.recipe.VoiceRecorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Voicemail, over ARI. */
final class VoiceMessage {
    private VoiceMessage() {}

    /** Takes a message and fetches it; nothing if none came about. May be waited for in a handler. */
    static Optional<Path> take(AriClient ari, ChannelHandle caller, Path folder) {
        caller.answer().await();
        caller.play("sound:vm-intro").finished().join();
        Optional<LiveRecording> message = VoiceRecorder.to("mail/" + caller.id())
                .beep()
                .untilKey("#")
                .untilSilence(Duration.ofSeconds(5))
                .record(caller)
                .join();
        caller.hangup().ignoreMissing().await();
        return message.map(recording -> ari.recordings()
                .download(recording.name())
                .to(folder.resolve(caller.id() + ".wav"))
                .join());
    }
}
