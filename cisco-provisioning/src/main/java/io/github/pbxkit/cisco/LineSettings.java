package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.AutoAnswerXml;
import io.github.pbxkit.cisco.internal.ForwardCallInfoDisplayXml;
import io.github.pbxkit.cisco.internal.LineXml;
import java.util.Optional;

/** A key of the phone: a line, a speed dial, or a feature. Immutable. */
public final class LineSettings {
    private final LineXml xml;

    LineSettings(LineXml xml) {
        this.xml = xml;
    }

    /** What the key does; {@link KeyFeature} has names. Empty where the file does not say. */
    public Optional<Integer> feature() {
        return Words.number(xml.featureID);
    }

    /** Caption of the key, at most 30 characters. Empty where the file does not say. */
    public Optional<String> label() {
        return Optional.ofNullable(xml.featureLabel);
    }

    /** Server of the line, or {@code USECALLMANAGER} for those of {@code callManagerGroup}. Empty where the file does not say. */
    public Optional<String> proxy() {
        return Optional.ofNullable(xml.proxy);
    }

    /** Port of that server. Empty where the file does not say. */
    public Optional<Integer> port() {
        return Words.number(xml.port);
    }

    /** SIP user name, at most 30 characters. Empty where the file does not say. */
    public Optional<String> name() {
        return Optional.ofNullable(xml.name);
    }

    /** Name that others see, at most 30 characters. Empty where the file does not say. */
    public Optional<String> displayName() {
        return Optional.ofNullable(xml.displayName);
    }

    /** Name to log in with. Empty where the file does not say. */
    public Optional<String> authName() {
        return Optional.ofNullable(xml.authName);
    }

    /** Password to log in with. Empty where the file does not say. */
    public Optional<String> authPassword() {
        return Optional.ofNullable(xml.authPassword);
    }

    /** User part of Contact. Empty where the file does not say. */
    public Optional<String> contact() {
        return Optional.ofNullable(xml.contact);
    }

    /** Call waiting, 0 to 3; the meaning differs from family to family. Empty where the file does not say. */
    public Optional<Integer> callWaiting() {
        return Words.number(xml.callWaiting);
    }

    /** Whether other phones have the line as well. Empty where the file does not say. */
    public Optional<Boolean> sharedLine() {
        return Words.bool(xml.sharedLine);
    }

    /** When the message lamp is lit, 0 to 6. Empty where the file does not say. */
    public Optional<Integer> lampPolicy() {
        return Words.number(xml.messageWaitingLampPolicy);
    }

    /** Number of the voicemail. Empty where the file does not say. */
    public Optional<String> messagesNumber() {
        return Optional.ofNullable(xml.messagesNumber);
    }

    /** Ringing while no call is up, 0 to 4. Empty where the file does not say. */
    public Optional<Integer> ringWhenIdle() {
        return Words.number(xml.ringSettingIdle);
    }

    /** Ringing while a call is up, 0 to 5. Empty where the file does not say. */
    public Optional<Integer> ringWhenBusy() {
        return Words.number(xml.ringSettingActive);
    }

    /** Most calls of the line. Empty where the file does not say. */
    public Optional<Integer> maxCalls() {
        return Words.number(xml.maxNumCalls);
    }

    /** Calls from which on the line is busy; at most the number above. Empty where the file does not say. */
    public Optional<Integer> busyTrigger() {
        return Words.number(xml.busyTrigger);
    }

    /** Number that the key dials; a comma waits two seconds. Empty where the file does not say. */
    public Optional<String> speedDialNumber() {
        return Optional.ofNullable(xml.speedDialNumber);
    }

    /** Address that the key opens. Empty where the file does not say. */
    public Optional<String> serviceUri() {
        return Optional.ofNullable(xml.serviceURI);
    }

    /** 1 for a lamp that shows ringing and picks up. Empty where the file does not say. */
    public Optional<Integer> featureOptions() {
        return Words.number(xml.featureOptionMask);
    }

    /** The key's number, counted as the model counts them; empty where the file does not say. */
    public Optional<Integer> button() {
        return Words.number(xml.button);
    }

    /** Whether calls are answered automatically: 0 or 2 off, 1 on, 3 as the mode says. */
    public Optional<Integer> autoAnswer() {
        return xml.autoAnswer == null ? Optional.empty() : Words.number(xml.autoAnswer.autoAnswerEnabled);
    }

