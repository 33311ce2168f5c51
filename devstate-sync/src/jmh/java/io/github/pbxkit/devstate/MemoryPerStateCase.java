package io.github.pbxkit.devstate;

import io.github.pbxkit.bench.MeasuredCase;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Heap that a hundred thousand states of another server keep, for one state. */
public final class MemoryPerStateCase implements MeasuredCase {
    private static final int COPIES = 20;

    @Override
    public String name() {
        return "memory-per-state";
    }

    @Override
    public String unit() {
        return "B/state";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "hash-map");
    }

    @Override
    public List<String> jvmArgs() {
        return List.of("-Xmx1g", "-XX:+UseSerialGC");
    }

    @Override
    public int rounds() {
        return 1;
    }

    /** Of several copies: what the sending server lets go on the way would be taken off the first ones. */
    @Override
    public double measure(String contender) {
        Cluster cluster = new Cluster();
        List<Object> all = new ArrayList<>();
        all.add(kept(contender, cluster));
        long before = used();
        for (int i = 0; i < COPIES; i++) {
            all.add(kept(contender, cluster));
        }
        double bytes = used() - before;
        Reference.reachabilityFence(all);
        Reference.reachabilityFence(cluster);
        return bytes / COPIES / Cluster.KEYS;
    }

    private static Object kept(String contender, Cluster cluster) {
        return contender.equals("ours") ? replica(cluster) : map(cluster);
    }

    private static Object replica(Cluster cluster) {
        Replica branch = Cluster.branch();
        cluster.exchange(cluster.toBranch(), branch, Cluster.toOffice(branch));
        int[] states = new int[1];
        branch.forEach("office.example.org", (key, value) -> states[0]++);
        if (states[0] != Cluster.KEYS) {
            throw new IllegalStateException("the other server holds " + states[0] + " states of " + Cluster.KEYS);
        }
        return branch;
    }

    private static Object map(Cluster cluster) {
        Map<StateKey, MergeBench.Versioned> map = new HashMap<>();
        cluster.office.forEach(
                "office.example.org",
                (key, value) -> map.put(
                        new StateKey(key.origin(), key.number()),
                        new MergeBench.Versioned(
                                value,
                                cluster.office.epoch(),
                                cluster.office.version(key).orElseThrow().seq())));
        return map;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
