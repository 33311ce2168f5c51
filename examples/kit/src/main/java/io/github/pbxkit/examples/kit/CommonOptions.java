package io.github.pbxkit.examples.kit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every program has. {@link Program} reads them before the others; here they are for help. */
public final class CommonOptions {
    @Option(names = "--config", paramLabel = "FILE", order = 950, scope = ScopeType.INHERIT)
    @Nullable
    Path config;

    @Option(names = "--lang", paramLabel = "en|ru", order = 951, scope = ScopeType.INHERIT)
    @Nullable
    String lang;

    @Option(names = "--debug", order = 952, scope = ScopeType.INHERIT)
    boolean debug;

    /** The language given explicitly, null when a page may follow its browser. */
    public @Nullable String language() {
        return lang == null || lang.isBlank() ? null : lang;
    }

    /** Whether stack traces are wanted. */
    public boolean isDebug() {
        return debug;
    }
}
