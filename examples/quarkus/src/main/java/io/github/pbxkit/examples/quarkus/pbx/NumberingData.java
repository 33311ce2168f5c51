package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The numbering plan that was configured. */
public final class NumberingData {
    private NumberingData() {}

    /**
     * Reads it.
     *
     * @param data a file that ends in {@code .snapshot}, the regulator's files, or a folder of them; empty: a small made-up plan
     * @throws IllegalArgumentException when there is no such file
     * @throws io.github.pbxkit.numbering.NumberingException when it is not a numbering plan
     */
    public static NumberingRegistry of(Optional<Path> data) {
        if (data.isEmpty()) {
            return sample();
        }
        Path path = data.get();
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no " + path + ": correct pbxkit.numbering.data");
        }
        return path.toString().endsWith(".snapshot")
                ? NumberingRegistry.openSnapshot(path)
                : NumberingRegistry.load(path).registry();
    }

    private static NumberingRegistry sample() {
        try (InputStream in = NumberingData.class.getResourceAsStream("/sample-numbers.csv")) {
            if (in == null) {
                throw new IllegalStateException("sample-numbers.csv is missing from this program");
            }
            Path file = Files.createTempFile("pbxkit-sample", ".csv");
            try {
                Files.write(file, in.readAllBytes());
                ImportOptions options =
                        ImportOptions.builder().asOf(LocalDate.of(2026, 11, 1)).build();
                return NumberingRegistry.load(options, List.of(file)).registry();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
