package io.github.pbxkit.examples.guard.rule;

import java.util.List;

/**
 * Why a decision was made, for every language.
 *
 * @param key of the sentence in the texts: {@code reason.calls}
 * @param values fill its places
 */
public record Reason(String key, List<Object> values) {
    /** Copies the list. */
    public Reason {
        values = List.copyOf(values);
    }

    static Reason of(String key, Object... values) {
        return new Reason("reason." + key, List.of(values));
    }
}
