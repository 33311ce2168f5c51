package io.github.pbxkit.examples.amiconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe on fakes: today's server, and old ones. */
class ProbeTest {
    @TempDir
    Path folder;

    private String probe(AmiTestServer server, int code) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = {
            "probe",
            "--lang",
            "en",
            "--ami",
            server.host() + ":" + server.port(),
            "--user",
            server.user(),
            "--password",
            server.secret(),
            "--listen",
            "1",
            "--capture",
            folder.resolve("capture.txt").toString()
        };
        assertThat(ConsoleMain.run(args, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true)))
                .as(err.toString())
                .isEqualTo(code);
        return out.toString();
    }

    @Test
    void tellsWhatAServerIsAndSendsNothingThatChangesIt() throws IOException {
        try (AmiTestServer server = AmiTestServer.builder()
                .credentials("operator", "very-secret")
                .queue("support")
                .hint("1234", "Custom:1234")
                .start()) {
            server.on("CoreSettings", (request, reply) -> reply.success("AsteriskVersion", "22.1.0"));
            String report = probe(server, 0);
            assertThat(report)
                    .contains("Asterisk: 22.1.0", "may: Originate", "list: QueueStatus, 1 items (QueueParams)")
                    .contains("Nothing was changed on the server.")
                    .doesNotContain("very-secret", "operator");
            assertThat(Files.readString(folder.resolve("capture.txt")))
                    .contains("Event: QueueParams", "Queue: xxxxxxx")
                    .doesNotContain("support", "very-secret");
            assertThat(server.requests())
                    .extracting(request -> request.action())
                    .allMatch(action ->
                            ProbeRun.SENT.contains(action) || action.matches("(?i)Challenge|Login|Logoff|Events"));
        }
    }

    @Test
    void readsAServerOfLongAgo() {
        try (AmiTestServer server = AmiTestServer.builder()
                .greeting("Asterisk Call Manager/2.10.6\r\n")
                .start()) {
            server.on("CoreSettings", (request, reply) -> reply.success("AsteriskVersion", "13.38.3"));
            server.on(
                    "ListCommands",
                    (request, reply) -> reply.raw("Response: Success\r\nActionID: "
                            + request.actionId()
                            + "\r\nMeetmeList: List participants in a conference.  (Priv: reporting,all)"
                            + "\r\nSIPpeers: List SIP peers (text format).  (Priv: system,reporting,all)\r\n"
                            + "OldThing: Something.  (Priv: <none>)\r\n\r\n"));
            server.on(
                    "SIPpeers",
                    (request, reply) -> reply.raw("Response: Success\r\nActionID: " + request.actionId()
                            + "\r\nMessage: Peer status list will follow\r\n\r\nEvent: PeerEntry\r\nActionID: "
                            + request.actionId()
                            + "\r\nChanneltype: SIP\r\nObjectName: 6001\r\nIPaddress: 10.1.2.3\r\n\r\n"
                            + "Event: Join\r\nPrivilege: call,all\r\nChannel: SIP/6001-00000001\r\nQueue: sales\r\n\r\n"
                            + "Event: PeerlistComplete\r\nActionID: " + request.actionId()
                            + "\r\nListItems: 1\r\n\r\n"));
            assertThat(probe(server, 0))
                    .contains("Asterisk Call Manager/2.10.6", "Asterisk: 13.38.3", "modules: unknown")
                    .contains("may use: 3, with a type here: 2", "without: OldThing")
                    .contains("list: SIPpeers, 1 items (PeerEntry)", "without: Join (1)", "may not: Originate");
        }
    }

    @Test
    void leavesOnlyShapesOfWhatIsNotAsterisksOwn() {
        String text = Redaction.of(
                AmiMessage.parse(
                        "Event: Newchannel\nChannel: PJSIP/6001-0000002a\nChannelState: 4"
                                + "\nCallerIDName: Иван Петров\nChanVariable: SECRET=tomato\nChanVariable(SIP/77-1): A=b\nno colon 42"));
        assertThat(text)
                .isEqualTo(
                        "Event: Newchannel\r\nChannel: xxxxx/0000-0000000x\r\nChannelState: 4\r\nCallerIDName: жжжж жжжжжж"
                                + "\r\nChanVariable: xxxxxx=xxxxxx\r\nChanVariable(xxx/00-0): x=x\r\n: xx xxxxx 00\r\n");
    }

    @Test
    void leavesNothingOfTextsThatADialplanWrote() {
        for (String event : List.of("UserEvent", "AsyncAGIExec", "AGIExecEnd")) {
            String text = Redaction.of(AmiMessage.parse("Event: " + event
                    + "\nMessage: call Anna\nStatus: vip\nState: ill\nResult: 200 secret\nEvent: Anna"));
            assertThat(text)
                    .isEqualTo("Event: " + event + "\r\nMessage: xxxx xxxx\r\nStatus: xxx\r\nState: xxx"
                            + "\r\nResult: 000 xxxxxx\r\nEvent: xxxx\r\n");
        }
    }
}
