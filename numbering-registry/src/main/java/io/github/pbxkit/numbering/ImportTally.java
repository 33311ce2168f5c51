package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of each line and keeps the issues: the making of an {@link ImportReport}. */
final class ImportTally {
    private final int maxIssues;
    private final List<FileTally> files = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    /** Repaired rows by their index, for the case that an overlap rejects them later. */
    private final Map<Integer, Repair> repairs = new HashMap<>();

    private final Map<ImportReason, Long> counts = new EnumMap<>(ImportReason.class);
    private long lines;

    ImportTally(int maxIssues) {
        this.maxIssues = maxIssues;
    }

    void beginFile(String name, Layout layout) {
        files.add(new FileTally(name, layout));
    }

    int currentFile() {
        return files.size() - 1;
    }

    Layout layout() {
        return current().layout;
    }

    List<String> fileNames() {
        return files.stream().map(file -> file.name).toList();
    }

    /** One more physical line, whatever becomes of it. */
    void line() {
        lines++;
    }

    long lines() {
        return lines;
    }

    void accepted() {
        current().accepted++;
    }

    void structural() {
        current().structural++;
    }

    void repaired(LineReader line, int reasons, int row) {
        current().repaired++;
        repairs.put(row, new Repair(reasons, issues.size()));
        issue(current(), line.line(), false, reasons, "", excerpt(line));
    }

    void rejected(LineReader line, int reasons, String detail) {
        current().rejected++;
        issue(current(), line.line(), true, reasons, detail, excerpt(line));
    }

    /** A row that was taken before is rejected after all. */
    void rejectedRow(int row, int file, long line, ImportReason reason, String detail, String excerpt) {
        FileTally tally = files.get(file);
        withdraw(row, tally);
        tally.rejected++;
        issue(tally, line, true, reason.bit(), detail, excerpt);
    }

    /** A row that was taken before lost part of its numbers. */
    void cutRow(int row, int file, long line, String excerpt) {
        FileTally tally = files.get(file);
        int before = withdraw(row, tally);
        tally.repaired++;
        issue(tally, line, false, before | ImportReason.OVERLAP_CUT.bit(), "", excerpt);
    }

    /** Takes back what was counted for a row; answers its repairs. */
    private int withdraw(int row, FileTally tally) {
        Repair repair = repairs.remove(row);
        if (repair == null) {
            tally.accepted--;
            return 0;
        }
        tally.repaired--;
        for (ImportReason reason : reasons(repair.reasons)) {
            counts.merge(reason, -1L, Long::sum);
        }
        if (repair.issue < issues.size()) {
            issues.set(repair.issue, withdrawn(issues.get(repair.issue)));
        }
        return repair.reasons;
    }

    private static ImportIssue withdrawn(ImportIssue issue) {
        return new ImportIssue(issue.file(), -1, issue.rejected(), issue.reasons(), issue.detail(), issue.excerpt());
    }

    private void issue(FileTally file, long line, boolean rejected, int bits, String detail, String excerpt) {
        List<ImportReason> reasons = reasons(bits);
        reasons.forEach(reason -> counts.merge(reason, 1L, Long::sum));
        if (issues.size() < maxIssues) {
            issues.add(new ImportIssue(file.name, line, rejected, reasons, detail, excerpt));
        }
    }

    private String excerpt(LineReader line) {
        return issues.size() < maxIssues ? Excerpt.of(line.excerptBytes(), layout().charset()) : "";
    }

    private FileTally current() {
        return files.get(files.size() - 1);
    }

    ImportReport report(long numbers) {
        counts.values().removeIf(count -> count == 0);
        return new ImportReport(
                files.stream().map(FileTally::done).toList(),
                issues.stream().filter(issue -> issue.line() >= 0).toList(),
                counts,
                lines,
                numbers);
    }

    private static List<ImportReason> reasons(int bits) {
        List<ImportReason> reasons = new ArrayList<>(2);
        for (ImportReason reason : ImportReason.values()) {
            if ((bits & reason.bit()) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private record Repair(int reasons, int issue) {}

    private static final class FileTally {
        private final String name;
        private final Layout layout;
        private long accepted;
        private long repaired;
        private long rejected;
        private long structural;

        private FileTally(String name, Layout layout) {
            this.name = name;
            this.layout = layout;
        }

        private ImportedFile done() {
            return new ImportedFile(name, layout.describe(), accepted, repaired, rejected, structural);
        }
    }
}
