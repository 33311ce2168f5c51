package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.Waiting;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A real Asterisk with SIP phones. */
final class LabWorld implements AriWorld {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PHONES = 8;
    // a voice takes a few packets of 20 ms; what is not heard after this is not heard
    private static final Duration HEARING = Duration.ofSeconds(1);

    private final Supplier<AsteriskServer> server;
    private final List<SipPhone> phones = new ArrayList<>();

    LabWorld(Supplier<AsteriskServer> server) {
        this.server = server;
    }

    static LabOptions options() {
        String extensions = """
                [default]
                exten => _8100.,1,Answer()
                 same => n,Stasis(contract${EXTEN:4},room1,second word,третий)
                 same => n,Wait(300)
                exten => _8101.,1,Stasis(contract${EXTEN:4},unanswered)
                 same => n,Hangup()
                """;
        return LabOptions.builder().append("extensions.conf", extensions).build();
    }

    @Override
    public URI uri() {
        return server.get().ariUri();
    }

    @Override
    public String user() {
        return server.get().ariUser();
    }

    @Override
    public String password() {
        return server.get().ariPassword();
    }

    @Override
    public String readOnlyUser() {
        return server.get().readOnlyUser().name();
    }

    @Override
    public String readOnlyPassword() {
        return server.get().readOnlyUser().password();
    }

    @Override
    public Caller call(String name, int application) {
        return new LabCaller(newPhone(name).call(ANSWERED_NUMBER + application).awaitAnswered(LIMIT));
    }

    @Override
    public Caller callUnanswered(String name, int application) {
        return new LabCaller(newPhone(name).call(UNANSWERED_NUMBER + application));
    }

    @Override
    public Phone phone() {
        return new LabCallee(
                newPhone("Callee").register(), server.get().sipDriver().technology());
    }

    @Override
    public void restart() {
        hangUpAll();
        server.get().kill();
        server.get().restart();
    }

    @Override
    public void hangUpAll() {
        phones.forEach(SipPhone::close);
        phones.clear();
    }

    private SipPhone newPhone(String name) {
        if (phones.size() == PHONES) {
            throw new IllegalStateException("A test has " + PHONES + " phones at most");
        }
        SipPhone phone = server.get().phone("" + (6001 + phones.size()), name);
        phones.add(phone);
        return phone;
    }

    private record LabCallee(SipPhone phone, String technology) implements Phone {

        @Override
        public String endpoint() {
            return technology + "/" + phone.number();
        }

        @Override
        public void busy() {
            phone.onIncoming(call -> call.reject(486));
        }

        @Override
        public Caller awaitCall() {
            SipCall call = phone.awaitIncoming(LIMIT);
            call.answer();
            return new LabCaller(call);
        }
    }

    private record LabCaller(SipCall call) implements Caller {

        @Override
        public String number() {
            return call.localNumber();
        }

        @Override
        public void press(String digits) {
            call.dtmf(digits);
        }

        @Override
        public void startTalking() {
            call.startTalking();
        }

        @Override
        public void stopTalking() {
            call.stopTalking();
        }

        @Override
        public void hold() {
            call.hold();
        }

        @Override
        public void unhold() {
            call.unhold();
        }

        @Override
        public void hangup() {
            call.hangup();
        }

        @Override
        public boolean isAnswered() {
            return call.isAnswered();
        }

        @Override
        public boolean isEnded() {
            return call.isEnded();
        }

        @Override
        public String digitsHeard() {
            return call.receivedDigits();
        }

        @Override
        public void awaitSound() {
            call.awaitSound(LIMIT);
        }

        @Override
        public void awaitSilence() {
            Waiting.untilSteady(call::audiblePackets, LIMIT, () -> call + " still hears something");
        }

        @Override
        public void awaitHeardBy(Caller other) {
            other.awaitSilence();
            call.startTalking();
            try {
                other.awaitSound();
            } finally {
                call.stopTalking();
            }
        }

        @Override
        public boolean isHeardBy(Caller other) {
            SipCall listener = ((LabCaller) other).call;
            other.awaitSilence();
            long before = listener.audiblePackets();
            call.startTalking();
            try {
                listener.awaitSound(HEARING);
            } catch (SipException e) {
                return listener.audiblePackets() > before;
            } finally {
                call.stopTalking();
            }
            return true;
        }
    }
}
