package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.devstate.websocket.LinkTls;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.sip.HintSubscription;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From a change on one real server to the NOTIFY at a phone of another: by a script that only copies, and by two nodes over
 * WebSocket with TLS, in turns in one run. A measurement: it prints, and fails only if a state never comes.
 */
class LatencyAsterisk22IT {
    @RegisterExtension
    static final LabExtension ONE =
            LabExtension.of(AsteriskVersion.V22, LabOptions.builder().tls(true).build());

    @RegisterExtension
    static final LabExtension OTHER = LabExtension.of(AsteriskVersion.V22);

    private static final String SECRET = "the secret of this test";
    private static final int WARM_UP = 300;
    private static final int MEASURED = Boolean.getBoolean("soak") ? 5000 : 300;

    private static AmiClient client(AsteriskServer pbx) {
        AmiClient client = AmiClient.builder("127.0.0.1", pbx.amiPort())
                .credentials(pbx.amiUser(), pbx.amiPassword())
                .build();
        return client;
    }

    @Test
    void aLampFollowsAboutAsFastAsWithAScript() {
        try (AmiClient trigger = client(ONE.server());
                AmiClient from = client(ONE.server());
                AmiClient to = client(OTHER.server());
                SyncNode moscow = SyncNode.builder(
                                ReplicaOptions.builder("moscow").build())
                        .source(AmiStateSource.builder(from)
                                .contexts("devstate_test")
                                .build())
                        .build();
                SyncNode tver = SyncNode.builder(ReplicaOptions.builder("tver").build())
                        .sink(AmiStateSink.builder(to).build())
                        .build();
                SipPhone phone = OTHER.server().phone("6001")) {
            connect(moscow, tver);
            trigger.connect().join();
            from.connect().join();
            to.connect().join();
            from.on(DeviceStateChange.class, change -> {
                if (change.device().equals("Custom:a")) {
                    to.send(Setvar.of(
                            "DEVICE_STATE(Custom:1234*script)", change.state().name()));
                }
            });
            HintSubscription byScript = phone.subscribe("1234*script");
            HintSubscription byNodes = phone.subscribe("1234*moscow");

            measure(trigger, "Custom:a", byScript, WARM_UP);
            measure(trigger, "Custom:mystate", byNodes, WARM_UP);
            double[] script = measure(trigger, "Custom:a", byScript, MEASURED);
            double[] nodes = measure(trigger, "Custom:mystate", byNodes, MEASURED);

            System.out.printf(
                    "from a change to the NOTIFY, ms: script p50 %.2f p99 %.2f; nodes over TLS p50 %.2f p99 %.2f%n",
                    at(script, 0.5), at(script, 0.99), at(nodes, 0.5), at(nodes, 0.99));
            assertThat(nodes).hasSize(MEASURED);
        }
    }

    private static void connect(SyncNode moscow, SyncNode tver) {
        Path certificate = ONE.server().tlsCertificate();
        WebSocketLink listening = WebSocketLink.builder(SECRET)
                .listen("127.0.0.1", 0)
                .peer("tver")
                .tls(LinkTls.of(certificate, certificate.resolveSibling("lab.key"), certificate))
                .build();
        moscow.addLink(listening);
        tver.addLink(WebSocketLink.builder(SECRET)
                .tls(LinkTls.trusting(certificate))
                .call("moscow", URI.create("wss://127.0.0.1:" + listening.port()))
                .build());
        moscow.start();
        tver.start();
    }

    private static double[] measure(AmiClient trigger, String device, HintSubscription lamp, int times) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            boolean lit = i % 2 == 0;
            long began = System.nanoTime();
            trigger.send(Setvar.of("DEVICE_STATE(" + device + ")", lit ? "INUSE" : "NOT_INUSE"));
            long came =
                    lamp.awaitState(lit ? "confirmed" : "terminated", Get.LIMIT).receivedNanos();
            millis[i] = (came - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
