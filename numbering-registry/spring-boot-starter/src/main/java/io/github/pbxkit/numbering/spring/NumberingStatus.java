package io.github.pbxkit.numbering.spring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the registry stands.
 *
 * @param rows ranges in use; 0 while nothing was read
 * @param numbers telephone numbers in them
 * @param asOf the day for which the data hold
 * @param ageDays days since then, at least 0
 * @param isStale whether that is more than the setting {@code max-age} allows
 * @param lastReload when files were last read, well or not; null if never
 * @param doubts why the last reading was refused and the old numbers stay; empty if it was not
 */
public record NumberingStatus(
        int rows,
        long numbers,
        LocalDate asOf,
        long ageDays,
        boolean isStale,
        @Nullable Instant lastReload,
        List<String> doubts) {
    /** Copies the sentences. */
    public NumberingStatus {
        doubts = List.copyOf(doubts);
    }
}
