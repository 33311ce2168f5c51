package io.github.pbxkit.examples.spring.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small made-up numbering plan, as a file: the regulator's real one is not part of this program. */
final class SampleNumbers {
    private SampleNumbers() {}

    /** Written anew; deleted when the program ends. */
    static Path file() {
        try (InputStream sample = SampleNumbers.class.getResourceAsStream("sample-numbers.csv")) {
            if (sample == null) {
                throw new IllegalStateException("missing from this program: sample-numbers.csv");
            }
            Path file = Files.createTempFile("pbxkit-sample-numbers", ".csv");
            file.toFile().deleteOnExit();
            Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
