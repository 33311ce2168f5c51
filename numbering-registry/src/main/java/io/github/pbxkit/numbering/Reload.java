package io.github.pbxkit.numbering;

import java.util.List;
import java.util.Optional;

/** What a reload did. */
public sealed interface Reload {
    /**
     * What became of every line.
     *
     * @return empty where a file was refused as a whole
     */
    Optional<ImportReport> report();

    /**
     * The new registry is in use.
     *
     * @param registry the new one
     * @param report what became of every line
     */
    record Swapped(NumberingRegistry registry, Optional<ImportReport> report) implements Reload {}

    /**
     * The old registry stays.
     *
     * @param doubts why, in sentences
     * @param report what became of every line, empty where a file was refused as a whole
     */
    record Refused(List<String> doubts, Optional<ImportReport> report) implements Reload {
        /** Copies the sentences. */
        public Refused {
            doubts = List.copyOf(doubts);
        }
    }
}
