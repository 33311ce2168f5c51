package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One check of one document: what is known, and the findings so far. */
final class CheckRun {
    /** A file with more than this is not worth a longer list. */
    static final int MAX_FINDINGS = 500;

    private static final Comparator<Finding> BY_PLACE = new ByPlace();

    final CnfDocument document;
    final CheckOptions options;
    private final CnfSource source;
    private final List<Finding> findings = new ArrayList<>();

    CheckRun(CnfDocument document, CheckOptions options) {
        this.document = document;
        this.options = options;
        this.source = document.source();
    }

    List<Finding> findings() {
        findings.sort(BY_PLACE);
        return List.copyOf(findings);
    }

    /** Findings of the XML reader, with the severities that the options give them. */
    void addAll(List<Finding> problems) {
        for (Finding problem : problems) {
            Rule rule = Rule.of(problem.rule()).orElseThrow();
            if (options.applies(rule)) {
                findings.add(new Finding(
                        problem.rule(),
                        options.severity(rule),
                        problem.line(),
                        problem.column(),
                        problem.path(),
                        problem.message(),
                        problem.hint()));
            }
        }
    }

    /** About a value: points at its first character. */
    void value(Rule rule, CnfElement element, String message, String hint) {
        if (options.applies(rule)) {
            add(rule, options.severity(rule), element.valueOffset(), element.path(), message, hint);
        }
    }

    /** About an element itself: points at its start tag. */
    void element(Rule rule, CnfElement element, String message, String hint) {
        if (options.applies(rule)) {
            add(rule, options.severity(rule), element.start, element.path(), message, hint);
        }
    }

    /** About an element, with a severity that depends on how sure we are; options win. */
    void element(Rule rule, Severity severity, CnfElement element, String message, String hint) {
        Severity actual = options.overrides(rule) ? options.severity(rule) : severity;
        if (options.applies(rule) && options.reports(actual)) {
            add(rule, actual, element.start, element.path(), message, hint);
        }
    }

    void attribute(Rule rule, CnfElement element, CnfElement.Attribute attribute, String message, String hint) {
        if (options.applies(rule)) {
            String path = element.path() + "/@" + attribute.name();
            add(rule, options.severity(rule), attribute.nameStart(), path, message, hint);
        }
    }

    /** About the file as a whole, or a place in its text. */
    void at(Rule rule, int offset, String message, String hint) {
        if (options.applies(rule)) {
            add(rule, options.severity(rule), offset, "", message, hint);
        }
    }

    private void add(Rule rule, Severity severity, int offset, String path, String message, String hint) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(
                    new Finding(rule.id(), severity, source.line(offset), source.column(offset), path, message, hint));
        }
    }

    /** The child's value without blanks around it; empty where there is none, or only a placeholder. */
    static String text(@Nullable CnfElement parent, String child) {
        CnfElement element = parent == null ? null : parent.find(child);
        return element == null ? "" : text(element);
    }

    static String text(CnfElement element) {
        String value = element.value().strip();
        return Placeholders.isPlaceholder(value) ? "" : value;
    }

    /** A class, as the first lambda of a JVM costs more than a whole check. */
    private static final class ByPlace implements Comparator<Finding> {
        @Override
        public int compare(Finding a, Finding b) {
            int lines = Integer.compare(a.line(), b.line());
            return lines != 0 ? lines : Integer.compare(a.column(), b.column());
        }
    }
}
