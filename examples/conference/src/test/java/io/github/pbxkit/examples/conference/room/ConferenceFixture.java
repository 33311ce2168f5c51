package io.github.pbxkit.examples.conference.room;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.regex.Pattern;

/** A conference on a fake PBX, and a watcher that is told everything. */
public final class ConferenceFixture implements AutoCloseable {
    public static final Duration LIMIT = Duration.ofSeconds(30);

    public final AriTestServer pbx;
    public final Watcher watcher = new Watcher();
    public final Conference conference;

    public ConferenceFixture() throws Exception {
        this(AriTestServer.start(), Duration.ofSeconds(30));
    }

    public ConferenceFixture(AriTestServer pbx, Duration linger) throws Exception {
        this.pbx = pbx;
        this.conference = new Conference(client(pbx), options(linger), watcher);
        conference.connect().get(30, SECONDS);
    }

    public static RoomOptions options(Duration linger) {
        return options(linger, "wav");
    }

    public static RoomOptions options(Duration linger, String recordFormat) {
        return new RoomOptions(
                "conference",
                "main",
                "default",
                "1",
                "PJSIP/{number}",
                Pattern.compile("[0-9]{1,20}"),
                "Conference <500>",
                Duration.ofSeconds(30),
                linger,
                RoomSounds.DEFAULTS,
                recordFormat,
                Duration.ofHours(1));
    }

    public static AriClient client(AriTestServer pbx) {
        return AriClient.builder(pbx.uri())
                .credentials(pbx.user(), pbx.password())
                .application("conference")
                .options(AriOptions.builder()
                        .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(20), Duration.ofMillis(200)))
                        .timeouts(Timeouts.DEFAULTS.withRequest(Duration.ofSeconds(5)))
                        .build())
                .build();
    }

    /** Somebody calls in and is in the room. */
    public TestCaller enters(String name, String... room) throws InterruptedException {
        TestCaller caller = calls(name, room);
        watcher.awaitMember(name, "in the room", MemberView::joined);
        return caller;
    }

    /** Somebody calls in; nobody waits for what comes of it. */
    public TestCaller calls(String name, String... room) {
        return pbx.caller().name(name).number("6001").args(room).enter("conference");
    }

    @Override
    public void close() {
        conference.close();
        pbx.close();
    }
}
