package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiPolicyException;
import io.github.pbxkit.ami.action.Originate;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestRequest;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks over AMI, run against the test server. */
class AmiTasksTest {
    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient ami = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .build();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        ami.close();
        server.close();
    }

    @Test
    void callsByAClick() {
        ami.connect().join();

        assertThat(ClickToCall.call(ami, "PJSIP/6001", "302").join()).isTrue();
        assertThat(ClickToCall.call(ami, "PJSIP/nobody", "302").join()).isFalse();

        TestRequest asked = server.requests("Originate").get(0);
        assertThat(asked.text("Exten")).isEqualTo("302");
        assertThat(asked.text("Timeout")).isEqualTo("20000");
        assertThat(asked.text("Variable")).isEqualTo("CLICKED=yes");
    }

    @Test
    void saysWhoWaits() {
        server.on("QueueStatus", (request, reply) -> {
            assertThat(request.text("Queue")).isEqualTo("support");
            reply.listBegins("Queue status will follow");
            reply.item("QueueParams", "Queue", "support", "Calls", "2");
            reply.item("QueueEntry", "Queue", "support", "Position", "1", "CallerIDNum", "+79161234567", "Wait", "42");
            reply.item("QueueEntry", "Queue", "support", "Position", "2", "CallerIDNum", "6001", "Wait", "3");
            reply.listEnds("QueueStatusComplete");
        });
        ami.connect().join();

        assertThat(WhoWaits.callers(ami, "support")).containsExactly("1. +79161234567, for 42 s", "2. 6001, for 3 s");
    }

    @Test
    void followsQueues() {
        QueueEvents.follow(ami, log::add);
        ami.connect().join();

        server.emit("QueueCallerJoin", "Queue", "support", "Position", "1", "CallerIDNum", "6001");
        server.emit("AgentConnect", "Queue", "support", "MemberName", "Boris");
        server.emit("QueueCallerAbandon", "Queue", "support", "CallerIDNum", "6004", "HoldTime", "31");

        Waiting.until("three lines", () -> log.size() == 3);
        assertThat(log)
                .containsExactly(
                        "6001 waits in support", "Boris took a call of support", "6004 gave up in support after 31 s");
    }

    @Test
    void movesTwoIntoAConference() {
        server.on("Redirect", (request, reply) -> reply.success("Message", "Redirect successful"));
        ami.connect().join();

        IntoConference.move(ami, "PJSIP/6001-00000001", "PJSIP/6002-00000002", "8000");

        TestRequest asked = server.requests("Redirect").get(0);
        assertThat(asked.text("Channel")).isEqualTo("PJSIP/6001-00000001");
        assertThat(asked.text("ExtraChannel")).isEqualTo("PJSIP/6002-00000002");
        assertThat(asked.text("Exten")).isEqualTo("8000").isEqualTo(asked.text("ExtraExten"));
    }

    @Test
    void setsALamp() {
        ami.connect().join();

        NightLamp.set(ami, true);
        assertThat(NightLamp.isNight(ami)).isTrue();
        NightLamp.set(ami, false);
        assertThat(NightLamp.isNight(ami)).isFalse();
    }

    @Test
    void popsUpWhoIsCalling(@TempDir Path plan) throws IOException {
        Files.writeString(plan.resolve("DEF-9xx.csv"), "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва\n");
        NumberingRegistry registry = NumberingRegistry.load(plan).registry();
        ScreenPop.watch(ami, registry, (phone, line) -> log.add(phone + ": " + line));
        ami.connect().join();

        server.emit(
                "DialBegin",
                "Channel",
                "PJSIP/trunk-00000001",
                "CallerIDNum",
                "89161234567",
                "DestChannel",
                "PJSIP/6001-00000002");

        Waiting.until("a line", () -> !log.isEmpty());
        assertThat(log).containsExactly("PJSIP/6001-00000002: 89161234567 (ПАО \"МТС\", г. Москва)");
    }

    @Test
    void watchesAllServers() {
        try (AmiTestServer tver = AmiTestServer.start();
                AllServers all = new AllServers(
                        Map.of("moscow", server.port(), "tver", tver.port()),
                        server.user(),
                        server.secret(),
                        log::add)) {
            Waiting.until("both", () -> all.states().equals(Map.of("moscow", "LIVE", "tver", "LIVE")));

            tver.emit("Hangup", "Channel", "PJSIP/6001-00000001", "Cause", "16");
            Waiting.until("the hangup", () -> log.contains("tver: PJSIP/6001-00000001 is over"));

            tver.kill();
            Waiting.until("one", () -> all.states().equals(Map.of("moscow", "LIVE", "tver", "GAP")));
            tver.restart();
            Waiting.until("both again", () -> all.states().equals(Map.of("moscow", "LIVE", "tver", "LIVE")));
        }
    }

    @Test
    void letsOutOnlyWhatIsAllowed() {
        try (AmiClient guarded = SafeGateway.guarded(
                        AmiClient.builder(server.host(), server.port()).credentials(server.user(), server.secret()))
                .build()) {
            guarded.connect().join();

            assertThat(guarded.send(Ping.of()).join().isError()).isFalse();
            assertThat(ClickToCall.call(guarded, "PJSIP/6001", "302").join()).isTrue();
            List<AmiAction> refused = List.of(
                    Originate.of("PJSIP/trunk/810")
                            .context("from-internal")
                            .exten("1")
                            .priority(1),
                    Originate.of("PJSIP/6001").application("System").data("reboot"),
                    AmiAction.of("Command").with("Command", "core stop now"),
                    AmiAction.of("UpdateConfig"));
            assertThat(refused)
                    .allSatisfy(action -> assertThatThrownBy(
                                    () -> guarded.send(action).join())
                            .hasCauseInstanceOf(AmiPolicyException.class));
            assertThat(server.requests("Originate")).hasSize(1);
            assertThat(server.requests("Command")).isEmpty();
        }
    }
}
