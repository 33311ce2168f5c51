package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.StandInOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    public final StandInOptions standIn = new StandInOptions();

    /** @param app the Stasis application unless the user says otherwise */
    public AmiBesideAriOptions(String app) {
        this.app = app;
    }

    /** Whether the PBX is made up. */
    public boolean isDemo() {
        return ari == null && ami == null && standIn.lab == null;
    }

    /** @throws Fault when options contradict each other or something is missing */
    public void check() {
        standIn.check("--ari/--ami", ari != null || ami != null);
        if (ari != null) {
            WebOptions.webAddress("--ari", ari);
            requireBoth("--ari", "--user", user, "--password", password, "ari.conf");
        }
        if (ami != null) {
            AmiAddress.parse(ami, AmiAddress.PLAIN);
            requireBoth("--ami", "--ami-user", amiUser, "--ami-password", amiPassword, "manager.conf");
        }
    }

    /**
     * What {@code --print-config} writes at each place: app, user, password, ami-user, ami-password.
     *
     * @param name of a user, unless the options name one
     * @return to be added to
     */
    public Map<String, String> places(String name) {
        Map<String, String> places = PrintConfigOptions.places(user, password, name);
        places.put("app", app);
        PrintConfigOptions.places(amiUser == null ? user : amiUser, amiPassword == null ? password : amiPassword, name)
                .forEach((place, value) -> places.put("ami-" + place, value));
        return places;
    }

    private static void requireBoth(
            String option,
            String userOption,
            @Nullable String user,
            String passwordOption,
            @Nullable String password,
            String file) {
        if (user == null || user.isBlank() || password == null || password.isBlank()) {
            throw new Fault("fault.option.credentials", option, userOption, passwordOption, file);
        }
    }
}
