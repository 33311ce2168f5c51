package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class OfficeOptions {
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
    String app = "pbxkit-quarkus";

    @Option(names = "--ami", paramLabel = "HOST[:PORT]", order = 14, scope = ScopeType.INHERIT)
    @Nullable
    String ami;

    @Option(names = "--ami-user", paramLabel = "USER", order = 15, scope = ScopeType.INHERIT)
    @Nullable
    String amiUser;

    @Option(names = "--ami-password", paramLabel = "PASSWORD", order = 16, scope = ScopeType.INHERIT)
    @Nullable
    String amiPassword;

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

    @Option(names = "--data", paramLabel = "PATH", order = 21, scope = ScopeType.INHERIT)
    @Nullable
    Path data;

    @Mixin
    WebOptions web = new WebOptions(8097);

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault when options contradict each other or something is missing */
    void check() {
        if ((demo ? 1 : 0) + (lab == null ? 0 : 1) + (ari == null && ami == null ? 0 : 1) > 1) {
            throw new Fault("fault.option.source");
        }
        if (ari != null) {
            WebOptions.webAddress("--ari", ari);
            requireCredentials("--ari", user, password, "--user", "--password");
        }
        if (ami != null) {
            requireCredentials("--ami", amiUser, amiPassword, "--ami-user", "--ami-password");
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
        if (data != null && !data.toFile().exists()) {
            throw new Fault("fault.no-file", data);
        }
        web.pages();
    }

    private static void requireCredentials(
            String option, @Nullable String user, @Nullable String password, String userOption, String passwordOption) {
        if (user == null || password == null) {
            throw new Fault("fault.option.credentials", option, userOption, passwordOption);
        }
    }
}
