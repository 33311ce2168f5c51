package io.github.pbxkit.bench;

import java.util.List;

/**
 * A measured case that JMH does not fit: end to end over sockets, memory per entry, the time of one big import.
 *
 * <p>Its numbers land in the same {@code ratios.tsv} as JMH's. A module adds one by putting the class into
 * {@code src/jmh/java} and its name into
 * {@code src/jmh/resources/META-INF/services/io.github.pbxkit.bench.MeasuredCase}. It needs a public constructor without
 * parameters. {@link #measure} is called once in each fresh JVM; the contenders take turns, round after round, so that
 * none of them has the machine's good minute to itself. The median of the rounds counts.
 */
public interface MeasuredCase {

    /** The case in kebab-case, for example {@code heap-per-entry}. */
    String name();

    /** The unit of {@link #measure}'s answer, for example {@code B/entry} or {@code rows/s}. */
    String unit();

    /** Whether the smaller number wins: true for time and memory, false for throughput. */
    boolean smallerIsBetter();

    /** Who is measured: {@code ours} and at least one peer, each one word. */
    List<String> contenders();

    /** Sets up, warms up if need be, measures and answers in {@link #unit}. Runs in a JVM of its own. */
    double measure(String contender) throws Exception;

    /** How many times each contender is measured. */
    default int rounds() {
        return 3;
    }

    /** Options of the JVM that measures, for example {@code -Xmx1g}. */
    default List<String> jvmArgs() {
        return List.of();
    }
}
