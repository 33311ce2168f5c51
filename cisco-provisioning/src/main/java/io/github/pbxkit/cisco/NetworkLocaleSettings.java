package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.NetworkLocaleInfoXml;
import java.util.Optional;

/** Tones of the country. Immutable. */
public final class NetworkLocaleSettings {
    private final NetworkLocaleInfoXml xml;

    NetworkLocaleSettings(NetworkLocaleInfoXml xml) {
        this.xml = xml;
    }

    /** Folder of the tones on the server. Empty where the file does not say. */
    public Optional<String> name() {
        return Optional.ofNullable(xml.name);
    }

    /** Number of the locale. Empty where the file does not say. */
    public Optional<String> uid() {
        return Optional.ofNullable(xml.uid);
    }

    /** Version of the locale package. Empty where the file does not say. */
    public Optional<String> version() {
        return Optional.ofNullable(xml.version);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final NetworkLocaleInfoXml xml;

        Builder(NetworkLocaleInfoXml xml) {
            this.xml = xml;
        }

        /** Folder of the tones on the server. */
        public Builder name(String value) {
            xml.name = Words.text(value);
            return this;
        }

        /** Number of the locale. */
        public Builder uid(String value) {
            xml.uid = Words.text(value);
            return this;
        }

        /** Version of the locale package. */
        public Builder version(String value) {
            xml.version = Words.text(value);
            return this;
        }
    }
}
