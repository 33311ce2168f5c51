package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipProxiesXml;
import java.util.Optional;

/** Servers beside those of the lines. Immutable. */
public final class ProxySettings {
    private final SipProxiesXml xml;

    ProxySettings(SipProxiesXml xml) {
        this.xml = xml;
    }

    /** The server that is tried when the line's fails. Empty where the file does not say. */
    public Optional<String> backupProxy() {
        return Optional.ofNullable(xml.backupProxy);
    }

    /** Its port. Empty where the file does not say. */
    public Optional<Integer> backupProxyPort() {
        return Words.number(xml.backupProxyPort);
    }

    /** The server of emergency calls. Empty where the file does not say. */
    public Optional<String> emergencyProxy() {
        return Optional.ofNullable(xml.emergencyProxy);
    }

    /** Its port. Empty where the file does not say. */
    public Optional<Integer> emergencyProxyPort() {
        return Words.number(xml.emergencyProxyPort);
    }

    /** The server to which all requests are sent. Empty where the file does not say. */
    public Optional<String> outboundProxy() {
        return Optional.ofNullable(xml.outboundProxy);
    }

    /** Its port. Empty where the file does not say. */
    public Optional<Integer> outboundProxyPort() {
        return Words.number(xml.outboundProxyPort);
    }

    /** Whether lines register. Empty where the file does not say. */
    public Optional<Boolean> register() {
        return Words.bool(xml.registerWithProxy);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipProxiesXml xml;

        Builder(SipProxiesXml xml) {
            this.xml = xml;
        }

        /** The server that is tried when the line's fails. */
        public Builder backupProxy(String value) {
            xml.backupProxy = Words.text(value);
            return this;
        }

        /** Its port. */
        public Builder backupProxyPort(int value) {
            xml.backupProxyPort = Words.of(value);
            return this;
        }

        /** The server of emergency calls. */
        public Builder emergencyProxy(String value) {
            xml.emergencyProxy = Words.text(value);
            return this;
        }

        /** Its port. */
        public Builder emergencyProxyPort(int value) {
            xml.emergencyProxyPort = Words.of(value);
            return this;
        }

        /** The server to which all requests are sent. */
        public Builder outboundProxy(String value) {
            xml.outboundProxy = Words.text(value);
            return this;
        }

        /** Its port. */
        public Builder outboundProxyPort(int value) {
            xml.outboundProxyPort = Words.of(value);
            return this;
        }

        /** Whether lines register. */
        public Builder register(boolean value) {
            xml.registerWithProxy = Words.of(value);
            return this;
        }
    }
}
