package io.github.pbxkit.numbering;

/**
 * Bounds for what an import takes from outside. {@link #defaults()} are far above the real files (20 MB, 240,000 rows, 400
 * bytes a line, packed 12 to 1).
 *
 * @param maxFileBytes most bytes of one file, unpacked
 * @param maxPackedRatio most bytes that one packed byte may become, judged after the first 16 MB
 * @param maxLineBytes most bytes of one line; a longer one is rejected and skipped
 * @param maxRows most rows of all files together
 * @param maxArchiveFiles most members of one zip file
 * @param maxIssues most issues kept with their text; more are only counted
 */
public record ImportLimits(
        long maxFileBytes, int maxPackedRatio, int maxLineBytes, int maxRows, int maxArchiveFiles, int maxIssues) {
    /** Checks that every bound is positive. */
    public ImportLimits {
        requirePositive("maxFileBytes", maxFileBytes);
        requirePositive("maxPackedRatio", maxPackedRatio);
        requirePositive("maxLineBytes", maxLineBytes);
        requirePositive("maxRows", maxRows);
        requirePositive("maxArchiveFiles", maxArchiveFiles);
        requirePositive("maxIssues", maxIssues);
    }

    /**
     * 1 GiB a file, packed at most 200 to 1, 16 KiB a line, 20 million rows, 1,000 files in an archive, 200,000 issues.
     *
     * @return the defaults
     */
    public static ImportLimits defaults() {
        return new ImportLimits(1L << 30, 200, 16 << 10, 20_000_000, 1_000, 200_000);
    }

    /**
     * The same with another bound for the size of a file.
     *
     * @param bytes most bytes of one file, unpacked
     * @return a copy
     */
    public ImportLimits withMaxFileBytes(long bytes) {
        return new ImportLimits(bytes, maxPackedRatio, maxLineBytes, maxRows, maxArchiveFiles, maxIssues);
    }

    /**
     * The same with another bound for the rows.
     *
     * @param rows most rows of all files together
     * @return a copy
     */
    public ImportLimits withMaxRows(int rows) {
        return new ImportLimits(maxFileBytes, maxPackedRatio, maxLineBytes, rows, maxArchiveFiles, maxIssues);
    }

    /**
     * The same with another bound for the issues that are kept.
     *
     * @param issues most issues kept with their text
     * @return a copy
     */
    public ImportLimits withMaxIssues(int issues) {
        return new ImportLimits(maxFileBytes, maxPackedRatio, maxLineBytes, maxRows, maxArchiveFiles, issues);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
