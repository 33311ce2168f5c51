package io.github.pbxkit.cisco;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Configurations of the article's size built and written, each with its own extension, per second and core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class WriteConfigBench {
    private final PhoneConfig.Builder phone = Article7931.config().toBuilder();
    private int extension;

    @Benchmark
    public byte[] ours() {
        String number = Integer.toString(1000 + extension++ % 9000);
        return phone.label(number).build().toBytes();
    }
}
