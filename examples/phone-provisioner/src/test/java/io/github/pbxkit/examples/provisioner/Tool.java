package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine that a test runs. */
final class Tool {
    private Tool() {}

    /** Skips loudly without the tool; fails where the build says that it has to be there. */
    static Path require(String name, String debianPackage) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        String missing = name + " is not installed (Debian package " + debianPackage + ")";
        if (found.isEmpty()) {
            System.err.println("SKIPPED: " + missing);
            assertThat(Boolean.getBoolean("lab.required")).as(missing).isFalse();
        }
        assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }
}
