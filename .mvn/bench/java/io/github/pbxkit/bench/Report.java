package io.github.pbxkit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.util.Version;

/** The files made from a module's scores. */
final class Report {

    private final String module;
    private final List<Score> scores;

    Report(String module, List<Score> scores) {
        this.module = module;
        this.scores = scores;
    }

    /** {@code case, peer, ours, theirs, unit, ratio}: one line for each peer of each case. */
    List<String> ratios() {
        List<String> lines = new ArrayList<>(List.of("case\tpeer\tours\ttheirs\tunit\tratio"));
        for (Score peer : scores) {
            oursFor(peer)
                    .ifPresent(ours -> lines.add(String.join(
                            "\t",
                            peer.benchCase(),
                            peer.contender(),
                            Score.plain(ours.value()),
                            Score.plain(peer.value()),
                            peer.unit(),
                            twoDecimals(ours.ratioTo(peer)))));
        }
        return lines;
    }

    /** {@code case, contender, bytes}: bytes allocated per operation. */
    List<String> allocations() {
        List<String> lines = new ArrayList<>(List.of("case\tcontender\tbytes"));
        for (Score score : scores) {
            if (Double.isFinite(score.bytesPerOp())) {
                lines.add(score.benchCase() + "\t" + score.contender() + "\t" + oneDecimal(score.bytesPerOp()));
            }
        }
        return lines;
    }

    /** For people: where it ran, and each score with its error bar. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("module   " + module + ", measured " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        lines.add("machine  " + machine());
        lines.add("jdk      " + System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version")
                + ", " + System.getProperty("java.vm.name"));
        lines.add("jmh      " + Version.getPlainVersion() + ", gc profiler; ± is half of the 99.9 % confidence interval"
                + " (measured cases: half of the spread of the rounds, score is their median)");
        lines.add("ratio    how many times better ours is than that contender; above 1 = ours is better");
        lines.add("");
        String row = "%-28s %-18s %16s %14s  %-10s %12s %8s";
        lines.add(String.format(Locale.ROOT, row, "case", "contender", "score", "± error", "unit", "B/op", "ratio"));
        for (Score score : scores) {
            lines.add(String.format(
                    Locale.ROOT,
                    row,
                    score.benchCase(),
                    score.contender(),
                    Score.plain(score.value()),
                    Score.plain(score.error()),
                    score.unit(),
                    oneDecimal(score.bytesPerOp()),
                    oursFor(score).map(o -> twoDecimals(o.ratioTo(score))).orElse("")));
        }
        return lines;
    }

    void write(Path directory) throws IOException {
        Files.write(directory.resolve("ratios.tsv"), ratios());
        Files.write(directory.resolve("allocations.tsv"), allocations());
        Files.write(directory.resolve("summary.txt"), summary());
    }

    /** Our score in the peer's case; in the same unit where the case was measured in several modes. */
    private Optional<Score> oursFor(Score peer) {
        return scores.stream()
                .filter(s -> s.isOurs() && !peer.isOurs() && s.benchCase().equals(peer.benchCase()))
                .min(Comparator.comparing(s -> !s.unit().equals(peer.unit())));
    }

    private static String twoDecimals(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String oneDecimal(double bytes) {
        return Double.isFinite(bytes) ? String.format(Locale.ROOT, "%.1f", bytes) : "-";
    }

    private static String machine() {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return os.getAvailableProcessors() + " x " + processor() + ", " + (os.getTotalMemorySize() >> 30) + " GB, "
                + os.getName() + " " + os.getVersion() + " " + os.getArch();
    }

    private static String processor() {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpuinfo)) {
            try (Stream<String> lines = Files.lines(cpuinfo)) {
                return lines.filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown processor");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse("unknown processor");
    }
}
