package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.OriginStatus;
import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import io.github.pbxkit.devstate.StateVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server: its Asterisk, and the process beside it with the replica, a source and a sink. */
final class SimNode implements ReplicaListener {
    private static final DeviceState[] STATES = DeviceState.values();
    private static final byte DARK = (byte) DeviceState.UNAVAILABLE.ordinal();
    private static final byte UNWANTED = -2;

    final String name;

    /** Number of its origin; a clone has that of another node. */
    final int origin;

    final boolean clone;
    final SimAsterisk asterisk;

    boolean paused;
    boolean slow;
    boolean amiLost;
    long resumedAt;

    /** Since when nothing of this process can be heard, or MAX. */
    long silentSince = Long.MAX_VALUE;

    /** When the process wants to be woken. */
    long nextTick = Long.MAX_VALUE;

    private final World world;
    private final byte[][] desired;
    private final int[][] wishes;
    private final int[][] written;
    private final @Nullable StateVersion[][] versions;
    private final boolean[] alive;
    private @Nullable Replica replica;
    private int epochFile;
    private long instance;
    private long orphansAt;

    SimNode(World world, String name, int origin, boolean clone) {
        this.world = world;
        this.name = name;
        this.origin = origin;
        this.clone = clone;
        int origins = world.origins();
        int keys = world.keys();
        asterisk = new SimAsterisk(origins, keys, world.now());
        desired = new byte[origins][keys];
        wishes = new int[origins][keys];
        written = new int[origins][keys];
        versions = new StateVersion[origins][keys];
        alive = new boolean[origins];
    }

    boolean isAlive() {
        return replica != null;
    }

    boolean runs() {
        return replica != null && !paused;
    }

    Replica replica() {
        return Objects.requireNonNull(replica);
    }

    long instance() {
        return instance;
    }

    boolean showsAlive(int other) {
        return alive[other];
    }

    private boolean hasAmi() {
        return replica != null && !paused && !amiLost && asterisk.up;
    }

    // ---- process

    void start(boolean fileLost) {
        long now = world.now();
        epochFile = fileLost ? 1 : epochFile + 1;
        instance = world.random().next();
        forget();
        ReplicaOptions.Builder options = ReplicaOptions.builder(name)
                .epochCounter(epochFile)
                .random(world.random()::next)
                .digest(World.DIGEST_EVERY);
        replica = world.make(options, this);
        silentSince = Long.MAX_VALUE;
        resumedAt = now;
        orphansAt = now + 2 * World.LEASE;
        paused = false;
        slow = false;
        resync();
    }

    private void forget() {
        for (int other = 0; other < desired.length; other++) {
            Arrays.fill(desired[other], UNWANTED);
            Arrays.fill(wishes[other], 0);
            Arrays.fill(written[other], 0);
            Arrays.fill(versions[other], null);
        }
        Arrays.fill(alive, false);
    }

    void kill() {
        replica = null;
        nextTick = Long.MAX_VALUE;
        silentSince = Math.min(silentSince, world.now());
    }

    void tick() {
        replica().tick(world.now());
        if (world.now() >= orphansAt) {
            orphansAt = Long.MAX_VALUE;
            reconcile();
        }
    }

    // ---- source

    void change(int key, byte state) {
        if (asterisk.up && asterisk.own[key] != state) {
            asterisk.own[key] = state;
            if (hasAmi()) {
                if (state == SimAsterisk.NONE) {
                    replica().remove(world.key(origin, key));
                } else {
                    replica().set(world.key(origin, key), STATES[state]);
                }
            }
        }
    }

    /** The connection to Asterisk is (back) there. */
    int resync() {
        if (!hasAmi()) {
            return 0;
        }
        Map<StateKey, StateValue> states = new HashMap<>();
        for (int key = 0; key < asterisk.own.length; key++) {
            if (asterisk.own[key] != SimAsterisk.NONE) {
                states.put(world.key(origin, key), STATES[asterisk.own[key]]);
            }
        }
        int changes = replica().sourceUp(states, world.now());
        reconcile();
        return changes;
    }

    void amiEnded() {
        if (replica != null && !paused) {
            replica().sourceDown(world.now());
        }
    }

    // ---- sink

    @Override
    public void onView(StateKey key, @Nullable StateValue shown) {
        int other = world.originOf(key);
        int number = World.numberOf(key);
        if (other == origin) {
            throw world.failure(Invariant.I4, name + " is shown its own " + key);
        }
        byte state = shown == null ? SimAsterisk.NONE : (byte) ((DeviceState) shown).ordinal();
        if (desired[other][number] == state) {
            throw world.failure(Invariant.I4, name + " is shown " + key + " " + shown + " twice");
        }
        desired[other][number] = state;
        wishes[other][number]++;
        checkOrder(key, other, number);
        if (hasAmi()) {
            write(other, number);
        }
    }

    private void checkOrder(StateKey key, int other, int number) {
        StateVersion version = replica == null ? null : replica.version(key).orElse(null);
        if (version != null) {
            StateVersion before = versions[other][number];
            if (before != null && before.compareTo(version) > 0) {
                throw world.failure(Invariant.I2, name + " shows " + key + " " + version + " after " + before);
            }
            versions[other][number] = version;
        }
    }

    @Override
    public void onOrigin(OriginStatus status) {
        int other = world.originOf(status.origin());
        alive[other] = status.alive();
        if (!status.alive() && other != origin) {
            for (int key = 0; key < asterisk.own.length; key++) {
                byte wish = desired[other][key];
                if (wish != DARK && wish != SimAsterisk.NONE && wish != UNWANTED) {
                    throw world.failure(
                            Invariant.I3, name + " lets " + key + " of " + status.origin() + " shine in the dark");
                }
            }
        }
    }

    @Override
    public void onEpoch(Epoch epoch) {
        epochFile = epoch.counter();
    }

    private void write(int other, int key) {
        byte wish = desired[other][key];
        if (asterisk.shown[other][key] != wish) {
            asterisk.write(other, key, wish, world.now());
            if (++written[other][key] > wishes[other][key] + 1 + world.crashes()) {
                throw world.failure(Invariant.I4, name + " writes " + key + " of " + other + " without need");
            }
        }
    }

    private void reconcile() {
        if (!hasAmi()) {
            return;
        }
        for (int other = 0; other < desired.length; other++) {
            for (int key = 0; key < asterisk.own.length; key++) {
                if (desired[other][key] != UNWANTED) {
                    write(other, key);
                } else if (orphansAt == Long.MAX_VALUE && asterisk.shown[other][key] != SimAsterisk.NONE) {
                    asterisk.write(other, key, SimAsterisk.NONE, world.now());
                }
            }
        }
    }

    long nextWake() {
        return Math.min(nextTick, orphansAt);
    }

    /** The first lamp that does not show the truth, or null. */
    @Nullable
    String wrongLamp(SimNode other) {
        for (int key = 0; key < asterisk.own.length; key++) {
            byte truth = other.asterisk.own[key];
            byte shown = asterisk.shown[other.origin][key];
            if (shown != truth) {
                return name + " shows " + show(shown) + " for "
                        + world.key(other.origin, key).asteriskName() + ", the truth is " + show(truth);
            }
        }
        return null;
    }

    private static String show(byte state) {
        return state == SimAsterisk.NONE ? "nothing" : STATES[state].name();
    }
}
