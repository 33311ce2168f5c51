package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking a phone's file by all rules, beside reading it by Jakarta XML Binding without any check. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseAndCheckBench {
    private byte[] bytes = new byte[0];
    private JAXBContext context;

    @Setup
    public void read() throws IOException, JAXBException {
        bytes = BenchFile.bytes();
        context = BenchFile.context();
    }

    @Benchmark
    public List<Finding> ours() {
        return ConfigCheck.check(CnfDocument.parse(bytes));
    }

    @Benchmark
    public DeviceXml jaxb() throws JAXBException {
        return BenchFile.unmarshal(context, bytes);
    }
}
