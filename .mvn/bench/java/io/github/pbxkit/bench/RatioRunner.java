package io.github.pbxkit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs one module's benchmarks beside its peers and writes how many times better we are.
 *
 * <p>Started by Maven's profile {@code bench} in each module that has benchmarks:
 *
 * <pre>{@code
 * mvn -Pbench -pl ari-client -am verify -Dbench.module=ari-client -DskipTests -DskipITs
 * mvn ... -Dbench.args="-f 1 -wi 2 -i 3 DecodeDtmf"      further arguments for JMH
 * }</pre>
 *
 * <p><b>Names.</b> The class is the case, the method is the contender. {@code DecodeStasisStartBench} is the case
 * {@code decode-stasis-start}; its method {@code ours} is measured against each other benchmark method of the class.
 * A peer's name is its method's in kebab-case ({@code binarySearch} is {@code binary-search}, {@code ari4java} stays) or
 * what {@link Peer} says. Several cases in one file are nested public static classes. A class with {@code @Param} values
 * is one case for each combination, with the values at the end of its name: {@code find-1000}, {@code find-100000}.
 * What JMH does not fit is a {@link MeasuredCase}.
 *
 * <p><b>Files</b> in {@code MODULE/target/bench}:
 *
 * <ul>
 *   <li>{@code ratios.tsv}: {@code case, peer, ours, theirs, unit, ratio}; a ratio above 1 means we are better, whichever
 *       direction the unit has
 *   <li>{@code allocations.tsv}: {@code case, contender, bytes} allocated per operation, from JMH's gc profiler
 *   <li>{@code results.json}: JMH's own result file; {@code measurements.tsv}: every round of the measured cases
 *   <li>{@code summary.txt}: machine, JDK and every score with its error bar
 * </ul>
 *
 * <p>All contenders of a case run in the same invocation, on the same machine, with the same JVM options.
 */
public final class RatioRunner {

    private RatioRunner() {}

    /**
     * Reads the system properties {@code bench.root} (the reactor's root), {@code bench.basedir} (this module),
     * {@code bench.module} (the module that is meant; empty: every one) and {@code bench.args}.
     */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("bench.root")).toRealPath();
        Path basedir = Path.of(System.getProperty("bench.basedir")).toRealPath();
        String wanted = System.getProperty("bench.module", "").strip();
        if (!wanted.isEmpty() && !Files.isRegularFile(root.resolve(wanted).resolve("pom.xml"))) {
            System.err.println("bench.module=" + wanted + ": there is no such module below " + root
                    + "; give its folder, for example -Dbench.module=ari-client");
            System.exit(2);
        }
        if (!wanted.isEmpty() && !root.resolve(wanted).toRealPath().equals(basedir)) {
            return; // built only because the wanted module needs it
        }
        run(root.relativize(basedir).toString(), basedir, System.getProperty("bench.args", ""));
    }

    private static void run(String module, Path basedir, String benchArgs) throws Exception {
        Path directory = Files.createDirectories(basedir.resolve("target/bench"));
        CommandLineOptions options = new CommandLineOptions(words(benchArgs));

        List<Score> scores = new ArrayList<>(JmhRun.run(options, directory.resolve("results.json")));
        scores.addAll(new MeasuredRun(directory, options.getIncludes()).run());
        if (scores.isEmpty()) {
            System.err.println("No benchmark in " + module + " matches bench.args=" + benchArgs);
            System.exit(2);
        }

        Report report = new Report(module, scores);
        report.write(directory);
        System.out.println();
        report.summary().forEach(System.out::println);
        System.out.println();
        System.out.println("written to " + directory);
    }

    private static String[] words(String line) {
        return line.isBlank() ? new String[0] : line.strip().split("\\s+");
    }
}
