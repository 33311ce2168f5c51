package io.github.pbxkit.examples.amiconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.terminal.EventFilter;
import io.github.pbxkit.examples.kit.terminal.Words;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsolePartsTest {

    @Test
    void splitsALineIntoWords() {
        assertThat(Words.of("Setvar Variable=X 'Value=a \"b' c\\ d \"\" e\"f g\"h"))
                .containsExactly("Setvar", "Variable=X", "Value=a \"b", "c d", "", "ef gh");
        assertThat(Words.of("   ")).isEmpty();
    }

    @Test
    void showsEventsByNameAndHeader() {
        AmiMessage hangup = AmiMessage.parse("Event: Hangup\nChannel: PJSIP/6001-1");
        assertThat(EventFilter.parse(List.of()).shows(hangup.name(), hangup::all))
                .isTrue();
        assertThat(EventFilter.parse(List.of("hang*")).shows(hangup.name(), hangup::all))
                .isTrue();
        assertThat(EventFilter.parse(List.of("Queue*", "Hangup")).shows(hangup.name(), hangup::all))
                .isTrue();
        assertThat(EventFilter.parse(List.of("!Hangup")).shows(hangup.name(), hangup::all))
                .isFalse();
        assertThat(EventFilter.parse(List.of("channel=PJSIP/6001*")).shows(hangup.name(), hangup::all))
                .isTrue();
        assertThat(EventFilter.parse(List.of("Channel=PJSIP/6002*")).shows(hangup.name(), hangup::all))
                .isFalse();
        assertThat(EventFilter.parse(List.of("Hang.p")).shows(hangup.name(), hangup::all))
                .isFalse();
    }

    @Test
    void completesActionsHeadersAndEvents() {
        ConsoleCompleter completer = new ConsoleCompleter(Catalogue.load());
        assertThat(completer.suggestions(List.of(), "queuesu")).containsExactly("QueueSummary");
        assertThat(completer.suggestions(List.of(), "wa")).contains("watch", "WaitEvent");
        assertThat(completer.suggestions(List.of("originate"), "ch")).contains("Channel=", "ChannelId=");
        assertThat(completer.suggestions(List.of("originate", "Channel=x"), "channel="))
                .isEmpty();
        assertThat(completer.suggestions(List.of("watch"), "hangup")).contains("Hangup", "HangupRequest");
    }

    @Test
    void hidesSecretsAndControlCharacters() {
        AmiMessage auth = AmiMessage.parse("Event: AuthDetail\nPassword: hunter2\nName: \u001b[31mred");
        assertThat(Formats.line(auth, 100) + Formats.json(auth) + Formats.tables(List.of(auth), 100, "#"))
                .doesNotContain("hunter2")
                .doesNotContain("\u001b");
    }

    @Test
    void cutsTablesAtTheEdgeAndSaysSo() {
        AmiMessage item = AmiMessage.parse("Event: X\nFirst: " + "a".repeat(60) + "\nSecond: b\nThird: c");
        assertThat(Formats.tables(List.of(item), 50, "# more")).contains("…  b").endsWith("1 more");
    }

    @Test
    void showsWhatMattersFirstAndNothingTwice() {
        AmiMessage hangup = AmiMessage.parse("Event: Hangup\nPrivilege: call,all\nChannel: PJSIP/1\nChannelState: 6\n"
                + "ChannelStateDesc: Up\nCallerIDNum: <unknown>\nUniqueid: 1.1\nCause: 16");
        assertThat(Formats.line(hangup, 200))
                .isEqualTo("Hangup  Channel=PJSIP/1  ChannelStateDesc=Up  Cause=16  ChannelState=6  Uniqueid=1.1");
        assertThat(Formats.line(hangup, 20)).isEqualTo("Hangup  Channel=PJS…");
    }

    @Test
    void makesATableForEachKindOfItem() {
        List<AmiMessage> items = List.of(
                AmiMessage.parse("Event: QueueParams\nQueue: a\nCalls: 1"),
                AmiMessage.parse("Event: QueueMember\nQueue: a\nName: Anna"),
                AmiMessage.parse("Event: QueueParams\nQueue: b\nCalls: 22"));
        assertThat(Formats.tables(items, 100, "#"))
                .isEqualTo(
                        "-- QueueParams\nQueue  Calls\na      1\nb      22\n\n-- QueueMember\nQueue  Name\na      Anna");
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(keys("ru")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        ResourceBundle bundle = Texts.in(ConsoleMain.class, language).bundle();
        return Set.copyOf(bundle.keySet()).stream()
                .filter(bundle::containsKey)
                .collect(java.util.stream.Collectors.toSet());
    }
}
