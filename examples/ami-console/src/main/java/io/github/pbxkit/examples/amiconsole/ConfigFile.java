package io.github.pbxkit.examples.amiconsole;

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
 * the option's long name without dashes; in the environment with {@value #PREFIX} in front, in capitals, with
 * underscores.
 */
final class ConfigFile implements IDefaultValueProvider {
    static final String PREFIX = "PBXKIT_AMI_CONSOLE_";

    private final Properties file;
    private final Map<String, String> environment;

    private ConfigFile(Properties file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** @param path null for none */
    static ConfigFile read(@Nullable Path path, Map<String, String> environment) {
        Properties properties = new Properties();
        if (path != null) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (NoSuchFileException e) {
                throw new Fault(e, "fault.config.missing", path);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                throw new Fault(e, "fault.config.malformed", path, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new Fault(e, "fault.config.unreadable", path, String.valueOf(e.getMessage()));
            }
        }
        return new ConfigFile(properties, environment);
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
        String key = option.longestName().substring(2);
        String fromEnvironment = environment.get(environmentName(key));
        return fromEnvironment != null ? fromEnvironment : file.getProperty(key);
    }

    static String environmentName(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
