package io.github.pbxkit.numbering;

import java.util.List;

/**
 * A line that was repaired or rejected.
 *
 * @param file name of the file; a member of an archive as {@code archive.zip!member.csv}
 * @param line physical line, from 1
 * @param rejected true: the line is not in the registry; false: it is, in the repaired form
 * @param reasons why, at least one
 * @param detail what exactly, for example the other line of an overlap; empty where the reason says all
 * @param excerpt beginning of the line, control characters made visible; rebuilt from the row where only the comparison
 *     of all rows told
 */
public record ImportIssue(
        String file, long line, boolean rejected, List<ImportReason> reasons, String detail, String excerpt) {
    /** Copies the reasons. */
    public ImportIssue {
        reasons = List.copyOf(reasons);
    }

    /**
     * The first reason.
     *
     * @return the one that matters most
     */
    public ImportReason reason() {
        return reasons.get(0);
    }

    /** One line for a log or a terminal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file).append(':').append(line);
        text.append(rejected ? " rejected: " : " repaired: ");
        for (int i = 0; i < reasons.size(); i++) {
            text.append(i == 0 ? "" : "; ").append(reasons.get(i).description());
        }
        if (!detail.isEmpty()) {
            text.append(" (").append(detail).append(')');
        }
        return text.append(": ").append(excerpt).toString();
    }
}
