package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.ami.AmiServerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class ConsoleOptions {
    @Mixin
    AmiServerOptions pbx = new AmiServerOptions();

    @Option(names = "--events", paramLabel = "MASK", defaultValue = "on", order = 20, scope = ScopeType.INHERIT)
    String events = "on";

    @Option(names = "--watch", paramLabel = "FILTER", order = 21, scope = ScopeType.INHERIT)
    @Nullable
    String watch;

    @Option(names = "--do", paramLabel = "COMMAND", order = 22, scope = ScopeType.INHERIT)
    List<String> commands = new ArrayList<>();

    @Option(names = "--json", order = 23, scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--record", paramLabel = "FILE", order = 24, scope = ScopeType.INHERIT)
    @Nullable
    Path record;

    @Mixin
    CommonOptions common = new CommonOptions();
}
