package io.github.pbxkit.cisco;

import java.util.Objects;

/**
 * One thing a reader or a check noticed in a file.
 *
 * @param rule id of the rule, for example {@code label-too-long}; rules about XML itself begin with {@code xml-}
 * @param severity how much it matters
 * @param line line in the file, 1 for the first
 * @param column column in that line in characters, 1 for the first; a tab counts as one, a byte order mark as none
 * @param path where in the document, as a path that {@link CnfDocument#first(String)} understands; empty where there is
 *     none
 * @param message what is wrong
 * @param hint what to do about it; may be empty
 */
public record Finding(String rule, Severity severity, int line, int column, String path, String message, String hint) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}
