package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values that the command line does not give: from the environment, then from a file beside the program. */
final class Defaults implements CommandLine.IDefaultValueProvider {
    private static final Path FILE = Path.of("phone-provisioner.properties");

    private final Properties file = new Properties();

    Defaults() {
        if (Files.isRegularFile(FILE)) {
            try (Reader reader = Files.newBufferedReader(FILE)) {
                file.load(reader);
            } catch (IOException e) {
                throw new InventoryException("cannot read " + FILE + ": " + e.getMessage(), e);
            }
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        String environment =
                System.getenv("PROVISIONER_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
        return environment != null ? environment : file.getProperty(name);
    }
}
