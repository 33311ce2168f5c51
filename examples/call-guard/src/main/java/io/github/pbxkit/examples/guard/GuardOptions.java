package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ami.AmiBesideAriOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class GuardOptions {
    @Mixin
    AmiBesideAriOptions pbx = new AmiBesideAriOptions("call-guard");

    @Option(names = "--trunks", paramLabel = "NAME", split = ",", order = 17, scope = ScopeType.INHERIT)
    @Nullable
    List<String> trunks;

    @Option(names = "--rules", paramLabel = "FILE", order = 20, scope = ScopeType.INHERIT)
    @Nullable
    Path rules;

    @Option(names = "--data", paramLabel = "PATH", order = 21, scope = ScopeType.INHERIT)
    @Nullable
    Path data;

    @Option(names = "--risk", paramLabel = "FILE", order = 22, scope = ScopeType.INHERIT)
    @Nullable
    Path risk;

    @Option(names = "--db", paramLabel = "URL", order = 23, scope = ScopeType.INHERIT)
    @Nullable
    String db;

    @Option(names = "--webhook", paramLabel = "URL", order = 24, scope = ScopeType.INHERIT)
    @Nullable
    String webhook;

    @Option(names = "--frod-url", paramLabel = "URL", order = 25, scope = ScopeType.INHERIT)
    @Nullable
    String frodUrl;

    @Option(names = "--frod-uid", paramLabel = "UID", order = 26, scope = ScopeType.INHERIT)
    @Nullable
    String frodUid;

    @Option(names = "--frod-password", paramLabel = "PASSWORD", order = 27, scope = ScopeType.INHERIT)
    @Nullable
    String frodPassword;

    @Mixin
    WebOptions web = new WebOptions(8094);

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault when options contradict each other or something is missing */
    void check() {
        pbx.check();
        if (frodUrl != null && (frodUid == null || frodPassword == null)) {
            throw new Fault("fault.option.frod", "--frod-url", "--frod-uid", "--frod-password");
        }
    }

    List<Pattern> trunkPatterns() {
        return trunks == null
                ? List.of()
                : trunks.stream().map(GuardOptions::glob).toList();
    }

    private static Pattern glob(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    @Nullable
    URI webhookUri() {
        return webhook == null ? null : WebOptions.webAddress("--webhook", webhook);
    }

    @Nullable
    URI frodUri() {
        return frodUrl == null ? null : WebOptions.webAddress("--frod-url", frodUrl);
    }
}
