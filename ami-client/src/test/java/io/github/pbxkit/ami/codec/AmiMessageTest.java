package io.github.pbxkit.ami.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmiMessageTest {

    @Test
    void findsNamesInAnyCase() {
        AmiMessage message = AmiMessage.parse("Event: Hangup\nCause-txt: Normal\nUNIQUEID: 1.2");
        assertThat(message.first("cause-TXT")).hasValue("Normal");
        assertThat(message.first("Uniqueid")).hasValue("1.2");
        assertThat(message.first("Cause_txt")).isEmpty();
        assertThat(message.first("event")).hasValue("Hangup");
    }

    @Test
    void findsNamesOutsideAscii() {
        AmiMessage message = AmiMessage.parse("Event: UserEvent\nИмя: Анна");
        assertThat(message.first("имя")).hasValue("Анна");
        assertThat(message.has("Фам")).isFalse();
    }

    @Test
    void readsNumbersAndNothingElseAsNumbers() {
        AmiMessage message = AmiMessage.parse("Event: X\nA: 42\nB: -7 \nC: 4x\nD: \nE: 99999999999");
        assertThat(message.intValue("A")).hasValue(42);
        assertThat(message.intValue("B")).hasValue(-7);
        assertThat(message.intValue("C")).isEmpty();
        assertThat(message.intValue("D")).isEmpty();
        assertThat(message.intValue("E")).isEmpty();
        assertThat(message.longValue("E")).hasValue(99999999999L);
    }

    @Test
    void resolvesEscapesOnlyWhenAsked() {
        AmiMessage message = AmiMessage.parse("Event: X\nCallerIDName: \\\"Anna\\\" \\\\ a\\nb \\z \\");
        assertThat(message.first("CallerIDName")).hasValue("\\\"Anna\\\" \\\\ a\\nb \\z \\");
        assertThat(message.unescaped("CallerIDName")).hasValue("\"Anna\" \\ a\nb \\z \\");
    }

    @Test
    void readsChannelVariablesInBothSpellings() {
        AmiMessage message = AmiMessage.parse(
                "Event: OriginateResponse\n"
                        + "ChanVariable: A=1=1\nChanVariable(Local/4001@nested-00000000;1): B=\\\"2\\\"\nChanVariables: C=3\nChanVariable: D");
        assertThat(message.variables("ChanVariable")).containsExactlyEntriesOf(ordered("A", "1=1", "B", "\"2\""));
    }

    @Test
    void leavesVariablesOfStatusUnescaped() {
        assertThat(AmiMessage.parse("Event: Status\nVariable: PATH=C:\\new").variables("Variable"))
                .containsEntry("PATH", "C:\\new");
    }

    private static Map<String, String> ordered(String k1, String v1, String k2, String v2) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }

    @Test
    void decodesInvalidUtf8LenientlyAndKeepsItsBytes() {
        byte[] stream = "Event: X\r\nName: caf\u00e9\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        List<AmiMessage> messages = new ArrayList<>();
        new AmiDecoder().decode(ByteBuffer.wrap(stream), messages::add);
        assertThat(messages.get(0).first("Name")).hasValue("caf\uFFFD");
        assertThat(messages.get(0).rawBytes("name")).hasValue(new byte[] {'c', 'a', 'f', (byte) 0xe9});
        assertThat(messages.get(0).raw()).isEqualTo(Arrays.copyOf(stream, stream.length - 2));
    }

    @Test
    void hidesSecretsInItsText() {
        AmiMessage message = AmiMessage.parse("Event: AuthDetail\nUsername: 6001\nPassword: hunter2\nMd5Cred: abc");
        assertThat(message.toString())
                .contains("Username: 6001")
                .doesNotContain("hunter2")
                .doesNotContain("abc");
    }

    @Test
    void parsesExactlyOneMessage() {
        assertThat(AmiMessage.parse("Event: A\r\nB: c\r\n\r\n")).isEqualTo(AmiMessage.parse("Event: A\r\nB: c"));
        assertThatThrownBy(() -> AmiMessage.parse("Event: A\n\nEvent: B")).isInstanceOf(AmiProtocolException.class);
        assertThatThrownBy(() -> AmiMessage.parse("")).isInstanceOf(AmiProtocolException.class);
    }

    @Test
    void readsNamesOfAnyLength() {
        for (int length : new int[] {1, 254, 255, 256, 700}) {
            String name = "n".repeat(length);
            AmiMessage message = AmiMessage.parse("Event: X\n" + name + ": v\n" + name + "o:w\n:no name\nno colon");
            assertThat(message.first(name)).hasValue("v");
            assertThat(message.first(name + "O")).hasValue("w");
            assertThat(message.headers())
                    .extracting(AmiHeader::name)
                    .containsExactly("Event", name, name + "o", "", "");
            assertThat(message.headers())
                    .extracting(AmiHeader::value)
                    .containsExactly("X", "v", "w", "no name", "no colon");
        }
    }
}
