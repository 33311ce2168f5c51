package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.VendorConfigXml;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The phone itself: web page, ports, display, headset. Immutable. */
public final class VendorSettings {
    private final VendorConfigXml xml;

    VendorSettings(VendorConfigXml xml) {
        this.xml = xml;
    }

    /** The phone's web page; written as 0 for enabled. Empty where the file does not say. */
    public Optional<Access> webAccess() {
        return Access.of(xml.webAccess);
    }

    /** The SSH server; written as 0 for enabled. Empty where the file does not say. */
    public Optional<Access> sshAccess() {
        return Access.of(xml.sshAccess);
    }

    /** Port of the SSH server. Empty where the file does not say. */
    public Optional<Integer> sshPort() {
        return Words.number(xml.sshPort);
    }

    /** The PC port; written as 0 for enabled. Empty where the file does not say. */
    public Optional<Access> pcPort() {
        return Access.of(xml.pcPort);
    }

    /** Mirroring of the phone's packets to the PC port; written as 0 for enabled. Empty where the file does not say. */
    public Optional<Access> spanToPcPort() {
        return Access.of(xml.spanToPCPort);
    }

    /** Whether the speaker may be used. Empty where the file does not say. */
    public Optional<Boolean> speaker() {
        return Words.notBool(xml.disableSpeaker);
    }

    /** Whether speaker and headset may be used. Empty where the file does not say. */
    public Optional<Boolean> speakerAndHeadset() {
        return Words.notBool(xml.disableSpeakerAndHeadset);
    }

    /** What the user may see of the settings. Empty where the file does not say. */
    public Optional<SettingsAccess> settingsAccess() {
        return SettingsAccess.of(xml.settingsAccess);
    }

    /** Gratuitous ARP; which way 0 and 1 count is not documented. Empty where the file does not say. */
    public Optional<Boolean> gratuitousArp() {
        return Words.bool(xml.garp);
    }

    /** Whether a PC behind the phone reaches the voice VLAN. Empty where the file does not say. */
    public Optional<Boolean> voiceVlanAccess() {
        return Words.bool(xml.voiceVlanAccess);
    }

    /** Video. Empty where the file does not say. */
    public Optional<Boolean> video() {
        return Words.bool(xml.videoCapability);
    }

    /** Whether lifting the handset answers calls of every line. Empty where the file does not say. */
    public Optional<Boolean> autoSelectLine() {
        return Words.bool(xml.autoSelectLineEnable);
    }

    /** Days on which the display stays dark: {@code 1,7}, 1 is Sunday. Empty where the file does not say. */
    public Optional<String> displayOffDays() {
        return Optional.ofNullable(xml.daysDisplayNotActive);
    }

    /** When the display comes on. Empty where the file does not say. */
    public Optional<LocalTime> displayOnTime() {
        return Words.timeOf(xml.displayOnTime);
    }

    /** How long it stays on. Empty where the file does not say. */
    public Optional<Duration> displayOnDuration() {
        return Words.hoursOf(xml.displayOnDuration);
    }

    /** How long it stays on after a key. Empty where the file does not say. */
    public Optional<Duration> displayIdleTimeout() {
        return Words.hoursOf(xml.displayIdleTimeout);
    }

    /** Whether a call switches it on. Empty where the file does not say. */
    public Optional<Boolean> displayOnForCalls() {
        return Words.bool(xml.displayOnWhenIncomingCall);
    }

    /** 0 to 2; not documented. Empty where the file does not say. */
    public Optional<Integer> loggingDisplay() {
        return Words.number(xml.loggingDisplay);
    }

    /** Another server for firmware. Empty where the file does not say. */
    public Optional<String> loadServer() {
        return Optional.ofNullable(xml.loadServer);
    }

    /** Where the log is sent, host and port. Empty where the file does not say. */
    public Optional<String> logServer() {
        return Optional.ofNullable(xml.logServer);
    }

    /** G.722: 0 default, 1 off, 2 on. Empty where the file does not say. */
    public Optional<Integer> g722() {
        return Words.number(xml.g722CodecSupport);
    }

    /** Whether phones hand firmware to each other. Empty where the file does not say. */
    public Optional<Boolean> peerFirmwareSharing() {
        return Words.bool(xml.peerFirmwareSharing);
    }

