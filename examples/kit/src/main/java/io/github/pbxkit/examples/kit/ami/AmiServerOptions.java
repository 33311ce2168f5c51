package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.examples.kit.Fault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The PBX of a program that speaks AMI only, as picocli reads it; {@link #check()} checks it. */
public final class AmiServerOptions {
    @Option(names = "--ami", paramLabel = "HOST[:PORT]", order = 10, scope = ScopeType.INHERIT)
    public @Nullable String ami;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    public @Nullable String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    public @Nullable String password;

    @Option(names = "--tls", order = 13, scope = ScopeType.INHERIT)
    public boolean tls;

    @Option(names = "--trust", paramLabel = "FILE", order = 14, scope = ScopeType.INHERIT)
    public @Nullable Path trust;

    @Option(names = "--pin", paramLabel = "SHA256", order = 15, scope = ScopeType.INHERIT)
    public @Nullable String pin;

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 16,
            scope = ScopeType.INHERIT)
    public @Nullable Integer lab;

    @Option(names = "--demo", order = 17, scope = ScopeType.INHERIT)
    public boolean demo;

    /** @throws Fault when options contradict each other */
    public void check() {
        if ((ami == null ? 0 : 1) + (lab == null ? 0 : 1) + (demo ? 1 : 0) > 1) {
            throw new Fault("fault.option.source");
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
    }

    /** @throws Fault if {@code --ami} cannot be one */
    public AmiAddress address() {
        boolean isSecure = tls || trust != null || pin != null;
        return AmiAddress.parse(String.valueOf(ami), isSecure ? AmiAddress.SECURE : AmiAddress.PLAIN);
    }

    /** TLS as asked for. */
    public AmiClientBuilder secure(AmiClientBuilder builder) {
        if (pin != null) {
            return builder.tls(AmiTls.pinned(pin));
        } else if (trust != null) {
            return builder.tls(AmiTls.trusting(trust));
        }
        return tls ? builder.tls(AmiTls.system()) : builder;
    }
}
