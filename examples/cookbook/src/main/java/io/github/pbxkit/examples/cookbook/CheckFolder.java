package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Finding;
import io.github.pbxkit.cisco.FindingFormat;
import io.github.pbxkit.cisco.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that is wrong in a folder of phone configurations. */
final class CheckFolder {
    private CheckFolder() {}

    /** One line for each fault, with file, line and column; nothing if all is well. */
    static String errors(Path folder) throws IOException {
        Map<String, List<Finding>> errors = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".cnf.xml")).forEach(file -> {
                List<Finding> found = ConfigCheck.check(file).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
                errors.put(file.getFileName().toString(), found);
            });
        }
        return FindingFormat.PLAIN.write(errors);
    }
}
