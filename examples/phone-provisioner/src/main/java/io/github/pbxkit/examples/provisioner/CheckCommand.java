package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CheckOptions;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.Finding;
import io.github.pbxkit.cisco.FindingFormat;
import io.github.pbxkit.cisco.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks files. Ends with 1 if there is an error among the findings. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what is wrong with files, line by line. / Построчно проверяет файлы.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to check / проверяемые файлы")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", defaultValue = "plain", description = "plain, json or sarif")
    private FindingFormat format = FindingFormat.PLAIN;

    @Option(names = "--model", description = "the phone's model, such as 7931")
    private @Nullable String model;

    @Option(names = "--dir", description = "the served folder: firmware, locales and dial plans are looked for there")
    private @Nullable Path folder;

    @Option(names = "--disable", split = ",", description = "rules to leave out")
    private List<String> disabled = new ArrayList<>();

    @Option(names = "--least", defaultValue = "info", description = "least severity: error, warning or info")
    private Severity least = Severity.INFO;

    @Override
    public Integer call() {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (Path file : files) {
            findings.put(file.toString(), ConfigCheck.check(CnfDocument.read(file), options(file)));
        }
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        program.out().print(format.write(findings));
        if (format == FindingFormat.PLAIN) {
            findings.forEach((file, list) -> {
                if (list.isEmpty()) {
                    program.say("check.clean", file);
                }
            });
        }
        program.out().flush();
        return findings.values().stream().flatMap(List::stream).anyMatch(f -> f.severity() == Severity.ERROR) ? 1 : 0;
    }

    private CheckOptions options(Path file) {
        CheckOptions.Builder options = CheckOptions.builder()
                .fileName(String.valueOf(file.getFileName()))
                .atLeast(least);
        disabled.forEach(options::disable);
        if (folder != null) {
            options.directory(folder);
        }
        String wanted = model;
        if (wanted != null) {
            options.model(DeviceModel.named(wanted)
                    .orElseThrow(() -> new InventoryException("there is no model '" + wanted + "' in the catalogue")));
        }
        return options.build();
    }
}
