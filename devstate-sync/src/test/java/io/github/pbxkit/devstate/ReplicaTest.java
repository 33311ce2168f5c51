package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final long SECOND = 1_000_000_000L;
    private static final StateKey A100 = new StateKey("a", "100");

    private long now;
    private final Random random = new Random(1);

    @Test
    void showsStatesOfTheOtherSide() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);

        wire.run();
        assertThat(b.shown).containsExactly(Map.entry(A100, DeviceState.INUSE));
        assertThat(b.replica.view(A100)).contains(DeviceState.INUSE);

        a.replica.set(A100, DeviceState.RINGING);
        wire.run();
        assertThat(b.shown).containsExactly(Map.entry(A100, DeviceState.RINGING));

        a.replica.remove(A100);
        wire.run();
        assertThat(b.shown).isEmpty();
        assertThat(b.replica.view(A100)).isEmpty();
        assertThat(a.shown).isEmpty();
        assertThat(b.replica.refusals()).isEmpty();
    }

    @Test
    void goesDarkAfterALeaseAndComesBackWithoutTransfer() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);
        wire.run();

        wire.cut();
        now += 6 * SECOND - 1;
        b.replica.tick(now);
        assertThat(b.shown).containsEntry(A100, DeviceState.INUSE);
        now += 1;
        b.replica.tick(now);
        assertThat(b.shown).containsEntry(A100, DeviceState.UNAVAILABLE);

        Wire again = new Wire(a, b);
        a.replica.tick(now);
        long bytes = again.run();
        assertThat(b.shown).containsEntry(A100, DeviceState.INUSE);
        assertThat(bytes).isLessThan(200);
    }

    @Test
    void goesDarkAtOnceWhenAServerLeaves() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);
        wire.run();

        a.replica.leave(now);
        wire.run();

        assertThat(b.shown).containsEntry(A100, DeviceState.UNAVAILABLE);
    }

    @Test
    void goesDarkAfterAGraceWithoutItsAsterisk() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);
        wire.run();

        a.replica.sourceDown(now);
        wire.run();
        assertThat(b.shown).containsEntry(A100, DeviceState.INUSE);
        now += 2 * SECOND;
        b.replica.tick(now);
        assertThat(b.shown).containsEntry(A100, DeviceState.UNAVAILABLE);

        a.replica.sourceUp(Map.of(A100, DeviceState.BUSY), now);
        wire.run();
        assertThat(b.shown).containsEntry(A100, DeviceState.BUSY);
    }

    @Test
    void sendsManyStatesInFramesThatFit() {
        Node a = new Node("a");
        Node b = new Node("b");
        Map<StateKey, StateValue> states = new LinkedHashMap<>();
        for (int i = 0; i < 40_000; i++) {
            states.put(new StateKey("a", "7495" + (1_000_000 + i)), DeviceState.INUSE);
        }
        assertThat(a.replica.sourceUp(states, now)).isEqualTo(40_000);
        Wire wire = new Wire(a, b);

        long bytes = wire.run();

        assertThat(b.shown).isEqualTo(states);
        assertThat(bytes / 40_000.0).isLessThan(25);
        assertThat(a.replica.sourceUp(states, now)).isZero();
        assertThat(wire.run()).as("nothing changed, nothing to send").isZero();
    }

    @Test
    void refusesAPeerWithItsOwnName() {
        Node a = new Node("a");

        assertThatThrownBy(() -> a.replica.connect(PeerIdentity.of("a", 5, true), now))
                .isInstanceOf(LinkRefusedException.class)
                .hasMessageContaining("a name of its own");
    }

    @Test
    void carriesPresenceAndMessageCountsWhereTheyAreOn() {
        Node a = new Node("a", KeyKind.PRESENCE, KeyKind.MWI);
        Node b = new Node("b", KeyKind.PRESENCE, KeyKind.MWI);
        Map<StateKey, StateValue> states = Map.of(
                new StateKey("a", "100", KeyKind.PRESENCE),
                new Presence(Presence.State.DND, "обед", "до 14:00,\r\n"),
                new StateKey("a", "100", KeyKind.MWI),
                new MessageCounts(3, 70_000),
                A100,
                DeviceState.ONHOLD);
        a.replica.sourceUp(states, now);
        Wire wire = new Wire(a, b);

        wire.run();
        assertThat(b.shown).isEqualTo(states);

        Node deviceOnly = new Node("c");
        new Wire(a, deviceOnly).run();
        assertThat(deviceOnly.shown).containsExactly(Map.entry(A100, DeviceState.ONHOLD));
        assertThat(deviceOnly.replica.refusals()).containsEntry(Refusal.KIND_OFF, 2L);
    }

    @Test
    void goesPastWhatOthersHaveOfItWhenItsCounterWasLost() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);
        wire.run();
        wire.cut();

        for (int life = 0; life < 20; life++) {
            Node reborn = new Node("a");
            DeviceState state = life % 2 == 0 ? DeviceState.NOT_INUSE : DeviceState.INUSE;
            reborn.replica.sourceUp(Map.of(A100, state), now);
            Wire next = new Wire(reborn, b);
            next.run();
            assertThat(b.shown).containsEntry(A100, state);
            next.cut();
        }
    }

    /** A beat that overtook the states of its server, and comes once more when that is long gone. */
    @Test
    void staysDarkWhenAnEarlyBeatIsRepeated() {
        Node a = new Node("a");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire wire = new Wire(a, b);
        wire.toLeftOnly(); // what a has to say waits
        List<byte[]> fromA = wire.framesToRight();
        byte[] beat = fromA.stream()
                .filter(frame -> frame[0] == io.github.pbxkit.devstate.Wire.BEAT)
                .findFirst()
                .orElseThrow();

        wire.deliverToRight(beat);
        fromA.stream().filter(frame -> frame != beat).forEach(wire::deliverToRight);
        assertThat(b.shown).as("the early beat counts").containsEntry(A100, DeviceState.INUSE);

        for (int second = 0; second < 6; second++) {
            now += SECOND;
            b.replica.tick(now);
        }
        assertThat(b.shown).containsEntry(A100, DeviceState.UNAVAILABLE);
        wire.deliverToRight(beat);
        assertThat(b.shown).containsEntry(A100, DeviceState.UNAVAILABLE);
    }

    /** A server that is gone sends no beat that would show the loss: only the comparison of what both sides have does. */
    @Test
    void sendsAgainWhatGotLostOfAServerThatIsGone() {
        Node a = new Node("a");
        Node relay = new Node("relay");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire first = new Wire(a, relay);
        first.run();
        first.cut();
        Wire wire = new Wire(relay, b, origin -> true);
        wire.run();
        assertThat(b.replica.version(A100)).as("before the loss").isPresent();

        Node reborn = new Node("a");
        reborn.replica.sourceUp(Map.of(A100, DeviceState.BUSY), now);
        Wire second = new Wire(reborn, relay);
        second.run();
        second.cut();
        wire.loseFor(7); // until its beats are too old to be passed on
        assertThat(b.replica.version(A100)).isNotEqualTo(relay.replica.version(A100));

        wire.runFor(60);
        assertThat(b.replica.version(A100)).isEqualTo(relay.replica.version(A100));
        assertThat(b.shown).containsExactly(Map.entry(A100, DeviceState.UNAVAILABLE));
    }

    @Test
    void sendsAgainWhatGotLostOfAServerThatTheOtherSideDoesNotKnow() {
        Node a = new Node("a");
        Node relay = new Node("relay");
        Node b = new Node("b");
        Wire wire = new Wire(relay, b, origin -> true);
        wire.run();
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire first = new Wire(a, relay);
        first.run();
        first.cut();
        wire.loseFor(7);
        assertThat(b.replica.version(A100)).isEmpty();

        wire.runFor(60);
        assertThat(b.replica.version(A100))
                .isEqualTo(relay.replica.version(A100))
                .isPresent();
    }

    @Test
    void sendsLessAndLessOftenWhatIsRefusedEachTime() {
        Node a = new Node("a");
        Node relay = new Node("relay");
        Node b = new Node("b");
        a.replica.sourceUp(Map.of(A100, DeviceState.INUSE), now);
        Wire first = new Wire(a, relay);
        first.run();
        first.cut();
        first.runFor(7); // until its beats are too old to be passed on
        Wire wire = new Wire(relay, b); // the relay may speak for itself only
        wire.runFor(3600);

        assertThat(b.replica.version(A100)).isEmpty();
        long refused = b.replica.refusals().get(Refusal.NOT_ITS_ORIGIN);
        assertThat(refused).as("in an hour, with 120 comparisons").isBetween(2L, 11L);
    }

    private final class Node {
        final Replica replica;
        final Map<StateKey, StateValue> shown = new LinkedHashMap<>();

        Node(String name, KeyKind... kinds) {
            ReplicaOptions.Builder options = ReplicaOptions.builder(name).random(random::nextLong);
            Arrays.stream(kinds).forEach(options::kind);
            replica = new Replica(options.build(), this::show, now);
        }

        private void show(StateKey key, StateValue value) {
            if (value == null) {
                assertThat(shown.remove(key)).isNotNull();
            } else {
                assertThat(shown.put(key, value)).isNotEqualTo(value);
            }
        }
    }

    /** Two nodes and a connection that is as good as can be. */
    private final class Wire {
        private final Node left;
        private final Node right;
        private final ReplicaPeer toRight;
        private final ReplicaPeer toLeft;

        Wire(Node left, Node right) {
            this(left, right, name(left)::equals);
        }

        /** @param fromLeft the servers that the left side may speak for */
        Wire(Node left, Node right, Predicate<String> fromLeft) {
            this.left = left;
            this.right = right;
            toRight = left.replica.connect(PeerIdentity.of(name(right), right.replica.options.instance, true), now);
            toLeft = right.replica.connect(
                    PeerIdentity.of(name(left), left.replica.options.instance, false)
                            .exporting(fromLeft),
                    now);
        }

        private static String name(Node node) {
            return node.replica.options.origin;
        }

        long run() {
            byte[] frame = new byte[8192];
            long bytes = 0;
            boolean busy = true;
            while (busy) {
                busy = false;
                int length = left.replica.poll(toRight, frame, now);
                if (length > 0) {
                    right.replica.receive(toLeft, Arrays.copyOf(frame, length), now);
                    busy = true;
                }
                bytes += length;
                length = right.replica.poll(toLeft, frame, now);
                if (length > 0) {
                    left.replica.receive(toRight, Arrays.copyOf(frame, length), now);
                    busy = true;
                }
                bytes += length;
            }
            return bytes;
        }

        /** The left side learns what the right side has to say, and says nothing yet. */
        void toLeftOnly() {
            byte[] frame = new byte[8192];
            for (int length; (length = right.replica.poll(toLeft, frame, now)) > 0; ) {
                left.replica.receive(toRight, Arrays.copyOf(frame, length), now);
            }
        }

        List<byte[]> framesToRight() {
            byte[] frame = new byte[8192];
            List<byte[]> frames = new ArrayList<>();
            for (int length; (length = left.replica.poll(toRight, frame, now)) > 0; ) {
                frames.add(Arrays.copyOf(frame, length));
            }
            return frames;
        }

        void deliverToRight(byte[] frame) {
            right.replica.receive(toLeft, frame, now);
        }

        /** Both sides live on, and what they say to each other arrives. */
        void runFor(int seconds) {
            for (int i = 0; i < seconds; i++) {
                now += SECOND;
                left.replica.tick(now);
                right.replica.tick(now);
                run();
            }
        }

        /** Both sides live on, and nothing of what they say to each other arrives. */
        void loseFor(int seconds) {
            byte[] frame = new byte[8192];
            for (int i = 0; i < seconds; i++) {
                now += SECOND;
                left.replica.tick(now);
                right.replica.tick(now);
                while (left.replica.poll(toRight, frame, now) + right.replica.poll(toLeft, frame, now) > 0) {
                    // lost
                }
            }
        }

        void cut() {
            left.replica.disconnect(toRight);
            right.replica.disconnect(toLeft);
        }
    }
}
