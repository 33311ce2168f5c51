package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DeviceXml;
import java.util.Optional;

/** Transport, certificates, logins. Immutable. */
public final class SecuritySettings {
    private final DeviceXml xml;

    SecuritySettings(DeviceXml xml) {
        this.xml = xml;
    }

    /** How SIP is carried. Empty where the file does not say. */
    public Optional<Transport> transport() {
        return Transport.of(xml.transportLayerProtocol);
    }

    /** 1 none, 2 authenticated, 3 encrypted. Empty where the file does not say. */
    public Optional<Integer> securityMode() {
        return Words.number(xml.deviceSecurityMode);
    }

    /** Certificate enrolment: 0 none, 1 password, 2 empty password, 3 and 4 by certificate. Empty where the file does not say. */
    public Optional<Integer> capfAuthMode() {
        return Words.number(xml.capfAuthMode);
    }

    /** Hash of a trusted certificate. Empty where the file does not say. */
    public Optional<String> certHash() {
        return Optional.ofNullable(xml.certHash);
    }

    /** Whether this file is delivered encrypted. Empty where the file does not say. */
    public Optional<Boolean> encryptedConfig() {
        return Words.bool(xml.encrConfig);
    }

    /** Login of the SSH server. Empty where the file does not say. */
    public Optional<String> sshUser() {
        return Optional.ofNullable(xml.sshUserId);
    }

    /** Its password. Empty where the file does not say. */
    public Optional<String> sshPassword() {
        return Optional.ofNullable(xml.sshPassword);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final DeviceXml xml;

        Builder(DeviceXml xml) {
            this.xml = xml;
        }

        /** How SIP is carried. */
        public Builder transport(Transport value) {
            xml.transportLayerProtocol = value.wire();
            return this;
        }

        /** 1 none, 2 authenticated, 3 encrypted. */
        public Builder securityMode(int value) {
            xml.deviceSecurityMode = Words.of(value);
            return this;
        }

        /** Certificate enrolment: 0 none, 1 password, 2 empty password, 3 and 4 by certificate. */
        public Builder capfAuthMode(int value) {
            xml.capfAuthMode = Words.of(value);
            return this;
        }

        /** Hash of a trusted certificate. */
        public Builder certHash(String value) {
            xml.certHash = Words.text(value);
            return this;
        }

        /** Whether this file is delivered encrypted. */
        public Builder encryptedConfig(boolean value) {
            xml.encrConfig = Words.of(value);
            return this;
        }

        /** Login of the SSH server. */
        public Builder sshUser(String value) {
            xml.sshUserId = Words.text(value);
            return this;
        }

        /** Its password. */
        public Builder sshPassword(String value) {
            xml.sshPassword = Words.text(value);
            return this;
        }
    }
}
