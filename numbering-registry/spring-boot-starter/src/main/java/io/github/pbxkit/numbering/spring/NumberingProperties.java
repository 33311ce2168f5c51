package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.OverlapPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** Settings of the registry. Not thread-safe; read once, at the start. */
@ConfigurationProperties(NumberingProperties.PREFIX)
public class NumberingProperties {
    /** What the names of all settings begin with. */
    public static final String PREFIX = "pbxkit.numbering";

    /**
     * Whether there is a registry at all.
     */
    private boolean enabled = true;

    /**
     * The regulator's files, plain, gzip or zip, or folders of them.
     */
    private List<Path> files = new ArrayList<>();

    /**
     * Binary file that is opened at the start instead of files that have not changed since, and written after each successful reading.
     */
    private @Nullable Path snapshot;

    /**
     * Files with ported numbers.
     */
    private List<Path> ported = new ArrayList<>();

    /**
     * File with risk directions.
     */
    private @Nullable Path risk;

    /**
     * Whether the library's own small list of risk directions is used, below those of the file.
     */
    private boolean builtInRisk;

    /**
     * File with the application's own word on numbers.
     */
    private @Nullable Path overrides;

    /**
     * What happens to rows that overlap.
     */
    private OverlapPolicy overlaps = OverlapPolicy.REJECT;

    /**
     * What the start of the application has to do with the numbers.
     */
    private NumberingStartup startup = NumberingStartup.REQUIRED;

    /**
     * Age of the data from which health says STALE; never by default.
     */
    private @Nullable Duration maxAge;

    @NestedConfigurationProperty
    private final Reload reload = new Reload();

    /** {@return whether there is a registry at all} */
    public boolean isEnabled() {
        return enabled;
    }

    /** @param enabled whether there is a registry at all */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** {@return the regulator's files, or folders of them} */
    public List<Path> getFiles() {
        return files;
    }

    /** @param files the regulator's files, or folders of them */
    public void setFiles(List<Path> files) {
        this.files = files;
    }

    /** {@return the binary file, null for none} */
    public @Nullable Path getSnapshot() {
        return snapshot;
    }

    /** @param snapshot the binary file, null for none */
    public void setSnapshot(@Nullable Path snapshot) {
        this.snapshot = snapshot;
    }

    /** {@return files with ported numbers} */
    public List<Path> getPorted() {
        return ported;
    }

    /** @param ported files with ported numbers */
    public void setPorted(List<Path> ported) {
        this.ported = ported;
    }

    /** {@return file with risk directions, null for none} */
    public @Nullable Path getRisk() {
        return risk;
    }

    /** @param risk file with risk directions, null for none */
    public void setRisk(@Nullable Path risk) {
        this.risk = risk;
    }

    /** {@return whether the library's own list of risk directions is used} */
    public boolean isBuiltInRisk() {
        return builtInRisk;
    }

    /** @param builtInRisk whether the library's own list of risk directions is used */
    public void setBuiltInRisk(boolean builtInRisk) {
        this.builtInRisk = builtInRisk;
    }

    /** {@return file with the application's own word on numbers, null for none} */
    public @Nullable Path getOverrides() {
        return overrides;
    }

    /** @param overrides file with the application's own word on numbers, null for none */
    public void setOverrides(@Nullable Path overrides) {
        this.overrides = overrides;
    }

    /** {@return what happens to rows that overlap} */
    public OverlapPolicy getOverlaps() {
        return overlaps;
    }

    /** @param overlaps what happens to rows that overlap */
    public void setOverlaps(OverlapPolicy overlaps) {
        this.overlaps = overlaps;
    }

    /** {@return what the start of the application has to do with the numbers} */
    public NumberingStartup getStartup() {
        return startup;
    }

    /** @param startup what the start of the application has to do with the numbers */
    public void setStartup(NumberingStartup startup) {
        this.startup = startup;
    }

    /** {@return age from which health says STALE, null for never} */
    public @Nullable Duration getMaxAge() {
        return maxAge;
    }

    /** @param maxAge age from which health says STALE, null for never */
    public void setMaxAge(@Nullable Duration maxAge) {
        this.maxAge = maxAge;
    }

    /** {@return when files are read again, and when they are refused} */
    public Reload getReload() {
        return reload;
    }

    /** When files are read again, and when they are refused. */
    public static class Reload {
        /**
         * How often to look whether the files have changed; never by default.
         */
        private @Nullable Duration every;

        /**
         * Largest share of rows, and of numbers, that new files may lack.
         */
        private double maxLoss = 0.1;

        /**
         * Largest share of lines of new files that may be rejected.
         */
        private double maxRejected = 0.01;

        /** {@return how often to look for changes, null for never} */
        public @Nullable Duration getEvery() {
            return every;
        }

        /** @param every how often to look for changes, null for never */
        public void setEvery(@Nullable Duration every) {
            this.every = every;
        }

        /** {@return largest share of rows that new files may lack} */
        public double getMaxLoss() {
            return maxLoss;
        }

        /** @param maxLoss largest share of rows that new files may lack */
        public void setMaxLoss(double maxLoss) {
            this.maxLoss = maxLoss;
        }

        /** {@return largest share of lines that may be rejected} */
        public double getMaxRejected() {
            return maxRejected;
        }

        /** @param maxRejected largest share of lines that may be rejected */
        public void setMaxRejected(double maxRejected) {
            this.maxRejected = maxRejected;
        }
    }
}
