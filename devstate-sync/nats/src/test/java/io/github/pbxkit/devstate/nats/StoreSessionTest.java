package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.pbxkit.devstate.DeviceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Processes that are killed and come back, in thousands of orders, in a time that only passes here. */
class StoreSessionTest {
    /** Who is sent away says so, thousands of times here. */
    private static final Logger SAID = (Logger) LoggerFactory.getLogger(StoreSession.class);

    private static final int SEEDS = Boolean.getBoolean("soak") ? 50_000 : 1_000;

    private static final List<DeviceState> LIT =
            List.of(DeviceState.INUSE, DeviceState.RINGING, DeviceState.ONHOLD, DeviceState.NOT_INUSE);

    /**
     * How long half a second for others of the same name takes at most, from the hello on: the bucket is read by then, or a
     * tenth of a second is given to what came meanwhile.
     */
    private static final long CLAIM_MILLIS = FakeBucket.SLOWEST_WATCH_MILLIS + 60 + 100;

    /** From then on: states, their confirmation, the head, and the reading of them. */
    private static final long TOLD_MILLIS = 150;

    private static final long RECONNECT_MILLIS = 100;

    /** Two servers and what there is to be seen of tver in moscow. */
    private static final class Fleet {
        final Agenda agenda = new Agenda();
        final Random random;
        final FakeBucket bucket;
        final Map<String, DeviceState> truth = new HashMap<>();
        final String title;
        FakeServer moscow;
        FakeServer tver;

        Fleet(long seed) {
            title = "seed " + seed;
            random = new Random(seed);
            bucket = new FakeBucket(agenda, random);
            int numbers = 1 + random.nextInt(5);
            for (int i = 0; i < numbers; i++) {
                truth.put(String.valueOf(100 + i), DeviceState.NOT_INUSE);
            }
            moscow = server("moscow");
            tver = server("tver");
            tver.has(truth);
            within("start", RECONNECT_MILLIS + CLAIM_MILLIS + TOLD_MILLIS, this::isRight);
        }

        FakeServer server(String name) {
            return new FakeServer(name, agenda, bucket, random);
        }

        void change() {
            for (String number : truth.keySet()) {
                DeviceState state = LIT.get(random.nextInt(LIT.size()));
                truth.put(number, state);
                if (!tver.isKilled()) {
                    tver.set(number, state);
                }
            }
        }

        Supplier<String> story(String what) {
            return () -> title + ", " + what + " at " + agenda.millis() + ": " + truth + ", shown " + moscow.shown
                    + "\n" + bucket.story();
        }

        boolean isRight() {
            return truth.entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(moscow.shown.get(entry.getKey() + "*tver")));
        }

        boolean isDark() {
            return moscow.shown.values().stream().allMatch(DeviceState.UNAVAILABLE::equals);
        }

        void within(String what, long millis, BooleanSupplier condition) {
            long end = agenda.millis() + millis;
            while (!condition.getAsBoolean()) {
                assertThat(agenda.millis()).as(story(what)).isLessThan(end);
                agenda.pass(1);
            }
        }

        /** What was shown before may have been right by chance, so it is looked at when the time is over. */
        void isRightAfter(String what, long millis) {
            agenda.pass(millis);
            assertThat(isRight()).as(story(what)).isTrue();
        }

        /** While tver is dead nothing may light, whatever the bucket says. */
        void staysDark(String what, long millis) {
            for (long i = 0; i < millis; i += 10) {
                assertThat(isDark()).as(story(what)).isTrue();
                agenda.pass(10);
            }
        }

        void killsThere() {
            change();
            agenda.pass(random.nextInt(60)); // some of it is on its way
            tver.kill();
            change();
            if (random.nextBoolean()) {
                within("there killed", FakeServer.LEASE_MILLIS + TOLD_MILLIS, this::isDark);
                staysDark("there killed", random.nextInt(2000));
            } else {
                agenda.pass(random.nextInt(1000));
            }
            returnsThere("there back");
        }

        /** Its Asterisk tells its states sooner or later than the bucket. */
        void returnsThere(String what) {
            tver = server("tver");
            long asterisk = random.nextInt(900);
            agenda.in(asterisk, () -> tver.has(truth));
            isRightAfter(what, Math.max(CLAIM_MILLIS, asterisk) + TOLD_MILLIS);
        }

        void killsHere() {
            change();
            agenda.pass(random.nextInt(60));
            moscow.kill();
            change();
            agenda.pass(random.nextInt(3000));
            moscow = server("moscow");
            isRightAfter("here back", CLAIM_MILLIS + TOLD_MILLIS);
        }

        void killsBoth() {
            tver.kill();
            moscow.kill();
            agenda.pass(random.nextInt(3000));
            change();
            moscow = server("moscow");
            if (random.nextBoolean()) {
                staysDark("both killed", random.nextInt(3000));
            }
            returnsThere("both back");
        }

        void cuts() {
            change();
            agenda.pass(random.nextInt(60));
            if (random.nextBoolean()) {
                moscow.cut();
            } else {
                tver.cut();
            }
            change();
            isRightAfter("cut", RECONNECT_MILLIS + CLAIM_MILLIS + TOLD_MILLIS);
        }

        void run() {
            for (int step = 0; step < 4; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> killsThere();
                    case 1 -> killsHere();
                    case 2 -> killsBoth();
                    default -> cuts();
                }
                long quiet = random.nextInt(1500);
                for (long i = 0; i < quiet; i += 10) {
                    agenda.pass(10);
                    assertThat(isRight()).as(story("right no more")).isTrue();
                }
            }
        }
    }

    @BeforeAll
    static void beQuiet() {
        SAID.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        SAID.setLevel(null);
    }

    @Test
    void lampsAreRightSoonAfterAProcessIsBackAndDarkUntilThen() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            new Fleet(seed).run();
        }
    }

    @Test
    void aSecondProcessOfOneNameIsSentAwayBeforeItSaysAnything() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Fleet fleet = new Fleet(seed);
            FakeServer second = fleet.server("tver");
            Map<String, DeviceState> lies = new HashMap<>();
            fleet.truth.keySet().forEach(number -> lies.put(number, DeviceState.BUSY));
            second.has(lies);
            fleet.change();
            fleet.within("change", TOLD_MILLIS, fleet::isRight);
            for (int i = 0; i < 200; i++) {
                fleet.agenda.pass(10);
                assertThat(fleet.isRight()).as(fleet.story("two")).isTrue();
            }
            assertThat(second.refusedAsDuplicate).as(fleet.title).isPositive();
        }
    }
}
