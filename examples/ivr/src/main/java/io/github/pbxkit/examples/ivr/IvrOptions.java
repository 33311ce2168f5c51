package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.ari.PbxOptions;
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

    @Mixin
    PbxOptions pbx = new PbxOptions();

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
                pbx.source(),
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
}
