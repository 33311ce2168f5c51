package io.github.pbxkit.examples.conference;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PBX that the conference runs on, wherever it comes from.
 *
 * @param source {@code demo}, {@code lab} or {@code pbx}
 * @param dial what to dial to get in, null when not known
 * @param room where a call to it leads, null to leave it to the options
 * @param inviteEndpoint how to reach its phones, null to leave it to the options
 * @param stop ends what was started for it
 */
record RunningPbx(
        String source,
        URI ari,
        String user,
        String password,
        @Nullable String dial,
        @Nullable String room,
        @Nullable String inviteEndpoint,
        Runnable stop)
        implements AutoCloseable {

    /** Nobody waits longer than that for the first answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** An Asterisk that restarts is back within a second or two; the page should not wait longer than it takes. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    static RunningPbx given(PbxSource.Server server) {
        return new RunningPbx("pbx", server.ari(), server.user(), server.password(), null, null, null, () -> {});
    }

    AriClient client(String application) {
        return AriClient.builder(ari)
                .credentials(user, password)
                .application(application)
                .options(AriOptions.builder()
                        .laneExecutor(oneThread())
                        .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(100), LONGEST_PAUSE))
                        .timeouts(Timeouts.DEFAULTS.withOpen(PATIENCE).withRequest(PATIENCE))
                        .build())
                .build();
    }

    /**
     * The conference hands events on to its own thread at once, so one lane thread is enough; and with one, calls appear
     * in the order they came in. It ends by itself when idle.
     */
    private static Executor oneThread() {
        return new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "conference-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param client of this PBX */
    AriCheck check(AriClient client) {
        return new AriCheck(client, new AriFaults(ari, user), PATIENCE);
    }

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return "RunningPbx[" + source + " " + ari + "]";
    }
}
