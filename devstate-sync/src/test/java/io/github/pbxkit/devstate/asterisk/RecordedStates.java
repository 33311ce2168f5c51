package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateSource;
import io.github.pbxkit.devstate.StateValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a source tells. */
final class RecordedStates implements StateSource.Receiver {
    private final Map<String, StateValue> states = new ConcurrentHashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile int snapshots;
    private volatile boolean isAvailable;

    @Override
    public synchronized void onSnapshot(KeyKind kind, Map<String, StateValue> all) {
        states.entrySet().removeIf(known -> known.getValue().kind() == kind && !all.containsKey(known.getKey()));
        states.putAll(all);
        snapshots++;
    }

    @Override
    public synchronized void onChange(String number, StateValue state) {
        states.put(number, state);
        changes.add(number + " " + state);
    }

    @Override
    public void onAvailable(boolean isAvailableNow) {
        isAvailable = isAvailableNow;
    }

    Map<String, StateValue> states() {
        return new TreeMap<>(states);
    }

    List<String> changes() {
        return new ArrayList<>(changes);
    }

    int snapshots() {
        return snapshots;
    }

    boolean isAvailable() {
        return isAvailable;
    }
}
