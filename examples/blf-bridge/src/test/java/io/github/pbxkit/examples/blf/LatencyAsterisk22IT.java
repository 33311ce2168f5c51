package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.ExtensionStatus;
import io.github.pbxkit.devstate.DeviceState;
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
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From a change on one real server to the NOTIFY at a phone of another: by a script that only copies, and by two nodes over
 * WebSocket with TLS, in turns in one run; both hear of the change by the event of a hint. A measurement: it prints, and fails only if a state never comes.
 */
class LatencyAsterisk22IT {
    @RegisterExtension
    static final LabExtension ONE =
            LabExtension.of(AsteriskVersion.V22, LabOptions.builder().tls(true).build());

    @RegisterExtension
    static final LabExtension OTHER = LabExtension.of(AsteriskVersion.V22);

    private static final String SECRET = "the secret of this test";
    private static final int WARM_UP = Boolean.getBoolean("soak") ? 10_000 : 300;
    private static final int ROUNDS = Boolean.getBoolean("soak") ? 5 : 1;
    private static final int MEASURED = Boolean.getBoolean("soak") ? 2000 : 300;

    private static AmiClientBuilder client(AsteriskServer pbx) {
        return AmiClient.builder("127.0.0.1", pbx.amiPort()).credentials(pbx.amiUser(), pbx.amiPassword());
    }

    /** As the bridge does it: each side has one thread, for its Asterisk and for the other side. */
    private static AmiClient client(AsteriskServer pbx, EventLoopGroup thread) {
        return client(pbx).eventLoopGroup(thread).eventExecutor(Runnable::run).build();
    }

    @Test
    void aLampFollowsAboutAsFastAsWithAScript() {
        EventLoopGroup here = new NioEventLoopGroup(1);
        EventLoopGroup there = new NioEventLoopGroup(1);
        try {
            measure(here, there);
        } finally {
            here.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            there.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private static void measure(EventLoopGroup here, EventLoopGroup there) {
        try (AmiClient trigger = client(ONE.server()).build();
                AmiClient scriptFrom = client(ONE.server()).build();
                AmiClient scriptTo = client(OTHER.server()).build();
                AmiClient from = client(ONE.server(), here);
                AmiClient to = client(OTHER.server(), there);
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
            connect(moscow, here, tver, there);
            Stream.of(trigger, scriptFrom, scriptTo, from, to)
                    .forEach(ami -> ami.connect().join());
            copyByScript(scriptFrom, scriptTo);
            HintSubscription byScript = phone.subscribe("1234*script");
            HintSubscription byNodes = phone.subscribe("1234*moscow");

            measure(trigger, "Custom:a", byScript, WARM_UP);
            measure(trigger, "Custom:mystate", byNodes, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                double[] script = measure(trigger, "Custom:a", byScript, MEASURED);
                double[] nodes = measure(trigger, "Custom:mystate", byNodes, MEASURED);
                System.out.printf(
                        "from a change to the NOTIFY, ms: script p50 %.2f p99 %.2f; nodes over TLS p50 %.2f p99 %.2f%n",
                        at(script, 0.5), at(script, 0.99), at(nodes, 0.5), at(nodes, 0.99));
                assertThat(nodes).hasSize(MEASURED);
            }
        }
    }

    /** What anybody would write in an hour: the state of a hint here is set there. */
    private static void copyByScript(AmiClient from, AmiClient to) {
        from.on(ExtensionStatus.class, hint -> {
            if (hint.exten().equals("6100")) { // the hint of Custom:a
                DeviceState.ofExtensionStatus(hint.status().orElseThrow())
                        .ifPresent(state -> to.send(Setvar.of("DEVICE_STATE(Custom:1234*script)", state.name())));
            }
        });
    }

    private static void connect(SyncNode moscow, EventLoopGroup here, SyncNode tver, EventLoopGroup there) {
        Path certificate = ONE.server().tlsCertificate();
        WebSocketLink listening = WebSocketLink.builder(SECRET)
                .eventLoopGroup(here)
                .listen("127.0.0.1", 0)
                .peer("tver")
                .tls(LinkTls.of(certificate, certificate.resolveSibling("lab.key"), certificate))
                .build();
        moscow.addLink(listening);
        tver.addLink(WebSocketLink.builder(SECRET)
                .eventLoopGroup(there)
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
