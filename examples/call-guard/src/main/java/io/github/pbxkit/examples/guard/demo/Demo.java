package io.github.pbxkit.examples.guard.demo;

import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Simulated calls: people who call ordinary numbers, strangers who call in, some under numbers that cannot be, and every now
 * and then an account that was broken into and dials premium numbers as fast as it can.
 */
public final class Demo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration PACE = Duration.ofMillis(900);
    private static final int ATTACK_EVERY = 25;
    private static final int ATTACK_CALLS = 8;

    private static final List<String> ORDINARY = List.of(
            "84952345678",
            "89161234567",
            "+78122345678",
            "89031234567",
            "83432345678",
            "89261112233",
            "810441632960961",
            "+4930123456",
            "103",
            "6004");
    private static final List<String> PREMIUM =
            List.of("88091234567", "810979123456789", "8108816123456", "810882123456");
    private static final List<String> CALLERS = List.of(
            "+79161234567",
            "+74952345678",
            "+84951234567",
            "+79167123456",
            "+442079460000",
            "+7495111",
            "+78432345678");

    private final AriTestServer server = AriTestServer.start();
    private final String application;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "call-guard-demo");
        t.setDaemon(true);
        return t;
    });
    private int beat;

    private Demo(String application) {
        this.application = application;
    }

    /** Starts the fake PBX; calls begin once the application is connected. */
    public static Demo start(String application) {
        Demo demo = new Demo(application);
        var unused = demo.thread.scheduleWithFixedDelay(demo::act, 500, PACE.toMillis(), TimeUnit.MILLISECONDS);
        return demo;
    }

    private void act() {
        try {
            if (server.hasApplication(application)) {
                beat++;
                if (beat % ATTACK_EVERY < ATTACK_CALLS && beat > ATTACK_EVERY / 2) {
                    call("out", "6002", pick(PREMIUM), 40);
                } else if (random.nextInt(3) == 0) {
                    call("in", random.nextInt(3) == 0 ? "trunk-abroad" : "trunk-city", pick(CALLERS), 10);
                } else {
                    call("out", "600" + (1 + random.nextInt(7)), pick(ORDINARY), 20);
                }
            }
        } catch (AriTestException e) {
            LOG.debug("A simulated call ended early", e);
        }
    }

    private void call(String way, String account, String number, int seconds) {
        server.caller()
                .number(way.equals("in") ? number : account)
                .args(way, "PJSIP/" + account, number)
                .enter(application)
                .hangupAfter(Duration.ofSeconds(3L + random.nextInt(seconds)));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public URI ari() {
        return server.uri();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        server.close();
    }
}
