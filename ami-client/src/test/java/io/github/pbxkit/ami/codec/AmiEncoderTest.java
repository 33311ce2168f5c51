package io.github.pbxkit.ami.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiEncoderTest {

    private static String encoded(AmiAction action) {
        return new String(AmiEncoder.encode(action), StandardCharsets.UTF_8);
    }

    private static void assertRefused(AmiAction action, String reason) {
        assertThatThrownBy(() -> AmiEncoder.encode(action))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void writesHeadersInOrder() {
        assertThat(encoded(AmiAction.of("Getvar").with("Channel", "SIP/1").with("Variable", "Имя")))
                .isEqualTo("Action: Getvar\r\nChannel: SIP/1\r\nVariable: Имя\r\n\r\n");
    }

    @Test
    void putsTheSendersHeadersRightBehindTheName() {
        byte[] bytes =
                new AmiEncoder().toBytes(AmiAction.of("Ping").with("A", "b"), List.of(new AmiHeader("ActionID", "7")));
        assertThat(bytes).asString().isEqualTo("Action: Ping\r\nActionID: 7\r\nA: b\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\n\r\nAction: Command", "a\rb", "a\nb", "a\0b", "\n", "\r"})
    void refusesValuesThatWouldStartAnotherHeaderOrAction(String value) {
        assertRefused(AmiAction.of("Setvar").with("Value", value), "'Value'");
        assertRefused(AmiAction.of("Ping" + value), "Action");
        assertRefused(AmiAction.of("Originate").variable("A", value), "'Variable'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A:", "A B", "A\r\nB", "A\tB", " A", "A\0"})
    void refusesNamesThatAreNone(String name) {
        assertRefused(AmiAction.of("Ping").with(name, "x"), "Ping");
    }

    @Test
    void refusesActionWithoutName() {
        assertRefused(AmiAction.of(""), "no name");
        assertRefused(AmiAction.of(" "), "no name");
    }

    @Test
    void acceptsLineOf1022BytesAndRefusesOneMore() {
        assertThat(encoded(AmiAction.of("A").with("B", "x".repeat(1019)))).hasSize(1022 + 2 + 2 + 11);
        assertRefused(AmiAction.of("A").with("B", "x".repeat(1020)), "1023 bytes");
        assertRefused(AmiAction.of("A").with("B", "я".repeat(510)), "1023 bytes");
    }

    @Test
    void accepts128HeadersAndRefusesOneMore() {
        AmiAction action = AmiAction.of("A");
        for (int i = 0; i < 127; i++) {
            action = action.with("H", "");
        }
        assertThat(AmiEncoder.encode(action)).isNotEmpty();
        assertRefused(action.with("H", ""), "129 headers");
    }

    @Test
    void takesOtherLimits() {
        AmiEncoder encoder = new AmiEncoder(new EncoderLimits(5000, 200));
        assertThat(encoder.toBytes(AmiAction.of("A").with("B", "x".repeat(4000)), List.of()))
                .hasSizeGreaterThan(4000);
    }

    @Test
    void neverNamesSecretsInItsRefusals() {
        assertThatThrownBy(() -> AmiEncoder.encode(AmiAction.of("Login").with("Secret", "hunter2\n")))
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void hidesSecretsInTheTextOfActions() {
        assertThat(AmiAction.of("Login")
                        .with("Username", "u")
                        .with("Secret", "hunter2")
                        .with("Key", "0af")
                        .toString())
                .isEqualTo("Action: Login; Username: u; Secret: ***; Key: ***");
        assertThat(AmiAction.of("DBGet").with("Key", "visible").toString()).contains("visible");
    }

    @Test
    void quotesVariablesSoThatAsteriskDoesNotCutThem() {
        assertThat(encoded(AmiAction.of("Originate").variable("A", "b, \"c\" (d) \\")))
                .contains("Variable: A=b\\, \\\"c\\\" \\(d\\) \\\\\r\n");
        assertThatThrownBy(() -> AmiAction.of("Originate").variable("A=B", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
