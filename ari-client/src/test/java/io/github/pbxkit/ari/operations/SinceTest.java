package io.github.pbxkit.ari.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/pbxkit/ari/operations");
    private static final Pattern DOCUMENTED = Pattern.compile("<p>Since Asterisk ([\\d., ]+)\\.\n");

    @ParameterizedTest
    @CsvSource({
        "16.28.0, false",
        "20.12.9, false",
        "20.13.0, true",
        "20.20.1, true",
        "21.7.0, false",
        "21.8.0, true",
        "22.2.0, false",
        "22.3.0, true",
        "22.10.1~dfsg-1, true",
        "23.0.0, true",
        "24.0.0, true",
        "19.8.1, false",
        "certified/20.7-cert5, false",
        "GIT-master-abcdef, true"
    })
    void branchesGetThingsAtDifferentTimes(String server, boolean expected) {
        assertThat(Since.of("20.13", "21.8", "22.3").isIn(server)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "13.25.0, false",
        "13.26.0, true",
        "14.7.8, false",
        "15.7.4, false",
        "16.2.1, false",
        "16.3.0, true",
        "17.0.0, true"
    })
    void aBranchBetweenTwoNeverGotIt(String server, boolean expected) {
        assertThat(Since.of("13.26", "16.3").isIn(server)).isEqualTo(expected);
    }

    @Test
    void readsLikeASentence() {
        assertThat(Since.of("20.13", "21.8", "22.3")).hasToString("20.13, 21.8 or 22.3");
        assertThat(Since.of("18.20", "20.5")).hasToString("18.20 or 20.5");
        assertThat(Since.of("14.0")).hasToString("14.0");
        assertThat(Since.shortVersion("16.28.0~dfsg-0+deb11u4")).isEqualTo("16.28.0");
    }

    /** What the Javadoc says is what the error message says. */
    @Test
    void theCodeAgreesWithTheDocumentation() throws IOException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                for (String method : Files.readString(file).split("\n    /\\*\\*\n", -1)) {
                    Matcher documented = DOCUMENTED.matcher(method);
                    boolean makesACall =
                            method.contains("Call.get(") || method.matches("(?s).*Call\\.(post|put|delete)\\(.*");
                    if (makesACall && documented.find()) {
                        checked++;
                        String code = ".since(\"" + documented.group(1).replace(", ", "\", \"") + "\")";
                        if (!method.contains(code)) {
                            wrong.add(file.getFileName() + ": " + code);
                        }
                    } else if (method.contains(".since(\"")) {
                        wrong.add(file.getFileName() + " has an undocumented since: " + method.strip());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(40);
    }
}
