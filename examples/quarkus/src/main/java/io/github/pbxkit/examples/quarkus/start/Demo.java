package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fake PBX: people call in and lose patience after a while, and the telephones of the house are picked up and put down. */
final class Demo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration PACE = Duration.ofMillis(700);
    private static final int PHONES = 8;
    private static final List<String> STATES = List.of("NOT_INUSE", "NOT_INUSE", "INUSE", "RINGING", "ONHOLD", "BUSY");
    private static final List<String> CALLERS = List.of(
            "+74952345678",
            "+78122345678",
            "89031234567",
            "+78432345678",
            "+442079460000",
            "+84951234567",
            "83432345678",
            "+7495111",
            "+77011234567",
            "anonymous");
    private static final List<String> NAMES = List.of("Clara Novak", "Denis Petrov", "", "Ms. Visitor", "");

    private final AriTestServer ari = AriTestServer.start();
    private final AmiTestServer ami = AmiTestServer.start();
    private final String application;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread demo = new Thread(task, "quarkus-demo");
        demo.setDaemon(true);
        return demo;
    });

    private Demo(String application) {
        this.application = application;
    }

    /** Starts it; calls begin once the application is connected. */
    static Demo start(String application) {
        Demo demo = new Demo(application);
        for (int phone = 1; phone <= PHONES; phone++) {
            demo.ami.deviceState("PJSIP/600" + phone, phone == PHONES ? "UNAVAILABLE" : "NOT_INUSE");
        }
        var unused =
                demo.thread.scheduleWithFixedDelay(demo::act, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
        return demo;
    }

    private void act() {
        try {
            ami.deviceState("PJSIP/600" + (1 + random.nextInt(PHONES - 1)), pick(STATES));
            if (ari.hasApplication(application) && ari.channelIds().size() < 8 && random.nextInt(3) == 0) {
                ari.caller()
                        .number(pick(CALLERS))
                        .name(pick(NAMES))
                        .enter(application)
                        .hangupAfter(Duration.ofSeconds(8L + random.nextInt(40)));
            }
        } catch (AriTestException e) {
            LOG.debug("A simulated call ended early", e);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    AriTestServer ari() {
        return ari;
    }

    AmiTestServer ami() {
        return ami;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        ari.close();
        ami.close();
    }
}
