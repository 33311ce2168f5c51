package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.ReplicaPeer;
import io.github.pbxkit.devstate.StateFrame;
import io.github.pbxkit.devstate.StateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the replica is told of a server, and that it never believes to have what it has not. */
class StoredOriginTest {
    private static final Epoch FIRST = new Epoch(1, 7);
    private static final Epoch SECOND = new Epoch(2, 7);

    private final Replica replica = new Replica(ReplicaOptions.builder("tver").build(), (key, value) -> {}, 0);
    private final ReplicaPeer store =
            replica.connect(PeerIdentity.of("nats.devstate.store", 1, true).exporting(origin -> true), 0);
    private final StoredOrigin moscow = new StoredOrigin("moscow");

    private static StateKey key(String number) {
        return new StateKey("moscow", number);
    }

    private static StoreValue.State state(Epoch epoch, long after, long seq, DeviceState value) {
        return new StoreValue.State(1, epoch, after, seq, value);
    }

    /** A head whose sum is that of these keys, each with its sequence number. */
    private static StoreValue.Head head(Epoch epoch, long upTo, long beat, Map<String, Long> written) {
        StoreSum sum = new StoreSum();
        written.forEach((number, seq) -> sum.add(key(number), seq));
        return new StoreValue.Head(1, epoch, upTo, beat, Duration.ofSeconds(6), true, false, sum.value());
    }

    private void hand(List<StateFrame> frames) {
        frames.forEach(frame -> replica.receive(store, frame.toBytes(), 0));
    }

    private void change(String number, long after, long seq, DeviceState value) {
        StoreValue.State state = state(FIRST, after, seq, value);
        put(number, state);
        hand(moscow.changed(key(number), state));
        hand(moscow.flush());
    }

    private void put(String number, StoreValue.State state) {
        moscow.put(key(number), state, 0);
    }

    private long upTo() {
        return replica.status().stream()
                .filter(status -> status.origin().equals("moscow"))
                .findFirst()
                .orElseThrow()
                .upTo();
    }

    private boolean wantsRepair() {
        byte[] frame = new byte[Replica.MAX_FRAME];
        boolean wants = false;
        for (int length = replica.poll(store, frame, 0); length > 0; length = replica.poll(store, frame, 0)) {
            StateFrame said = StateFrame.parse(Arrays.copyOf(frame, length));
            wants |= said instanceof StateFrame.Digest digest && digest.isRepair();
        }
        return wants;
    }

    private void load() {
        StoreValue.Head head = head(FIRST, 2, 1, Map.of("100", 1L, "101", 2L));
        put("100", state(FIRST, 0, 1, DeviceState.INUSE));
        put("101", state(FIRST, 1, 2, DeviceState.BUSY));
        moscow.head(head);
        hand(moscow.snapshot());
        hand(List.of(moscow.beat(head)));
        wantsRepair();
    }

    @Test
    void everythingThenChangesInTheirOrder() {
        load();
        assertThat(upTo()).isEqualTo(2);
        change("100", 2, 3, DeviceState.RINGING);
        assertThat(upTo()).isEqualTo(3);
        assertThat(replica.view(key("100"))).contains(DeviceState.RINGING);
        assertThat(wantsRepair()).isFalse();
    }

    @Test
    void aStateAfterAGapIsShownAndNotCountedUntilTheHeadSaysThatNothingIsMissing() {
        load();
        change("102", 3, 4, DeviceState.RINGING); // 3 is not in the store: its put failed, or it was replaced
        assertThat(replica.view(key("102"))).contains(DeviceState.RINGING);
        assertThat(upTo()).isEqualTo(2);
        assertThat(wantsRepair()).isFalse();

        change("101", 2, 3, DeviceState.INUSE); // the put of 3, repeated
        assertThat(upTo()).isEqualTo(3);
        hand(moscow.settled(head(FIRST, 4, 2, Map.of("100", 1L, "101", 3L, "102", 4L))));
        assertThat(upTo()).isEqualTo(4);
        assertThat(replica.view(key("101"))).contains(DeviceState.INUSE);
    }

    @Test
    void aFrameThatTheReplicaDidNotTakeIsMissed() {
        load();
        StoreValue.State lost = state(FIRST, 2, 3, DeviceState.RINGING);
        put("100", lost);
        moscow.changed(key("100"), lost);
        moscow.flush(); // and nobody takes it
        change("101", 3, 4, DeviceState.INUSE);
        assertThat(upTo()).isEqualTo(2);
        assertThat(wantsRepair()).isTrue();

        hand(moscow.snapshot());
        assertThat(upTo()).isEqualTo(4);
        assertThat(replica.view(key("100"))).contains(DeviceState.RINGING);
    }

