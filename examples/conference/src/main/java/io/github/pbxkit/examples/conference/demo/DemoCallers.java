package io.github.pbxkit.examples.conference.demo;

import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who use the conference. One of them does something about every second. Runs on one thread of its own. */
final class DemoCallers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DemoCallers.class);
    private static final Duration PACE = Duration.ofMillis(1100);
    private static final int AT_LEAST = 3;
    private static final int AT_MOST = 6;
    private static final String MUTE_KEY = "1";

    private record Person(String name, String number, String room) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("Анна Смирнова", "6001", ""),
            new Person("Grace Hopper", "6002", ""),
            new Person("Олег Ким", "6003", ""),
            new Person("Support desk", "6020", "support"),
            new Person("María López", "6004", ""),
            new Person("Борис Вайс", "6005", ""),
            new Person("Aiko Tanaka", "6006", ""),
            new Person("", "+79161234567", ""),
            new Person("Jan de Vries", "6021", "support"));

    private record Guest(Person person, TestCaller call) {}

    private final AriTestServer server;
    private final String application;
    private final RandomGenerator random;
    private final Deque<Person> outside = new ArrayDeque<>(PEOPLE);
    private final List<Guest> inside = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "conference-demo");
        t.setDaemon(true);
        return t;
    });

    DemoCallers(AriTestServer server, String application, RandomGenerator random) {
        this.server = server;
        this.application = application;
        this.random = random;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::live, 300, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void live() {
        try {
            if (server.hasApplication(application)) {
                somebodyActs();
            }
        } catch (AriTestException tooLate) {
            log.debug("A simulated caller was thrown out in the middle of something", tooLate);
        }
    }

    private void somebodyActs() {
        for (Guest guest : List.copyOf(inside)) {
            if (!guest.call().isUp()) {
                inside.remove(guest);
                outside.addLast(guest.person());
            }
        }
        if (inside.size() <= AT_LEAST) {
            enter();
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 12 && inside.size() < AT_MOST) {
            enter();
        } else if (dice < 20) {
            leave();
        } else if (dice < 28) {
            anybody().press(MUTE_KEY);
        } else if (dice < 31) {
            hold(anybody());
        } else {
            talk(anybody());
        }
    }

    private TestCaller anybody() {
        return inside.get(random.nextInt(inside.size())).call();
    }

    private void enter() {
        Person person = outside.pollFirst();
        if (person == null) {
            return;
        }
        var caller = server.caller().name(person.name()).number(person.number());
        if (!person.room().isEmpty()) {
            caller.args(person.room());
        }
        inside.add(new Guest(person, caller.enter(application)));
    }

    private void leave() {
        Guest guest = inside.remove(random.nextInt(inside.size()));
        outside.addLast(guest.person());
        guest.call().hangup();
    }

    private void talk(TestCaller caller) {
        if (caller.isMuted() || caller.hearsMusic()) {
            return;
        }
        caller.startTalking();
        after(1500 + random.nextInt(4000), caller, TestCaller::stopTalking);
    }

    private void hold(TestCaller caller) {
        caller.hold();
        after(5000, caller, TestCaller::unhold);
    }

    private void after(int millis, TestCaller caller, java.util.function.Consumer<TestCaller> act) {
        thread.schedule(
                () -> {
                    try {
                        if (caller.isUp()) {
                            act.accept(caller);
                        }
                    } catch (AriTestException tooLate) {
                        log.debug("A simulated caller was thrown out in the middle of something", tooLate);
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
