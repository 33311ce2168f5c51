package io.github.pbxkit.ami;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The stream that decoders are measured with: 13 kinds of event in turns as a busy server sends them, about 450 bytes and
 * 20 headers each, with time stamps and a system name, a quarter of the caller names in Cyrillic. Made from a seed.
 */
public final class EventMix {
    /** Events in the stream. */
    public static final int EVENTS = 13_000;

    private static final String[] NAMES = {"Alice Cooper", "Bob <reception>", "Анна Каренина", "Dispatch 3"};

    private final Random random = new Random(20261123);
    private final StringBuilder text = new StringBuilder(EVENTS * 460);
    private int number;

    /**
     * The greeting and the events.
     *
     * @return bytes as on the wire
     */
    public static byte[] bytes() {
        return new EventMix().build();
    }

    private byte[] build() {
        text.append("Asterisk Call Manager/11.0.0\r\n");
        for (number = 0; number < EVENTS; number++) {
            add(number % 13);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(int kind) {
        switch (kind) {
            case 0 -> begin("Newchannel", "call").channel("").end();
            case 1, 2 -> begin("Newstate", "call").channel("").end();
            case 3, 4, 5 ->
                begin("VarSet", "dialplan")
                        .channel("")
                        .line("Variable", "RTPAUDIOQOS")
                        .line("Value", "ssrc=" + random.nextInt(1 << 30) + "\\;lp=0\\;rxjitter=0.0001")
                        .end();
            case 6 ->
                begin("DialBegin", "call")
                        .channel("")
                        .channel("Dest")
                        .line("DialString", "6002/sip:6002@10.0.0.7")
                        .end();
            case 7 ->
                begin("Hangup", "call")
                        .channel("")
                        .line("Cause", "16")
                        .line("Cause-txt", "Normal Clearing")
                        .end();
            case 8 ->
                begin("ExtensionStatus", "call")
                        .line("Exten", extension())
                        .line("Context", "hints")
                        .line("Hint", "PJSIP/" + extension())
                        .line("Status", "1")
                        .line("StatusText", "InUse")
                        .end();
            case 9, 10 ->
                begin("DeviceStateChange", "call")
                        .line("Device", "PJSIP/" + extension())
                        .line("State", "INUSE")
                        .end();
            default -> rtcp();
        }
    }

    private void rtcp() {
        begin("RTCPSent", "reporting").channel("");
        line("To", "10.0.0." + random.nextInt(250) + ":" + (10_000 + random.nextInt(9000)));
        line("From", "10.0.0.1:" + (10_000 + random.nextInt(9000)));
        line("SSRC", "0x" + Integer.toHexString(random.nextInt()));
        line("PT", "200(SR)").line("ReportCount", "1");
        line("SentNTP", "1795396672." + random.nextInt(999_999))
                .line("SentRTP", String.valueOf(random.nextInt(1 << 20)));
        line("SentPackets", "250").line("SentOctets", "40000");
        line("Report0SourceSSRC", "0x" + Integer.toHexString(random.nextInt())).line("Report0FractionLost", "0");
        line("Report0CumulativeLost", "0").line("Report0HighestSequence", "250").line("Report0IAJitter", "12");
        end();
    }

    private EventMix begin(String name, String privilege) {
        return line("Event", name)
                .line("Privilege", privilege + ",all")
                .line("Timestamp", "1795396672." + (100_000 + random.nextInt(800_000)))
                .line("SystemName", "north");
    }

    private EventMix channel(String prefix) {
        String id = "north-17953966" + (72 + number / 1000) + "." + number;
        line(prefix + "Channel", "PJSIP/" + extension() + "-0000" + Integer.toHexString(0x1000 + number));
        line(prefix + "ChannelState", "6").line(prefix + "ChannelStateDesc", "Up");
        line(prefix + "CallerIDNum", extension()).line(prefix + "CallerIDName", NAMES[random.nextInt(4)]);
        line(prefix + "ConnectedLineNum", extension()).line(prefix + "ConnectedLineName", NAMES[random.nextInt(4)]);
        line(prefix + "Language", "en").line(prefix + "AccountCode", "");
        line(prefix + "Context", "from-internal")
                .line(prefix + "Exten", extension())
                .line(prefix + "Priority", "3");
        return line(prefix + "Uniqueid", id).line(prefix + "Linkedid", id);
    }

    private String extension() {
        return String.valueOf(6000 + random.nextInt(1000));
    }

    private EventMix line(String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    private void end() {
        text.append("\r\n");
    }
}
