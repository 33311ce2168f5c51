package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.StandInOptions;
import io.github.pbxkit.examples.kit.web.WebOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The PBX of a program that speaks ARI, as picocli reads it; {@link #source()} checks it. */
public final class PbxOptions {
    @Option(names = "--ari", paramLabel = "URL", order = 10, scope = ScopeType.INHERIT)
    public @Nullable String ari;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    public @Nullable String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    public @Nullable String password;

    @Mixin
    public final StandInOptions standIn = new StandInOptions();

    /** @throws Fault with the option that cannot be, and what to write instead */
    public PbxSource source() {
        String url = blankToNull(ari);
        standIn.check("--ari", url != null);
        if (url != null) {
            String name = blankToNull(user);
            String secret = blankToNull(password);
            if (name == null || secret == null) {
                throw missingUser();
            }
            return new PbxSource.Server(WebOptions.webAddress("--ari", url), name, secret);
        }
        return standIn.lab == null ? new PbxSource.Demo() : new PbxSource.Lab(standIn.lab);
    }

    /** With {@code --ari}, user and password are needed too. */
    public static Fault missingUser() {
        return new Fault("fault.option.credentials", "--ari", "--user", "--password", "ari.conf");
    }

    /**
     * What {@code --print-config} writes at each place: user, password.
     *
     * @param name of a user, unless the options name one
     * @return to be added to
     */
    public Map<String, String> places(String name) {
        return PrintConfigOptions.places(user, password, name);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
