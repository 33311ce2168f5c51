package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.UserLocaleXml;
import java.util.Optional;

/** Language of the display. Immutable. */
public final class LocaleSettings {
    private final UserLocaleXml xml;

    LocaleSettings(UserLocaleXml xml) {
        this.xml = xml;
    }

    /** Folder of the locale on the server, {@code Russian_Federation}. Empty where the file does not say. */
    public Optional<String> name() {
        return Optional.ofNullable(xml.name);
    }

    /** Number of the locale. Empty where the file does not say. */
    public Optional<String> uid() {
        return Optional.ofNullable(xml.uid);
    }

    /** Language and country, {@code ru_RU}. Empty where the file does not say. */
    public Optional<String> langCode() {
        return Optional.ofNullable(xml.langCode);
    }

    /** Version of the locale package; never that of the firmware. Empty where the file does not say. */
    public Optional<String> version() {
        return Optional.ofNullable(xml.version);
    }

    /** {@code utf-8} or {@code iso-8859-1}. Empty where the file does not say. */
    public Optional<String> charset() {
        return Optional.ofNullable(xml.winCharSet);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final UserLocaleXml xml;

        Builder(UserLocaleXml xml) {
            this.xml = xml;
        }

        /** Folder of the locale on the server, {@code Russian_Federation}. */
        public Builder name(String value) {
            xml.name = Words.text(value);
            return this;
        }

        /** Number of the locale. */
        public Builder uid(String value) {
            xml.uid = Words.text(value);
            return this;
        }

        /** Language and country, {@code ru_RU}. */
        public Builder langCode(String value) {
            xml.langCode = Words.text(value);
            return this;
        }

        /** Version of the locale package; never that of the firmware. */
        public Builder version(String value) {
            xml.version = Words.text(value);
            return this;
        }

        /** {@code utf-8} or {@code iso-8859-1}. */
        public Builder charset(String value) {
            xml.winCharSet = Words.text(value);
            return this;
        }
    }
}
