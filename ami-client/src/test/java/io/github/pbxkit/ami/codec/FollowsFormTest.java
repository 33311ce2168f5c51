package io.github.pbxkit.ami.codec;

import static io.github.pbxkit.ami.codec.Streams.decode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Command output of Asterisk 13 and older: raw text with bare LFs up to a marker. */
class FollowsFormTest {
    private final List<AmiMessage> messages = decode(Streams.resource("/follows/asterisk-1.8.txt"));

    @Test
    void readsOutputWithEmptyLinesAndLinesThatLookLikeHeaders() {
        AmiMessage peers = messages.get(0);
        assertThat(peers.name()).isEqualTo("Follows");
        assertThat(peers.actionId()).hasValue("cmd-1");
        assertThat(peers.all("Privilege")).containsExactly("Command");
        assertThat(peers.output())
                .containsExactly(
                        "Name/username              Host            Dyn",
                        "",
                        "6001/6001                  10.0.0.1         D",
                        "Privilege: not a header",
                        "2 sip peers [Monitored: 1 online]");
    }

    @Test
    void goesOnWithOrdinaryMessages() {
        assertThat(messages)
                .extracting(AmiMessage::name)
                .containsExactly("Follows", "FullyBooted", "Follows", "Follows", "Success");
    }

    @Test
    void needsNoNewlineBeforeTheMarker() {
        assertThat(messages.get(2).output()).containsExactly("no newline before the marker");
        assertThat(messages.get(2).actionId()).isEmpty();
    }

    @Test
    void readsEmptyOutput() {
        assertThat(messages.get(3).output()).isEmpty();
        assertThat(messages.get(3).actionId()).hasValue("cmd-3");
    }

    @Test
    void readsTheNewFormByItsHeaders() {
        AmiMessage message = decode("Asterisk Call Manager/11.0.0\r\nResponse: Success\r\n"
                        + "Message: Command output follows\r\nOutput:   indented\r\nOutput: \r\nOutput: last\r\n\r\n")
                .get(0);
        assertThat(message.output()).containsExactly("  indented", "", "last");
    }

    @Test
    void readsTheOldFormOfAServerThatEndsLinesWithLf() {
        AmiMessage message = decode("Asterisk Call Manager/1.0\nResponse: Follows\nPrivilege: Command\na\n\nb\n"
                        + "--END COMMAND--\n\n")
                .get(0);
        assertThat(message.output()).containsExactly("a", "", "b");
    }
}
