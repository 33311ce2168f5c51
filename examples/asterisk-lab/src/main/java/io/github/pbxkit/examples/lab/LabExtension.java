package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * A real Asterisk for the tests of one class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LabExtension lab = LabExtension.of(AsteriskVersion.V22);
 *
 * @Test
 * void answers() {
 *     URI uri = lab.server().ariUri();
 * }
 * }</pre>
 *
 * <p>Where none can be had, the class is skipped with one loud line that says why and how to get one; with the system
 * property {@code lab.required=true} it fails instead. The server's log is left in {@code target/asterisk-lab}.
 */
public final class LabExtension implements BeforeAllCallback, AfterAllCallback {
    private static final Path LOGS = Path.of("target", "asterisk-lab");

    private final AsteriskVersion version;
    private final LabOptions options;
    private @Nullable AsteriskServer server;

    private LabExtension(AsteriskVersion version, LabOptions options) {
        this.version = version;
        this.options = options;
    }

    public static LabExtension of(AsteriskVersion version) {
        return of(version, LabOptions.defaults());
    }

    public static LabExtension of(AsteriskVersion version, LabOptions options) {
        return new LabExtension(version, options);
    }

    /** The running server; only while tests of the class run. */
    public AsteriskServer server() {
        if (server == null) {
            throw new IllegalStateException("The lab's server runs from before the first test to after the last; is the"
                    + " field with @RegisterExtension static?");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            server = AsteriskLab.start(version, options);
        } catch (LabUnavailableException e) {
            if (Boolean.getBoolean("lab.required")) {
                throw e;
            }
            System.err.println("SKIPPED " + context.getDisplayName() + ": "
                    + String.valueOf(e.getMessage()).replace('\n', ' '));
            throw new TestAbortedException(e.getMessage(), e);
        }
        // Surefire's console shows it: the log of a build names what the tests really ran against.
        System.out.println(context.getDisplayName() + " runs against real Asterisk " + server.version());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        AsteriskServer running = server;
        if (running == null) {
            return;
        }
        try (running) {
            running.stop();
            keepLog(running, context.getDisplayName());
        } finally {
            server = null;
        }
    }

    private static void keepLog(AsteriskServer server, String name) throws IOException {
        Path log = server.folder().resolve("log/full.log");
        if (Files.exists(log)) {
            Files.createDirectories(LOGS);
            Files.copy(log, LOGS.resolve(name + ".log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
