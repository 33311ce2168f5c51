package io.github.pbxkit.ari;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.AriVersion;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.bench.MeasuredCase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Requests to a server on the loopback: GET of a channel, whose answer is read. */
abstract class RestCalls implements MeasuredCase {
    static final String APPLICATION = "bench";

    private final List<String> contenders;

    RestCalls(String... contenders) {
        this.contenders = List.of(contenders);
    }

    @Override
    public List<String> contenders() {
        return contenders;
    }

    /** One request after another. */
    interface Caller {
        void call() throws Exception;
    }

    abstract double measure(Caller caller) throws Exception;

    /** Somebody else has the application, so that the channel is there for whoever asks. */
    @Override
    public double measure(String contender) throws Exception {
        try (AriTestServer server = AriTestServer.start();
                AriClient application = client(server, RequestPath.HTTP)) {
            application.connect().get(20, TimeUnit.SECONDS);
            return measure(contender, server, server.caller().enter(APPLICATION).channelId());
        }
    }

    private double measure(String contender, AriTestServer server, String channel) throws Exception {
        if (contender.equals("ari4java")) {
            ARI ari = ari4java(server);
            try {
                return measure(() -> ari.channels().get(channel).execute());
            } finally {
                ari.cleanup();
            }
        }
        RequestPath path = path(contender);
        try (AriClient ari = client(server, path)) {
            if (path == RequestPath.SOCKET) {
                ari.connect().get(20, TimeUnit.SECONDS);
            }
            return measure(() -> ari.channels().get(channel).await());
        }
    }

    /** Over HTTP, unless a case says otherwise. */
    RequestPath path(String contender) {
        return RequestPath.HTTP;
    }

    static AriClient client(AriTestServer server, RequestPath path) {
        return AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application(APPLICATION)
                .options(AriOptions.builder().requestPath(path).build())
                .build();
    }

    static ARI ari4java(AriTestServer server) throws Exception {
        return ARI.build(server.uri() + "/", APPLICATION, server.user(), server.password(), AriVersion.ARI_10_0_0);
    }

    static final Duration WARM_UP = Duration.ofSeconds(3);

    static void warmUp(Caller caller) throws Exception {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            caller.call();
        }
    }
}
