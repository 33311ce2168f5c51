package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipProfileXml;
import java.util.Optional;

/** What it takes to get through a router. Immutable. */
public final class NatSettings {
    private final SipProfileXml xml;

    NatSettings(SipProfileXml xml) {
        this.xml = xml;
    }

    /** Whether the phone announces a public address; needs one of the two below. Empty where the file does not say. */
    public Optional<Boolean> enabled() {
        return Words.bool(xml.natEnabled);
    }

    /** Whether the phone learns its public address from the server's answer to REGISTER. Empty where the file does not say. */
    public Optional<Boolean> receivedProcessing() {
        return Words.bool(xml.natReceivedProcessing);
    }

    /** The public address, where it is known and stays. Empty where the file does not say. */
    public Optional<String> address() {
        return Optional.ofNullable(xml.natAddress);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipProfileXml xml;

        Builder(SipProfileXml xml) {
            this.xml = xml;
        }

        /** Whether the phone announces a public address; needs one of the two below. */
        public Builder enabled(boolean value) {
            xml.natEnabled = Words.of(value);
            return this;
        }

        /** Whether the phone learns its public address from the server's answer to REGISTER. */
        public Builder receivedProcessing(boolean value) {
            xml.natReceivedProcessing = Words.of(value);
            return this;
        }

        /** The public address, where it is known and stays. */
        public Builder address(String value) {
            xml.natAddress = Words.text(value);
            return this;
        }
    }
}
