package io.github.pbxkit.numbering;

import io.github.pbxkit.bench.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A registry of the real set from its snapshot on disk, beside the import of the packed files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SnapshotOpenBench {
    private Path file = Path.of("");

    /** Writes the snapshot. */
    @Setup(Level.Trial)
    public void save() throws IOException {
        file = Files.createTempFile("numbering", ".snapshot");
        RealPlan.load().saveSnapshot(file);
    }

    /** Takes it away. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Object ours() {
        return NumberingRegistry.openSnapshot(file);
    }

    @Benchmark
    @Peer("packed-csv")
    public Object packedCsv() {
        return NumberingRegistry.load(ImportOptions.defaults(), List.of(RealPlan.folder()));
    }
}