    /** 0 HTTP and HTTPS, 1 HTTPS only. Empty where the file does not say. */
    public Optional<Integer> webProtocol() {
        return Words.number(xml.webProtocol);
    }

    /** File name of the background image. Empty where the file does not say. */
    public Optional<String> wallpaper() {
        return Optional.ofNullable(xml.defaultWallpaperFile);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final VendorConfigXml xml;

        Builder(VendorConfigXml xml) {
            this.xml = xml;
        }

        /** The phone's web page; written as 0 for enabled. */
        public Builder webAccess(Access value) {
            xml.webAccess = value.wire();
            return this;
        }

        /** The SSH server; written as 0 for enabled. */
        public Builder sshAccess(Access value) {
            xml.sshAccess = value.wire();
            return this;
        }

        /** Port of the SSH server. */
        public Builder sshPort(int value) {
            xml.sshPort = Words.of(value);
            return this;
        }

        /** The PC port; written as 0 for enabled. */
        public Builder pcPort(Access value) {
            xml.pcPort = value.wire();
            return this;
        }

        /** Mirroring of the phone's packets to the PC port; written as 0 for enabled. */
        public Builder spanToPcPort(Access value) {
            xml.spanToPCPort = value.wire();
            return this;
        }

        /** Whether the speaker may be used. */
        public Builder speaker(boolean value) {
            xml.disableSpeaker = Words.of(!value);
            return this;
        }

        /** Whether speaker and headset may be used. */
        public Builder speakerAndHeadset(boolean value) {
            xml.disableSpeakerAndHeadset = Words.of(!value);
            return this;
        }

        /** What the user may see of the settings. */
        public Builder settingsAccess(SettingsAccess value) {
            xml.settingsAccess = value.wire();
            return this;
        }

        /** Gratuitous ARP; which way 0 and 1 count is not documented. */
        public Builder gratuitousArp(boolean value) {
            xml.garp = Words.flag(value);
            return this;
        }

        /** Whether a PC behind the phone reaches the voice VLAN. */
        public Builder voiceVlanAccess(boolean value) {
            xml.voiceVlanAccess = Words.flag(value);
            return this;
        }

        /** Video. */
        public Builder video(boolean value) {
            xml.videoCapability = Words.flag(value);
            return this;
        }

        /** Whether lifting the handset answers calls of every line. */
        public Builder autoSelectLine(boolean value) {
            xml.autoSelectLineEnable = Words.flag(value);
            return this;
        }

        /** Days on which the display stays dark: {@code 1,7}, 1 is Sunday. */
        public Builder displayOffDays(String value) {
            xml.daysDisplayNotActive = Words.text(value);
            return this;
        }

        /** When the display comes on. */
        public Builder displayOnTime(LocalTime value) {
            xml.displayOnTime = Words.time(value);
            return this;
        }

        /** How long it stays on. */
        public Builder displayOnDuration(Duration value) {
            xml.displayOnDuration = Words.hours(value);
            return this;
        }

        /** How long it stays on after a key. */
        public Builder displayIdleTimeout(Duration value) {
            xml.displayIdleTimeout = Words.hours(value);
            return this;
        }

        /** Whether a call switches it on. */
        public Builder displayOnForCalls(boolean value) {
            xml.displayOnWhenIncomingCall = Words.flag(value);
            return this;
        }

        /** 0 to 2; not documented. */
        public Builder loggingDisplay(int value) {
            xml.loggingDisplay = Words.of(value);
            return this;
        }

        /** Another server for firmware. */
        public Builder loadServer(String value) {
            xml.loadServer = Words.text(value);
            return this;
        }

        /** Where the log is sent, host and port. */
        public Builder logServer(String value) {
            xml.logServer = Words.text(value);
            return this;
        }

        /** G.722: 0 default, 1 off, 2 on. */
        public Builder g722(int value) {
            xml.g722CodecSupport = Words.of(value);
            return this;
        }

        /** Whether phones hand firmware to each other. */
        public Builder peerFirmwareSharing(boolean value) {
            xml.peerFirmwareSharing = Words.flag(value);
            return this;
        }

        /** 0 HTTP and HTTPS, 1 HTTPS only. */
        public Builder webProtocol(int value) {
            xml.webProtocol = Words.of(value);
            return this;
        }

        /** File name of the background image. */
        public Builder wallpaper(String value) {
            xml.defaultWallpaperFile = Words.text(value);
            return this;
        }
    }
}
