package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
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
    @Option(names = "--ari", paramLabel = "URL", order = 10, scope = ScopeType.INHERIT)
    @Nullable
    String ari;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    @Nullable
    String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    @Nullable
    String password;

    @Option(names = "--app", paramLabel = "NAME", order = 13, scope = ScopeType.INHERIT)
    String app = "call-guard";

    @Option(names = "--ami", paramLabel = "HOST[:PORT]", order = 14, scope = ScopeType.INHERIT)
    @Nullable
    String ami;

    @Option(names = "--ami-user", paramLabel = "USER", order = 15, scope = ScopeType.INHERIT)
    @Nullable
    String amiUser;

    @Option(names = "--ami-password", paramLabel = "PASSWORD", order = 16, scope = ScopeType.INHERIT)
    @Nullable
    String amiPassword;

    @Option(names = "--trunks", paramLabel = "NAME", split = ",", order = 17, scope = ScopeType.INHERIT)
    @Nullable
    List<String> trunks;

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 18,
            scope = ScopeType.INHERIT)
    @Nullable
    Integer lab;

    @Option(names = "--demo", order = 19, scope = ScopeType.INHERIT)
    boolean demo;

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

    boolean isDemo() {
        return demo || (ari == null && ami == null && lab == null);
    }

    /** @throws Fault when options contradict each other or something is missing */
    void check() {
        if ((demo ? 1 : 0) + (lab == null ? 0 : 1) + (ari == null && ami == null ? 0 : 1) > 1) {
            throw new Fault("fault.option.source");
        }
        if (ari != null) {
            WebOptions.webAddress("--ari", ari);
            if (user == null || password == null) {
                throw new Fault("fault.option.credentials", "--ari", "--user", "--password");
            }
        }
        if (ami != null && (amiUser == null || amiPassword == null)) {
            throw new Fault("fault.option.credentials", "--ami", "--ami-user", "--ami-password");
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
        if (frodUrl != null && (frodUid == null || frodPassword == null)) {
            throw new Fault("fault.option.credentials", "--frod-url", "--frod-uid", "--frod-password");
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
