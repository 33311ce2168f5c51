package io.github.pbxkit.numbering;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A territory, as one file spells it. Immutable. */
public final class Region {
    private final String raw;
    private final @Nullable String gar;

    /** Remembered, since telling it costs more than the whole lookup; harmless when two threads do it at once. */
    private @Nullable Optional<ZoneOffset> utcOffset;

    private Region(String raw, @Nullable String gar) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.gar = gar;
    }

    /**
     * A territory.
     *
     * @param raw the region column as written
     * @return the region
     */
    public static Region of(String raw) {
        return new Region(raw, null);
    }

    /**
     * A territory with the second column of newer files.
     *
     * @param raw the region column as written, maybe "-"
     * @param gar the territory in the words of the state address register (GAR), or null or empty when there is none
     * @return the region
     */
    public static Region of(String raw, @Nullable String gar) {
        return new Region(raw, gar == null || gar.isEmpty() ? null : gar);
    }

    /**
     * The name to show: the region column, or the GAR territory where that column is empty or "-".
     *
     * @return for example {@code г. Улан-Удэ|Республика Бурятия}
     */
    public String name() {
        return gar != null && isBlank(raw) ? gar : raw;
    }

    /**
     * The region column as written, without CSV quoting and outer blanks.
     *
     * @return maybe empty or "-"
     */
    public String raw() {
        return raw;
    }

    /**
     * The territory in the words of the state address register.
     *
     * @return empty for files before 2026, which have no such column
     */
    public Optional<String> gar() {
        return Optional.ofNullable(gar);
    }

    /**
     * The parts of the name from the smallest place to the subject of the federation.
     *
     * @return for example {@code [г. Улан-Удэ, Республика Бурятия]}
     */
    public List<String> levels() {
        List<String> levels = new ArrayList<>();
        for (String level : name().split("\\|")) {
            String trimmed = level.trim();
            if (!trimmed.isEmpty()) {
                levels.add(trimmed);
            }
        }
        return List.copyOf(levels);
    }

    /**
     * The last and widest part of the name.
     *
     * @return for example {@code Республика Бурятия}; empty where the name is empty
     */
    public String subject() {
        List<String> levels = levels();
        return levels.isEmpty() ? "" : levels.get(levels.size() - 1);
    }

    /**
     * What the clock shows there, where the name tells it: the subject of the federation is known and has one time zone,
     * or all joined subjects have the same.
     *
     * @return offset from UTC by the law of 2026, or empty (whole country, Yakutia with its three zones, places without a
     *     subject)
     */
    public Optional<ZoneOffset> utcOffset() {
        Optional<ZoneOffset> known = utcOffset;
        if (known == null) {
            known = SubjectZones.of(name());
            utcOffset = known;
        }
        return known;
    }

    static boolean isBlank(String raw) {
        return raw.isEmpty() || raw.equals("-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && raw.equals(that.raw) && Objects.equals(gar, that.gar);
    }

    @Override
    public int hashCode() {
        return 31 * raw.hashCode() + (gar == null ? 0 : gar.hashCode());
    }

    @Override
    public String toString() {
        return name();
    }
}
