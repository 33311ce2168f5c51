package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipCallFeaturesXml;
import java.util.Optional;

/** Features of calls. Immutable. */
public final class CallFeatureSettings {
    private final SipCallFeaturesXml xml;

    CallFeatureSettings(SipCallFeaturesXml xml) {
        this.xml = xml;
    }

    /** Whether the others stay together when the caller of a conference leaves. Empty where the file does not say. */
    public Optional<Boolean> conferenceJoin() {
        return Words.bool(xml.cnfJoinEnabled);
    }

    /** What is dialled to forward all calls. Empty where the file does not say. */
    public Optional<String> forwardUri() {
        return Optional.ofNullable(xml.callForwardURI);
    }

    /** What is dialled to pick a call up. Empty where the file does not say. */
    public Optional<String> pickupUri() {
        return Optional.ofNullable(xml.callPickupURI);
    }

    /** What is dialled to pick up a call of another group. Empty where the file does not say. */
    public Optional<String> pickupListUri() {
        return Optional.ofNullable(xml.callPickupListURI);
    }

    /** What is dialled to pick up a call of a named group. Empty where the file does not say. */
    public Optional<String> pickupGroupUri() {
        return Optional.ofNullable(xml.callPickupGroupURI);
    }

    /** What is dialled for a meet-me conference. Empty where the file does not say. */
    public Optional<String> meetMeUri() {
        return Optional.ofNullable(xml.meetMeServiceURI);
    }

    /** What is dialled for abbreviated dialling. Empty where the file does not say. */
    public Optional<String> abbreviatedDialUri() {
        return Optional.ofNullable(xml.abbreviatedDialURI);
    }

    /** Whether hold sends the address 0.0.0.0, the old way. Empty where the file does not say. */
    public Optional<Boolean> rfc2543Hold() {
        return Words.bool(xml.rfc2543Hold);
    }

    /** Whether a held call rings back: 0 off, 1 on, 2 as old files have it. Empty where the file does not say. */
    public Optional<Integer> holdRingback() {
        return Words.number(xml.callHoldRingback);
    }

    /** Whether the phone forwards calls by itself. Empty where the file does not say. */
    public Optional<Boolean> localForward() {
        return Words.bool(xml.localCfwdEnable);
    }

    /** Whether a call can be transferred while the other end still rings. Empty where the file does not say. */
    public Optional<Boolean> semiAttendedTransfer() {
        return Words.bool(xml.semiAttendedTransfer);
    }

    /** Blocking of anonymous calls; the meaning of 0 to 3 differs from family to family. Empty where the file does not say. */
    public Optional<Integer> anonymousCallBlock() {
        return Words.number(xml.anonymousCallBlock);
    }

    /** Hiding the own number; the meaning of 0 to 3 differs from family to family. Empty where the file does not say. */
    public Optional<Integer> callerIdBlocking() {
        return Words.number(xml.callerIdBlocking);
    }

    /** Do not disturb, 0 to 2. Empty where the file does not say. */
    public Optional<Integer> dndControl() {
        return Words.number(xml.dndControl);
    }

    /** Whether a call manager may control calls. Empty where the file does not say. */
    public Optional<Boolean> remoteCallControl() {
        return Words.bool(xml.remoteCcEnable);
    }

    /** Whether forwarding outlives a restart. Empty where the file does not say. */
    public Optional<Boolean> retainForwardInformation() {
        return Words.bool(xml.retainForwardInformation);
    }

    /** 0 shows whole addresses, 1 the user part. Empty where the file does not say. */
    public Optional<Integer> uriDialingDisplay() {
        return Words.number(xml.uriDialingDisplayPreference);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipCallFeaturesXml xml;

        Builder(SipCallFeaturesXml xml) {
            this.xml = xml;
        }

        /** Whether the others stay together when the caller of a conference leaves. */
        public Builder conferenceJoin(boolean value) {
            xml.cnfJoinEnabled = Words.of(value);
            return this;
        }

        /** What is dialled to forward all calls. */
        public Builder forwardUri(String value) {
            xml.callForwardURI = Words.text(value);
            return this;
        }

        /** What is dialled to pick a call up. */
        public Builder pickupUri(String value) {
            xml.callPickupURI = Words.text(value);
            return this;
        }

        /** What is dialled to pick up a call of another group. */
        public Builder pickupListUri(String value) {
            xml.callPickupListURI = Words.text(value);
            return this;
        }

        /** What is dialled to pick up a call of a named group. */
        public Builder pickupGroupUri(String value) {
            xml.callPickupGroupURI = Words.text(value);
            return this;
        }

        /** What is dialled for a meet-me conference. */
        public Builder meetMeUri(String value) {
            xml.meetMeServiceURI = Words.text(value);
            return this;
        }

        /** What is dialled for abbreviated dialling. */
        public Builder abbreviatedDialUri(String value) {
            xml.abbreviatedDialURI = Words.text(value);
            return this;
        }

        /** Whether hold sends the address 0.0.0.0, the old way. */
        public Builder rfc2543Hold(boolean value) {
            xml.rfc2543Hold = Words.of(value);
            return this;
        }

        /** Whether a held call rings back: 0 off, 1 on, 2 as old files have it. */
        public Builder holdRingback(int value) {
            xml.callHoldRingback = Words.of(value);
            return this;
        }

        /** Whether the phone forwards calls by itself. */
        public Builder localForward(boolean value) {
            xml.localCfwdEnable = Words.of(value);
            return this;
        }

        /** Whether a call can be transferred while the other end still rings. */
        public Builder semiAttendedTransfer(boolean value) {
            xml.semiAttendedTransfer = Words.of(value);
            return this;
        }

        /** Blocking of anonymous calls; the meaning of 0 to 3 differs from family to family. */
        public Builder anonymousCallBlock(int value) {
            xml.anonymousCallBlock = Words.of(value);
            return this;
        }

        /** Hiding the own number; the meaning of 0 to 3 differs from family to family. */
        public Builder callerIdBlocking(int value) {
            xml.callerIdBlocking = Words.of(value);
            return this;
        }

        /** Do not disturb, 0 to 2. */
        public Builder dndControl(int value) {
            xml.dndControl = Words.of(value);
            return this;
        }

        /** Whether a call manager may control calls. */
        public Builder remoteCallControl(boolean value) {
            xml.remoteCcEnable = Words.of(value);
            return this;
        }

        /** Whether forwarding outlives a restart. */
        public Builder retainForwardInformation(boolean value) {
            xml.retainForwardInformation = Words.of(value);
            return this;
        }

        /** 0 shows whole addresses, 1 the user part. */
        public Builder uriDialingDisplay(int value) {
            xml.uriDialingDisplayPreference = Words.of(value);
            return this;
        }
    }
}