    /** True for a line, false for speed dials and features. */
    public boolean isLine() {
        return feature().filter(id -> id == KeyFeature.LINE.id()).isPresent();
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final LineXml xml;

        Builder(LineXml xml) {
            this.xml = xml;
        }

        /** What the key does; {@link KeyFeature} has names. */
        public Builder feature(int value) {
            xml.featureID = Words.of(value);
            return this;
        }

        /** Caption of the key, at most 30 characters. */
        public Builder label(String value) {
            xml.featureLabel = Words.text(value);
            return this;
        }

        /** Server of the line, or {@code USECALLMANAGER} for those of {@code callManagerGroup}. */
        public Builder proxy(String value) {
            xml.proxy = Words.text(value);
            return this;
        }

        /** Port of that server. */
        public Builder port(int value) {
            xml.port = Words.of(value);
            return this;
        }

        /** SIP user name, at most 30 characters. */
        public Builder name(String value) {
            xml.name = Words.text(value);
            return this;
        }

        /** Name that others see, at most 30 characters. */
        public Builder displayName(String value) {
            xml.displayName = Words.text(value);
            return this;
        }

        /** Name to log in with. */
        public Builder authName(String value) {
            xml.authName = Words.text(value);
            return this;
        }

        /** Password to log in with. */
        public Builder authPassword(String value) {
            xml.authPassword = Words.text(value);
            return this;
        }

        /** User part of Contact. */
        public Builder contact(String value) {
            xml.contact = Words.text(value);
            return this;
        }

        /** Call waiting, 0 to 3; the meaning differs from family to family. */
        public Builder callWaiting(int value) {
            xml.callWaiting = Words.of(value);
            return this;
        }

        /** Whether other phones have the line as well. */
        public Builder sharedLine(boolean value) {
            xml.sharedLine = Words.of(value);
            return this;
        }

        /** When the message lamp is lit, 0 to 6. */
        public Builder lampPolicy(int value) {
            xml.messageWaitingLampPolicy = Words.of(value);
            return this;
        }

        /** Number of the voicemail. */
        public Builder messagesNumber(String value) {
            xml.messagesNumber = Words.text(value);
            return this;
        }

        /** Ringing while no call is up, 0 to 4. */
        public Builder ringWhenIdle(int value) {
            xml.ringSettingIdle = Words.of(value);
            return this;
        }

        /** Ringing while a call is up, 0 to 5. */
        public Builder ringWhenBusy(int value) {
            xml.ringSettingActive = Words.of(value);
            return this;
        }

        /** Most calls of the line. */
        public Builder maxCalls(int value) {
            xml.maxNumCalls = Words.of(value);
            return this;
        }

        /** Calls from which on the line is busy; at most the number above. */
        public Builder busyTrigger(int value) {
            xml.busyTrigger = Words.of(value);
            return this;
        }

        /** Number that the key dials; a comma waits two seconds. */
        public Builder speedDialNumber(String value) {
            xml.speedDialNumber = Words.text(value);
            return this;
        }

        /** Address that the key opens. */
        public Builder serviceUri(String value) {
            xml.serviceURI = Words.text(value);
            return this;
        }

        /** 1 for a lamp that shows ringing and picks up. */
        public Builder featureOptions(int value) {
            xml.featureOptionMask = Words.of(value);
            return this;
        }

        /** What the key does. */
        public Builder feature(KeyFeature feature) {
            return feature(feature.id());
        }

        /** Number of the line among the lines, from 1. */
        public Builder lineIndex(int index) {
            xml.lineIndex = Words.of(index);
            return this;
        }

        /** Whether calls are answered automatically: 0 or 2 off, 1 on, 3 as the mode says. */
        public Builder autoAnswer(int value) {
            if (xml.autoAnswer == null) {
                xml.autoAnswer = new AutoAnswerXml();
            }
            xml.autoAnswer.autoAnswerEnabled = Words.of(value);
            return this;
        }

        /** What is shown of a forwarded call. */
        public Builder forwardedCalls(boolean callerName, boolean callerNumber, boolean redirected, boolean dialled) {
            ForwardCallInfoDisplayXml display = new ForwardCallInfoDisplayXml();
            display.callerName = Words.of(callerName);
            display.callerNumber = Words.of(callerNumber);
            display.redirectedNumber = Words.of(redirected);
            display.dialedNumber = Words.of(dialled);
            xml.forwardCallInfoDisplay = display;
            return this;
        }
    }
}
