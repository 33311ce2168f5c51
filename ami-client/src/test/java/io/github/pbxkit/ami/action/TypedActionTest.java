package io.github.pbxkit.ami.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypedActionTest {

    private static String encoded(AmiAction action) {
        return new String(AmiEncoder.encode(action), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void writesAnOriginate() {
        AmiAction originate = Originate.of("PJSIP/6001")
                .context("default")
                .exten("100")
                .priority(1)
                .timeout(Duration.ofSeconds(20))
                .async(true)
                .variable("A", "b, c")
                .variable("D", "e")
                .with("NewerThanThis", "x");
        assertThat(encoded(originate))
                .isEqualTo(
                        "Action: Originate\r\nChannel: PJSIP/6001\r\nContext: default\r\nExten: 100\r\nPriority: 1\r\n"
                                + "Timeout: 20000\r\nAsync: true\r\nVariable: A=b\\, c\r\nVariable: D=e\r\nNewerThanThis: x\r\n\r\n");
    }

    @Test
    void setsAHeaderOnceOnly() {
        assertThat(encoded(Hangup.of("x").cause(16).cause(17)))
                .isEqualTo("Action: Hangup\r\nChannel: x\r\nCause: 17\r\n\r\n");
    }

    @Test
    void numbersHeadersThatComeInRows() {
        assertThat(encoded(UpdateConfig.of("a.conf", "a.conf")
                        .action(0, "Append")
                        .cat(0, "general")
                        .action(1, "Delete")))
                .contains("Action-000000: Append\r\n", "Cat-000000: general\r\n", "Action-000001: Delete\r\n");
    }

    @Test
    void changesNothingInPlace() {
        QueueStatus all = QueueStatus.of();
        all.queue("support");
        assertThat(all.headers()).isEmpty();
        assertThat(all.queue("support").queue("sales").headers()).hasSize(1);
    }

    @Test
    void hidesSecretsInItsText() {
        assertThat(Login.of("user").secret("hunter2").toString())
                .contains("user")
                .doesNotContain("hunter2");
    }

    @Test
    void knowsEveryActionThatAsterisk22Documents() throws Exception {
        List<String> names;
        try (Stream<String> lines = Files.lines(Path.of("src/catalogue/actions.tsv"))) {
            names = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .toList();
        }
        assertThat(names).hasSize(154);
        for (String name : names) {
            assertThat(Class.forName("io.github.pbxkit.ami.action." + name)).isAssignableTo(AmiAction.class);
        }
    }
}
