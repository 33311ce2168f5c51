package io.github.pbxkit.devstate.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.PeerStatus;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every link has to do. Extend it, hand in how two servers reach each other over your link, and run it with JUnit:
 *
 * <pre>{@code
 * class CarrierPigeonLinkTest extends StateLinkContract {
 *     @Override
 *     protected LinkNetwork network() {
 *         return new PigeonLoft();
 *     }
 * }
 * }</pre>
 *
 * The servers here are real replicas; nothing is simulated but what they tell.
 */
public abstract class StateLinkContract {
    private static final int MANY = 5_000;

    private final List<LinkedServer> servers = new ArrayList<>();
    private LinkNetwork network;

    /** For subclasses. */
    protected StateLinkContract() {}

    /**
     * Makes a network with nobody in it, for one test.
     *
     * @return closed after the test
     * @throws Exception fails the test
     */
    protected abstract LinkNetwork network() throws Exception;

    @BeforeEach
    void open() throws Exception {
        network = network();
    }

    @AfterEach
    void close() {
        servers.forEach(LinkedServer::close);
        if (network != null) {
            network.close();
        }
    }

    // ---- servers

    /** Goes dark elsewhere after a second of silence. */
    private static ReplicaOptions.Builder options(String name) {
        return ReplicaOptions.builder(name).beat(Duration.ofMillis(200), 5);
    }

    /** Does not go dark while a test lasts, unless it says goodbye. */
    private static ReplicaOptions.Builder patient(String name) {
        return ReplicaOptions.builder(name).beat(Duration.ofSeconds(1), 100);
    }

    private LinkedServer server(ReplicaOptions.Builder options, String name, String... peers) {
        LinkedServer server = new LinkedServer(options, name);
        servers.add(server);
        if (peers.length > 0) {
            server.add(network.link(name, Set.of(peers)));
        }
        return server;
    }

    private LinkedServer server(String name, String... peers) {
        return server(options(name), name, peers);
    }

    private static void awaitTruth(LinkedServer at, LinkedServer... of) {
        Await.until(at.name + " shows what the others have", at::shown, statesOf(of));
    }

