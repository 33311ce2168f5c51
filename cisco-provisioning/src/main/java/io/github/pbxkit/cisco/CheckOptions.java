package io.github.pbxkit.cisco;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check knows beside the file itself, and which rules it applies. Immutable. */
public final class CheckOptions {
    private final Set<Rule> disabled;
    private final Map<Rule, Severity> severities;
    private final Severity threshold;
    final @Nullable DeviceModel model;
    final @Nullable MacAddress mac;
    final @Nullable String fileName;
    final @Nullable Path directory;
    final @Nullable String installedFirmware;

    private CheckOptions(Builder builder) {
        this.disabled = builder.disabled.isEmpty() ? Set.of() : EnumSet.copyOf(builder.disabled);
        this.severities = Map.copyOf(builder.severities);
        this.threshold = builder.threshold;
        this.model = builder.model;
        this.mac = builder.mac;
        this.fileName = builder.fileName;
        this.directory = builder.directory;
        this.installedFirmware = builder.installedFirmware;
    }

    /** All rules with their own severities, and nothing known beside the file. */
    public static CheckOptions defaults() {
        return builder().build();
    }

    /** Options to be filled in. */
    public static Builder builder() {
        return new Builder();
    }

    boolean applies(Rule rule) {
        return !disabled.contains(rule) && severity(rule).compareTo(threshold) <= 0;
    }

    boolean reports(Severity severity) {
        return severity.compareTo(threshold) <= 0;
    }

    boolean overrides(Rule rule) {
        return severities.containsKey(rule);
    }

    Severity severity(Rule rule) {
        return severities.getOrDefault(rule, rule.severity());
    }

    /** The phone's model, if it is known; else it is told from the firmware named in the file. */
    public Optional<DeviceModel> model() {
        return Optional.ofNullable(model);
    }

    /** The phone's address, if it is known. */
    public Optional<MacAddress> mac() {
        return Optional.ofNullable(mac);
    }

    /** The file's name without its folder, if it is known. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** The folder that the server serves, if it is known. */
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /** Version of the firmware that is on the phone now, if it is known. */
    public Optional<String> installedFirmware() {
        return Optional.ofNullable(installedFirmware);
    }

    /** Collects options. */
    public static final class Builder {
        private final Set<Rule> disabled = EnumSet.noneOf(Rule.class);
        private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        private Severity threshold = Severity.INFO;
        private @Nullable DeviceModel model;
        private @Nullable MacAddress mac;
        private @Nullable String fileName;
        private @Nullable Path directory;
        private @Nullable String installedFirmware;

        private Builder() {}

        /**
         * Leaves a rule out.
         *
         * @param ruleId for example {@code secret-in-clear}
         * @throws IllegalArgumentException if there is no such rule
         */
        public Builder disable(String ruleId) {
            disabled.add(rule(ruleId));
            return this;
        }

        /**
         * Gives a rule another severity.
         *
         * @throws IllegalArgumentException if there is no such rule
         */
        public Builder severity(String ruleId, Severity severity) {
            severities.put(rule(ruleId), Objects.requireNonNull(severity, "severity"));
            return this;
        }

        /** Leaves out what matters less; by default nothing. */
        public Builder atLeast(Severity least) {
            this.threshold = Objects.requireNonNull(least, "least");
            return this;
        }

        /** The phone's model. */
        public Builder model(DeviceModel known) {
            this.model = Objects.requireNonNull(known, "known");
            return this;
        }

        /** The phone's address, to be compared with the file's name. */
        public Builder mac(MacAddress known) {
            this.mac = Objects.requireNonNull(known, "known");
            return this;
        }

        /** The file's name without its folder. */
        public Builder fileName(String name) {
            this.fileName = Objects.requireNonNull(name, "name");
            return this;
        }

        /** The folder that the server serves: firmware, dial plans and locales are looked for in it. */
        public Builder directory(Path served) {
            this.directory = Objects.requireNonNull(served, "served");
            return this;
        }

        /** Version of the firmware that is on the phone now, {@code 8.3.1}. */
        public Builder installedFirmware(String version) {
            this.installedFirmware = Objects.requireNonNull(version, "version");
            return this;
        }

        private static Rule rule(String id) {
            return Rule.of(id).orElseThrow(() -> new IllegalArgumentException("there is no rule '" + id + "'"));
        }

        /** The options as they are now. */
        public CheckOptions build() {
            return new CheckOptions(this);
        }
    }
}
