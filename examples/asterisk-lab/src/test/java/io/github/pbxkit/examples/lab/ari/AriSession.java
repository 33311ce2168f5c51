package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One test's client of a world, connected, with what it hears. */
final class AriSession implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AriWorld world;
    private final int number;
    private final AriClient client;
    private final Events events;

    AriSession(AriWorld world) throws Exception {
        this(world, AriOptions.DEFAULTS);
    }

    AriSession(AriWorld world, AriOptions options) throws Exception {
        this(world, NUMBERS.incrementAndGet(), world.user(), world.password(), options);
    }

    AriSession(AriWorld world, String user, String password) throws Exception {
        this(world, NUMBERS.incrementAndGet(), user, password, AriOptions.DEFAULTS);
    }

    private AriSession(AriWorld world, int number, String user, String password, AriOptions options) throws Exception {
        this.world = world;
        this.number = number;
        this.client = AriClient.builder(world.uri())
                .credentials(user, password)
                .application(application())
                .options(options)
                .build();
        this.events = new Events(client);
        try {
            client.connect().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            client.close();
            throw e;
        }
    }

    AriClient ari() {
        return client;
    }

    Events events() {
        return events;
    }

    /** Another client of the same application. */
    AriSession second() throws Exception {
        return new AriSession(world, number, world.user(), world.password(), AriOptions.DEFAULTS);
    }

    String application() {
        return AriWorld.PREFIX + number;
    }

    /** Somebody calls and enters the application. */
    AriWorld.Caller call(String name) {
        return world.call(name, number);
    }

    AriWorld.Caller callUnanswered(String name) {
        return world.callUnanswered(name, number);
    }

    /** The event with which a caller's channel entered. */
    StasisStart startOf(AriWorld.Caller caller) {
        return events.await(
                StasisStart.class, event -> event.channel().caller().number().equals(caller.number()));
    }

    /** Calls, waits until the call is in the application, and gives the channel's id. */
    String channelOf(AriWorld.Caller caller) {
        return startOf(caller).channel().id();
    }

    void awaitState(ConnectionState state) {
        Waiting.until(() -> client.state() == state, Waiting.LIMIT, () -> "state is " + client.state());
    }

    /** Ends all calls and waits for that, so that the next test does not hear of them; then all else. */
    @Override
    public void close() {
        world.hangUpAll();
        try {
            Waiting.until(
                    () -> client.channels().list().await().isEmpty(), Waiting.LIMIT, () -> "calls are still there");
            for (Bridge bridge : client.bridges().list().await()) {
                if (bridge.creator().equals("Stasis")) {
                    client.bridges().destroy(bridge.id()).ignoreMissing().await();
                }
            }
        } finally {
            client.close();
        }
    }
}
