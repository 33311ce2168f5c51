package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.event.BridgeEvent;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelEvent;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlersTest {
    private final AriTestServer server = AriTestServer.start();
    private final AriClient ari = TestClients.connected(server);

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void aHandlerGetsItsTypeAndWhatIsBelowIt() {
        List<String> dtmf = new CopyOnWriteArrayList<>();
        List<String> ofChannels = new CopyOnWriteArrayList<>();
        List<String> all = new CopyOnWriteArrayList<>();
        List<String> unknown = new CopyOnWriteArrayList<>();
        ari.on(ChannelDtmfReceived.class, e -> dtmf.add(e.digit()));
        ari.on(ChannelEvent.class, e -> ofChannels.add(e.type()));
        ari.on(AriEvent.class, e -> all.add(e.type()));
        ari.on(UnknownEvent.class, e -> unknown.add(e.type()));

        TestCaller caller = server.incoming(TestClients.APPLICATION);
        caller.press("17");
        server.faults().sendEvent(TestClients.APPLICATION, "CallTeleported", Map.of("to", "Mars"));
        Eventually.until("unknown one", () -> !unknown.isEmpty());
        Eventually.until("digits", () -> dtmf.size() == 2);

        assertThat(dtmf).containsExactly("1", "7");
        assertThat(unknown).containsExactly("CallTeleported");
        Eventually.until("all the same", () -> all.size() == ofChannels.size() + unknown.size());
        assertThat(ofChannels).contains("StasisStart", "ChannelDtmfReceived").doesNotContain("CallTeleported");
    }

    @Test
    void aClosedRegistrationGetsNothing() {
        List<String> early = new CopyOnWriteArrayList<>();
        List<String> late = new CopyOnWriteArrayList<>();
        Registration registration = ari.on(ChannelDtmfReceived.class, e -> early.add(e.digit()));
        ari.on(ChannelDtmfReceived.class, e -> late.add(e.digit()));
        TestCaller caller = server.incoming(TestClients.APPLICATION);

        caller.press("1");
        Eventually.until("first digit", () -> late.size() == 1);
        registration.close();
        registration.close();
        caller.press("2");
        Eventually.until("second digit", () -> late.size() == 2);

        assertThat(early).containsExactly("1");
    }

    @Test
    void aFailingHandlerStopsNobody() {
        List<String> digits = new CopyOnWriteArrayList<>();
        ari.on(ChannelDtmfReceived.class, e -> {
            throw new IllegalStateException("a bug in " + e.digit());
        });
        ari.on(ChannelDtmfReceived.class, e -> {
            throw new AssertionError("a worse one");
        });
        ari.on(ChannelDtmfReceived.class, e -> digits.add(e.digit()));

        server.incoming(TestClients.APPLICATION).press("12");
        Eventually.until("both digits", () -> digits.size() == 2);

        assertThat(digits).containsExactly("1", "2");
        assertThat(ari.handlerFailures()).isEqualTo(4);
    }

    /** The keys are pressed before the handler of the start has run: those behind it must still find the new handler. */
    @Test
    void aHandlerRegisteredAtTheStartMissesNothing() {
        List<String> digits = new CopyOnWriteArrayList<>();
        ari.on(StasisStart.class, start -> {
            Eventually.until("keys pressed", () -> ari.queuedEvents() >= 4);
            ari.channel(start.channel().id()).on(ChannelDtmfReceived.class, e -> digits.add(e.digit()));
        });

        server.incoming(TestClients.APPLICATION).press("1234");
        Eventually.until("all digits", () -> digits.size() == 4);

        assertThat(digits).containsExactly("1", "2", "3", "4");
    }

    @Test
    void handlersOfAChannelHearOnlyItAndGoWithIt() {
        TestCaller one = server.incoming(TestClients.APPLICATION);
        TestCaller two = server.incoming(TestClients.APPLICATION);
        List<String> heard = new CopyOnWriteArrayList<>();
        List<String> ends = new CopyOnWriteArrayList<>();
        ari.on(StasisEnd.class, e -> ends.add(e.channel().id()));
        ChannelHandle handle = ari.channel(one.channelId());
        handle.on(ChannelDtmfReceived.class, e -> heard.add(e.digit()));
        handle.on(StasisEnd.class, e -> heard.add("end"));

        two.press("9");
        one.press("1");
        one.hangup();
        two.hangup();
        Eventually.until("both ended", () -> ends.size() == 2 && heard.contains("end") && ari.queuedEvents() == 0);

        assertThat(heard).containsExactly("1", "end");
        Eventually.until("handlers are gone", () -> ari.handlers().objects() == 0);
    }

    @Test
    void handlersOfABridgeHearWhoComesIn() {
        List<String> entered = new CopyOnWriteArrayList<>();
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        BridgeHandle bridge = ari.bridge("room/1");
        bridge.create().type("mixing").await();
        bridge.on(ChannelEnteredBridge.class, e -> entered.add(e.channel().id()));
        bridge.on(BridgeEvent.class, e -> entered.add(e.type()));

        bridge.addChannel(caller.channelId()).await();
        Eventually.until("entered", () -> entered.size() >= 2);

        assertThat(entered).startsWith(caller.channelId(), "ChannelEnteredBridge");
    }
}
