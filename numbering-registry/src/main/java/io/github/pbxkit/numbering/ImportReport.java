package io.github.pbxkit.numbering;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What became of every physical line of an import. {@code accepted + repaired + rejected + structural} is always
 * {@link #physicalLines()}, which is counted apart from the four, by the line reader. Immutable.
 */
public final class ImportReport {
    private final List<ImportedFile> files;
    private final List<ImportIssue> issues;
    private final Map<ImportReason, Long> counts;
    private final long physicalLines;
    private final long numbers;

    ImportReport(
            List<ImportedFile> files,
            List<ImportIssue> issues,
            Map<ImportReason, Long> counts,
            long physicalLines,
            long numbers) {
        this.files = List.copyOf(files);
        this.issues = List.copyOf(issues);
        this.counts = Map.copyOf(counts);
        this.physicalLines = physicalLines;
        this.numbers = numbers;
    }

    /**
     * Lines taken as they stand.
     *
     * @return a count
     */
    public long accepted() {
        return sum(ImportedFile::accepted);
    }

    /**
     * Lines taken after a repair, each with an {@link ImportIssue}.
     *
     * @return a count
     */
    public long repaired() {
        return sum(ImportedFile::repaired);
    }

    /**
     * Lines left out, each with an {@link ImportIssue}.
     *
     * @return a count
     */
    public long rejected() {
        return sum(ImportedFile::rejected);
    }

    /**
     * Header and blank lines.
     *
     * @return a count
     */
    public long structural() {
        return sum(ImportedFile::structural);
    }

    /**
     * Lines in all files, as the line reader saw them.
     *
     * @return a count
     */
    public long physicalLines() {
        return physicalLines;
    }

    /**
     * Rows in the registry: accepted and repaired lines.
     *
     * @return a count
     */
    public long rows() {
        return accepted() + repaired();
    }

    /**
     * Telephone numbers in the registry.
     *
     * @return a count
     */
    public long numbers() {
        return numbers;
    }

    /**
     * The files in the order in which they were read.
     *
     * @return an immutable list
     */
    public List<ImportedFile> files() {
        return files;
    }

    /**
     * Repaired and rejected lines with file, line, reason and excerpt. At most {@link ImportLimits#maxIssues()} are kept;
     * {@link #counts()} always counts all.
     *
     * @return an immutable list, in reading order, overlaps last
     */
    public List<ImportIssue> issues() {
        return issues;
    }

    /**
     * Whether some issues are only counted.
     *
     * @return true when there were more than {@link ImportLimits#maxIssues()}
     */
    public boolean isTruncated() {
        return issues.size() < repaired() + rejected();
    }

    /**
     * How often each reason was met; a line can have several.
     *
     * @return an immutable map without zeros
     */
    public Map<ImportReason, Long> counts() {
        return counts;
    }

    private long sum(ToLongFunction<ImportedFile> count) {
        return files.stream().mapToLong(count).sum();
    }

    /** A few lines for a log or a terminal: counts, then reasons. */
    @Override
    public String toString() {
        String head = physicalLines + " lines: " + accepted() + " accepted, " + repaired() + " repaired, " + rejected()
                + " rejected, " + structural() + " header or blank";
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> "  " + entry.getValue() + " x " + entry.getKey() + ": "
                                + entry.getKey().description())
                        .collect(Collectors.joining("\n", counts.isEmpty() ? head : head + "\n", ""));
    }
}
