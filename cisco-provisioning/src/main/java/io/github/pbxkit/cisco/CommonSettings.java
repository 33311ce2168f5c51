package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.CommonProfileXml;
import java.util.Optional;

/** Settings that a call manager keeps for groups of phones. Immutable. */
public final class CommonSettings {
    private final CommonProfileXml xml;

    CommonSettings(CommonProfileXml xml) {
        this.xml = xml;
    }

    /** Password of the settings menu. Empty where the file does not say. */
    public Optional<String> phonePassword() {
        return Optional.ofNullable(xml.phonePassword);
    }

    /** Whether the user may change the background image. Empty where the file does not say. */
    public Optional<Boolean> backgroundImages() {
        return Words.bool(xml.backgroundImageAccess);
    }

    /** State in call lists, 0 to 3; the meaning differs from family to family. Empty where the file does not say. */
    public Optional<Integer> callLogLamps() {
        return Words.number(xml.callLogBlfEnabled);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final CommonProfileXml xml;

        Builder(CommonProfileXml xml) {
            this.xml = xml;
        }

        /** Password of the settings menu. */
        public Builder phonePassword(String value) {
            xml.phonePassword = Words.text(value);
            return this;
        }

        /** Whether the user may change the background image. */
        public Builder backgroundImages(boolean value) {
            xml.backgroundImageAccess = Words.of(value);
            return this;
        }

        /** State in call lists, 0 to 3; the meaning differs from family to family. */
        public Builder callLogLamps(int value) {
            xml.callLogBlfEnabled = Words.of(value);
            return this;
        }
    }
}
