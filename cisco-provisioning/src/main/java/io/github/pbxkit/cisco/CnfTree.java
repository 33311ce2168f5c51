package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements as {@link CnfScanner} finds them, one after the other: which is inside which, also where end tags are
 * missing, misspelt or too many; and what was found to be wrong.
 */
final class CnfTree {
    /** A file of garbage is not worth more. */
    private static final int MAX_PROBLEMS = 100;

    private static final int MAX_NAMES_SHOWN = 8;

    private final CnfSource source;
    private final List<Finding> problems = new ArrayList<>();
    private @Nullable CnfElement root;
    private @Nullable CnfElement open;
    private int depth;

    CnfTree(CnfSource source) {
        this.source = source;
    }

    /** The first outermost element; null before there is one. */
    @Nullable
    CnfElement root() {
        return root;
    }

    /** The innermost element that is not closed yet; null outside of all. */
    @Nullable
    CnfElement open() {
        return open;
    }

    int depth() {
        return depth;
    }

    List<Finding> problems() {
        return problems;
    }

    /** Puts an element into the one that is open, and opens it. */
    void begin(CnfElement element) {
        if (open != null) {
            open.add(element);
        } else if (root == null) {
            root = element;
        } else {
            syntax(
                    element.start,
                    "<" + element.name + "> behind the end of <" + root.name + ">",
                    "a file has one outermost tag");
        }
        open = element;
        depth++;
    }

    /** Closes the element that a tag without content is. */
    void endAtOnce(CnfElement element, int end) {
        close(element, end, end, true);
    }

    /**
     * Closes what an end tag means.
     *
     * @param name the name in it
     * @param begin where it begins
     * @param end where it ends
     */
    void end(String name, int begin, int end) {
        CnfElement current = open;
        if (current == null) {
            syntax(begin, "</" + name + "> closes nothing", "remove it");
        } else if (current.name.equals(name)) {
            close(current, begin, end, true);
        } else {
            wrongEnd(current, name, begin, end);
        }
    }

    /** Either tags were forgotten, or this one is misspelt, or it is one too many. */
    private void wrongEnd(CnfElement current, String name, int begin, int end) {
        CnfElement meant = current.parent;
        while (meant != null && !meant.name.equals(name)) {
            meant = meant.parent;
        }
        if (meant != null) {
            for (CnfElement e = open; e != null && e != meant; e = open) {
                neverClosed(e, name, begin);
                close(e, begin, begin, false);
            }
            close(meant, begin, end, true);
        } else if (isMisspelt(current, name)) {
            syntax(
                    begin,
                    "<" + current.name + "> of line " + source.line(current.start) + " ends with </" + name + ">",
                    "write </" + current.name + ">");
            close(current, begin, end, false);
        } else {
            syntax(
                    begin,
                    "</" + name + "> closes nothing: open is <" + current.name + "> of line "
                            + source.line(current.start),
                    "remove it, or look for an end tag that came too early");
        }
    }

    private void neverClosed(CnfElement element, String name, int begin) {
        syntax(
                element.start,
                "<" + element.name + "> is never closed; </" + name + "> comes first, in line " + source.line(begin),
                "add </" + element.name + ">");
    }

    private static boolean isMisspelt(CnfElement current, String name) {
        return current.isLeaf() || Spelling.isNear(current.name, name);
    }

    private void close(CnfElement element, int closeStart, int end, boolean proper) {
        element.closeStart = Math.max(closeStart, element.openEnd);
        element.end = Math.max(end, element.openEnd);
        element.intact &= proper;
        open = element.parent;
        depth--;
    }

    /** Closes what is still open at the end of the text. */
    void endOfText(int end) {
        CnfElement innermost = open;
        if (innermost != null) {
            syntax(
                    end,
                    "the file ends inside <" + innermost.name + "> of line " + source.line(innermost.start)
                            + "; open are " + openNames(),
                    "the file is cut off, or end tags are missing");
        } else if (root == null) {
            syntax(end, "no tag in the whole file", "a phone's file begins with <device>");
        }
        for (CnfElement e = open; e != null; e = open) {
            close(e, end, end, false);
        }
    }

    private String openNames() {
        StringBuilder names = new StringBuilder();
        int shown = 0;
        for (CnfElement e = open; e != null && shown < MAX_NAMES_SHOWN; e = e.parent) {
            names.append(shown++ == 0 ? "" : ", ").append('<').append(e.name).append('>');
        }
        return names.toString();
    }

    void syntax(int offset, String message, String hint) {
        problem(Rule.XML_SYNTAX, offset, message, hint);
    }

    void problem(Rule rule, int offset, String message, String hint) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Finding(
                    rule.id(),
                    rule.severity(),
                    source.line(offset),
                    source.column(offset),
                    open == null ? "" : open.path(),
                    message,
                    hint));
        }
    }
}
