package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ami.AmiServerOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class QueueBoardOptions {
    @Mixin
    AmiServerOptions pbx = new AmiServerOptions();

    @Option(names = "--queues", paramLabel = "NAME", split = ",", order = 20, scope = ScopeType.INHERIT)
    List<String> queues = List.of();

    @Option(names = "--warn-after", paramLabel = "SECONDS", defaultValue = "20", order = 21, scope = ScopeType.INHERIT)
    int warnAfter = 20;

    @Option(names = "--alarm-after", paramLabel = "SECONDS", defaultValue = "45", order = 22, scope = ScopeType.INHERIT)
    int alarmAfter = 45;

    @Mixin
    WebOptions web = new WebOptions(8082);

    @Mixin
    CommonOptions common = new CommonOptions();

    /** What the board shows. */
    record Shown(Set<String> queues, int warnAfter, int alarmAfter) {
        boolean shows(String queue) {
            return queues.isEmpty() || queues.contains(queue);
        }
    }

    /** @throws Fault with the option that cannot be, and what to write instead */
    Shown shown() {
        if (warnAfter < 1 || warnAfter > 3600) {
            throw new Fault("fault.option.range", "--warn-after", warnAfter, 1, 3600);
        }
        if (alarmAfter < warnAfter || alarmAfter > 36_000) {
            throw new Fault("fault.option.range", "--alarm-after", alarmAfter, warnAfter, 36_000);
        }
        return new Shown(new LinkedHashSet<>(queues), warnAfter, alarmAfter);
    }
}
