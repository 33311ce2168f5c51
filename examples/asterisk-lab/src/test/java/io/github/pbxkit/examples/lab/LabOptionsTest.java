package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LabOptionsTest {

    @Test
    void refusesBadValuesWithNameAndValue() {
        LabOptions.Builder builder = LabOptions.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.portBase(80))
                .withMessageContaining("portBase is 80");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.phones(100))
                .withMessageContaining("phones is 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.startTimeout(Duration.ZERO))
                .withMessageContaining("startTimeout is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.file("../../etc/passwd", ""))
                .withMessageContaining("../../etc/passwd");
    }

    @Test
    void snippetsForOneFileAddUp() {
        LabOptions options = LabOptions.builder()
                .append("extensions.conf", "one")
                .append("extensions.conf", "two")
                .ariUser("u", "p", true)
                .build();

        assertThat(options.snippets().get("extensions.conf")).isEqualTo("one\ntwo");
        assertThat(options.snippets().get("ari.conf")).contains("[u]", "read_only = yes", "password = p");
    }

    @Test
    void aCopyHasAllOfTheOriginal() {
        LabOptions options = LabOptions.builder()
                .portBase(30_000)
                .systemName("north")
                .tls(true)
                .keep(true)
                .amiTimestamps(true)
                .fixedPasswords(true)
                .phones(20)
                .sipDriver(SipDriver.PJSIP)
                .channelVariable("A")
                .startTimeout(Duration.ofSeconds(5))
                .file("a.conf", "x")
                .append("b.conf", "y")
                .build();

        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    }
}
