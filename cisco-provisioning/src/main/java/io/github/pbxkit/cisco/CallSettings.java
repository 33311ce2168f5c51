package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipProfileXml;
import java.time.Duration;
import java.util.Optional;

/** How the phone dials, answers and rings. Immutable. */
public final class CallSettings {
    private final SipProfileXml xml;

    CallSettings(SipProfileXml xml) {
        this.xml = xml;
    }

    /** Time before a call is answered automatically. Empty where the file does not say. */
    public Optional<Duration> autoAnswerTimer() {
        return Words.secondsOf(xml.autoAnswerTimer);
    }

    /** The other behaviour of automatic answer. Empty where the file does not say. */
    public Optional<Boolean> autoAnswerAltBehavior() {
        return Words.bool(xml.autoAnswerAltBehavior);
    }

    /** Whether automatic answer works during a call. Empty where the file does not say. */
    public Optional<Boolean> autoAnswerOverride() {
        return Words.bool(xml.autoAnswerOverride);
    }

    /** Whether hanging up completes a transfer. Empty where the file does not say. */
    public Optional<Boolean> transferOnHook() {
        return Words.bool(xml.transferOnhookEnabled);
    }

    /** Whether the first line is always taken. Empty where the file does not say. */
    public Optional<Boolean> primeLineFirst() {
        return Words.bool(xml.alwaysUsePrimeLine);
    }

    /** Whether the first line is taken for voicemail. Empty where the file does not say. */
    public Optional<Boolean> primeLineForVoicemail() {
        return Words.bool(xml.alwaysUsePrimeLineVoiceMail);
    }

    /** Reporting of single digits: 0 off, 3 both ways. 0 avoids INVITEs with one digit. Empty where the file does not say. */
    public Optional<Integer> kpml() {
        return Words.number(xml.kpml);
    }

    /** Stuttering dial tone for waiting messages, 0 to 2. Empty where the file does not say. */
    public Optional<Integer> stutterTone() {
        return Words.number(xml.stutterMsgWaiting);
    }

    /** Whether BYE carries RTP statistics. Empty where the file does not say. */
    public Optional<Boolean> callStatistics() {
        return Words.bool(xml.callStats);
    }

    /** How long the phone waits for the first digit. Empty where the file does not say. */
    public Optional<Duration> firstDigitTimer() {
        return Words.millisOf(xml.offhookToFirstDigitTimer);
    }

    /** Pause between call waiting tones. Empty where the file does not say. */
    public Optional<Duration> callWaitingPause() {
        return Words.secondsOf(xml.silentPeriodBetweenCallWaitingBursts);
    }

    /** Whether the user may set speed dials at the phone. Empty where the file does not say. */
    public Optional<Boolean> localSpeedDials() {
        return Words.notBool(xml.disableLocalSpeedDialConfig);
    }

    /** The phone's SIP port; 5060 where it is empty. Empty where the file does not say. */
    public Optional<Integer> localPort() {
        return Words.number(xml.voipControlPort);
    }

    /** Ringing while a call is up, 0 or 1. Empty where the file does not say. */
    public Optional<Integer> ringBusyPolicy() {
        return Words.number(xml.ringSettingBusyStationPolicy);
    }

    /** File name of the dial plan. Empty where the file does not say. */
    public Optional<String> dialTemplate() {
        return Optional.ofNullable(xml.dialTemplate);
    }

    /** File name of the soft keys. Empty where the file does not say. */
    public Optional<String> softKeyFile() {
        return Optional.ofNullable(xml.softKeyFile);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipProfileXml xml;

        Builder(SipProfileXml xml) {
            this.xml = xml;
        }

        /** Time before a call is answered automatically. */
        public Builder autoAnswerTimer(Duration value) {
            xml.autoAnswerTimer = Words.seconds(value);
            return this;
        }

        /** The other behaviour of automatic answer. */
        public Builder autoAnswerAltBehavior(boolean value) {
            xml.autoAnswerAltBehavior = Words.of(value);
            return this;
        }

        /** Whether automatic answer works during a call. */
        public Builder autoAnswerOverride(boolean value) {
            xml.autoAnswerOverride = Words.of(value);
            return this;
        }

        /** Whether hanging up completes a transfer. */
        public Builder transferOnHook(boolean value) {
            xml.transferOnhookEnabled = Words.of(value);
            return this;
        }

        /** Whether the first line is always taken. */
        public Builder primeLineFirst(boolean value) {
            xml.alwaysUsePrimeLine = Words.of(value);
            return this;
        }

        /** Whether the first line is taken for voicemail. */
        public Builder primeLineForVoicemail(boolean value) {
            xml.alwaysUsePrimeLineVoiceMail = Words.of(value);
            return this;
        }

        /** Reporting of single digits: 0 off, 3 both ways. 0 avoids INVITEs with one digit. */
        public Builder kpml(int value) {
            xml.kpml = Words.of(value);
            return this;
        }

        /** Stuttering dial tone for waiting messages, 0 to 2. */
        public Builder stutterTone(int value) {
            xml.stutterMsgWaiting = Words.of(value);
            return this;
        }

        /** Whether BYE carries RTP statistics. */
        public Builder callStatistics(boolean value) {
            xml.callStats = Words.of(value);
            return this;
        }

        /** How long the phone waits for the first digit. */
        public Builder firstDigitTimer(Duration value) {
            xml.offhookToFirstDigitTimer = Words.millis(value);
            return this;
        }

        /** Pause between call waiting tones. */
        public Builder callWaitingPause(Duration value) {
            xml.silentPeriodBetweenCallWaitingBursts = Words.seconds(value);
            return this;
        }

        /** Whether the user may set speed dials at the phone. */
        public Builder localSpeedDials(boolean value) {
            xml.disableLocalSpeedDialConfig = Words.of(!value);
            return this;
        }

        /** The phone's SIP port; 5060 where it is empty. */
        public Builder localPort(int value) {
            xml.voipControlPort = Words.of(value);
            return this;
        }

        /** Ringing while a call is up, 0 or 1. */
        public Builder ringBusyPolicy(int value) {
            xml.ringSettingBusyStationPolicy = Words.of(value);
            return this;
        }

        /** File name of the dial plan. */
        public Builder dialTemplate(String value) {
            xml.dialTemplate = Words.text(value);
            return this;
        }

        /** File name of the soft keys. */
        public Builder softKeyFile(String value) {
            xml.softKeyFile = Words.text(value);
            return this;
        }
    }
}
