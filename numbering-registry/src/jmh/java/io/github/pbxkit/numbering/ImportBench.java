package io.github.pbxkit.numbering;

import io.github.pbxkit.bench.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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

/**
 * The four plain files of the real set (32 MB, 372,319 rows) from disk into memory. Ours: everything, with sniffing,
 * report, checks and the finished index. The peer: {@link SplitLoader}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 6, time = 1)
public class ImportBench {
    static final int ROWS = 372_319;

    private final List<Path> files = new ArrayList<>();
    private Path folder = Path.of("");

    /** Unpacks the files. */
    @Setup(Level.Trial)
    public void unpack() throws IOException {
        folder = Files.createTempDirectory("numbering-bench");
        try (Stream<Path> packed = Files.list(RealPlan.folder())) {
            for (Path file : packed.sorted().toList()) {
                Path plain = folder.resolve(file.getFileName().toString().replace(".gz", ""));
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                        OutputStream out = Files.newOutputStream(plain)) {
                    in.transferTo(out);
                }
                files.add(plain);
            }
        }
    }

    /** Takes the files away. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Benchmark
    public Object ours() {
        ImportResult result = NumberingRegistry.load(ImportOptions.defaults(), files);
        if (result.report().rows() != ROWS || result.registry().size() != ROWS) {
            throw new IllegalStateException(result.report().toString());
        }
        return result;
    }

    @Benchmark
    @Peer("split-loader")
    public Object splitLoader() throws IOException {
        List<SplitLoader.Row> rows = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                SplitLoader.read(lines, rows);
            }
        }
        if (rows.size() != ROWS) {
            throw new IllegalStateException("rows: " + rows.size());
        }
        return rows;
    }
}
