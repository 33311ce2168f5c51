package io.github.pbxkit.cisco;

import io.github.pbxkit.bench.MeasuredCase;
import java.util.List;

/** The first call in a fresh JVM: what someone waits for who checks one file on the command line. */
public final class FirstParseAndCheck implements MeasuredCase {
    @Override
    public String name() {
        return "parse-and-check-first";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "jaxb");
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public double measure(String contender) throws Exception {
        byte[] bytes = BenchFile.bytes();
        long start = System.nanoTime();
        boolean done = contender.equals("ours")
                ? !ConfigCheck.check(CnfDocument.parse(bytes)).isEmpty()
                : BenchFile.unmarshal(BenchFile.context(), bytes).sipProfile != null;
        double millis = (System.nanoTime() - start) / 1e6;
        if (!done) {
            throw new IllegalStateException(contender + " read nothing");
        }
        return millis;
    }
}
