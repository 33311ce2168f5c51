package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateSource;
import io.github.pbxkit.devstate.StateValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts lists and events in order. A list takes a while; what changes meanwhile is told by events, which are newer than
 * the list whatever the list says of the same number. Thread-safe.
 */
final class SnapshotGuard {
    private final KeyKind kind;
    private final StateSource.Receiver receiver;
    private final Object lock = new Object();
    // guarded by lock
    private final Map<String, StateValue> changedMeanwhile = new HashMap<>();
    private @Nullable Object currentList;

    SnapshotGuard(KeyKind kind, StateSource.Receiver receiver) {
        this.kind = kind;
        this.receiver = receiver;
    }

    /** A list is about to be asked for. Only the newest one counts. */
    Object begin() {
        synchronized (lock) {
            changedMeanwhile.clear();
            currentList = new Object();
            return currentList;
        }
    }

    /** The list has come; an older one than the newest is dropped. */
    void complete(Object list, SourceMode.Snapshot states) {
        synchronized (lock) {
            if (list != currentList) {
                return;
            }
        }
        // Not under the lock: a mode has one of its own, and takes this one while it holds that one.
        Map<String, StateValue> all = new HashMap<>(states.take(() -> forgetChanges(list)));
        synchronized (lock) {
            if (list != currentList) {
                return;
            }
            all.putAll(changedMeanwhile);
            abandon(list);
            receiver.onSnapshot(kind, all);
        }
    }

    private void forgetChanges(Object list) {
        synchronized (lock) {
            if (list == currentList) {
                changedMeanwhile.clear();
            }
        }
    }

    /** The list will not come. */
    void abandon(Object list) {
        synchronized (lock) {
            if (list == currentList) {
                currentList = null;
                changedMeanwhile.clear();
            }
        }
    }

    void change(String number, StateValue state) {
        synchronized (lock) {
            if (currentList != null) {
                changedMeanwhile.put(number, state);
            }
            receiver.onChange(number, state);
        }
    }
}
