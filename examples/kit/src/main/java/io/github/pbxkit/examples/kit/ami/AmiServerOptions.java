package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.StandInOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    public final StandInOptions standIn = new StandInOptions();

    /** @throws Fault when options contradict each other */
    public void check() {
        standIn.check("--ami", ami != null);
    }

    /** With {@code --ami}, user and password are needed too. */
    public static Fault missingUser() {
        return new Fault("fault.option.credentials", "--ami", "--user", "--password", "manager.conf");
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
