package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ami.AmiBesideAriOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class DeskOptions {
    @Mixin
    AmiBesideAriOptions pbx = new AmiBesideAriOptions("desk");

    @Option(names = "--numbers", paramLabel = "PATH", order = 20, scope = ScopeType.INHERIT)
    @Nullable
    Path numbers;

    @Option(names = "--refuse-suspicious", order = 21, scope = ScopeType.INHERIT)
    boolean refuseSuspicious;

    @Mixin
    WebOptions web = new WebOptions(8098);

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault when options contradict each other or something is missing */
    void check() {
        pbx.check();
        if (numbers != null && !Files.exists(numbers)) {
            throw new Fault("fault.no-file", numbers);
        }
        var unused = web.pages();
    }
}
