package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One key in Asterisk: what it should be and what it is. Belongs to the node's thread. */
final class Lamp {
    private static final Set<DeviceState> DARK =
            EnumSet.of(DeviceState.NOT_INUSE, DeviceState.UNAVAILABLE, DeviceState.INVALID);
    private static final Set<DeviceState> LIT =
            EnumSet.of(DeviceState.INUSE, DeviceState.BUSY, DeviceState.ONHOLD, DeviceState.RINGINUSE);

    final StateKey key;

    /** Null: nobody wants anything of it. */
    @Nullable
    StateValue desired;

    /** What the server confirmed; null: not known. */
    @Nullable
    StateValue actual;

    /** What it was before that: an event about it may come late. */
    @Nullable
    StateValue before;

    /** What is under way; null: nothing. */
    @Nullable
    StateValue writing;

    /** Why it is left alone until the next comparison; null: it is not. */
    @Nullable
    String quarantine;

    /** No server has it any more, or none had it yet: it is put out and forgotten. */
    boolean isOrphan = true;

    /** Number of the last comparison during which it was written. */
    long touchedIn;

    Lamp(StateKey key) {
        this.key = key;
    }

    boolean isWrong() {
        return desired != null && !Objects.equals(desired, actual);
    }

    boolean canBeWritten() {
        return isWrong() && writing == null && quarantine == null;
    }

    /** A caller waits for these: a lamp that can be used again, and one that rings. */
    boolean isUrgent() {
        return desired == DeviceState.RINGING || isDark(desired);
    }

    static boolean isDark(@Nullable StateValue value) {
        return value instanceof DeviceState state && DARK.contains(state);
    }

    /** What to write next. Some phones ignore that a number rings if it was in use right before. */
    @Nullable
    StateValue next(boolean phoneSafe) {
        boolean needsStep = phoneSafe
                && desired == DeviceState.RINGING
                && actual instanceof DeviceState state
                && LIT.contains(state);
        return needsStep ? DeviceState.NOT_INUSE : desired;
    }

    void confirm(StateValue value) {
        before = actual;
        actual = value;
    }
}
