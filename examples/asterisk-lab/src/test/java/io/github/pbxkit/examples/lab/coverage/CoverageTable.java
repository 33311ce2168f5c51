package io.github.pbxkit.examples.lab.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code target/coverage.tsv}: how much of what a running server describes of itself our clients have. Each test puts its
 * own rows in; those of others stay.
 */
final class CoverageTable {
    private static final Path FILE = Path.of("target", "coverage.tsv");
    private static final String HEADER = "what\tserver\tlive\tcovered";

    private CoverageTable() {}

    /**
     * One row.
     *
     * @param what    {@code ari-operations}, {@code ari-events}, {@code ami-actions} or {@code ami-events}
     * @param server  the line of Asterisk: {@code 16} or {@code 22}
     * @param live    names that the server itself lists
     * @param covered those of them that the client has
     */
    record Row(String what, String server, int live, int covered) {

        /** Compares what a server lists with what a client has. */
        static Row of(String what, String server, Collection<String> live, Collection<String> offered) {
            Set<String> covered = new TreeSet<>(live);
            covered.retainAll(offered);
            return new Row(what, server, Set.copyOf(live).size(), covered.size());
        }

        private String line() {
            return String.join("\t", what, server, String.valueOf(live), String.valueOf(covered));
        }

        private static Row parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Row(fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
        }

        private boolean isSamePlace(Row other) {
            return what.equals(other.what) && server.equals(other.server);
        }
    }

    /** Puts rows in, in place of those for the same things. */
    static synchronized void put(Row... rows) throws IOException {
        List<Row> all = new ArrayList<>(read());
        for (Row row : rows) {
            all.removeIf(row::isSamePlace);
            all.add(row);
        }
        all.sort(Comparator.comparing(Row::what).thenComparing(Row::server));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        all.forEach(row -> lines.add(row.line()));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    private static List<Row> read() throws IOException {
        if (!Files.exists(FILE)) {
            return List.of();
        }
        return Files.readAllLines(FILE).stream().skip(1).map(Row::parse).toList();
    }
}
