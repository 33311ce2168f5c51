package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.RiskDirections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbering plan and the risk list that were asked for. */
final class NumberData {
    private static final String SNAPSHOT = "registry.snapshot";

    private NumberData() {}

    /** @param data a snapshot, a folder that has one (as number-lookup makes it), or the regulator's files; null: a sample */
    static NumberingRegistry registry(@Nullable Path data) {
        if (data == null) {
            return sample();
        }
        if (!Files.exists(data)) {
            throw new Fault("fault.no-file", data);
        }
        Path snapshot = Files.isDirectory(data) ? data.resolve(SNAPSHOT) : data;
        return snapshot.toString().endsWith(".snapshot") && Files.isRegularFile(snapshot)
                ? NumberingRegistry.openSnapshot(snapshot)
                : NumberingRegistry.load(data).registry();
    }

    private static NumberingRegistry sample() {
        try (InputStream in = NumberData.class.getResourceAsStream("sample.csv")) {
            if (in == null) {
                throw new IllegalStateException("the sample is missing from this program");
            }
            Path file = Files.createTempFile("call-guard-sample", ".csv");
            try {
                Files.write(file, in.readAllBytes());
                return NumberingRegistry.load(
                                ImportOptions.builder()
                                        .asOf(LocalDate.of(2026, 11, 1))
                                        .build(),
                                List.of(file))
                        .registry();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Fault(e, "fault.unexpected", e);
        }
    }

    /** The built-in list with the user's own over it. */
    static RiskDirections risks(@Nullable Path own) {
        RiskDirections.Builder risks = RiskDirections.builder().addAll(RiskDirections.builtIn());
        if (own != null) {
            risks.addAll(RiskDirections.load(own));
        }
        return risks.build();
    }
}
