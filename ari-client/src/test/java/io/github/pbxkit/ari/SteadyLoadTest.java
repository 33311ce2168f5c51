package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two thousand events per second of calls that come, press keys and go, with a handler for each call, and the connection
 * lost now and then: nothing is left behind. With {@code -Psoak} for half an hour ({@code -Dsoak.minutes=3} for a shorter
 * one), where the heap has to stay flat.
 */
class SteadyLoadTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final Duration LENGTH =
            SOAK ? Duration.ofMinutes(Long.getLong("soak.minutes", 30)) : Duration.ofSeconds(2);
    private static final int EVENTS_PER_SECOND = 2000;
    private static final int TICKS_PER_SECOND = 20;
    private static final int CALLS = 100;

    /** Of one call: StasisStart and StasisEnd, and the keys between them. */
    private static final int KEYS_PER_TICK = 10;

    private static final int CALLS_PER_TICK = 8;
    private static final Duration BETWEEN_LOOKS = LENGTH.dividedBy(SOAK ? 10 : 2);
    private static final long ROOM = 8_000_000;

    private final LongAdder keys = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final Set<String> inside = ConcurrentHashMap.newKeySet();
    private final LongAdder reports = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final Deque<TestCaller> calls = new ArrayDeque<>();
    private long pressed;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void nothingIsLeftBehind() {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            follow(ari);
            for (int i = 0; i < CALLS; i++) {
                calls.add(call(server));
            }
            long began = System.nanoTime();
            long look = 1;
            long early = 0;
            for (long tick = 1; elapsed(began).compareTo(LENGTH) < 0; tick++) {
                load(server);
                waitFor(began, tick);
                if (elapsed(began).compareTo(BETWEEN_LOOKS.multipliedBy(look)) > 0) {
                    settle(ari);
                    long heap = heap();
                    early = look == 3 ? heap : early;
                    say(ari, began, heap);
                    gap(server);
                    look++;
                }
            }
            double perSecond = events.sum() / (elapsed(began).toMillis() / 1000.0);
            settle(ari);
            calls.forEach(TestCaller::hangup);
            Eventually.until(
                    "all are gone", () -> inside.isEmpty() && ari.handlers().objects() == 0 && ari.openLanes() == 0);
            assertThat(keys.sum()).as("every key, though the connection broke").isEqualTo(pressed);
            assertThat(faults.sum()).as("starts and ends lost or doubled").isZero();
            assertThat(ari.handlerFailures()).isZero();
            assertThat(ari.live().awaited()).isZero();
            if (SOAK) {
                System.out.printf("%.0f events/s over %d s%n", perSecond, LENGTH.toSeconds());
                assertThat(perSecond).isGreaterThan(EVENTS_PER_SECOND * 0.9);
                assertThat(heap())
                        .as("heap after three tenths of the time and now")
                        .isLessThan(early + ROOM);
            }
        }
    }

    private void follow(AriClient ari) {
        ari.onReconnected(report -> reports.increment());
        ari.on(AriEvent.class, e -> events.increment());
        ari.on(StasisStart.class, e -> {
            String id = e.channel().id();
            count(inside.add(id));
            ari.channel(id).on(ChannelDtmfReceived.class, key -> keys.increment());
        });
        ari.on(StasisEnd.class, e -> count(inside.remove(e.channel().id())));
    }

    private void count(boolean isRight) {
        if (!isRight) {
            faults.increment();
        }
    }

    /** What happens in a twentieth of a second: a hundred events. */
    private void load(AriTestServer server) {
        for (int i = 0; i < CALLS_PER_TICK; i++) {
            TestCaller oldest = calls.remove();
            oldest.press("1234567890");
            pressed += KEYS_PER_TICK;
            oldest.hangup();
            calls.add(call(server));
        }
    }

    /** From one trunk: of phones the server would remember each, and this is about what the client remembers. */
    private static TestCaller call(AriTestServer server) {
        return server.caller().endpoint("PJSIP/trunk").enter(TestClients.APPLICATION);
    }

    private void waitFor(long began, long tick) {
        long due = began + tick * TimeUnit.SECONDS.toNanos(1) / TICKS_PER_SECOND;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Until the application has seen everything. */
    private void settle(AriClient ari) {
        Eventually.until(
                "all is seen", () -> keys.sum() == pressed && inside.size() == CALLS && ari.queuedEvents() == 0);
    }

    private void gap(AriTestServer server) {
        long before = reports.sum();
        server.faults().reset();
        Eventually.until("back", () -> reports.sum() > before);
    }

    private static Duration elapsed(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void say(AriClient ari, long began, long heap) {
        System.out.printf(
                "%d s: %d events, %d calls inside, heap %,d kB, %s%n",
                elapsed(began).toSeconds(), events.sum(), inside.size(), heap / 1024, ari.state());
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
