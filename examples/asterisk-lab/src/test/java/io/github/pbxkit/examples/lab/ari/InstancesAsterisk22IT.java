package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.PortsOfTests;
import io.github.pbxkit.examples.lab.Waiting;
import io.github.pbxkit.examples.lab.sip.SipCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of an application, each a process of its own, share the calls of one real Asterisk 22. */
class InstancesAsterisk22IT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_PORT = PortsOfTests.free();
    private static final int SECOND_PORT = PortsOfTests.free();
    private static final Balancer BALANCER = new Balancer(FIRST_PORT, SECOND_PORT);

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    private final List<SipCall> calls = new ArrayList<>();

    private static LabOptions options() {
        URI uri = URI.create("ws://127.0.0.1:" + BALANCER.port() + "/");
        String dialplan = """
                [default]
                exten => 8120,1,StasisBroadcast(20000,^claim-)
                 same => n,Hangup()
                exten => 8121,1,Stasis(shared)
                 same => n,Hangup()
                """;
        return LabOptions.builder()
                .file("websocket_client.conf", OutboundConfig.client("shared", uri, "per_call_config"))
                .append("ari.conf", OutboundConfig.application("shared", "shared"))
                .append("extensions.conf", dialplan)
                .build();
    }

    @AfterAll
    static void closeBalancer() throws IOException {
        BALANCER.close();
    }

    @AfterEach
    void hangUp() {
        calls.forEach(SipCall::hangup);
    }

    private void call(String number, int count) {
        for (int i = 0; i < count; i++) {
            calls.add(lab.server().phone("" + (6001 + calls.size())).call(number));
        }
    }

    private static InstanceProcess claiming(int number) throws IOException {
        AsteriskServer server = lab.server();
        return new InstanceProcess(
                "claim", server.ariUri().toString(), server.ariUser(), server.ariPassword(), "claim-" + number, "3");
    }

    private static List<String> both(String what, InstanceProcess first, InstanceProcess second) {
        return Stream.concat(first.said(what).stream(), second.said(what).stream())
                .toList();
    }

    @Test
    void broadcastCallsGoToWhoeverHasRoomAndToOneOnly() throws Exception {
        try (InstanceProcess first = claiming(1);
                InstanceProcess second = claiming(2)) {
            first.awaitReady();
            second.awaitReady();

            call("8120", 6);

            Waiting.until(
                    () -> both("answered", first, second).size() == 6,
                    LIMIT,
                    () -> "first " + first + ", second " + second);
            assertThat(both("answered", first, second)).doesNotHaveDuplicates();
            assertThat(first.said("answered")).hasSize(3);
            assertThat(second.said("answered")).hasSize(3);
        }
    }

    @Test
    void socketsOfCallsAreSharedAndGoOverWhenAnInstanceDies() throws Exception {
        try (InstanceProcess first = new InstanceProcess("accept", "" + FIRST_PORT).awaitReady();
                InstanceProcess second = new InstanceProcess("accept", "" + SECOND_PORT).awaitReady()) {
            call("8121", 4);
            Waiting.until(
                    () -> both("answered", first, second).size() == 4,
                    LIMIT,
                    () -> "first " + first + ", second " + second);
            assertThat(first.said("call")).hasSize(2);
            assertThat(second.said("call")).hasSize(2);

            first.kill();

            Waiting.until(() -> second.said("call").containsAll(first.said("call")), LIMIT, () -> "second " + second);
            call("8121", 2);
            Waiting.until(() -> second.said("answered").size() == 4, LIMIT, () -> "second " + second);
            assertThat(calls).allMatch(SipCall::isAnswered).noneMatch(SipCall::isEnded);
        }
    }
}
