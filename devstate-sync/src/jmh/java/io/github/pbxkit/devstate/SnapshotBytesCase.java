package io.github.pbxkit.devstate;

import io.github.pbxkit.bench.MeasuredCase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes of frames that a whole snapshot of a hundred thousand states takes, for one state; the peer is plain JSON. */
public final class SnapshotBytesCase implements MeasuredCase {
    @Override
    public String name() {
        return "snapshot-bytes";
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
        return List.of("ours", "json");
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public double measure(String contender) {
        Cluster cluster = new Cluster();
        return (contender.equals("ours") ? frames(cluster) : json(cluster)) / (double) Cluster.KEYS;
    }

    private static long frames(Cluster cluster) {
        Replica branch = Cluster.branch();
        return cluster.exchange(cluster.toBranch(), branch, Cluster.toOffice(branch)).stream()
                .mapToLong(frame -> frame.length)
                .sum();
    }

    private static long json(Cluster cluster) {
        StringBuilder text = new StringBuilder("[");
        cluster.office.forEach(
                "office.example.org",
                (key, value) -> text.append("{\"number\":\"")
                        .append(key.number())
                        .append("\",\"state\":\"")
                        .append(value)
                        .append("\",\"seq\":")
                        .append(cluster.office.version(key).orElseThrow().seq())
                        .append("},"));
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
