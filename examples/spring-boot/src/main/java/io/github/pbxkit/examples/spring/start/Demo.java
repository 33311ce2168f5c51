package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fake PBX: people call in and lose patience after a while, telephones of the house are picked up and put down. */
final class Demo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long PACE_MILLIS = 700;
    private static final int MOST_CALLS = 7;
    private static final int TELEPHONES = 6;
    private static final List<String> STATES = List.of("NOT_INUSE", "NOT_INUSE", "INUSE", "RINGING", "ONHOLD");

    /** Some are in the small plan that comes with this program; some cannot be what they seem. */
    private record Person(String number, String name) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("+74952345678", "Анна Смирнова"),
            new Person("88122345678", ""),
            new Person("+79161234567", "Oleg Kim"),
            new Person("+442079460000", "Grace Hopper"),
            new Person("+84951234567", "Bank security"),
            new Person("+79990000000", ""),
            new Person("6003", "Front office"));

    private final AriTestServer ari = AriTestServer.start();
    private final AmiTestServer ami = AmiTestServer.start();
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread demo = new Thread(task, "spring-boot-demo");
        demo.setDaemon(true);
        return demo;
    });

    private Demo() {}

    /** Starts it; calls begin once the application is connected. */
    static Demo start(String application) {
        Demo demo = new Demo();
        for (int telephone = 1; telephone <= TELEPHONES; telephone++) {
            demo.ami.deviceState("PJSIP/600" + telephone, "NOT_INUSE");
        }
        var unused = demo.thread.scheduleWithFixedDelay(
                () -> demo.act(application), PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
        return demo;
    }

    Map<String, String> settings(String application) {
        Map<String, String> settings = new LinkedHashMap<>();
        Pbx.ari(settings, application, ari.uri().toString(), ari.user(), ari.password());
        Pbx.ami(settings, ami.host() + ":" + ami.port(), ami.user(), ami.secret());
        Pbx.samplePhones(settings);
        return settings;
    }

    private void act(String application) {
        try {
            ami.deviceState("PJSIP/600" + (1 + random.nextInt(TELEPHONES)), pick(STATES));
            if (ari.hasApplication(application) && ari.channelIds().size() < MOST_CALLS && random.nextInt(3) == 0) {
                Person person = pick(PEOPLE);
                ari.caller()
                        .number(person.number())
                        .name(person.name())
                        .enter(application)
                        .hangupAfter(Duration.ofSeconds(8L + random.nextInt(30)));
            }
        } catch (AriTestException e) {
            LOG.debug("A simulated call ended early", e);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        ari.close();
        ami.close();
    }
}
