package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The five exchanges that the article on the 7931G shows, one after the other until the phone registers, and what the
 * trace has to tell someone who sits before it. Written anew from the values that are known of them: phone, firmware,
 * ports, the order of messages, who answers to which port.
 */
class ArticleCapturesTest {
    private static final String ICMP =
            "IP 1.1.68.72 > 10.20.1.1: ICMP 1.1.68.72 udp port 49160 unreachable, length 556\n";

    private static String register(int cseq, String more) {
        return """

                U 1.1.68.72:49160 -> 10.20.1.1:5060
                REGISTER sip:10.20.1.1 SIP/2.0
                Via: SIP/2.0/UDP 192.168.1.5:5061;branch=z9hG4bK%1$d
                From: <sip:301@10.20.1.1>;tag=001122334455000%1$d
                To: <sip:301@10.20.1.1>
                Call-ID: 00112233-44550002@192.168.1.5
                CSeq: %1$d REGISTER
                User-Agent: Cisco-CP7931G/8.5.3
                Contact: <sip:301@192.168.1.5:5061;transport=udp>;+u.sip!model.ccm.cisco.com="348"
                %2$sContent-Length: 0
                """.formatted(cseq, more);
    }

    private static String answer(int cseq, String status, int port) {
        return """

                U 10.20.1.1:5060 -> 1.1.68.72:%3$d
                SIP/2.0 %2$s
                Via: SIP/2.0/UDP 192.168.1.5:5061;branch=z9hG4bK%1$d;received=1.1.68.72
                CSeq: %1$d REGISTER
                Content-Length: 0
                """.formatted(cseq, status, port);
    }

    private static final String PASSWORD = "Authorization: Digest username=\"a301\",realm=\"asterisk\"\n";
    private static final String FOR_AN_HOUR = "Expires: 3600\n";

    @Test
    void withNatYesTheQuestionGoesToThePortThatNobodyListensOn() {
        String trace = register(101, FOR_AN_HOUR) + answer(101, "401 Unauthorized", 49160) + ICMP;

        assertThat(NatAdvice.ofTrace(trace))
                .singleElement()
                .asString()
                .contains("ICMP port unreachable", "goes to port 49160", "waits on port 5061")
                .contains("force_rport=no", "nat=no", "forward UDP port 5061");
    }

    @Test
    void withoutAForwardTheQuestionStopsAtTheRouter() {
        String trace = register(101, FOR_AN_HOUR)
                + answer(101, "401 Unauthorized", 5061)
                + register(101, FOR_AN_HOUR)
                + answer(101, "401 Unauthorized", 5061);

        assertThat(NatAdvice.ofTrace(trace))
                .singleElement()
                .asString()
                .contains("goes to port 5061, as it has to", "Forward UDP port 5061 on the router")
                .doesNotContain("force_rport");
    }

    @Test
    void withTheForwardThePhoneAnswersAndIsTaken() {
        String trace = register(101, FOR_AN_HOUR)
                + answer(101, "401 Unauthorized", 5061)
                + register(102, FOR_AN_HOUR + PASSWORD)
                + answer(102, "200 OK", 5061);

        assertThat(NatAdvice.ofTrace(trace)).containsExactly("The server accepted the registration.");
        // natReceivedProcessing reads the public address from here
        assertThat(SipTrace.parse(trace).get(3).header("via"))
                .hasValueSatisfying(via -> assertThat(via).contains("received=1.1.68.72"));
    }

    @Test
    void aPhoneThatRestartsTakesItsRegistrationBack() {
        String trace = register(103, "Expires: 0\n" + PASSWORD) + answer(103, "200 OK", 5061);

        assertThat(NatAdvice.ofTrace(trace)).hasSize(2).last().asString().contains("Expires: 0", "restarts");
    }

    @Test
    void everyRegisterTellsModelFirmwareAndPort() {
        List<SipTrace.Message> messages = SipTrace.parse(register(101, "") + answer(101, "401 Unauthorized", 5061));

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).model()).hasValue(DeviceModel.CP7931);
        assertThat(messages.get(0).firmwareVersion()).hasValue("8.5.3");
        assertThat(messages.get(0).viaPort()).hasValue(5061);
        assertThat(messages).extracting(SipTrace.Message::sentTo).containsExactly(port(5060), port(5061));
    }

    private static java.util.Optional<Integer> port(int number) {
        return java.util.Optional.of(number);
    }

    @Test
    void theServersOwnTraceAndTcpdumpTellThePortAsWell() {
        for (String line : List.of(
                "<--- Transmitting (NAT) to 1.1.68.72:49160 --->",
                "<--- Transmitting SIP response (473 bytes) to UDP:1.1.68.72:49160 --->",
                "10:00:00.1 IP 10.20.1.1.5060 > 1.1.68.72.49160: SIP: SIP/2.0 401 Unauthorized")) {
            assertThat(SipTrace.parse(line + "\nSIP/2.0 401 Unauthorized\nCSeq: 1 REGISTER\n"))
                    .as(line)
                    .singleElement()
                    .extracting(SipTrace.Message::sentTo)
                    .isEqualTo(port(49160));
        }
    }
}
