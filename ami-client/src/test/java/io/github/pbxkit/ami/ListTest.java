package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListTest {
    private static final AmiAction DEVICES = AmiAction.of("DeviceStateList");

    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient client = Servers.connected(server);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void setDevices(int count) {
        server.on("DeviceStateList", (request, reply) -> {
            reply.listBegins("Device State Changes will follow");
            for (int i = 0; i < count; i++) {
                reply.item("DeviceStateChange", "Device", "Custom:" + i, "State", "INUSE");
            }
            reply.listEnds("DeviceStateListComplete");
        });
    }

    @Test
    void collectsTenThousandItemsInOrder() {
        setDevices(10_000);
        AmiList list = get(client.sendList(DEVICES));
        assertThat(list.size()).isEqualTo(10_000);
        assertThat(list.items().get(9_999).first("Device")).hasValue("Custom:9999");
        assertThat(list.end().intValue("ListItems")).hasValue(10_000);
        assertThat(list.response().text()).isEqualTo("Device State Changes will follow");
    }

    @Test
    void collectsAnEmptyList() {
        assertThat(get(client.sendList(DEVICES)).items()).isEmpty();
    }

    @Test
    void takesASentenceInsteadOfAListForAnEmptyList() {
        server.on("VoicemailUsersList", (request, reply) -> reply.success("Message", "There are no voicemail users"));
        assertThat(get(client.sendList(AmiAction.of("VoicemailUsersList"))).items())
                .isEmpty();
    }

    @Test
    void failsWhereAnEmptyListIsAnError() {
        server.on("ConfbridgeListRooms", (request, reply) -> reply.error("No active conferences."));
        assertThat(failure(client.sendList(AmiAction.of("ConfbridgeListRooms"))))
                .isInstanceOf(AmiRefusedException.class)
                .hasMessageContaining("No active conferences.");
    }

    @Test
    void keepsItemsAwayFromSubscribersToWhomTheyWouldLookLikeNews() {
        List<AmiMessage> news = new CopyOnWriteArrayList<>();
        client.onMessage(news::add);
        setDevices(10);
        get(client.sendList(DEVICES));
        server.emit("DeviceStateChange", "Device", "Custom:real", "State", "BUSY");
        Servers.await(
                "the event",
                () -> news.stream().anyMatch(m -> m.first("Device", "").equals("Custom:real")));
        assertThat(news).noneMatch(m -> m.first("State", "").equals("INUSE"));
    }

    @Test
    void takesNoLateItemsForNews() {
        List<TestReply> replies = new CopyOnWriteArrayList<>();
        List<AmiMessage> news = new CopyOnWriteArrayList<>();
        client.onMessage(news::add);
        server.on("DeviceStateList", (request, reply) -> {
            reply.listBegins("will follow");
            replies.add(reply);
        });
        CompletableFuture<AmiList> list = client.sendList(DEVICES);
        Servers.await("request", () -> !replies.isEmpty());
        list.cancel(true);
        Servers.await("forgotten", () -> client.stats().pendingActions() == 0);
        replies.get(0).item("DeviceStateChange", "Device", "Custom:old", "State", "BUSY");
        replies.get(0).listEnds("DeviceStateListComplete");
        Servers.await("late items", () -> client.stats().lateAnswers() >= 2);
        get(client.send(AmiAction.of("Ping")));
        assertThat(news).noneMatch(m -> m.name().startsWith("DeviceState"));
    }

    @Test
    void letsOtherEventsPassBetweenItems() {
        List<AmiMessage> news = new CopyOnWriteArrayList<>();
        client.onMessage(news::add);
        server.on("Mixed", (request, reply) -> {
            reply.listBegins("will follow");
            reply.item("Item", "A", "1");
            server.emit("Hangup", "Channel", "x");
            reply.item("Item", "A", "2");
            reply.listEnds("MixedComplete");
        });
        assertThat(get(client.sendList(AmiAction.of("Mixed"))).size()).isEqualTo(2);
        Servers.await("event", () -> news.stream().anyMatch(m -> m.name().equals("Hangup")));
    }

    @Test
    void endsListsOfOldServersByTheNameOfTheirLastEvent() {
        server.on("ParkedCalls", (request, reply) -> {
            reply.success("Message", "Parked calls will follow");
            reply.item("ParkedCall", "Exten", "701");
            reply.item("ParkedCallsComplete", "Total", "1");
        });
        AmiList list = get(client.sendList(AmiAction.of("ParkedCalls")));
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.end().first("Total")).hasValue("1");
    }

    @Test
    void endsByANamedEventOrByCount() {
        server.on("Odd", (request, reply) -> {
            reply.success();
            reply.item("OddItem");
            reply.item("ThatWasIt");
        });
        assertThat(get(client.sendList(AmiAction.of("Odd"), Servers.SOON, ListEnd.event("thatwasit")))
                        .size())
                .isEqualTo(1);
        assertThat(get(client.sendList(AmiAction.of("Odd"), Servers.SOON, ListEnd.count(2)))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void failsWhenTheServerCancelsTheList() {
        server.on("Cut", (request, reply) -> {
            reply.listBegins("will follow");
            reply.item("CutComplete", "EventList", "cancelled");
        });
        assertThat(failure(client.sendList(AmiAction.of("Cut")))).isInstanceOf(AmiRefusedException.class);
    }

    @Test
    void failsWhenTheListIsLongerThanAllowed() {
        setDevices(100);
        try (AmiClient small = Servers.builder(server).maxListItems(99).build()) {
            get(small.connect());
            assertThat(failure(small.sendList(DEVICES)))
                    .isInstanceOf(AmiOverflowException.class)
                    .hasMessageContaining("maxListItems = 99");
            get(small.send(AmiAction.of("Ping")));
            assertThat(small.stats().pendingActions()).isZero();
        }
    }

    @Test
    void failsInTimeWhenTheListNeverEnds() {
        server.on("Endless", (request, reply) -> reply.listBegins("will follow"));
        assertThat(failure(client.sendList(AmiAction.of("Endless"), Duration.ofMillis(100), ListEnd.automatic())))
                .isInstanceOf(AmiTimeoutException.class);
    }

    @Test
    void failsWhenTheServerStopsInMidList() {
        server.on("DeviceStateList", (request, reply) -> {
            reply.listBegins("will follow");
            reply.item("DeviceStateChange", "Device", "Custom:1", "State", "BUSY");
            server.stop();
        });
        assertThat(failure(client.sendList(DEVICES)))
                .isInstanceOf(AmiDisconnectedException.class)
                .hasMessageContaining("shutting down");
    }

    @Test
    void streamsItemsToASlowReceiverWithoutKeepingThemAll() {
        setDevices(5_000);
        AtomicInteger seen = new AtomicInteger();
        CompletableFuture<AmiMessage> end = client.streamList(DEVICES, Servers.SOON, ListEnd.automatic(), item -> {
            seen.incrementAndGet();
            Thread.onSpinWait();
        });
        assertThat(get(end).name()).isEqualTo("DeviceStateListComplete");
        assertThat(seen).hasValue(5_000);
    }

    @Test
    void failsAStreamWithWhatItsReceiverThrows() {
        server.on("DeviceStateList", (request, reply) -> {
            reply.listBegins("will follow");
            reply.item("DeviceStateChange", "Device", "Custom:1", "State", "BUSY");
        });
        assertThat(failure(client.streamList(DEVICES, Servers.SOON, ListEnd.automatic(), item -> {
                    throw new IllegalStateException("no more");
                })))
                .hasMessage("no more");
        Servers.await("forgotten", () -> client.stats().pendingActions() == 0);
    }
}
