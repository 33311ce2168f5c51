package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import java.time.Duration;
import java.util.Optional;

/** Addresses behind the keys for services, directories, messages and information. Immutable. */
public final class ServiceSettings {
    private final DeviceXml xml;

    ServiceSettings(DeviceXml xml) {
        this.xml = xml;
    }

    /** Who may push to the phone is asked here. Empty where the file does not say. */
    public Optional<String> authenticationUrl() {
        return Optional.ofNullable(xml.authenticationURL);
    }

    /** Messages key. Empty where the file does not say. */
    public Optional<String> messagesUrl() {
        return Optional.ofNullable(xml.messagesURL);
    }

    /** Services key. Empty where the file does not say. */
    public Optional<String> servicesUrl() {
        return Optional.ofNullable(xml.servicesURL);
    }

    /** Directories key. Empty where the file does not say. */
    public Optional<String> directoryUrl() {
        return Optional.ofNullable(xml.directoryURL);
    }

    /** Shown when the phone is idle. Empty where the file does not say. */
    public Optional<String> idleUrl() {
        return Optional.ofNullable(xml.idleURL);
    }

    /** How long it is idle before that; 0 is never. Empty where the file does not say. */
    public Optional<Duration> idleTimeout() {
        return Words.secondsOf(xml.idleTimeout);
    }

    /** Help key. Empty where the file does not say. */
    public Optional<String> informationUrl() {
        return Optional.ofNullable(xml.informationURL);
    }

    /** HTTP proxy for all of them, host and port. Empty where the file does not say. */
    public Optional<String> proxyServer() {
        return Optional.ofNullable(xml.proxyServerURL);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final DeviceXml xml;

        Builder(DeviceXml xml) {
            this.xml = xml;
        }

        /** Who may push to the phone is asked here. */
        public Builder authenticationUrl(String value) {
            xml.authenticationURL = Words.text(value);
            return this;
        }

        /** Messages key. */
        public Builder messagesUrl(String value) {
            xml.messagesURL = Words.text(value);
            return this;
        }

        /** Services key. */
        public Builder servicesUrl(String value) {
            xml.servicesURL = Words.text(value);
            return this;
        }

        /** Directories key. */
        public Builder directoryUrl(String value) {
            xml.directoryURL = Words.text(value);
            return this;
        }

        /** Shown when the phone is idle. */
        public Builder idleUrl(String value) {
            xml.idleURL = Words.text(value);
            return this;
        }

        /** How long it is idle before that; 0 is never. */
        public Builder idleTimeout(Duration value) {
            xml.idleTimeout = Words.seconds(value);
            return this;
        }

        /** Help key. */
        public Builder informationUrl(String value) {
            xml.informationURL = Words.text(value);
            return this;
        }

        /** HTTP proxy for all of them, host and port. */
        public Builder proxyServer(String value) {
            xml.proxyServerURL = Words.text(value);
            return this;
        }
    }
}
