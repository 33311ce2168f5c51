package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options as picocli reads them; {@link #settings()} checks them. Descriptions are in the texts, by option name. */
final class IvrOptions {
    private static final String NUMBER = "{number}";
    private static final int LONGEST_MESSAGE = 3600;

    @Option(names = "--ari", paramLabel = "URL", order = 10, scope = ScopeType.INHERIT)
    @Nullable
    String ari;

    @Option(names = "--user", paramLabel = "USER", order = 11, scope = ScopeType.INHERIT)
    @Nullable
    String user;

    @Option(names = "--password", paramLabel = "PASSWORD", order = 12, scope = ScopeType.INHERIT)
    @Nullable
    String password;

    @Option(
            names = "--lab",
            paramLabel = "VERSION",
            arity = "0..1",
            fallbackValue = "22",
            order = 13,
            scope = ScopeType.INHERIT)
    @Nullable
    Integer lab;

    @Option(names = "--demo", order = 14, scope = ScopeType.INHERIT)
    boolean demo;

    @Option(names = "--app", paramLabel = "NAME", defaultValue = "ivr", order = 20, scope = ScopeType.INHERIT)
    String app = "ivr";

    @Option(
            names = "--operators",
            paramLabel = "NUMBER",
            split = ",",
            defaultValue = "6001,6002",
            order = 21,
            scope = ScopeType.INHERIT)
    List<String> operators = List.of("6001", "6002");

    @Option(
            names = "--endpoint",
            paramLabel = "ENDPOINT",
            defaultValue = "PJSIP/" + NUMBER,
            order = 22,
            scope = ScopeType.INHERIT)
    String endpoint = "PJSIP/" + NUMBER;

    @Option(names = "--ring-time", paramLabel = "SECONDS", defaultValue = "20", order = 23, scope = ScopeType.INHERIT)
    int ringTime = 20;

    @Option(names = "--one-by-one", order = 24, scope = ScopeType.INHERIT)
    boolean oneByOne;

    @Option(
            names = "--longest-message",
            paramLabel = "SECONDS",
            defaultValue = "120",
            order = 25,
            scope = ScopeType.INHERIT)
    int longestMessage = 120;

    @Option(names = "--save-to", paramLabel = "FOLDER", order = 26, scope = ScopeType.INHERIT)
    @Nullable
    Path saveTo;

    @Mixin
    CommonOptions common = new CommonOptions();

    /** @throws Fault with the option that cannot be, and what to write instead */
    IvrSettings settings() {
        if (!app.matches("[\\p{L}\\p{N}._-]{1,79}")) {
            throw new Fault("fault.option.app", app);
        }
        if (!endpoint.contains(NUMBER) || !endpoint.contains("/")) {
            throw new Fault("fault.option.endpoint", endpoint);
        }
        if (operators.stream().anyMatch(number -> !number.matches("[0-9A-Za-z*#+_.-]+"))) {
            throw new Fault("fault.option.operators", String.join(",", operators));
        }
        return new IvrSettings(
                source(),
                app,
                operators,
                endpoint,
                seconds("--ring-time", ringTime, 600),
                oneByOne,
                seconds("--longest-message", longestMessage, LONGEST_MESSAGE),
                saveTo);
    }

    private static Duration seconds(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new Fault("fault.option.range", option, value, 1, most);
        }
        return Duration.ofSeconds(value);
    }

    private PbxSource source() {
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
            return new PbxSource.Server(address(url), name, secret);
        }
        if (lab != null && lab != 22 && lab != 16) {
            throw new Fault("fault.option.lab", lab);
        }
        return lab == null ? new PbxSource.Demo() : new PbxSource.Lab(lab);
    }

    private static URI address(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new Fault("fault.option.url", "--ari", url);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
