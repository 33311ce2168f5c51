package io.github.pbxkit.devstate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Beats of a peer that came before the states that they belong to. They count as soon as those are there. A beat that was
 * not remembered could count much later, when it is repeated: then a server that is gone would seem to be alive.
 */
final class EarlyBeats {
    private final Map<Integer, SignOfLife> byTag;

    /** @param most how many are remembered: those that were heard last */
    EarlyBeats(int most) {
        byTag = new LinkedHashMap<>(8, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, SignOfLife> eldest) {
                return size() > most;
            }
        };
    }

    void heard(int tag, SignOfLife beat) {
        SignOfLife before = byTag.get(tag);
        if (before == null || beat.number() > before.number()) {
            byTag.put(tag, beat);
        }
    }

    /** The newest beat of this life, which is forgotten here. */
    @Nullable
    SignOfLife take(int tag) {
        return byTag.remove(tag);
    }
}
