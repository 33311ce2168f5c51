package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class QueueBoardOptions {
    @Option(names = "--ami", paramLabel = "HOST[:PORT]", order = 10, scope = ScopeType.INHERIT)
    @Nullable
    String ami;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    @Nullable
    String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    @Nullable
    String password;

    @Option(names = "--tls", order = 13, scope = ScopeType.INHERIT)
    boolean tls;

    @Option(names = "--trust", paramLabel = "FILE", order = 14, scope = ScopeType.INHERIT)
    @Nullable
    Path trust;

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 15,
            scope = ScopeType.INHERIT)
    @Nullable
    Integer lab;

    @Option(names = "--demo", order = 16, scope = ScopeType.INHERIT)
    boolean demo;

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
