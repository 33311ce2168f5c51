package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.WebOptions;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 13,
            scope = ScopeType.INHERIT)
    public @Nullable Integer lab;

    @Option(names = "--demo", order = 14, scope = ScopeType.INHERIT)
    public boolean demo;

    /** @throws Fault with the option that cannot be, and what to write instead */
    public PbxSource source() {
        String url = blankToNull(ari);
        int given = (url == null ? 0 : 1) + (lab == null ? 0 : 1) + (demo ? 1 : 0);
        if (given > 1) {
            throw new Fault("fault.option.source");
        }
        if (url != null) {
            String name = blankToNull(user);
            String secret = blankToNull(password);
            if (name == null || secret == null) {
                throw new Fault("fault.option.credentials");
            }
            return new PbxSource.Server(WebOptions.webAddress("--ari", url), name, secret);
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
        return lab == null ? new PbxSource.Demo() : new PbxSource.Lab(lab);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
