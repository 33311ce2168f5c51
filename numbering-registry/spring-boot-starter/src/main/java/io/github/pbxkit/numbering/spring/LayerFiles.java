package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.NumberOverrides;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.PortedNumbers;
import io.github.pbxkit.numbering.RiskDirections;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of what lies over the ranges: ported numbers, risk directions, the application's own word. */
final class LayerFiles {
    private final NumberingProperties settings;
    private final Clock clock;

    LayerFiles(NumberingProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>(settings.getPorted());
        add(files, settings.getRisk());
        add(files, settings.getOverrides());
        return files;
    }

    private static void add(List<Path> files, @Nullable Path file) {
        if (file != null) {
            files.add(file);
        }
    }

    /**
     * The registry with the layers that the settings name, and the others that it has.
     *
     * @throws io.github.pbxkit.numbering.NumberingException if a file cannot be read
     */
    NumberingRegistry over(NumberingRegistry ranges) {
        NumberingRegistry whole = ranges;
        if (!settings.getPorted().isEmpty()) {
            whole = whole.with(PortedNumbers.load(settings.getPorted()).numbers());
        }
        Path risk = settings.getRisk();
        if (settings.isBuiltInRisk() || risk != null) {
            whole = whole.with(risk(risk));
        }
        Path overrides = settings.getOverrides();
        if (overrides != null) {
            whole = whole.with(NumberOverrides.load(overrides, LocalDate.now(clock)));
        }
        return whole;
    }

    private RiskDirections risk(@Nullable Path file) {
        RiskDirections.Builder directions = RiskDirections.builder();
        if (settings.isBuiltInRisk()) {
            directions.addAll(RiskDirections.builtIn());
        }
        if (file != null) {
            directions.addAll(RiskDirections.load(file));
        }
        return directions.build();
    }
}
