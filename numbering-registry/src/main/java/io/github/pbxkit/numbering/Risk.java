package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a risk list says about a direction. Immutable. */
public final class Risk {
    private final String prefix;
    private final String destination;
    private final String kind;
    private final int level;
    private final @Nullable LocalDate since;

    Risk(String prefix, String destination, String kind, int level, @Nullable LocalDate since) {
        this.prefix = prefix;
        this.destination = destination;
        this.kind = kind;
        this.level = level;
        this.since = since;
    }

    /**
     * The prefix that matched, the longest of all that do.
     *
     * @return digits of the international number, without plus
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Where calls to the prefix go.
     *
     * @return in the words of the list
     */
    public String destination() {
        return destination;
    }

    /**
     * What sort of direction it is.
     *
     * @return in the words of the list, for example {@code satellite} or {@code premium}
     */
    public String kind() {
        return kind;
    }

    /**
     * How risky it is.
     *
     * @return 0 (an exception: calls are fine) to 100
     */
    public int level() {
        return level;
    }

    /**
     * Since when the direction is on the list.
     *
     * @return empty where the list does not tell
     */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    @Override
    public String toString() {
        return prefix + " " + destination + " (" + kind + ", " + level + ")";
    }
}
