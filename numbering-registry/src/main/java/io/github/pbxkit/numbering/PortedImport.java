package io.github.pbxkit.numbering;

import java.util.List;
import java.util.OptionalLong;

/**
 * What reading ported numbers gives.
 *
 * @param numbers the numbers
 * @param files what was found in each file
 * @param issues lines left out, at most {@link ImportLimits#maxIssues()}
 */
public record PortedImport(PortedNumbers numbers, List<File> files, List<ImportIssue> issues) {
    /** Copies the lists. */
    public PortedImport {
        files = List.copyOf(files);
        issues = List.copyOf(issues);
    }

    /** What a file does to the numbers. */
    public enum Kind {
        /** Begins anew. */
        FULL,
        /** Adds and changes numbers. */
        INCREMENT,
        /** Takes numbers out: they went back to the holder of their range. */
        RETURN
    }

    /**
     * One file; the four counts make up all its lines.
     *
     * @param name name of the file
     * @param kind what it does
     * @param accepted rows taken
     * @param doubled rows whose number came again in the same file; one of them counts
     * @param rejected rows left out
     * @param structural header and blank lines
     * @param declaredRows what the file says about its rows (RowCount); empty where it says nothing
     */
    public record File(
            String name,
            Kind kind,
            long accepted,
            long doubled,
            long rejected,
            long structural,
            OptionalLong declaredRows) {
        /**
         * All lines of the file.
         *
         * @return sum of the four counts
         */
        public long physicalLines() {
            return accepted + doubled + rejected + structural;
        }
    }
}
