package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.List;

/**
 * When a new registry is too suspicious to replace the old one.
 *
 * @param maxLoss largest share of rows, and of numbers, that may be missing; 0.1 by default
 * @param maxRejected largest share of lines that may be rejected; 0.01 by default
 */
public record ReloadGuard(double maxLoss, double maxRejected) {
    /** Checks that both are shares. */
    public ReloadGuard {
        if (!(maxLoss >= 0 && maxLoss <= 1) || !(maxRejected >= 0 && maxRejected <= 1)) {
            throw new IllegalArgumentException("Not shares from 0 to 1: " + maxLoss + ", " + maxRejected);
        }
    }

    /**
     * A tenth of the rows or numbers may go, a hundredth of the lines may be bad.
     *
     * @return the defaults
     */
    public static ReloadGuard defaults() {
        return new ReloadGuard(0.1, 0.01);
    }

    /** What is suspicious, in sentences; empty when nothing is. */
    List<String> doubts(NumberingRegistry old, NumberingRegistry fresh, ImportReport report) {
        List<String> doubts = new ArrayList<>();
        if (fresh.size() == 0) {
            doubts.add("the new data have no rows at all");
        }
        if (fresh.size() < old.size() * (1 - maxLoss)) {
            doubts.add("rows fell from " + old.size() + " to " + fresh.size());
        }
        if (fresh.capacity() < old.capacity() * (1 - maxLoss)) {
            doubts.add("numbers fell from " + old.capacity() + " to " + fresh.capacity());
        }
        for (int group = 1; group < 10; group++) {
            if (hasGroup(old, group) && !hasGroup(fresh, group)) {
                doubts.add("no code begins with " + group + " any more: a file is missing");
            }
        }
        if (report.rejected() > report.physicalLines() * maxRejected) {
            doubts.add(report.rejected() + " of " + report.physicalLines() + " lines were rejected");
        }
        return doubts;
    }

    private static boolean hasGroup(NumberingRegistry registry, int firstDigit) {
        for (int code = firstDigit * 100; code < firstDigit * 100 + 100; code++) {
            if (registry.hasCode(code)) {
                return true;
            }
        }
        return false;
    }
}
