package io.github.pbxkit.examples.lab.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of what a running server describes of itself our clients have: {@code target/coverage.tsv} counts it, and
 * {@code target/coverage-missing.tsv} names what is missing, each with its reason from {@code coverage-reasons.tsv}. What
 * is missing without a reason fails the test. Each test puts its own rows in; those of others stay.
 */
public final class CoverageTable {
    private static final String HEADER = "what\tserver\tlive\tcovered";
    private static final String MISSING_HEADER = "what\tserver\tname\treason";
    private static final String REASONS_HEADER = "what\tname\treason";

    private final Path counts;
    private final Path missing;
    private final List<String> reasons;

    CoverageTable(Path folder, List<String> reasons) {
        counts = folder.resolve("coverage.tsv");
        missing = folder.resolve("coverage-missing.tsv");
        if (reasons.isEmpty() || !reasons.get(0).equals(REASONS_HEADER)) {
            throw new IllegalArgumentException("coverage-reasons.tsv does not begin with: " + REASONS_HEADER);
        }
        this.reasons = List.copyOf(reasons.subList(1, reasons.size()));
    }

    /**
     * The table of this test run.
     *
     * @return one that writes to {@code target}
     */
    public static CoverageTable ofThisRun() {
        try (InputStream in = CoverageTable.class.getResourceAsStream("/coverage-reasons.tsv")) {
            List<String> reasons = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new CoverageTable(Path.of("target"), reasons);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read coverage-reasons.tsv", e);
        }
    }

    /**
     * Puts in what a server lists and which of it a client has, in place of an earlier count of the same.
     *
     * @param what    {@code ari-operations}, {@code ari-events}, {@code ami-actions} or {@code ami-events}
     * @param server  the line of Asterisk: 16 or 22
     * @param live    names that the server itself lists
     * @param offered names that the client has, of this server or of any
     * @throws AssertionError if something is missing for which there is no reason
     */
    public void put(String what, int server, Collection<String> live, Collection<String> offered) {
        Set<String> absent = new TreeSet<>(live);
        int total = absent.size();
        absent.removeAll(Set.copyOf(offered));
        String key = what + "\t" + server + "\t";
        try {
            replace(counts, HEADER, key, List.of(key + total + "\t" + (total - absent.size())));
            replace(
                    missing,
                    MISSING_HEADER,
                    key,
                    absent.stream()
                            .map(name -> key + name + "\t" + reason(what, name))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the coverage of " + what, e);
        }
        List<String> unexplained =
                absent.stream().filter(name -> reason(what, name).isEmpty()).toList();
        if (!unexplained.isEmpty()) {
            throw new AssertionError(what + " of Asterisk " + server
                    + " that the client has not, and coverage-reasons.tsv" + " does not say why: " + unexplained);
        }
    }

    private String reason(String what, String name) {
        String key = what + "\t" + name + "\t";
        return reasons.stream()
                .filter(row -> row.startsWith(key))
                .map(row -> row.substring(key.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static synchronized void replace(Path file, String header, String key, List<String> rows)
            throws IOException {
        List<String> all = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        all.removeIf(line -> line.equals(header) || line.startsWith(key));
        all.addAll(rows);
        all.sort(null);
        all.add(0, header);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, all);
    }
}
