package io.github.pbxkit.examples.kit;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values for options that are not on the command line: from the environment, else from the configuration file. A key is
 * the option's long name without dashes; in the environment with the program's prefix in front ({@code
 * PBXKIT_CONFERENCE_}), in capitals, with underscores.
 */
final class ConfigFile implements IDefaultValueProvider {
    private final String prefix;
    private final Properties file;
    private final Map<String, String> environment;

    private ConfigFile(String prefix, Properties file, Map<String, String> environment) {
        this.prefix = prefix;
        this.file = file;
        this.environment = environment;
    }

    /** @param path null for none */
    static ConfigFile read(String prefix, @Nullable Path path, Map<String, String> environment) {
        Properties properties = new Properties();
        if (path != null) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (NoSuchFileException e) {
                throw new Fault(e, "fault.config.missing", path);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                throw new Fault(e, "fault.config.malformed", path, e.getMessage());
            } catch (IOException e) {
                throw new Fault(e, "fault.config.unreadable", path, e.getMessage());
            }
        }
        return new ConfigFile(prefix, properties, environment);
    }

    /** A misspelt key would be ignored silently, and its reader none the wiser. */
    void refuseUnknownKeys(Set<String> known) {
        for (String key : file.stringPropertyNames()) {
            if (!known.contains(key)) {
                throw new Fault("fault.config.key", key, String.join(", ", known));
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith("--")) {
            return null;
        }
        return value(option.longestName().substring(2));
    }

    /** What the environment, else the file, has for this option; null for nothing. */
    @Nullable
    String value(String key) {
        String fromEnvironment =
                environment.get(prefix + key.toUpperCase(Locale.ROOT).replace('-', '_'));
        return fromEnvironment != null ? fromEnvironment : file.getProperty(key);
    }
}
