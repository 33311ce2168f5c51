package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AsteriskPeerTest {
    private static PhoneConfig.Builder phone() {
        return PhoneConfig.builder(DeviceModel.CP7931)
                .server("10.20.1.1")
                .label("301")
                .calls(calls -> calls.localPort(5061))
                .media(media -> media.preferredCodec(Codec.G711_ALAW))
                .line(
                        1,
                        line -> line.name("301")
                                .displayName("Anna")
                                .authName("a301")
                                .authPassword("s3cret"));
    }

    private static final String REGISTER = """
            REGISTER sip:pbx SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.5:5061;branch=z9hG4bK1
            From: <sip:301@pbx>
            Contact: <sip:301@10.0.0.5:5061>;+u.sip!model.ccm.cisco.com="348"
            User-Agent: Cisco-CP7931G/8.5.3
            CSeq: 101 REGISTER
            """;
    private static final String CHALLENGE = "SIP/2.0 401 Unauthorized\nCSeq: 101 REGISTER\n";

    @Test
    void writesAnEndpointThatAnswersToThePortInVia() {
        assertThat(AsteriskPeer.of(phone().build(), "phones").toPjsipConf())
                .contains(
                        "[301]\ntype=endpoint\ncontext=phones\n",
                        "[301-auth]\n",
                        "username=a301\n",
                        "password=s3cret\n")
                .contains("force_rport=no\n", "rewrite_contact=no\n", "rtp_symmetric=no\n", "allow=alaw,ulaw\n")
                .contains("callerid=\"Anna\" <301>\n", "its SIP port is 5061");
        assertThat(AsteriskPeer.of(phone().build(), "phones").toSipConf())
                .contains("[301]\n", "nat=no\n", "defaultuser=a301\n", "secret=s3cret\n", "context=phones\n");
    }

    @Test
    void warnsOfAnAuthNameThatChanSipDoesNotKnow() {
        assertThat(AsteriskPeer.of(phone().build(), "phones").toSipConf())
                .contains("\n; set the phone's authName to 301: chan_sip refuses a301, ", "only\n[301]\ntype=friend");
        PhoneConfig same = phone().key(1, line -> line.feature(KeyFeature.LINE).name("301"))
                .build();
        assertThat(AsteriskPeer.of(same, "phones").toSipConf()).doesNotContain("authName");
    }

    @Test
    void saysWhatToForwardBehindARouter() {
        PhoneConfig behind =
                phone().nat(nat -> nat.enabled(true).receivedProcessing(true)).build();
        assertThat(AsteriskPeer.of(behind, "phones").toPjsipConf())
                .contains("forward UDP 5061", "rtp_symmetric=yes", "force_rport=no");
        assertThat(NatAdvice.of(behind)).hasSize(3).anyMatch(text -> text.contains("UDP port 5061"));
        assertThat(NatAdvice.of(phone().nat(nat -> nat.enabled(true)).build()))
                .hasSize(4)
                .first()
                .asString()
                .contains("natReceivedProcessing");
        assertThat(NatAdvice.of(phone().build())).isEmpty();
    }

    @Test
    void refusesWhatAsteriskCannotCarry() {
        for (String password : new String[] {"a;b", "a\nb", "a]b"}) {
            PhoneConfig bad = phone().key(
                            1, line -> line.feature(KeyFeature.LINE).name("301").authPassword(password))
                    .build();
            assertThatThrownBy(() -> AsteriskPeer.of(bad, "phones")).hasMessageContaining("authPassword");
        }
    }

    @Test
    void readsModelFirmwareAndPortFromARegister() {
        SipTrace.Message register = SipTrace.parse(REGISTER).get(0);
        assertThat(register.model()).hasValue(DeviceModel.CP7931);
        assertThat(register.firmwareVersion()).hasValue("8.5.3");
        assertThat(register.viaPort()).hasValue(5061);
        assertThat(SipTrace.parse("<--- x --->\n" + CHALLENGE).get(0).status()).isEqualTo(401);
    }

    @Test
    void explainsWhyAPhoneDoesNotRegister() {
        String icmp = "ICMP 203.0.113.1 udp port 40000 unreachable\n";
        assertThat(NatAdvice.ofTrace(REGISTER + CHALLENGE + icmp))
                .singleElement()
                .asString()
                .contains("ICMP port unreachable", "port 5061", "force_rport=no");
        assertThat(NatAdvice.ofTrace(REGISTER + CHALLENGE))
                .singleElement()
                .asString()
                .contains("never hears it");
        String answer = REGISTER + "Authorization: Digest username=\"a301\"\n";
        assertThat(NatAdvice.ofTrace(REGISTER + CHALLENGE + answer + CHALLENGE))
                .singleElement()
                .asString()
                .contains("authPassword");
        String accepted = "SIP/2.0 200 OK\nCSeq: 102 REGISTER\n";
        assertThat(NatAdvice.ofTrace(REGISTER + CHALLENGE + answer + accepted)).hasSize(1);
        assertThat(NatAdvice.ofTrace(REGISTER + "Expires: 0\n" + accepted)).hasSize(2);
        assertThat(NatAdvice.ofTrace(REGISTER)).singleElement().asString().contains("does not answer");
        assertThat(NatAdvice.ofTrace("nothing")).singleElement().asString().contains("no REGISTER");
    }
}
