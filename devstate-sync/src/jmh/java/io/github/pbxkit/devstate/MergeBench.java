package io.github.pbxkit.devstate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million changes of another server's states, in random order. Ours takes the frames as they come off the wire: checksum,
 * two readings, merge, and the news to the listener. The peer is a hash map that is handed ready-made keys and values, so it
 * reads nothing, makes nothing and tells nobody. Both have their memory from the start: the first touch of a page costs more
 * than a merge.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class MergeBench {
    private static final int CHANGES = 1_000_000;

    @Param({"10k", "100k"})
    public String size;

    private List<byte[]> snapshot;
    private List<byte[]> changes;
    private final Map<StateKey, Versioned> first = new HashMap<>();
    private final StateKey[] keys = new StateKey[CHANGES];
    private final Versioned[] news = new Versioned[CHANGES];

    private Replica branch;
    private ReplicaPeer toOffice;
    private Map<StateKey, Versioned> map;

    /** What a map keeps for a key. */
    public record Versioned(StateValue value, Epoch epoch, long seq) {}

    @Setup(Level.Trial)
    public void prepare() {
        Cluster cluster = new Cluster(size.equals("10k") ? 10_000 : 100_000);
        Replica copy = Cluster.branch();
        ReplicaPeer fromCopy = Cluster.toOffice(copy);
        ReplicaPeer toCopy = cluster.toBranch();
        snapshot = cluster.exchange(toCopy, copy, fromCopy);
        copy.forEach("office.example.org", (key, value) -> first.put(key, versioned(copy, key, value)));
        changes = new ArrayList<>();
        int[] next = {0};
        for (int round = 0; round < CHANGES / cluster.keys; round++) {
            cluster.changeAll(() -> changes.addAll(cluster.exchange(toCopy, copy, fromCopy)));
            copy.forEach("office.example.org", (key, value) -> { // in the order of the changes
                keys[next[0]] = new StateKey(key.origin(), new String(key.number())); // as off a wire: not the same
                news[next[0]++] = versioned(copy, key, value);
            });
        }
    }

    @Setup(Level.Iteration)
    public void begin() {
        branch = Cluster.branch();
        toOffice = Cluster.toOffice(branch);
        snapshot.forEach(frame -> branch.receive(toOffice, frame, 0));
        map = new HashMap<>(first);
    }

    private static Versioned versioned(Replica replica, StateKey key, StateValue value) {
        StateVersion version = replica.version(key).orElseThrow();
        return new Versioned(value, version.epoch(), version.seq());
    }

    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Object ours() {
        for (byte[] frame : changes) {
            branch.receive(toOffice, frame, 0);
        }
        return branch;
    }

    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Object hashMap() {
        for (int i = 0; i < keys.length; i++) {
            map.merge(keys[i], news[i], MergeBench::newer);
        }
        return map;
    }

    private static Versioned newer(Versioned old, Versioned next) {
        int order = next.epoch().compareTo(old.epoch());
        return order > 0 || order == 0 && next.seq() > old.seq() ? next : old;
    }
}
