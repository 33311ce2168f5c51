package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    private Started doctor(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "doctor";
        args[1] = "--data";
        args[2] = folder.resolve("data").toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Started.run(args);
    }

    private void base(LocalDate day, String... codes) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String code : codes) {
            rows.append(code).append(";0000000;9999999;10000000;A;Tula\n");
        }
        Path file = Files.writeString(folder.resolve("plan.csv"), rows);
        Started run = Started.run(
                "import",
                file.toString(),
                "--as-of",
                day.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void isContentWithAWholeFreshBaseAndAFreePort() throws IOException {
        base(today(), "301", "495", "812", "916");
        Started run = doctor("--port", "0");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Data: 4 ranges as of " + today())
                .contains("is free")
                .contains("All is well.");
    }

    @Test
    void saysInOneSentenceEachWhatIsWrongAndWhatToChange() throws IOException {
        base(today().minusDays(100), "301", "812", "916");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Started run = doctor("--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(Program.FAULT);
            assertThat(run.out())
                    .contains("The data are 100 days old: run \"update\".")
                    .contains("No code begins with 4: the file ABC-4xx or DEF-4xx is missing")
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken by another program")
                    .doesNotContain("All is well");
        }
    }

    @Test
    void namesAFolderThatIsMissingAndABaseThatIsDamaged() throws IOException {
        assertThat(doctor("--port", "0").out()).contains("does not exist: make it with \"import FILES");
        base(today(), "301", "495", "812", "916");
        Path snapshot = folder.resolve("data").resolve(BaseOptions.SNAPSHOT);
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 1;
        Files.write(snapshot, bytes);
        Started damaged = doctor("--port", "0");
        assertThat(damaged.code()).isEqualTo(Program.FAULT);
        assertThat(damaged.out()).contains(BaseOptions.SNAPSHOT).contains("damaged");
        base(today(), "301", "495", "812", "916");
        assertThat(doctor("--port", "0").code()).as("an import repairs it").isZero();
    }

    @Test
    void isContentWithTheBuiltInSample() {
        Started run = Started.run("doctor", "--port", "0");
        assertThat(run.code()).as(run.out()).isZero();
    }
}
