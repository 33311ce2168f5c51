package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ami.AmiBesideAriOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class OfficeOptions {
    @Mixin
    AmiBesideAriOptions pbx = new AmiBesideAriOptions("pbxkit-quarkus");

    @Option(names = "--data", paramLabel = "PATH", order = 21, scope = ScopeType.INHERIT)
    @Nullable
    Path data;

    @Mixin
    WebOptions web = new WebOptions(8097);

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault when options contradict each other or something is missing */
    void check() {
        pbx.check();
        if (data != null && !data.toFile().exists()) {
            throw new Fault("fault.no-file", data);
        }
        web.pages();
    }
}
