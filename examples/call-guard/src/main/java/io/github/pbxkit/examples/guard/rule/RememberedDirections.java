package io.github.pbxkit.examples.guard.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Directions in memory, the {@value #MAX} that were used last; what is new is told, so that it can be stored. Thread-safe:
 * while new rules are taken into use, two engines ask.
 */
public final class RememberedDirections implements KnownDirections {
    private static final int MAX = 500_000;

    private final BiConsumer<String, String> onNew;
    private final Map<String, Boolean> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX;
        }
    };

    /** @param onNew told account and direction of each that was not known; must not block */
    public RememberedDirections(BiConsumer<String, String> onNew) {
        this.onNew = onNew;
    }

    /** Takes one over from a store, without telling it. */
    public synchronized void load(String account, String direction) {
        known.put(key(account, direction), Boolean.TRUE);
    }

    @Override
    public synchronized boolean learn(String account, String direction) {
        boolean before = known.put(key(account, direction), Boolean.TRUE) != null;
        if (!before) {
            onNew.accept(account, direction);
        }
        return before;
    }

    @Override
    public synchronized boolean knows(String account, String direction) {
        return known.get(key(account, direction)) != null;
    }

    private static String key(String account, String direction) {
        return account + '\n' + direction;
    }
}
