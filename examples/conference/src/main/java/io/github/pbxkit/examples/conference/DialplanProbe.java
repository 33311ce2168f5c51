package io.github.pbxkit.examples.conference;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.Registration;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.examples.conference.room.RoomOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A test call into the dialplan: a Local channel whose near end waits in our application while its far end goes where
 * the dialplan leads it, which ought to be our application as well. Takes the application for that moment.
 */
final class DialplanProbe {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String MARK = "pbxkit-doctor";

    /**
     * What became of it.
     *
     * @param room where the far end wanted to go, null if it did not arrive
     * @param refusal why the call could not be made, null if it was answered
     */
    record Result(@Nullable String room, @Nullable String refusal) {}

    private final AriClient ari;
    private final RoomOptions rooms;

    DialplanProbe(AriClient ari, RoomOptions rooms) {
        this.ari = ari;
        this.rooms = rooms;
    }

    Result call(String extension, String context) {
        String near = MARK + "-" + UUID.randomUUID();
        String far = near + "-far";
        CompletableFuture<Result> result = new CompletableFuture<>();
        Registration arrived = ari.on(StasisStart.class, e -> {
            if (e.channel().id().equals(far)) {
                result.complete(new Result(
                        e.args().isEmpty() ? rooms.defaultRoom() : e.args().get(0), null));
            }
        });
        Registration refused = ari.on(ChannelDestroyed.class, e -> {
            if (e.channel().id().equals(near)) {
                result.complete(new Result(null, e.causeTxt()));
            }
        });
        try {
            ari.connect().join();
            dial(extension, context, near, far);
            return result.completeOnTimeout(new Result(null, null), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            arrived.close();
            refused.close();
            hangUp(near);
            hangUp(far);
        }
    }

    private void dial(String extension, String context, String near, String far) {
        ari.channels()
                .originate("Local/" + extension + "@" + context + "/n")
                .app(rooms.application(), MARK)
                .callerId("Doctor <>")
                .timeout(PATIENCE)
                .channelId(near)
                .otherChannelId(far)
                .await();
    }

    private void hangUp(String channelId) {
        try {
            ari.channels().hangup(channelId).ignoreMissing().await();
        } catch (AriException e) {
            // The call ends by itself soon: what is looked for has been found out.
        }
    }
}
