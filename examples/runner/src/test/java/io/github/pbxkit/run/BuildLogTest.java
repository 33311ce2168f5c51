package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildLogTest {

    private final Path root = Path.of("").toAbsolutePath();

    @Test
    void tellsWhichModuleIsBuilt() {
        assertThat(BuildLog.module("[INFO] Building pbxkit ARI client 0.1.0-SNAPSHOT                [2/3]"))
                .contains("[2/3] pbxkit ARI client");
        assertThat(BuildLog.module("[INFO] Building jar: /x/y.jar")).isEmpty();
    }

    @Test
    void keepsOnlyTheCompilersWords() {
        String file = root.resolve("client/Code.java").toString();
        BuildLog log = log(
                "[INFO] Compiling 3 source files",
                "[ERROR] COMPILATION ERROR : ",
                "[ERROR] " + file + ":[5,26] cannot find symbol",
                "  symbol:   method exitt(int)",
                "[INFO] 1 error",
                "[ERROR] Failed to execute goal compile: Compilation failure",
                "[ERROR] " + file + ":[5,26] cannot find symbol",
                "[ERROR] -> [Help 1]",
                "[ERROR] Re-run Maven using the -X switch to enable full debug logging.");

        assertThat(log.usefulLines(root))
                .containsExactly(
                        Path.of("client", "Code.java") + ":5:26: cannot find symbol",
                        "    symbol:   method exitt(int)");
    }

    @Test
    void dropsMavensAdviceAboutItself() {
        BuildLog log = log(
                "[ERROR] Rule 0: Detected JDK is too old -> [Help 1]",
                "[ERROR] ",
                "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
                "[ERROR] [Help 1] an address");

        assertThat(log.usefulLines(root)).containsExactly("Rule 0: Detected JDK is too old");
    }

    @Test
    void showsTheEndOfALogWithoutErrors() {
        assertThat(log("one", "Killed").usefulLines(root)).containsExactly("one", "Killed");
    }

    @Test
    void knowsAFailedDownload() {
        assertThat(log("[ERROR] Plugin x could not be resolved: Cannot access central in offline mode")
                        .lacksDownloads())
                .isTrue();
        assertThat(log("[ERROR] Code.java:[1,1] cannot find symbol").lacksDownloads())
                .isFalse();
    }

    private static BuildLog log(String... lines) {
        BuildLog log = new BuildLog();
        for (String line : lines) {
            log.add(line);
        }
        return log;
    }
}
