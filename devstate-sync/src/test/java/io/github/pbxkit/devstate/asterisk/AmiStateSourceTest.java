package io.github.pbxkit.devstate.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmiStateSourceTest {
    private final AmiTestServer server = AmiTestServer.builder()
            .hint("100", "PJSIP/100")
            .hint("101", "PJSIP/101&Custom:DND101")
            .hint("200*moscow", "Custom:200*moscow")
            .hint("300", "Custom:300*moscow")
            .hint("*97", "MWI:100")
            .start();
    private final AmiClient client = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(20)))
            .build();
    private final RecordedStates recorded = new RecordedStates();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private AmiStateSource start(UnaryOperator<AmiStateSource.Builder> settings) {
        AmiStateSource source = settings.apply(AmiStateSource.builder(client).followUps(List.of()))
                .build();
        source.start(recorded);
        client.connect().join();
        Waiting.until(recorded::isAvailable, true);
        return source;
    }

    @Test
    void tellsAllHintsAtFirstAndThenEachChange() {
        server.deviceState("PJSIP/100", "INUSE");
        start(source -> source);

        assertThat(recorded.states()).isEqualTo(Map.of("100", DeviceState.INUSE, "101", DeviceState.UNAVAILABLE));
        for (String state : List.of("RINGING", "RINGINUSE", "ONHOLD", "BUSY", "UNAVAILABLE", "NOT_INUSE")) {
            server.deviceState("PJSIP/100", state);
        }

        Waiting.until(
                recorded::changes,
                List.of("100 RINGING", "100 RINGINUSE", "100 ONHOLD", "100 BUSY", "100 UNAVAILABLE", "100 NOT_INUSE"));
    }

    @Test
    void neverTellsWhatCameFromAnotherServer() {
        AmiStateSource source = start(s -> s);

        server.deviceState("Custom:200*moscow", "INUSE");
        server.deviceState("Custom:300*moscow", "INUSE");
        server.deviceState("PJSIP/100", "RINGING");

        Waiting.until(recorded::changes, List.of("100 RINGING"));
        assertThat(recorded.states()).doesNotContainKeys("200*moscow", "300");
        assertThat(source.refused()).containsKeys("echo", "illegal-number");
    }

    @Test
    void readsTheStatesAgainAfterALostConnection() {
        start(source -> source);

        server.kill();
        Waiting.until(recorded::isAvailable, false);
        server.deviceState("PJSIP/100", "INUSE");
        server.restart();

        Waiting.until(() -> recorded.states().get("100"), (StateValue) DeviceState.INUSE);
        Waiting.until(recorded::isAvailable, true);
        assertThat(recorded.changes()).isEmpty();
    }

    @Test
    void onALiveConnectionItIsAvailableOnceEverythingWasRead() {
        client.connect().join();
        AmiStateSource source =
                AmiStateSource.builder(client).followUps(List.of()).build();
        server.on("ExtensionStateList", (request, reply) -> reply.error("not now"));
        source.start(recorded);
        Waiting.until(() -> server.requests("ExtensionStateList").size(), 1);
        assertThatThrownBy(() -> source.refresh().join()).hasMessageContaining("not now");
        assertThat(recorded.isAvailable()).isFalse();

        server.on("ExtensionStateList", (request, reply) -> {
            reply.listBegins("Extension Statuses will follow");
            reply.item("ExtensionStatus", "Exten", "100", "Context", "default", "Hint", "PJSIP/100", "Status", "1");
            reply.listEnds("ExtensionStateListComplete");
        });
        source.refresh().join();

        assertThat(recorded.isAvailable()).isTrue();
        assertThat(recorded.states()).isEqualTo(Map.of("100", DeviceState.INUSE));
    }

    @Test
    void aNumberThatVanishedIsMissingInTheNextSnapshot() {
        AmiStateSource source = start(s -> s.devices(AmiStateSource.Builder.DEFAULT_DEVICES));
        server.deviceState("SIP/250", "INUSE");
        Waiting.until(() -> recorded.states().get("250"), (StateValue) DeviceState.INUSE);
        server.on("DeviceStateList", (request, reply) -> {
            reply.listBegins("Device State Changes will follow");
            reply.item("DeviceStateChange", "Device", "SIP/251", "State", "UNKNOWN");
            reply.listEnds("DeviceStateListComplete");
        });

        source.refresh().join();

        assertThat(recorded.states()).isEqualTo(Map.of("251", DeviceState.NOT_INUSE));
    }

    @Test
    void aListDoesNotUndoWhatAnEventToldMeanwhile() {
        AmiStateSource source = start(s -> s);
        server.on("ExtensionStateList", (request, reply) -> {
            server.deviceState("PJSIP/100", "RINGING");
            Waiting.until(() -> recorded.states().get("100"), (StateValue) DeviceState.RINGING);
            reply.listBegins("Extension Statuses will follow");
            reply.item("ExtensionStatus", "Exten", "100", "Context", "default", "Hint", "PJSIP/100", "Status", "0");
            reply.listEnds("ExtensionStateListComplete");
        });

        source.refresh().join();

        assertThat(recorded.states()).isEqualTo(Map.of("100", DeviceState.RINGING));
    }

    @Test
    void keepsToItsContextsAndNumbers() {
        start(source -> source.contexts("phones", "default").numbers(Pattern.compile("10[0-8]")));

        status("100", "other", "1");
        status("109", "phones", "1");
        status("105", "default", "1");
        status("105", "phones", "8");
        status("105", "default", "0"); // phones has it, and counts more
        status("106", "phones", "2");

        Waiting.until(recorded::changes, List.of("105 INUSE", "105 RINGING", "106 BUSY"));
    }

    @Test
    void keepsTheStateWhenAsteriskSaysANumberThatNobodyKnows() {
        start(source -> source);

        status("100", "default", "1");
        status("100", "default", "77");
        status("100", "default", "-1");

        Waiting.until(recorded::changes, List.of("100 INUSE", "100 UNAVAILABLE"));
    }

    @Test
    void tellsPresenceAndMailboxesIfAsked() {
        server.on(
                "MailboxCount",
                (request, reply) ->
                        reply.success("Mailbox", request.text("Mailbox"), "NewMessages", "2", "OldMessages", "5"));
        start(s -> s.numbers(Pattern.compile("7.*")).presence().mailboxes(List.of("700"), "default"));
        assertThat(recorded.states()).isEqualTo(Map.of("700", new MessageCounts(2, 5)));

        server.emit("MessageWaiting", "Mailbox", "700@default", "Waiting", "1", "New", "3", "Old", "5");
        server.emit("MessageWaiting", "Mailbox", "700@other", "Waiting", "1", "New", "9", "Old", "9");
        presence("CustomPresence:701", "dnd", "in a\\r\\nmeeting");
        presence("CustomPresence:701*moscow", "dnd", "an echo");

        Waiting.until(
                () -> recorded.changes().stream().sorted().toList(), // two kinds, in no order
                List.of(
                        "700 " + new MessageCounts(3, 5),
                        "701 " + new Presence(Presence.State.DND, "", "in a\r\nmeeting")));
    }

    private void presence(String presentity, String state, String message) {
        server.emit(
                "PresenceStateChange", "Presentity", presentity, "Status", state, "Subtype", "", "Message", message);
    }

    @Test
    void devicesNeedAGroupThatIsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiStateSource.builder(client).devices(Pattern.compile("SIP/.*")))
                .withMessageContaining("devices needs a group");
    }

    private void status(String number, String context, String status) {
        server.emit(
                "ExtensionStatus", "Exten", number, "Context", context, "Hint", "PJSIP/" + number, "Status", status);
    }
}
