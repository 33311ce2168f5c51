package io.github.pbxkit.cisco.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.cisco.CnfDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's program does what it says. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void theProgramWritesChecksAndChangesAFile() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstPhone.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String out = Files.readString(folder.resolve("out"));
        assertThat(program.exitValue()).as(out).isZero();

        assertThat(out)
                .as("the firmware is not in that folder, and a password is in the file")
                .contains("error[load-missing-file]", "warning[secret-in-clear]");
        CnfDocument file = CnfDocument.read(folder.resolve("SEP001122334455.cnf.xml"));
        assertThat(file.value("device/sipProfile/phoneLabel")).hasValue("302");
        assertThat(file.value("device/vendorConfig/webAccess")).hasValue("0");
    }
}
