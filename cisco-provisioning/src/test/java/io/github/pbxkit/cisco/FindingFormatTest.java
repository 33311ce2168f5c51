package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingFormatTest {
    private static final Finding FINDING = new Finding(
            "label-too-long", Severity.ERROR, 3, 7, "device/sipProfile/phoneLabel", "a \"long\" label\n", "shorten");

    @Test
    void writesOneLineForPeople() {
        assertThat(FindingFormat.PLAIN.write("a/b.xml", List.of(FINDING)))
                .isEqualTo("a/b.xml:3:7: error[label-too-long] a \"long\" label\n; shorten\n");
    }

    @Test
    void writesJson() {
        assertThat(FindingFormat.JSON.write("a.xml", List.of(FINDING, FINDING)))
                .startsWith("[{\"file\":\"a.xml\",\"line\":3,\"column\":7,\"severity\":\"error\","
                        + "\"rule\":\"label-too-long\",\"path\":\"device/sipProfile/phoneLabel\","
                        + "\"message\":\"a \\\"long\\\" label\\n\",\"hint\":\"shorten\"},{")
                .endsWith("}]\n");
        assertThat(FindingFormat.JSON.write("a.xml", List.of())).isEqualTo("[]\n");
    }

    @Test
    void writesSarif() {
        assertThat(FindingFormat.SARIF.write("phones/a b.xml", List.of(FINDING)))
                .contains("\"version\":\"2.1.0\"")
                .contains("\"rules\":[{\"id\":\"label-too-long\",\"shortDescription\":{\"text\":")
                .contains("\"ruleId\":\"label-too-long\",\"level\":\"error\",\"message\":{\"text\":")
                .contains("\"artifactLocation\":{\"uri\":\"phones/a%20b.xml\"},"
                        + "\"region\":{\"startLine\":3,\"startColumn\":7}");
    }
}