    @Test
    void whatTheStoreLeftOutIsNotBelievedToBeThereAndIsTakenWhenEverythingIsReadAgain() {
        load();
        StoreValue.Head head = head(FIRST, 3, 2, Map.of("100", 1L, "101", 3L));
        hand(moscow.settled(head)); // and 3 did not come
        assertThat(upTo()).isEqualTo(2);
        assertThat(moscow.beginsToMiss(1)).isTrue();
        assertThat(moscow.isLost(9, 10, 100)).isFalse();
        assertThat(moscow.isLost(11, 10, 100)).isTrue();

        StoredOrigin again = new StoredOrigin("moscow"); // another connection reads the whole bucket
        again.put(key("100"), state(FIRST, 0, 1, DeviceState.INUSE), 0);
        again.put(key("101"), state(FIRST, 2, 3, DeviceState.ONHOLD), 0);
        again.head(head);
        hand(again.snapshot());
        assertThat(upTo()).isEqualTo(3);
        assertThat(replica.view(key("101"))).contains(DeviceState.ONHOLD);
        assertThat(again.beginsToMiss(1)).isFalse();
    }

    @Test
    void aStateThatTookThePlaceOfAnotherOneBeforeThatWasReadIsNoLoss() {
        load();
        // 3 was replaced by 4 while the head was on its way.
        hand(moscow.settled(head(FIRST, 3, 2, Map.of("100", 1L, "101", 3L))));
        assertThat(moscow.beginsToMiss(1)).isTrue();
        change("101", 3, 4, DeviceState.RINGING);
        assertThat(replica.view(key("101"))).contains(DeviceState.RINGING);
        assertThat(upTo()).isEqualTo(2);

        hand(moscow.settled(head(FIRST, 4, 2, Map.of("100", 1L, "101", 4L))));
        assertThat(moscow.beginsToMiss(2)).isFalse();
        assertThat(moscow.isMissing()).isFalse();
        assertThat(upTo()).isEqualTo(4);
    }

    @Test
    void whatIsShownOfALifeThatTheStoreHasOnlyInPartGrowsWithEachReading() {
        load();
        StoredOrigin partly = new StoredOrigin("moscow"); // its last head is older than its last state
        partly.put(key("100"), state(FIRST, 0, 1, DeviceState.INUSE), 0);
        partly.put(key("101"), state(FIRST, 4, 5, DeviceState.RINGING), 0);
        partly.head(head(FIRST, 4, 2, Map.of("100", 1L, "101", 4L)));
        hand(partly.snapshot());
        assertThat(replica.view(key("101"))).contains(DeviceState.RINGING);
        assertThat(replica.view(key("100"))).contains(DeviceState.INUSE);
        assertThat(upTo()).isEqualTo(2);
    }

    @Test
    void aNewLifeCountsOnceItsHeadIsThere() {
        load();
        StoreValue.State next = state(SECOND, 0, 1, DeviceState.NOT_INUSE);
        put("100", next);
        assertThat(moscow.changed(key("100"), next)).isEmpty();
        assertThat(moscow.flush()).isEmpty();
        assertThat(replica.view(key("101"))).contains(DeviceState.BUSY);

        hand(moscow.settled(head(SECOND, 1, 1, Map.of("100", 1L))));
        assertThat(replica.view(key("101"))).isEmpty();
        assertThat(moscow.mayFollow(head(FIRST, 9, 9, Map.of()))).isFalse();
    }

    @Test
    void anotherProcessCannotGoOnInTheSameLife() {
        load();
        assertThat(moscow.mayFollow(new StoreValue.Head(2, FIRST, 9, 9, Duration.ofSeconds(6), true, false, 0)))
                .isFalse();
        assertThat(moscow.isStrange(new StoreValue.State(2, FIRST, 2, 3, DeviceState.BUSY)))
                .isTrue();
    }

    @Test
    void manyStatesTakeSeveralFrames() {
        List<StateKey> keys = new ArrayList<>();
        Map<String, Long> written = new HashMap<>();
        for (int i = 1; i <= 5000; i++) {
            keys.add(key("extension" + i));
            moscow.put(keys.get(i - 1), state(FIRST, i - 1, i, DeviceState.INUSE), 0);
            written.put("extension" + i, (long) i);
        }
        moscow.head(head(FIRST, 4990, 1, written));
        List<StateFrame> frames = moscow.snapshot();
        assertThat(frames).hasSizeGreaterThan(2);
        hand(frames);
        assertThat(upTo()).isEqualTo(5000);
        assertThat(keys).allMatch(key -> replica.view(key).isPresent());
    }
}
