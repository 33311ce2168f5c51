package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How files are read: immutable, made by {@link #builder()}. */
public final class ImportOptions {
    private final OverlapPolicy overlaps;
    private final ImportLimits limits;
    private final ImportProgress progress;
    private final @Nullable LocalDate asOf;

    private ImportOptions(Builder builder) {
        this.overlaps = builder.overlaps;
        this.limits = builder.limits;
        this.progress = builder.progress;
        this.asOf = builder.asOf;
    }

    /**
     * Overlaps rejected, default limits, nobody hears the progress, date from the files.
     *
     * @return the defaults
     */
    public static ImportOptions defaults() {
        return builder().build();
    }

    /**
     * A builder that holds the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What happens to overlaps.
     *
     * @return {@link OverlapPolicy#REJECT} by default
     */
    public OverlapPolicy overlaps() {
        return overlaps;
    }

    /**
     * Bounds for what is read.
     *
     * @return {@link ImportLimits#defaults()} by default
     */
    public ImportLimits limits() {
        return limits;
    }

    /**
     * Who hears how far the import is.
     *
     * @return nobody by default
     */
    public ImportProgress progress() {
        return progress;
    }

    /**
     * The day for which the data hold.
     *
     * @return empty by default: then it is the day (UTC) on which the newest of the files was changed
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Collects options. */
    public static final class Builder {
        private OverlapPolicy overlaps = OverlapPolicy.REJECT;
        private ImportLimits limits = ImportLimits.defaults();
        private ImportProgress progress = (file, bytesRead, bytesTotal, lines) -> {};
        private @Nullable LocalDate asOf;

        private Builder() {}

        /**
         * Says what happens to overlaps.
         *
         * @param policy any
         * @return this
         */
        public Builder overlaps(OverlapPolicy policy) {
            this.overlaps = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Bounds what is read.
         *
         * @param limits the bounds
         * @return this
         */
        public Builder limits(ImportLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Lets somebody hear how far the import is.
         *
         * @param progress called on the importing thread
         * @return this
         */
        public Builder progress(ImportProgress progress) {
            this.progress = Objects.requireNonNull(progress, "progress");
            return this;
        }

        /**
         * Dates the data.
         *
         * @param day the day for which they hold
         * @return this
         */
        public Builder asOf(LocalDate day) {
            this.asOf = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Makes the options.
         *
         * @return immutable options
         */
        public ImportOptions build() {
            return new ImportOptions(this);
        }
    }
}
