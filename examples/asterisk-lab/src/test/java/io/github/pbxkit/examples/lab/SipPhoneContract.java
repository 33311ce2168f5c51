package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.examples.lab.sip.CallEnd;
import io.github.pbxkit.examples.lab.sip.HintSubscription;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the lab's phone can do, shown on a real server; the subclasses name the server. */
abstract class SipPhoneContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<SipPhone> phones = new ArrayList<>();

    abstract AsteriskServer pbx();

    @AfterEach
    void closePhones() {
        phones.forEach(SipPhone::close);
    }

    private SipPhone phone(String number) {
        return phone(number, "Phone " + number);
    }

    private SipPhone phone(String number, String displayName) {
        SipPhone phone = pbx().phone(number, displayName);
        phones.add(phone);
        return phone;
    }

    @Test
    void registersWithAndWithoutAPassword() {
        SipPhone boris = phone("6002").register();
        SipPhone vera = phone("6009").register();

        SipCall toBoris = phone("6001").call("6002");
        assertThat(boris.awaitIncoming().remoteNumber()).isEqualTo("6001");
        toBoris.hangup();
        SipCall toVera = phone("6001").call("6009");
        assertThat(vera.awaitIncoming().remoteNumber()).isEqualTo("6001");
        toVera.hangup();
    }

    @Test
    void isRefusedWithAWrongPassword() {
        try (SipPhone thief = SipPhone.builder("127.0.0.1", pbx().sipPort(), "6010")
                .password("guessed")
                .build()) {
            assertThatExceptionOfType(SipException.class)
                    .isThrownBy(thief::register)
                    .withMessageContaining("6010")
                    .satisfies(e -> assertThat(e.status()).isIn(401, 403));
        }
    }

    @Test
    void aPhoneWithAPasswordCallsToo() {
        assertThat(phone("6009").call("4001").awaitAnswered().isAnswered()).isTrue();
    }

    @Test
    void hearsItsOwnToneFromTheEchoAndThenSilence() {
        SipCall call = phone("6001").call("4001").awaitAnswered();
        call.awaitSilence(LIMIT);
        long before = call.audiblePackets();

        call.startTalking();
        call.awaitSound(LIMIT);
        call.stopTalking();
        call.awaitSilence(LIMIT);

        assertThat(call.audiblePackets()).isGreaterThan(before);
    }

    @Test
    void sendsAndReceivesDigits() {
        SipCall call = phone("6001").call("4001").awaitAnswered();

        call.dtmf("19*0D");

        await(() -> call.receivedDigits().equals("19*0D"), () -> "echoed " + call.receivedDigits());
    }

    @Test
    void isCalledAnswersAndIsHungUp() {
        SipPhone boris = phone("6002").register();
        SipCall anna = phone("6001").call("6002");
        SipCall received = boris.awaitIncoming();
        anna.awaitRinging();

        received.answer();
        anna.awaitAnswered();
        anna.startTalking();
        received.awaitSound(LIMIT);
        anna.hangup();

        assertThat(anna.awaitEnded())
                .extracting(CallEnd::status, CallEnd::isOurs)
                .containsExactly(200, true);
        assertThat(received.awaitEnded())
                .extracting(CallEnd::status, CallEnd::isOurs)
                .containsExactly(200, false);
    }

    @Test
    void cancelsACallThatRings() {
        SipPhone boris = phone("6002").register();
        SipCall anna = phone("6001").call("6002").awaitRinging();
        SipCall received = boris.awaitIncoming();

        anna.hangup();

        assertThat(anna.awaitEnded().status()).isEqualTo(487);
        assertThat(received.awaitEnded().status()).isEqualTo(487);
    }

    @Test
    void refusesACall() {
        SipPhone boris = phone("6002").register();
        SipCall anna = phone("6001").call("6002");

        boris.awaitIncoming().reject(486);

        assertThat(anna.awaitEnded().isOurs()).isFalse();
        assertThat(anna.isAnswered()).isFalse();
    }

    @Test
    void tellsWhyACallWasRefused() {
        SipCall call = phone("6001").call("4004");

        assertThat(call.awaitEnded()).isEqualTo(new CallEnd(486, "Busy Here", false));
        assertThatExceptionOfType(SipException.class)
                .isThrownBy(call::awaitAnswered)
                .withMessageContaining("486")
                .satisfies(e -> assertThat(e.status()).isEqualTo(486));
    }

    @Test
    void hearsEarlyMediaBeforeAnyAnswer() {
        SipCall call = phone("6001").call("4007").awaitRinging();

        call.awaitSound(LIMIT);

        assertThat(call.isAnswered()).isFalse();
    }

    @Test
    void whoIsPutOnHoldHearsMusic() {
        SipPhone boris = phone("6002").register();
        SipCall anna = phone("6001").register().call("6002");
        SipCall received = boris.awaitIncoming().answer();
        anna.awaitAnswered();
        received.awaitSilence(LIMIT);

        anna.hold();
        received.awaitSound(LIMIT);
        anna.unhold();

        received.awaitSilence(LIMIT);
        assertThat(anna.isAnswered()).isTrue();
    }

    @Test
    void seesALampFollowACall() {
        SipPhone boris = phone("6002").register();
        HintSubscription lamp = phone("6003").subscribe("6002");
        lamp.awaitState("terminated", LIMIT);

        SipCall anna = phone("6001").call("6002");
        lamp.awaitState("early", LIMIT);
        boris.awaitIncoming().answer();
        lamp.awaitState("confirmed", LIMIT);
        anna.awaitAnswered().hangup();

        lamp.awaitState("terminated", LIMIT);
    }

    @Test
    void seesALampFollowADeviceState() {
        HintSubscription lamp = phone("6001").subscribe("1234");

        pbx().cli("devstate change Custom:mystate INUSE");
        lamp.awaitState("confirmed", LIMIT);
        pbx().cli("devstate change Custom:mystate RINGING");
        assertThat(lamp.awaitState("early", LIMIT).isRecipient()).isTrue();
        pbx().cli("devstate change Custom:mystate NOT_INUSE");
        lamp.awaitState("terminated", LIMIT);

        assertThat(lamp.notifications().get(0).version()).isZero();
    }

    @Test
    void isNotNotifiedAfterItUnsubscribed() {
        HintSubscription closed = phone("6001").subscribe("6100");
        closed.close();
        HintSubscription open = phone("6002").subscribe("6100");
        int before = closed.notifications().size();

        pbx().cli("devstate change Custom:a INUSE");
        open.awaitState("confirmed", LIMIT);

        assertThat(closed.notifications()).hasSize(before);
        pbx().cli("devstate change Custom:a NOT_INUSE");
    }

    @Test
    void showsAnyDisplayName() {
        SipPhone boris = phone("6002").register();
        SipCall call = phone("6001", "<img src=x onerror=alert(1)>").call("6002");
        assertThat(boris.awaitIncoming().remoteName()).isEqualTo("<img src=x onerror=alert(1)>");
        call.hangup();

        SipCall other = phone("6003", "Анна, отдел \u2116 5").call("6002");
        assertThat(boris.awaitIncoming().remoteName()).isEqualTo("Анна, отдел \u2116 5");
        other.hangup();
    }

    @Test
    void holdsSeveralCallsAtOnce() {
        SipPhone anna = phone("6001");
        List<SipCall> calls = List.of(anna.call("4001"), anna.call("4001"), anna.call("4003"));
        calls.forEach(SipCall::awaitAnswered);

        calls.get(0).dtmf("1");
        calls.get(1).dtmf("2");

        await(() -> calls.get(0).receivedDigits().equals("1"), calls.get(0)::receivedDigits);
        await(() -> calls.get(1).receivedDigits().equals("2"), calls.get(1)::receivedDigits);
        assertThat(anna.calls()).hasSize(3);
        calls.forEach(SipCall::hangup);
        calls.forEach(SipCall::awaitEnded);
        assertThat(anna.calls()).isEmpty();
    }

    @Test
    void transfersACall() {
        SipPhone boris = phone("6002").register();
        SipCall anna = phone("6001").call("6002");
        SipCall received = boris.awaitIncoming().answer();
        anna.awaitAnswered().startTalking();
        received.awaitSound(LIMIT); // the two are connected; before that there is nobody to transfer

        received.transfer("4000"); // Anna hears music now, and Boris is out

        received.awaitEnded(LIMIT);
        anna.awaitSound(LIMIT);
        assertThat(anna.isAnswered()).isTrue();
    }

    @Test
    void sendsATextMessage() {
        phone("6001").sendMessage("hello", "Привет");

        await(() -> pbx().log().contains("UserEvent(\"Message"), () -> "nothing in the log");
    }

    @Test
    void closingHangsUp() {
        SipPhone anna = phone("6001");
        SipCall call = anna.call("4003").awaitAnswered();

        anna.close();

        assertThat(call.isEnded()).isTrue();
        await(() -> !pbx().cli("core show channels concise").contains("/6001-"), () -> "channel still there");
    }

    private static void await(BooleanSupplier condition, Supplier<String> state) {
        Waiting.until(condition, LIMIT, state);
    }
}
