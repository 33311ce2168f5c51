package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them. Descriptions are in the texts, by option name. */
final class DeskOptions {
    @Option(names = "--ari", paramLabel = "URL", order = 10, scope = ScopeType.INHERIT)
    @Nullable
    String ari;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    @Nullable
    String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    @Nullable
    String password;

    @Option(names = "--app", paramLabel = "NAME", defaultValue = "desk", order = 13, scope = ScopeType.INHERIT)
    String app = "desk";

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
            order = 17,
            scope = ScopeType.INHERIT)
    @Nullable
    Integer lab;

    @Option(names = "--demo", order = 18, scope = ScopeType.INHERIT)
    boolean demo;

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
        long sources = Stream.of(demo, lab != null, ari != null || ami != null)
                .filter(given -> given)
                .count();
        if (sources > 1) {
            throw new Fault("fault.option.source");
        }
        if (ari != null) {
            WebOptions.webAddress("--ari", ari);
            requireAll("--ari", "--user", user, "--password", password);
        }
        if (ami != null) {
            requireAll("--ami", "--ami-user", amiUser, "--ami-password", amiPassword);
        }
        if (lab != null && !List.of(16, 22).contains(lab)) {
            throw new Fault("fault.option.lab", lab);
        }
        if (numbers != null && !Files.exists(numbers)) {
            throw new Fault("fault.no-file", numbers);
        }
        var unused = web.pages();
    }

    /** Whether the PBX is made up. */
    boolean isDemo() {
        return ari == null && ami == null && lab == null;
    }

    private static void requireAll(
            String option, String userOption, @Nullable String user, String passwordOption, @Nullable String password) {
        if (Objects.requireNonNullElse(user, "").isBlank()
                || Objects.requireNonNullElse(password, "").isBlank()) {
            throw new Fault("fault.option.credentials", option, userOption, passwordOption);
        }
    }
}
