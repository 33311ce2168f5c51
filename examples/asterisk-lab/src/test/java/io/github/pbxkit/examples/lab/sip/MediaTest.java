package io.github.pbxkit.examples.lab.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MediaTest {

    @Test
    void muLawKeepsASampleWithinItsStep() {
        for (int sample = -32_000; sample <= 32_000; sample += 7) {
            // a step is at most a sixteenth of the sample, and 8 near zero (G.711, table 2)
            assertThat(ULaw.decode(ULaw.encode(sample))).isBetween(sample - step(sample), sample + step(sample));
        }
    }

    private static int step(int sample) {
        return Math.max(8, Math.abs(sample) / 16);
    }

    @Test
    void silenceIsNotLoudAndFullScaleIs() {
        byte[] silence = {ULaw.SILENCE, ULaw.SILENCE};
        byte[] loud = {ULaw.encode(30_000), ULaw.encode(-30_000)};

        assertThat(ULaw.loudness(silence, 0, 2)).isZero();
        assertThat(ULaw.loudness(loud, 0, 2)).isGreaterThan(28_000);
        assertThat(ULaw.loudness(loud, 1, 1)).isZero();
    }

    @Test
    void anEventPacketCarriesItsDigitAndTime() {
        byte[] packet = RtpPacket.of(101, true, 65_537, 0x8000_0001L, 7, RtpPacket.event('#', true, 800));

        assertThat(packet).hasSize(16);
        assertThat(RtpPacket.payloadType(packet)).isEqualTo(101);
        assertThat(RtpPacket.timestamp(packet)).isEqualTo(0x8000_0001);
        assertThat(RtpPacket.digit(packet)).isEqualTo('#');
        assertThat(packet[1] & 0x80).isEqualTo(0x80);
        assertThat(packet[13] & 0x80).isEqualTo(0x80);
        assertThat(packet[14] << 8 | packet[15] & 0xFF).isEqualTo(800);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RtpPacket.event('x', false, 0))
                .withMessageContaining("'x'");
    }

    @Test
    void aSessionDescriptionIsWrittenAndRead() {
        Sdp sdp = new Sdp("127.0.0.1", 4000, 101, "sendonly");

        assertThat(Sdp.parse(sdp.format(1, 2))).isEqualTo(sdp);
        assertThat(sdp.answerDirection()).isEqualTo("recvonly");
        assertThat(Sdp.parse("v=0\r\nm=audio 9 RTP/AVP 0\r\n")).isEqualTo(new Sdp("127.0.0.1", 9, -1, "sendrecv"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sdp.parse("v=0\r\nm=video 9 RTP/AVP 0\r\n"));
    }
}
