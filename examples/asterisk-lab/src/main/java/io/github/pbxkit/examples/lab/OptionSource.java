package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that are not on the command line: {@code PBXKIT_LAB_PORT_BASE} in the environment, else
 * {@code port-base} in the file that {@code --config} names.
 */
final class OptionSource implements IDefaultValueProvider {
    private static final String PREFIX = "PBXKIT_LAB_";

    private final Properties file;
    private final Map<String, String> environment;

    private OptionSource(Properties file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    static OptionSource read(@Nullable Path path, Map<String, String> environment) {
        Properties properties = new Properties();
        if (path != null) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new LabException("Cannot read the options in " + path + " (key = value, UTF-8): " + e, e);
            }
        }
        return new OptionSource(properties, environment);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.longestName().startsWith("--")) {
            return value(option.longestName().substring(2));
        }
        return null;
    }

    @Nullable
    String value(String key) {
        String name = PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
        return environment.getOrDefault(name, file.getProperty(key));
    }
}
