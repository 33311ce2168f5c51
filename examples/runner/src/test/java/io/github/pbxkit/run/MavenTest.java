package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenTest {

    private static final Messages ENGLISH = new Messages("en");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.8.10", "3.9.0", "4.0.0"})
    void takesMavenFromTheOldestSupportedOn(String version) {
        assertThatCode(() -> Maven.check(says(version, "17.0.15", System.getProperty("java.home")), ENGLISH))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.6", "3.6.3", "2.2.1"})
    void refusesAnOlderMaven(String version) {
        assertThatThrownBy(() -> Maven.check(says(version, "17.0.15", "/jdk"), ENGLISH))
                .isInstanceOf(RunException.class)
                .hasMessageContaining(version)
                .hasMessageContaining(Maven.OLDEST);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292,8", "11.0.2,11"})
    void refusesMavenOnAnOldJava(String java, String shown) {
        assertThatThrownBy(() -> Maven.check(says("3.9.0", java, "/old/jdk"), ENGLISH))
                .hasMessageContaining("Java " + shown + " (/old/jdk)")
                .hasMessageContaining("JAVA_HOME");
    }

    @Test
    void refusesMavenOnAJavaWithoutCompiler() {
        assertThatThrownBy(() -> Maven.check(says("3.9.0", "17.0.15", directory.toString()), ENGLISH))
                .hasMessageContaining("without compiler")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void showsWhatABrokenMavenSays() {
        assertThatThrownBy(() -> Maven.check("JAVA_HOME is not defined correctly", ENGLISH))
                .hasMessageContaining("JAVA_HOME is not defined correctly");
    }

    @Test
    void looksAlongThePath() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path full = Files.createDirectory(directory.resolve("full"));
        Path mvn = Files.createFile(full.resolve("mvn"));
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        String path = empty + File.pathSeparator + full;

        assertThat(Maven.onPath(path, false)).contains(mvn);
        assertThat(Maven.onPath(path, true)).isEmpty();
    }

    private static String says(String maven, String java, String home) {
        return "Apache Maven " + maven + " (abc)\nMaven home: /usr/share/maven\nJava version: " + java
                + ", vendor: Somebody, Inc., runtime: " + home + "\nDefault locale: en";
    }
}
