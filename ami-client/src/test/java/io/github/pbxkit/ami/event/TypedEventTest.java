package io.github.pbxkit.ami.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.AmiProtocolException;
import io.github.pbxkit.ami.UnknownEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Handlers can be tested with events from text, without a server. */
class TypedEventTest {

    private static <E extends AmiEvent> E parse(Class<E> type, String... lines) {
        return type.cast(AmiEvent.parse(String.join("\n", lines)));
    }

    @Test
    void readsAHangup() {
        Hangup hangup = parse(
                Hangup.class,
                "Event: Hangup",
                "Privilege: call,all",
                "Channel: PJSIP/6001-00000001",
                "ChannelState: 6",
                "ChannelStateDesc: Up",
                "CallerIDNum: 6001",
                "CallerIDName: \\\"Anna\\\"",
                "Priority: 3",
                "Uniqueid: 1795396672.1",
                "Linkedid: 1795396672.0",
                "ChanVariable: A=1",
                "ChanVariable: B=x=y",
                "Cause: 16",
                "Cause-txt: Normal Clearing",
                "SomethingNew: later");
        assertThat(hangup.channel().name()).isEqualTo("PJSIP/6001-00000001");
        assertThat(hangup.channel().state()).isEqualTo(ChannelState.UP);
        assertThat(hangup.channel().callerIdName()).isEqualTo("\"Anna\"");
        assertThat(hangup.channel().priority()).hasValue(3);
        assertThat(hangup.channel().variables()).containsEntry("A", "1").containsEntry("B", "x=y");
        assertThat(hangup.cause()).hasValue(16);
        assertThat(hangup.causeTxt()).isEqualTo("Normal Clearing");
        assertThat(hangup.techCause()).isEmpty();
        assertThat(hangup.message().first("SomethingNew")).hasValue("later");
        assertThat(hangup.origin()).isEqualTo(AmiOrigin.UNKNOWN);
    }

    @Test
    void readsADialWithoutACaller() {
        DialBegin dial = parse(DialBegin.class, "Event: DialBegin", "DestChannel: Local/1@x;1", "DestChannelState: 0");
        assertThat(dial.channel()).isEmpty();
        assertThat(dial.destChannel().name()).isEqualTo("Local/1@x;1");
        assertThat(dial.destChannel().state()).isEqualTo(ChannelState.DOWN);
    }

    @Test
    void readsStatesAndKeepsWordsThatItDoesNotKnow() {
        DeviceStateChange known =
                parse(DeviceStateChange.class, "Event: DeviceStateChange", "Device: Custom:x", "State: RINGINUSE");
        DeviceStateChange unknown =
                parse(DeviceStateChange.class, "Event: DeviceStateChange", "Device: Custom:x", "State: DREAMING");
        assertThat(known.state()).isEqualTo(DeviceState.RINGINUSE);
        assertThat(unknown.state()).isEqualTo(DeviceState.UNKNOWN);
        assertThat(unknown.message().first("State")).hasValue("DREAMING");
    }

    @Test
    void readsTimesAndFlags() {
        QueueMemberPause pause = parse(
                QueueMemberPause.class,
                "Event: QueueMemberPause",
                "LastCall: 0",
                "LoginTime: 1795396684",
                "Paused: 1",
                "Wrapuptime: 5");
        assertThat(pause.lastCall()).isEmpty();
        assertThat(pause.loginTime()).hasValue(Instant.ofEpochSecond(1795396684));
        assertThat(pause.paused()).hasValue(true);
        assertThat(pause.wrapuptime()).hasValue(Duration.ofSeconds(5));
        assertThat(pause.ringinuse()).isEmpty();
        assertThat(parse(DTMFEnd.class, "Event: DTMFEnd", "DurationMs: 120").durationMs())
                .hasValue(Duration.ofMillis(120));
        assertThat(parse(ContactStatus.class, "Event: ContactStatus", "RoundtripUsec: 1500")
                        .roundtripUsec())
                .hasValue(Duration.ofNanos(1_500_000));
        assertThat(parse(SuccessfulAuth.class, "Event: SuccessfulAuth", "EventTV: 2026-11-23T01:17:50.529+0000")
                        .eventTv())
                .hasValue(Instant.parse("2026-11-23T01:17:50.529Z"));
        assertThat(parse(Reload.class, "Event: Reload", "Timestamp: 1795396672.533558")
                        .timestamp())
                .hasValue(Instant.ofEpochSecond(1795396672, 533558000));
    }

    @Test
    void takesNonsenseInNumbersForAbsent() {
        Hangup hangup = parse(Hangup.class, "Event: Hangup", "Cause: sixteen", "ChannelState: 99");
        assertThat(hangup.cause()).isEmpty();
        assertThat(hangup.channel().state()).isEqualTo(ChannelState.UNKNOWN);
        assertThat(parse(Reload.class, "Event: Reload", "Timestamp: 99999999999999999999")
                        .timestamp())
                .isEmpty();
    }

    @Test
    void readsRepeatedReportsOfAStream() {
        RTCPSent sent = parse(
                RTCPSent.class, "Event: RTCPSent", "ReportCount: 2", "Report0SourceSSRC: 0x1", "Report1IAJitter: 12");
        assertThat(sent.reportSourceSsrc(0)).isEqualTo("0x1");
        assertThat(sent.reportIaJitter(1)).hasValue(12);
    }

    @Test
    void findsTypesInAnyCaseAsTheWireDiffersFromTheDocumentation() {
        assertThat(AmiEvent.parse("Event: Newexten\nExtension: 1")).isInstanceOf(NewExten.class);
        assertThat(AmiEvent.parse("Event: AOC-D")).isInstanceOf(AOCD.class);
        assertThat(AmiEvent.parse("Event: QueueStatusComplete\nListItems: 4"))
                .isInstanceOfSatisfying(
                        ListComplete.class, end -> assertThat(end.listItems()).hasValue(4));
        assertThat(AmiEvent.parse("Event: Nothing like it")).isInstanceOf(UnknownEvent.class);
        assertThat(AmiEvent.parse("Event: ")).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatThrownBy(() -> AmiEvent.parse("Response: Success")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmiEvent.parse("Event: A\n\nEvent: B")).isInstanceOf(AmiProtocolException.class);
    }
}
