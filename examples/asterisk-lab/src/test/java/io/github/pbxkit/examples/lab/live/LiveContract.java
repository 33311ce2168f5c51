package io.github.pbxkit.examples.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.ami.live.CallState;
import io.github.pbxkit.ami.live.ChangeCause;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LivePbx;
import io.github.pbxkit.ami.live.LiveRepair;
import io.github.pbxkit.ami.live.LiveStatus;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.asteriskjava.live.DefaultAsteriskServer;
import org.asteriskjava.live.ManagerCommunicationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The live model beside a real server under load, against the server's own lists; and asterisk-java's beside it. */
abstract class LiveContract {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CALLERS = 6;

    private AmiClient ami;
    private AmiClient truth;
    private LiveModel live;
    private DefaultAsteriskServer peer; // not in the hour of load: it keeps channels that are over

    abstract AsteriskServer server();

    @BeforeEach
    void connect() {
        ami = client();
        truth = client();
        live = LiveModel.builder(ami).checkEvery(Duration.ZERO).start();
        ami.connect().join();
        truth.connect().join();
    }

    private void startPeer() {
        peer = new DefaultAsteriskServer("127.0.0.1", server().amiPort(), server().amiUser(), server().amiPassword());
        peer.initialize();
    }

    private AmiClient client() {
        return AmiClient.builder("127.0.0.1", server().amiPort())
                .credentials(server().amiUser(), server().amiPassword())
                .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(200)))
                .build();
    }

    @AfterEach
    void close() {
        if (peer != null) {
            peer.shutdown();
        }
        live.close();
        ami.close();
        truth.close();
    }

    @Test
    @Timeout(300)
    void isTheServersOwnPictureAfterTwoHundredCallsAndAKill() throws InterruptedException {
        int first;
        startPeer();
        try (QueueLoad load = new QueueLoad(server(), truth, CALLERS)) {
            load.run(100);
            first = load.served();
            load.standStill();
            assertEqual("with calls standing", true);
            await(
                    "one who talks, one on hold, and those who wait",
                    () -> states().containsAll(List.of(CallState.CONNECTED, CallState.ON_HOLD, CallState.ALONE)));
            load.hangUpAll();
            assertEmpty("after 100 calls");

            Thread killer = new Thread(() -> killWhen(() -> load.begun() >= 130, load));
            killer.start();
            load.run(60);
            killer.join();
            await("a stale picture", () -> live.now().status() == LiveStatus.STALE);
        }
        server().restart();
        await("the next picture", () -> live.now().status() == LiveStatus.CURRENT);
        await("a second connection", () -> truth.session().isPresent());
        assertEmpty("after kill -9");
        assertThat(unforeseen()).as("only the kill left differences").isEmpty();
        int repairs = live.repairs().size();

        // Phones of before could not unregister at a dead server; the queue might call those, and not the new ones.
        server().cli("database deltree registrar"); // which no event tells
        live.check().join();
        List<LiveRepair> known = unforeseen();
        try (QueueLoad load = new QueueLoad(server(), truth, CALLERS)) {
            load.run(100);
            load.standStill();
            assertEqual("after the restart, with calls standing", true);
            load.hangUpAll();
            assertEmpty("at the end");
            assertThat(first + load.served())
                    .as("calls that went as they should")
                    .isGreaterThan(150);
            System.out.printf(
                    "%s: %d + %d calls served, %d failed; %d events, %d repairs after the kill, none of calls since%n",
                    server(), first, load.served(), load.failed(), live.stats().events(), repairs);
        }
        assertThat(unforeseen()).isEqualTo(known);
        assertThat(live.check().join()).isEmpty();
    }

    private List<CallState> states() {
        return live.now().calls().values().stream().map(call -> call.state()).toList();
    }

    /** What events did not tell, although they were listened to. */
    private List<LiveRepair> unforeseen() {
        return live.repairs().stream()
                .filter(repair -> repair.cause() != ChangeCause.RESYNC)
                .toList();
    }

    private void killWhen(BooleanSupplier condition, QueueLoad load) {
        await("calls under way", condition);
        server().kill();
        load.close(); // else each phone would wait for answers until its patience ends
    }

    /** A reload in the server's console writes no event of a queue that came or went, nor of what it resets. */
    @Test
    void aCheckFindsQueuesThatAReloadMadeAndRemoved() throws IOException {
        Path file = server().folder().resolve("etc").resolve("queues.conf");
        String before = Files.readString(file);
        try {
            Files.writeString(file, before + "\n[late]\nstrategy = ringall\nmember => Local/4001@default/n\n");
            server().cli("queue reload all");
            live.check().join();
            assertEqual("after a queue came", false);
            assertThat(live.now().queues().get("late").members()).containsOnlyKeys("Local/4001@default/n");
        } finally {
            Files.writeString(file, before);
        }
        server().cli("queue reload all");
        live.check().join();
        assertEqual("after it went", false);
        assertThat(live.now().queues()).doesNotContainKey("late").containsKey("support");
        System.out.println(server().line() + ", queue reload: " + live.repairs().size() + " repairs "
                + live.repairs().stream()
                        .map(r -> r.problem() + " " + r.kind() + " " + r.key())
                        .toList());
    }

    /** An hour of load; the shorter one for a look in between: {@code -Dsoak=true -Dsoak.minutes=5}. */
    @Test
    @Timeout(7200)
    void staysFlatForAnHour() throws InterruptedException {
        assumeTrue(Boolean.getBoolean("soak"), "an hour of load, with -Psoak only");
        long minutes = Long.getLong("soak.minutes", 60);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long early = 0;
        long calls = 0;
        int round = 0;
        while (System.nanoTime() < end) {
            try (QueueLoad load = new QueueLoad(server(), truth, CALLERS)) {
                load.run(100);
                load.hangUpAll();
                calls += load.served();
            }
            assertEmpty("round " + round);
            long heap = heap();
            early = round == 2 ? heap : early;
            round++;
            System.out.printf(
                    "%s: round %d, %d calls, %d events, heap %,d kB, repairs %d%n",
                    server(),
                    round,
                    calls,
                    live.stats().events(),
                    heap / 1024,
                    live.stats().repairs());
        }
        assertThat(round).isGreaterThan(4);
        assertThat(heap()).as("heap after the third round and now").isLessThan(early + 8_000_000);
        assertThat(unforeseen()).isEmpty();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void assertEmpty(String when) {
        await(
                "no channel " + when + ": " + live.now().channels().values(),
                () -> ServerTruth.listed(truth).stream().noneMatch(line -> line.startsWith("channel")));
        assertEqual(when, false);
        LivePbx pbx = live.now();
        assertThat(pbx.channels()).as(when).isEmpty();
        assertThat(pbx.calls()).as(when).isEmpty();
        assertThat(pbx.parkedCalls()).as(when).isEmpty();
        assertThat(pbx.bridges().values())
                .as(when)
                .allMatch(bridge -> bridge.channels().isEmpty()); // a parking lot keeps its own
        assertThat(pbx.queues().values())
                .as(when)
                .allMatch(queue -> queue.callers().isEmpty());
    }

    /** Compares when all events are there: the differences of one moment are gone in the next. */
    private void assertEqual(String when, boolean withCalls) {
        List<String> listed;
        List<String> differences;
        long end = System.nanoTime() + SOON.toNanos();
        do {
            listed = ServerTruth.listed(truth);
            differences = ServerTruth.differences(listed, ServerTruth.of(live.now()));
            pause();
        } while (!differences.isEmpty() && System.nanoTime() < end);
        assertThat(differences).as(when).isEmpty();
        assertThat(listed.stream().anyMatch(line -> line.startsWith("channel"))).isEqualTo(withCalls);
        if (peer != null) {
            compareWithPeer(when);
        }
    }

    /** Theirs gets ten seconds more, so that only what stays wrong is counted. */
    private void compareWithPeer(String when) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        List<String> common;
        List<String> theirs;
        do {
            common = ServerTruth.commonListed(truth);
            theirs = ServerTruth.differences(common, peerFacts());
            pause();
        } while (!theirs.isEmpty() && System.nanoTime() < end);
        List<String> ours = ServerTruth.differences(common, ServerTruth.common(live.now()));
        System.out.printf(
                "%s, %s: %d facts; differences of ours %d, of asterisk-java's %d%s%n",
                server().line(),
                when,
                common.size(),
                ours.size(),
                theirs.size(),
                theirs.isEmpty() ? "" : ": " + theirs);
        assertThat(ours).as(when).isEmpty();
    }

    private List<String> peerFacts() {
        try {
            return ServerTruth.common(peer);
        } catch (ManagerCommunicationException isReconnecting) {
            return List.of();
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + SOON + ": " + what).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