    private static Map<String, ?> statesOf(LinkedServer... servers) {
        return List.of(servers).stream()
                .flatMap(server -> server.states().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void awaitState(LinkedServer at, String name, DeviceState state) {
        Await.until(at.name + " shows " + name, () -> at.shown(name), state);
    }

    private long refusals() {
        return servers.stream()
                .flatMap(server -> server.refused().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private long refusals(Refusal refusal) {
        return servers.stream()
                .mapToLong(server -> server.refused().getOrDefault(refusal, 0L))
                .sum();
    }

    // ---- who is there

    @Test
    void hasANameAndStartsWithoutAPeer() {
        LinkedServer moscow = server("moscow");
        StateLink link = network.link("moscow", Set.of("tver"));
        assertFalse(link.name().isBlank(), "the link has no name");

        moscow.add(link);
        assertEquals(Map.of(), moscow.shown());

        awaitTruth(server("tver", "moscow"), moscow);
    }

    @Test
    void tellsWhoThePeerIs() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        awaitTruth(tver, moscow);
        awaitTruth(moscow, tver);

        PeerIdentity known = tver.identities.get(tver.identities.size() - 1);
        assertEquals(network.peerName("moscow"), known.origin());
        assertTrue(StateKey.isOrigin(known.origin()), known.origin());
        if (known.origin().equals("moscow")) {
            PeerIdentity self = moscow.identities.get(moscow.identities.size() - 1);
            assertEquals(moscow.loop.instance(), known.instance(), "the instance is the one of the peer's process");
            assertTrue(known.dialed() != self.dialed(), "one side dialed, the other did not");
        }
    }

    @Test
    void oneConnectionStaysForEachPeer() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        awaitTruth(tver, moscow);

        Await.until("peers of tver", () -> names(tver), List.of(network.peerName("moscow")));
        Await.until("peers of moscow", () -> names(moscow), List.of(network.peerName("tver")));
    }

    private static List<String> names(LinkedServer server) {
        return server.peers().stream().map(PeerStatus::origin).toList();
    }

    @Test
    void whoIsNotLetInIsRefusedAndCounted() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer omsk = server("omsk", "moscow");

        Await.until(
                "a refusal is counted", () -> moscow.refused().values().stream().anyMatch(count -> count > 0));
        LinkedServer tver = server("tver", "moscow");
        awaitTruth(moscow, tver);
        assertNull(moscow.shown("100*omsk"));
        assertEquals(
                Set.of(),
                omsk.shown().keySet().stream()
                        .filter(key -> key.contains("tver"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void nobodySpeaksForAServerThatIsNotLetIn() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow", "omsk");
        LinkedServer omsk = server("omsk", "tver");
        awaitTruth(tver, moscow, omsk);

        Await.until(
                "what was said for another is counted",
                () -> moscow.refused().getOrDefault(Refusal.NOT_ITS_ORIGIN, 0L) > 0);
        awaitTruth(moscow, tver);
    }

    @Test
    void aSecondProcessOfOneNameIsRefusedAndChangesNothing() {
        LinkedServer tver = server("tver", "moscow");
        LinkedServer moscow = server("moscow", "tver");
        moscow.set("100", DeviceState.RINGING);
        awaitState(tver, "100*moscow", DeviceState.RINGING);

        LinkedServer second = server("moscow", "tver");
        second.set("100", DeviceState.INUSE);
        Await.until("the second one is refused", () -> refusals(Refusal.DUPLICATE_ORIGIN) > 0);

        moscow.set("101", DeviceState.BUSY);
        awaitState(tver, "101*moscow", DeviceState.BUSY);
        assertEquals(DeviceState.RINGING, tver.shown("100*moscow"));
    }

    // ---- what is carried

    @Test
    void carriesEveryStateBothWays() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        for (DeviceState state : DeviceState.values()) {
            if (state == DeviceState.UNKNOWN) {
                continue; // never told
            }
            moscow.set("100", state);
            tver.set("100", state);
            awaitState(tver, "100*moscow", state);
            awaitState(moscow, "100*tver", state);
        }
    }

    @Test
    void carriesEveryKindOfNumberAndItsRemoval() {
        LinkedServer moscow = server(everyKind("moscow"), "moscow", "tver");
        LinkedServer tver = server(everyKind("tver"), "tver", "moscow");
        moscow.set("+7.495_a#Z-9", DeviceState.INUSE);
        moscow.set("1".repeat(StateKey.MAX_NUMBER), DeviceState.BUSY);
        moscow.set("100", new Presence(Presence.State.DND, "до завтра", "вернусь, \"в\" 9\r\n"));
        moscow.set("101", new Presence(Presence.State.NOT_SET, "", ""));
        moscow.set("100", new MessageCounts(2, 5));
        awaitTruth(tver, moscow);

        moscow.remove(new StateKey("moscow", "100", KeyKind.PRESENCE));
        moscow.remove(new StateKey("moscow", "+7.495_a#Z-9"));
        awaitTruth(tver, moscow);
    }

    private static ReplicaOptions.Builder everyKind(String name) {
        return options(name).kind(KeyKind.PRESENCE).kind(KeyKind.MWI);
    }

    @Test
    void carriesServersWithLongAndDottedNames() {
        String longest = "a" + "-b.c".repeat(16);
        LinkedServer moscow = server("pbx.moscow-1.example.org", longest);
        LinkedServer tver = server(longest, "pbx.moscow-1.example.org");

        awaitTruth(tver, moscow);
        awaitTruth(moscow, tver);
    }

    @Test
    void aLatecomerGetsEverythingThenOnlyWhatChanges() {
        LinkedServer moscow = server(patient("moscow"), "moscow", "tver");
        moscow.setAll(MANY, DeviceState.NOT_INUSE);
        LinkedServer tver = server(patient("tver"), "tver", "moscow");
        awaitTruth(tver, moscow);

        long snapshot = tver.bytesIn();
        moscow.set("20017", DeviceState.INUSE);
        awaitState(tver, "20017*moscow", DeviceState.INUSE);
        long change = tver.bytesIn() - snapshot;
        assertTrue(change < snapshot / 10, "one change came as " + change + " bytes, everything as " + snapshot);
    }

    @Test
    void theNewestStateWinsWhereThePeerReadsSlowly() {
        LinkedServer moscow = server(patient("moscow"), "moscow", "tver");
        LinkedServer tver = server(patient("tver"), "tver", "moscow");
        awaitTruth(tver, moscow);

        network.stall();
        changeUntilNothingIsTaken(moscow);
        long sent = moscow.bytesOut();
        for (int i = 0; i < 100; i++) {
            moscow.setAll(1000, i % 2 == 0 ? DeviceState.RINGING : DeviceState.INUSE);
        }
        moscow.setAll(1000, DeviceState.BUSY);
        assertEquals(sent, moscow.bytesOut(), "bytes handed to a link that takes no more: what is old waits nowhere");

        network.heal();
        awaitTruth(tver, moscow);
    }

    private static void changeUntilNothingIsTaken(LinkedServer server) {
        int quiet = 0;
        for (int i = 0; quiet < 50; i++) {
            long before = server.bytesOut();
            server.setAll(1000, i % 2 == 0 ? DeviceState.INUSE : DeviceState.NOT_INUSE);
            quiet = server.bytesOut() == before ? quiet + 1 : 0;
            if (quiet > 0) {
                Await.pause();
            }
            if (i > 50_000) {
                fail("after " + server.bytesOut() + " bytes to a peer that reads nothing the link is still writable");
            }
        }
    }

    @Test
    void whatIsLostOnTheWayIsAskedForAgain() {
        LinkedServer moscow = server(options("moscow").digest(Duration.ofMillis(500)), "moscow", "tver");
        LinkedServer tver = server(options("tver").digest(Duration.ofMillis(500)), "tver", "moscow");
        awaitTruth(tver, moscow);

        for (int i = 0; i < 9; i++) {
            tver.toLose.set(i % 3);
            moscow.set(String.valueOf(300 + i), DeviceState.INUSE);
            moscow.set("100", i % 2 == 0 ? DeviceState.RINGING : DeviceState.INUSE);
            awaitTruth(tver, moscow);
        }
    }

    // ---- what breaks

    @Test
    void aCutIsDarkWithinTheLeaseAndHealsByItself() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        moscow.set("100", DeviceState.RINGING);
        awaitState(tver, "100*moscow", DeviceState.RINGING);
        for (int round = 0; round < 2; round++) {
            network.cut();
            awaitState(tver, "100*moscow", DeviceState.UNAVAILABLE);
            moscow.set("100", DeviceState.NOT_INUSE);
            moscow.set("101", DeviceState.INUSE);
            network.heal();
            awaitTruth(tver, moscow);
            awaitTruth(moscow, tver);
            moscow.set("100", DeviceState.RINGING);
            awaitTruth(tver, moscow);
        }
    }

    @Test
    void silenceIsDarkWithinTheLeaseToo() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        moscow.set("100", DeviceState.RINGING);
        awaitState(tver, "100*moscow", DeviceState.RINGING);

        network.stall();
        awaitState(tver, "100*moscow", DeviceState.UNAVAILABLE);
        network.heal();
        awaitTruth(tver, moscow);
    }

    @Test
    void aServerWithoutItsAsteriskIsDarkUntilThatIsBack() {
        LinkedServer moscow = server(patient("moscow"), "moscow", "tver");
        LinkedServer tver = server(patient("tver").sourceGrace(Duration.ofMillis(100)), "tver", "moscow");
        moscow.set("100", DeviceState.RINGING);
        awaitState(tver, "100*moscow", DeviceState.RINGING);

        moscow.down();
        awaitState(tver, "100*moscow", DeviceState.UNAVAILABLE);
        moscow.up();
        awaitState(tver, "100*moscow", DeviceState.RINGING);
    }

    @Test
    void aGoodbyeIsHeardAndAReturnShowsTheNewTruth() {
        LinkedServer moscow = server(patient("moscow"), "moscow", "tver");
        LinkedServer tver = server(patient("tver"), "tver", "moscow");
        moscow.setAll(100, DeviceState.INUSE);
        awaitTruth(tver, moscow);

        moscow.close();
        awaitState(tver, "100*moscow", DeviceState.UNAVAILABLE);

        // Its epoch file is lost as well: the counter is the same again, and there are fewer numbers than before.
        LinkedServer again = server(patient("moscow"), "moscow", "tver");
        again.set("100", DeviceState.BUSY);
        awaitTruth(tver, again);
        awaitTruth(again, tver);
    }

    @Test
    void aProcessThatDiedWithoutAWordComesBack() {
        LinkedServer tver = server("tver", "moscow");
        LinkedServer moscow = server(options("moscow").epochCounter(7), "moscow");
        StateLink link = moscow.add(network.link("moscow", Set.of("tver")));
        moscow.setAll(50, DeviceState.RINGING);
        awaitTruth(tver, moscow);

        moscow.loop.remove(link);
        awaitState(tver, "100*moscow", DeviceState.UNAVAILABLE);

        LinkedServer again = server(options("moscow").epochCounter(8), "moscow", "tver");
        again.set("100", DeviceState.INUSE);
        awaitTruth(tver, again);
    }

    // ---- bad input

    @Test
    void rubbishIsCountedAndHarmsNothing() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        awaitTruth(tver, moscow);
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        byte[] damaged = moscow.lastSent();
        damaged[damaged.length / 2] ^= 0x10;

        int number = 400;
        for (byte[] frame : List.of(new byte[0], new byte[] {1, 2, 3}, noise, damaged, new byte[70_000])) {
            long before = refusals();
            Await.until(frame.length + " bytes of rubbish are refused", () -> {
                moscow.send(frame);
                return refusals() > before;
            });
            moscow.set(String.valueOf(number++), DeviceState.INUSE);
            awaitTruth(tver, moscow);
        }
    }

