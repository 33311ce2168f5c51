package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The PBX of a program that speaks ARI, AMI or both, as picocli reads it; {@link #check()} checks it. */
public final class AmiBesideAriOptions {
    @Option(names = "--ari", paramLabel = "URL", order = 10, scope = ScopeType.INHERIT)
    public @Nullable String ari;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    public @Nullable String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    public @Nullable String password;

    @Option(names = "--app", paramLabel = "NAME", order = 13, scope = ScopeType.INHERIT)
    public String app;

    @Option(names = "--ami", paramLabel = "HOST[:PORT]", order = 14, scope = ScopeType.INHERIT)
    public @Nullable String ami;

    @Option(names = "--ami-user", paramLabel = "USER", order = 15, scope = ScopeType.INHERIT)
    public @Nullable String amiUser;

    @Option(names = "--ami-password", paramLabel = "PASSWORD", order = 16, scope = ScopeType.INHERIT)
    public @Nullable String amiPassword;

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 18,
            scope = ScopeType.INHERIT)
    public @Nullable Integer lab;

    @Option(names = "--demo", order = 19, scope = ScopeType.INHERIT)
    public boolean demo;

    /** @param app the Stasis application unless the user says otherwise */
    public AmiBesideAriOptions(String app) {
        this.app = app;
    }

    /** Whether the PBX is made up. */
    public boolean isDemo() {
        return ari == null && ami == null && lab == null;
    }

    /** @throws Fault when options contradict each other or something is missing */
    public void check() {
        if ((demo ? 1 : 0) + (lab == null ? 0 : 1) + (ari == null && ami == null ? 0 : 1) > 1) {
            throw new Fault("fault.option.source");
        }
        if (ari != null) {
            WebOptions.webAddress("--ari", ari);
            requireBoth("--ari", "--user", user, "--password", password);
        }
        if (ami != null) {
            AmiAddress.parse(ami, AmiAddress.PLAIN);
            requireBoth("--ami", "--ami-user", amiUser, "--ami-password", amiPassword);
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
    }

    /**
     * What {@code --print-config} writes at each place: app, user, password, ami-user, ami-password.
     *
     * @param name of a user, unless the options name one
     */
    public Map<String, String> places(String name) {
        String ariUser = Objects.requireNonNullElse(user, name);
        String ariPassword = Objects.requireNonNullElse(password, "CHANGE-ME");
        return Map.of(
                "app", app,
                "user", ariUser,
                "password", ariPassword,
                "ami-user", Objects.requireNonNullElse(amiUser, ariUser),
                "ami-password", Objects.requireNonNullElse(amiPassword, ariPassword));
    }

    private static void requireBoth(
            String option, String userOption, @Nullable String user, String passwordOption, @Nullable String password) {
        if (user == null || user.isBlank() || password == null || password.isBlank()) {
            throw new Fault("fault.option.credentials", option, userOption, passwordOption);
        }
    }
}
