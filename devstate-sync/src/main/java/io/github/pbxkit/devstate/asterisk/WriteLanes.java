package io.github.pbxkit.devstate.asterisk;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lamps that wait to be written, each once: the urgent ones first, the others in order. */
final class WriteLanes {
    private final Set<Lamp> urgent = new LinkedHashSet<>();
    private final Set<Lamp> others = new LinkedHashSet<>();

    void put(Lamp lamp) {
        boolean isUrgent = lamp.isUrgent();
        (isUrgent ? others : urgent).remove(lamp);
        (isUrgent ? urgent : others).add(lamp);
    }

    void remove(Lamp lamp) {
        urgent.remove(lamp);
        others.remove(lamp);
    }

    @Nullable
    Lamp poll() {
        Iterator<Lamp> next = (urgent.isEmpty() ? others : urgent).iterator();
        if (!next.hasNext()) {
            return null;
        }
        Lamp lamp = next.next();
        next.remove();
        return lamp;
    }

    int size() {
        return urgent.size() + others.size();
    }

    void clear() {
        urgent.clear();
        others.clear();
    }
}
