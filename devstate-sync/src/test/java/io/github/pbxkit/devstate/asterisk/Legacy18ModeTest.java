package io.github.pbxkit.devstate.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.DeviceState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server as 1.8 is: no list of hints, no events of devices, and hints that show called phones only. */
class Legacy18ModeTest {
    private final AmiTestServer server = AmiTestServer.builder()
            .hint("100", "SIP/100")
            .hint("101", "SIP/101")
            .start()
            .on("ExtensionStateList", (request, reply) -> reply.error("Invalid/unknown command"))
            .on("DeviceStateList", (request, reply) -> reply.error("Invalid/unknown command"));
    private final AmiClient client = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .build();
    private final RecordedStates recorded = new RecordedStates();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private AmiStateSource start() {
        AmiStateSource source = AmiStateSource.builder(client)
                .legacy18("default", List.of("100", "101", "102"))
                .followUps(List.of())
                .build();
        source.start(recorded);
        client.connect().join();
        Waiting.until(recorded::isAvailable, true);
        return source;
    }

    @Test
    void asksForEachNumber() {
        server.deviceState("SIP/100", "NOT_INUSE");
        server.deviceState("SIP/101", "RINGING");
        start();

        assertThat(recorded.states())
                .isEqualTo(
                        Map.of("100", DeviceState.NOT_INUSE, "101", DeviceState.RINGING, "102", DeviceState.NOT_INUSE));
    }

    @Test
    void knowsAtTheStartWhoIsCalling() {
        server.deviceState("SIP/100", "NOT_INUSE");
        server.deviceState("SIP/101", "NOT_INUSE");
        server.on("Status", (request, reply) -> {
            reply.listBegins("Channel status will follow");
            reply.item("Status", "Channel", "SIP/100-0000001a", "ChannelState", "6");
            reply.listEnds("StatusComplete");
        });
        start();

        assertThat(recorded.states()).containsEntry("100", DeviceState.INUSE);
        assertThat(recorded.states()).containsEntry("101", DeviceState.NOT_INUSE);
    }

    @Test
    void theCallersStateComesFromItsChannel() {
        server.deviceState("SIP/100", "NOT_INUSE");
        server.deviceState("SIP/101", "NOT_INUSE");
        start();

        channel("Newchannel", "SIP/100-0000001a", "0");
        channel("Newstate", "SIP/100-0000001a", "4"); // 100 calls
        server.deviceState("SIP/101", "RINGING");
        channel("Newstate", "SIP/101-0000001b", "5");
        server.deviceState("SIP/101", "INUSE");
        channel("Newstate", "SIP/101-0000001b", "6");
        channel("Newstate", "SIP/100-0000001a", "6");
        server.emit("Hold", "Channel", "SIP/100-0000001a", "Status", "On");
        server.emit("Hold", "Channel", "SIP/100-0000001a", "Status", "Off");
        server.emit("Hangup", "Channel", "SIP/100-0000001a");
        server.emit("Hangup", "Channel", "SIP/101-0000001b");
        server.deviceState("SIP/101", "NOT_INUSE");

        Waiting.until(
                recorded::changes,
                List.of(
                        "100 INUSE",
                        "101 RINGING",
                        "101 RINGINUSE", // its hint knows already, its channel does not
                        "101 INUSE",
                        "100 ONHOLD",
                        "100 INUSE",
                        "100 NOT_INUSE",
                        "101 NOT_INUSE"));
    }

    @Test
    void aSecondCallRingsInUse() {
        server.deviceState("SIP/100", "NOT_INUSE");
        start();

        channel("Newstate", "SIP/100-0000001a", "6");
        channel("Newstate", "SIP/100-0000001b", "5");
        server.emit("Rename", "Channel", "SIP/100-0000001b", "Newname", "SIP/100-0000001b<ZOMBIE>");
        server.emit("Hangup", "Channel", "SIP/100-0000001b<ZOMBIE>");

        Waiting.until(recorded::changes, List.of("100 INUSE", "100 RINGINUSE", "100 INUSE"));
    }

    @Test
    void aListThatIsOlderThanAnEventTakesNothingBack() {
        server.deviceState("SIP/100", "NOT_INUSE");
        AmiStateSource source = start();
        server.on("Status", (request, reply) -> {
            channel("Newstate", "SIP/100-0000001a", "6"); // too late for the list
            reply.listBegins("Channel status will follow");
            reply.listEnds("StatusComplete");
        });

        source.refresh().join();
        Waiting.until(() -> recorded.states().get("100"), DeviceState.INUSE);
        server.emit("Hangup", "Channel", "SIP/100-0000001a");

        Waiting.until(() -> recorded.states().get("100"), DeviceState.NOT_INUSE);
    }

    @Test
    void aListKnowsMoreOfANumberThanAnEventOfOneOfItsChannels() {
        server.deviceState("SIP/100", "NOT_INUSE");
        AmiStateSource source = start();
        server.on("Status", (request, reply) -> {
            channel("Newstate", "SIP/100-0000001b", "5");
            reply.listBegins("Channel status will follow");
            reply.item("Status", "Channel", "SIP/100-0000001a", "ChannelState", "6"); // its events were missed
            reply.listEnds("StatusComplete");
        });

        source.refresh().join();

        Waiting.until(() -> recorded.states().get("100"), DeviceState.RINGINUSE);
    }

    private void channel(String event, String channel, String state) {
        server.emit(event, "Channel", channel, "ChannelState", state);
    }
}
