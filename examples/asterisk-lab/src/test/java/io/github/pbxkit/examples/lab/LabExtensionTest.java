package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Where no Asterisk can be had: here because the property names an empty folder. */
class LabExtensionTest {
    private final ByteArrayOutputStream loud = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final LabExtension lab = LabExtension.of(AsteriskVersion.V16);

    /** What the build was started with: each test here says for itself what it wants. */
    private final @Nullable String required = System.getProperty("lab.required");

    @BeforeEach
    void nameAnEmptyFolder(@TempDir Path folder) {
        System.setProperty("lab.asterisk16", folder.toString());
        System.clearProperty("lab.required");
        System.setErr(new PrintStream(loud, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(standardError);
        System.clearProperty("lab.asterisk16");
        if (required == null) {
            System.clearProperty("lab.required");
        } else {
            System.setProperty("lab.required", required);
        }
    }

    @Test
    void skipsWithOneLoudLine() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> lab.beforeAll(context()))
                .withMessageContaining("lab.asterisk16");

        assertThat(loud.toString(StandardCharsets.UTF_8).strip().lines())
                .singleElement()
                .asString()
                .startsWith("SKIPPED SomeAsterisk16IT: ")
                .contains("lab.asterisk16");
    }

    @Test
    void failsWhereTheLabIsRequired() {
        System.setProperty("lab.required", "true");

        assertThatExceptionOfType(LabUnavailableException.class).isThrownBy(() -> lab.beforeAll(context()));
    }

    @Test
    void hasNoServerOutsideItsClass() {
        assertThatIllegalStateException().isThrownBy(lab::server).withMessageContaining("@RegisterExtension");
    }

    private static ExtensionContext context() {
        return (ExtensionContext) Proxy.newProxyInstance(
                LabExtensionTest.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> method.getName().equals("getDisplayName") ? "SomeAsterisk16IT" : null);
    }
}
