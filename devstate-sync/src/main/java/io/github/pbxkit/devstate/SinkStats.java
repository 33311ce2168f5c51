package io.github.pbxkit.devstate;

import java.util.Map;

/**
 * What a {@link StateSink} has counted.
 *
 * @param isAvailable whether its server takes writes now
 * @param keys how many keys should be shown
 * @param waiting how many of them are not yet as they should be
 * @param quarantined how many are set aside because the server refused them
 * @param written how many writes the server confirmed
 * @param refused writes that never were, by reason, for example {@code unknown-state}
 * @param failed writes that the server refused or did not answer, by reason
 * @param reconciliations how often everything was compared
 * @param mended how many differences those comparisons found
 */
public record SinkStats(
        boolean isAvailable,
        int keys,
        int waiting,
        int quarantined,
        long written,
        Map<String, Long> refused,
        Map<String, Long> failed,
        long reconciliations,
        long mended) {

    /** Takes copies of the maps. */
    public SinkStats {
        refused = Map.copyOf(refused);
        failed = Map.copyOf(failed);
    }
}
