package io.github.pbxkit.examples.lab.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SipMessageTest {
    private static final String INVITE = String.join(
            "\r\n",
            "INVITE sip:6001@127.0.0.1:5070 SIP/2.0",
            "v: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bKabc;rport",
            "f: \"Анна\" <sip:6002@127.0.0.1>;tag=as1",
            "t: <sip:6001@127.0.0.1:5070>",
            "i: 42@127.0.0.1",
            "CSeq: 102 INVITE",
            "Subject: one",
            "  two",
            "Record-Route: <sip:a>",
            "Record-Route: <sip:b>",
            "l: 4",
            "",
            "v=0\n");

    private static SipMessage parse(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return SipMessage.parse(data, data.length);
    }

    @Test
    void readsARequestWithCompactAndContinuedHeaders() {
        SipMessage invite = parse(INVITE);

        assertThat(invite.isRequest("INVITE")).isTrue();
        assertThat(invite.requestUri()).isEqualTo("sip:6001@127.0.0.1:5070");
        assertThat(invite.callId()).isEqualTo("42@127.0.0.1");
        assertThat(invite.from().displayName()).isEqualTo("Анна");
        assertThat(invite.cseq()).isEqualTo(102);
        assertThat(invite.transaction()).isEqualTo("z9hG4bKabc INVITE");
        assertThat(invite.first("subject")).contains("one two");
        assertThat(invite.all("record-route")).containsExactly("<sip:a>", "<sip:b>");
        assertThat(invite.body()).isEqualTo("v=0\n");
    }

    @Test
    void answersWithTheRequestsOwnHeaders() {
        SipMessage answer = SipMessage.response(parse(INVITE), 180, "Ringing");

        SipMessage read = parse(new String(answer.encode(), StandardCharsets.UTF_8));
        assertThat(read.status()).isEqualTo(180);
        assertThat(read.isProvisional()).isTrue();
        assertThat(read.reason()).isEqualTo("Ringing");
        assertThat(read.method()).isEqualTo("INVITE");
        assertThat(read.transaction()).isEqualTo("z9hG4bKabc INVITE");
        assertThat(read.all("Record-Route")).hasSize(2);
        assertThat(read.first("Subject")).isEmpty();
    }

    @Test
    void countsTheBodyInBytes() {
        SipMessage message = SipMessage.request("MESSAGE", "sip:x").withBody("text/plain", "Привет");

        assertThat(new String(message.encode(), StandardCharsets.UTF_8)).contains("Content-Length: 12\r\n\r\nПривет");
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("hello"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("INVITE sip:x SIP/2.0\r\nnonsense\r\n\r\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("BYE sip:x SIP/2.0\r\nVia: x\r\n\r\n").callId())
                .withMessageContaining("Call-ID");
    }
}
