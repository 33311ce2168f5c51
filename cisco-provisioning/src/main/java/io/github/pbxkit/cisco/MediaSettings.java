package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipProfileXml;
import java.util.Optional;

/** Sound: ports, codec, key tones. Immutable. */
public final class MediaSettings {
    private final SipProfileXml xml;

    MediaSettings(SipProfileXml xml) {
        this.xml = xml;
    }

    /** First RTP port; even. Empty where the file does not say. */
    public Optional<Integer> firstPort() {
        return Words.number(xml.startMediaPort);
    }

    /** Last RTP port. Empty where the file does not say. */
    public Optional<Integer> lastPort() {
        return Words.number(xml.stopMediaPort);
    }

    /** The codec that is offered first. Empty where the file does not say. */
    public Optional<Codec> preferredCodec() {
        return Codec.of(xml.preferredCodec);
    }

    /** RTP payload type of key tones, 96 to 127. Empty where the file does not say. */
    public Optional<Integer> dtmfPayloadType() {
        return Words.number(xml.dtmfAvtPayload);
    }

    /** Level of key tones that are sent as sound, in steps of the documents. Empty where the file does not say. */
    public Optional<Integer> dtmfLevel() {
        return Words.number(xml.dtmfDbLevel);
    }

    /** {@code none}, {@code avt} or {@code avt_always}. Empty where the file does not say. */
    public Optional<String> dtmfOutOfBand() {
        return Optional.ofNullable(xml.dtmfOutofBand);
    }

    /** Whether silence is not sent. Empty where the file does not say. */
    public Optional<Boolean> voiceActivityDetection() {
        return Words.bool(xml.enableVad);
    }

    /** Type of service byte of sound packets; 184 is expedited forwarding. Empty where the file does not say. */
    public Optional<Integer> dscpForAudio() {
        return Words.number(xml.dscpForAudio);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipProfileXml xml;

        Builder(SipProfileXml xml) {
            this.xml = xml;
        }

        /** First RTP port; even. */
        public Builder firstPort(int value) {
            xml.startMediaPort = Words.of(value);
            return this;
        }

        /** Last RTP port. */
        public Builder lastPort(int value) {
            xml.stopMediaPort = Words.of(value);
            return this;
        }

        /** The codec that is offered first. */
        public Builder preferredCodec(Codec value) {
            xml.preferredCodec = value.wire();
            return this;
        }

        /** RTP payload type of key tones, 96 to 127. */
        public Builder dtmfPayloadType(int value) {
            xml.dtmfAvtPayload = Words.of(value);
            return this;
        }

        /** Level of key tones that are sent as sound, in steps of the documents. */
        public Builder dtmfLevel(int value) {
            xml.dtmfDbLevel = Words.of(value);
            return this;
        }

        /** {@code none}, {@code avt} or {@code avt_always}. */
        public Builder dtmfOutOfBand(String value) {
            xml.dtmfOutofBand = Words.text(value);
            return this;
        }

        /** Whether silence is not sent. */
        public Builder voiceActivityDetection(boolean value) {
            xml.enableVad = Words.of(value);
            return this;
        }

        /** Type of service byte of sound packets; 184 is expedited forwarding. */
        public Builder dscpForAudio(int value) {
            xml.dscpForAudio = Words.of(value);
            return this;
        }

        /** First and last RTP port; the first one even, and below the last. */
        public Builder ports(int first, int last) {
            if (first < 1 || first % 2 != 0 || last <= first || last > 65_535) {
                throw new IllegalArgumentException("ports " + first + " to " + last
                        + ": the first has to be even and below the last, the last at most 65535");
            }
            return firstPort(first).lastPort(last);
        }
    }
}
