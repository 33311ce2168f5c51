package io.github.pbxkit.examples.guard.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestRequest;
import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.TestJudge;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch alone, without an application in front of the calls. */
class AmiWatchTest {
    private static final long LIMIT_SECONDS = 30;
    private static final String RULES = """
            pins: { "*": "4711" }
            outgoing:
              - rule: pin
                to: { countries: [44] }
                action: challenge
              - rule: never
                to: { countries: [49] }
                action: block
            """;

    private final AmiTestServer server = AmiTestServer.start();
    private final BlockingQueue<String> hungUp = new LinkedBlockingQueue<>();
    private final BlockingQueue<Decision> decisions = new LinkedBlockingQueue<>();

    private final AmiClient ami = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .build();

    @BeforeEach
    void hearHangups() {
        server.on("Hangup", (request, reply) -> {
            hungUp.add(request.text("Channel"));
            reply.success("Channel Hungup");
        });
    }

    private void connect(Judge judge) throws Exception {
        new AmiWatch(ami, judge, List.of(Pattern.compile("PJSIP/trunk-.*")), decisions::add, Clock.systemUTC());
        ami.connect().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        ami.close();
        server.close();
    }

    @Test
    void aCallThatShouldEnterAPinIsHungUpAndNotCountedAsGoingOn() throws Exception {
        Judge judge = TestJudge.of(RULES);
        connect(judge);

        dial("1", "PJSIP/6001-00000001", "+442079460000");

        assertThat(hungUp.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("PJSIP/6001-00000001");
        assertThat(decisions.poll(LIMIT_SECONDS, TimeUnit.SECONDS).action()).isEqualTo(Action.CHALLENGE);
        assertThat(judge.isActive("1")).isFalse();
    }

    @Test
    void whatTheRulesBlockIsHungUpAndTheRestGoesOn() throws Exception {
        Judge judge = TestJudge.of(RULES);
        connect(judge);

        dial("1", "PJSIP/6001-00000001", "+79161234567");
        dial("2", "PJSIP/6002-00000002", "+4930123456");

        assertThat(hungUp.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("PJSIP/6002-00000002");
        assertThat(judge.isActive("1")).isTrue();
        assertThat(server.requests("Hangup")).extracting(TestRequest::action).hasSize(1);
    }

    @Test
    void inADryRunNothingIsHungUp() throws Exception {
        Judge judge = TestJudge.of("dry-run: true\n" + RULES);
        connect(judge);

        dial("1", "PJSIP/6001-00000001", "+442079460000");
        dial("2", "PJSIP/6002-00000002", "+4930123456");

        assertThat(decisions.poll(LIMIT_SECONDS, TimeUnit.SECONDS).isDryRun()).isTrue();
        assertThat(decisions.poll(LIMIT_SECONDS, TimeUnit.SECONDS).action()).isEqualTo(Action.BLOCK);
        ami.send(Ping.of()).get(LIMIT_SECONDS, TimeUnit.SECONDS); // a hangup would be before it
        assertThat(server.requests("Hangup")).isEmpty();
    }

    private void dial(String id, String caller, String number) {
        server.emitAs(
                "call,all",
                "DialBegin",
                "Channel",
                caller,
                "Uniqueid",
                id,
                "Linkedid",
                id,
                "Exten",
                number,
                "DestChannel",
                "PJSIP/trunk-0000000" + id,
                "DestUniqueid",
                id + ".out",
                "DestLinkedid",
                id,
                "DialString",
                number + "@trunk");
    }
}