    @Test
    void aFloodIsRefusedAndOver() {
        LinkedServer moscow = server(patient("moscow"), "moscow", "tver");
        LinkedServer tver = server(patient("tver").maxFrames(10), "tver", "moscow");
        awaitTruth(tver, moscow);
        moscow.set("100", DeviceState.INUSE);
        awaitTruth(tver, moscow);
        long before = framesIn(tver);
        byte[] frame = moscow.lastSent();
        for (int i = 0; i < 2000; i++) {
            moscow.send(frame);
        }
        moscow.set("100", DeviceState.RINGING);
        awaitTruth(tver, moscow);

        boolean counted = tver.refused().getOrDefault(Refusal.FLOOD, 0L) > 0;
        assertTrue(counted || framesIn(tver) - before < 100, "2000 frames at once were all taken");
    }

    private static long framesIn(LinkedServer server) {
        return server.peers().stream().mapToLong(PeerStatus::framesIn).sum();
    }

    // ---- the end

    @Test
    void closeIsIdempotentAndNothingIsOpenedAfterIt() {
        LinkedServer moscow = server("moscow", "tver", "omsk");
        LinkedServer tver = server("tver");
        StateLink link = tver.add(network.link("tver", Set.of("moscow")));
        awaitTruth(tver, moscow);
        link.close();
        link.close();
        Await.until("no session is left at who closed", tver::peers, List.of());
        Await.until("no session is left at the other", () -> names(moscow), namesWithout(moscow, "tver"));

        int sessions = tver.identities.size();
        LinkedServer omsk = server("omsk", "tver", "moscow");
        Await.until("another server still connects", () -> !omsk.peers().isEmpty());
        assertEquals(sessions, tver.identities.size(), "a closed link opened a session");
        network.link("tver", Set.of("moscow")).close(); // never started
    }

    /** Where all meet at a store, the store stays. */
    private List<String> namesWithout(LinkedServer server, String name) {
        return network.peerName(name).equals(name) ? List.of() : names(server);
    }

    @Test
    void closeFreesItsThreads() {
        runAPair();
        Set<Thread> before = threads();
        runAPair();
        Await.until(
                "threads that are left",
                () -> threads().stream()
                        .filter(thread -> !before.contains(thread))
                        .map(Thread::getName)
                        .toList(),
                List.of());
    }

    private void runAPair() {
        LinkedServer moscow = server("moscow", "tver");
        LinkedServer tver = server("tver", "moscow");
        awaitTruth(tver, moscow);
        moscow.close();
        tver.close();
    }

    /** Those that belong to the machine are not the link's. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool")
                        && !thread.getName().startsWith("process reaper")
                        && !thread.getName().equals("Common-Cleaner"))
                .collect(Collectors.toSet());
    }
}
