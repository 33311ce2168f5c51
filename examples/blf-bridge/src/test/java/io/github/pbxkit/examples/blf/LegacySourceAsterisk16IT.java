package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateSource;
import io.github.pbxkit.devstate.StateValue;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of Asterisk 1.8 on a real server: no event of devices is looked at. */
class LegacySourceAsterisk16IT {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V16);

    private final Map<String, StateValue> states = new ConcurrentHashMap<>();

    private final StateSource.Receiver receiver = new StateSource.Receiver() {
        @Override
        public void onSnapshot(KeyKind kind, Map<String, StateValue> all) {
            states.putAll(all);
        }

        @Override
        public void onChange(String number, StateValue value) {
            states.put(number, value);
        }

        @Override
        public void onAvailable(boolean isAvailable) {}
    };

    private AmiClient client() {
        AsteriskServer pbx = LAB.server();
        return AmiClient.builder("127.0.0.1", pbx.amiPort())
                .credentials(pbx.amiUser(), pbx.amiPassword())
                .build();
    }

    private void await(DeviceState caller, DeviceState called) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        Map<String, StateValue> wanted = Map.of("6001", caller, "6002", called);
        while (!states.equals(wanted) && System.nanoTime() < end) {
            Get.pause();
        }
        assertThat(states).isEqualTo(wanted);
    }

    /** With hints, and in a context that has none, so that channels alone tell who calls and who is called. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "no-such-context"})
    void knowsCallerAndCalled(String context) {
        try (AmiClient ami = client();
                AmiStateSource source = AmiStateSource.builder(ami)
                        .legacy18(context, List.of("6001", "6002"))
                        .build()) {
            SipPhone boris = LAB.server().phone("6002").register();
            SipPhone anna = LAB.server().phone("6001").register();
            source.start(receiver);
            ami.connect().join();
            await(DeviceState.NOT_INUSE, DeviceState.NOT_INUSE);

            SipCall call = anna.call("6002");
            await(DeviceState.INUSE, DeviceState.RINGING);
            boris.awaitIncoming().answer();
            call.awaitAnswered();
            await(DeviceState.INUSE, DeviceState.INUSE);
            call.hangup();
            await(DeviceState.NOT_INUSE, DeviceState.NOT_INUSE);
            anna.close();
            boris.close();
        }
    }

    @Test
    void knowsACallThatBeganBefore() {
        SipPhone anna = LAB.server().phone("6001").register();
        SipPhone boris = LAB.server().phone("6002").register();
        SipCall call = anna.call("6002");
        boris.awaitIncoming().answer();
        call.awaitAnswered();
        try (AmiClient ami = client();
                AmiStateSource source = AmiStateSource.builder(ami)
                        .legacy18("no-such-context", List.of("6001", "6002"))
                        .build()) {
            source.start(receiver);
            ami.connect().join();

            await(DeviceState.INUSE, DeviceState.INUSE);
            call.hangup();
            await(DeviceState.NOT_INUSE, DeviceState.NOT_INUSE);
        }
        anna.close();
        boris.close();
    }
}
