package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.DateTimeSettingXml;
import io.github.pbxkit.cisco.internal.NtpXml;
import io.github.pbxkit.cisco.internal.NtpsXml;
import java.util.List;
import java.util.Optional;

/** Clock: how the date is shown, the time zone, and where the time comes from. Immutable. */
public final class TimeSettings {
    private final DateTimeSettingXml xml;

    TimeSettings(DateTimeSettingXml xml) {
        this.xml = xml;
    }

    /** Pattern of the date: {@code D.M.Y}, {@code M/D/YA} with the 12 hour clock. Empty where the file does not say. */
    public Optional<String> dateTemplate() {
        return Optional.ofNullable(xml.dateTemplate);
    }

    /** Name of the time zone as phones know it, {@code GMT Standard/Daylight Time}. Empty where the file does not say. */
    public Optional<String> timeZone() {
        return Optional.ofNullable(xml.timeZone);
    }

    /** IANA name of the time zone, which newer firmware reads with its zone archive. Empty where the file does not say. */
    public Optional<String> olsonTimeZone() {
        return Optional.ofNullable(xml.olsonTimeZone);
    }

    /** Hosts that the time comes from, the preferred one first. */
    public List<String> ntpServers() {
        return xml.ntps == null
                ? List.of()
                : xml.ntps.ntp.stream()
                        .map(ntp -> ntp.name == null ? "" : ntp.name)
                        .toList();
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final DateTimeSettingXml xml;

        Builder(DateTimeSettingXml xml) {
            this.xml = xml;
        }

        /** Pattern of the date: {@code D.M.Y}, {@code M/D/YA} with the 12 hour clock. */
        public Builder dateTemplate(String value) {
            xml.dateTemplate = Words.text(value);
            return this;
        }

        /** Name of the time zone as phones know it, {@code GMT Standard/Daylight Time}. */
        public Builder timeZone(String value) {
            xml.timeZone = Words.text(value);
            return this;
        }

        /** IANA name of the time zone, which newer firmware reads with its zone archive. */
        public Builder olsonTimeZone(String value) {
            xml.olsonTimeZone = Words.text(value);
            return this;
        }

        /** Adds a host that the time comes from, asked directly. */
        public Builder ntpServer(String host) {
            return ntpServer(host, "Unicast");
        }

        /**
         * Adds a host that the time comes from.
         *
         * @param mode {@code Unicast} or {@code Directed Broadcast}
         */
        public Builder ntpServer(String host, String mode) {
            if (xml.ntps == null) {
                xml.ntps = new NtpsXml();
            }
            NtpXml ntp = new NtpXml();
            ntp.name = Words.text(host);
            ntp.ntpMode = Words.text(mode);
            xml.ntps.ntp.add(ntp);
            return this;
        }
    }
}
