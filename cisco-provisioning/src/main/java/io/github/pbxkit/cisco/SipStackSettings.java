package io.github.pbxkit.cisco;

import io.github.pbxkit.cisco.internal.SipStackXml;
import java.time.Duration;
import java.util.Optional;

/** Timers and counters of SIP. Immutable. */
public final class SipStackSettings {
    private final SipStackXml xml;

    SipStackSettings(SipStackXml xml) {
        this.xml = xml;
    }

    /** How often an INVITE is sent again. Empty where the file does not say. */
    public Optional<Integer> inviteRetransmissions() {
        return Words.number(xml.sipInviteRetx);
    }

    /** How often other requests are sent again. Empty where the file does not say. */
    public Optional<Integer> retransmissions() {
        return Words.number(xml.sipRetx);
    }

    /** How long a call may ring. Empty where the file does not say. */
    public Optional<Duration> inviteExpires() {
        return Words.secondsOf(xml.timerInviteExpires);
    }

    /** How long a registration lasts. Empty where the file does not say. */
    public Optional<Duration> registerExpires() {
        return Words.secondsOf(xml.timerRegisterExpires);
    }

    /** How long before its end it is renewed. Empty where the file does not say. */
    public Optional<Duration> registerDelta() {
        return Words.secondsOf(xml.timerRegisterDelta);
    }

    /** Time between signs of life to a server. Empty where the file does not say. */
    public Optional<Duration> keepAliveExpires() {
        return Words.secondsOf(xml.timerKeepAliveExpires);
    }

    /** How long a subscription lasts. Empty where the file does not say. */
    public Optional<Duration> subscribeExpires() {
        return Words.secondsOf(xml.timerSubscribeExpires);
    }

    /** How long before its end it is renewed. Empty where the file does not say. */
    public Optional<Duration> subscribeDelta() {
        return Words.secondsOf(xml.timerSubscribeDelta);
    }

    /** SIP timer T1 (RFC 3261, 17.1.1.1). Empty where the file does not say. */
    public Optional<Duration> timerT1() {
        return Words.millisOf(xml.timerT1);
    }

    /** SIP timer T2 (RFC 3261, 17.1.1.1). Empty where the file does not say. */
    public Optional<Duration> timerT2() {
        return Words.millisOf(xml.timerT2);
    }

    /** How often a call is redirected at most. Empty where the file does not say. */
    public Optional<Integer> maxRedirects() {
        return Words.number(xml.maxRedirects);
    }

    /** Whether Remote-Party-ID is sent and believed. Empty where the file does not say. */
    public Optional<Boolean> remotePartyId() {
        return Words.bool(xml.remotePartyID);
    }

    /** {@code None} or {@code Phone}: whether addresses carry {@code user=phone}. Empty where the file does not say. */
    public Optional<String> userInfo() {
        return Optional.ofNullable(xml.userInfo);
    }

    /** Changes these settings of a {@link PhoneConfig.Builder}. */
    public static final class Builder {
        private final SipStackXml xml;

        Builder(SipStackXml xml) {
            this.xml = xml;
        }

        /** How often an INVITE is sent again. */
        public Builder inviteRetransmissions(int value) {
            xml.sipInviteRetx = Words.of(value);
            return this;
        }

        /** How often other requests are sent again. */
        public Builder retransmissions(int value) {
            xml.sipRetx = Words.of(value);
            return this;
        }

        /** How long a call may ring. */
        public Builder inviteExpires(Duration value) {
            xml.timerInviteExpires = Words.seconds(value);
            return this;
        }

        /** How long a registration lasts. */
        public Builder registerExpires(Duration value) {
            xml.timerRegisterExpires = Words.seconds(value);
            return this;
        }

        /** How long before its end it is renewed. */
        public Builder registerDelta(Duration value) {
            xml.timerRegisterDelta = Words.seconds(value);
            return this;
        }

        /** Time between signs of life to a server. */
        public Builder keepAliveExpires(Duration value) {
            xml.timerKeepAliveExpires = Words.seconds(value);
            return this;
        }

        /** How long a subscription lasts. */
        public Builder subscribeExpires(Duration value) {
            xml.timerSubscribeExpires = Words.seconds(value);
            return this;
        }

        /** How long before its end it is renewed. */
        public Builder subscribeDelta(Duration value) {
            xml.timerSubscribeDelta = Words.seconds(value);
            return this;
        }

        /** SIP timer T1 (RFC 3261, 17.1.1.1). */
        public Builder timerT1(Duration value) {
            xml.timerT1 = Words.millis(value);
            return this;
        }

        /** SIP timer T2 (RFC 3261, 17.1.1.1). */
        public Builder timerT2(Duration value) {
            xml.timerT2 = Words.millis(value);
            return this;
        }

        /** How often a call is redirected at most. */
        public Builder maxRedirects(int value) {
            xml.maxRedirects = Words.of(value);
            return this;
        }

        /** Whether Remote-Party-ID is sent and believed. */
        public Builder remotePartyId(boolean value) {
            xml.remotePartyID = Words.of(value);
            return this;
        }

        /** {@code None} or {@code Phone}: whether addresses carry {@code user=phone}. */
        public Builder userInfo(String value) {
            xml.userInfo = Words.text(value);
            return this;
        }
    }
}
