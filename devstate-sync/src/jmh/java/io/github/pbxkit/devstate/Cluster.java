package io.github.pbxkit.devstate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A server with many numbers, and what it sends. */
final class Cluster {
    static final int KEYS = 100_000;
    private static final DeviceState[] STATES = {
        DeviceState.NOT_INUSE, DeviceState.INUSE, DeviceState.RINGING, DeviceState.ONHOLD, DeviceState.BUSY
    };

    final int keys;
    final Replica office;
    final Random random = new Random(7);

    Cluster() {
        this(KEYS);
    }

    Cluster(int keys) {
        this.keys = keys;
        office = new Replica(
                ReplicaOptions.builder("office.example.org")
                        .random(random::nextLong)
                        .build(),
                (key, value) -> {},
                0);
        Map<StateKey, StateValue> states = new LinkedHashMap<>();
        for (int i = 0; i < keys; i++) {
            states.put(key(i), STATES[i % STATES.length]);
        }
        office.sourceUp(states, 0);
    }

    static StateKey key(int i) {
        return new StateKey("office.example.org", String.valueOf(4_000_000 + i));
    }

    static Replica branch() {
        return new Replica(
                ReplicaOptions.builder("branch.example.org").maxFrames(1 << 30).build(), (key, value) -> {}, 0);
    }

    ReplicaPeer toBranch() {
        return office.connect(PeerIdentity.of("branch.example.org", 1, true), 0);
    }

    static ReplicaPeer toOffice(Replica branch) {
        return branch.connect(PeerIdentity.of("office.example.org", 2, false), 0);
    }

    /** Every number gets another state, in random order, a thousand changes a frame. */
    void changeAll(Runnable eachThousand) {
        int[] order = new int[keys];
        for (int i = 0; i < keys; i++) {
            order[i] = i;
        }
        for (int i = keys - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        for (int i = 0; i < keys; i++) {
            StateKey key = key(order[i]);
            int was = ((DeviceState) office.view(key).orElseThrow()).ordinal();
            office.set(key, was == DeviceState.INUSE.ordinal() ? DeviceState.RINGING : DeviceState.INUSE);
            if (i % 1000 == 999) {
                eachThousand.run();
            }
        }
    }

    /** Passes frames both ways until nothing is left, and keeps those of the office. */
    List<byte[]> exchange(ReplicaPeer toBranch, Replica branch, ReplicaPeer toOffice) {
        List<byte[]> frames = new ArrayList<>();
        byte[] buffer = new byte[Replica.MAX_FRAME];
        boolean busy = true;
        while (busy) {
            int there = office.poll(toBranch, buffer, 0);
            if (there > 0) {
                byte[] frame = Arrays.copyOf(buffer, there);
                frames.add(frame);
                branch.receive(toOffice, frame, 0);
            }
            int back = branch.poll(toOffice, buffer, 0);
            if (back > 0) {
                office.receive(toBranch, Arrays.copyOf(buffer, back), 0);
            }
            busy = there + back > 0;
        }
        return frames;
    }
}
