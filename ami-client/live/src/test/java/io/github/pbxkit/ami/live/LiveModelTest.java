package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model on a client, against the fake server. */
class LiveModelTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AmiTestServer server =
            AmiTestServer.builder().queue("support").hint("1234", "Custom:1234").start();
    private AmiClient ami;
    private LiveModel live;

    @BeforeEach
    void start() {
        ami = AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .build();
        live = LiveModel.builder(ami).rereadAfter(Duration.ofMillis(20)).start();
    }

    @AfterEach
    void stop() {
        live.close();
        ami.close();
        server.close();
    }

    private void connect() {
        ami.connect().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + SOON + ": " + what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void add(String device) {
        ami.send(AmiAction.of("QueueAdd").with("Queue", "support").with("Interface", device))
                .join();
    }

    @Test
    void isCompleteWhenTheClientIsConnected() {
        assertThat(live.now().status()).isEqualTo(LiveStatus.EMPTY);
        connect();
        LivePbx pbx = live.now();
        assertThat(pbx.status()).isEqualTo(LiveStatus.CURRENT);
        assertThat(pbx.generation()).isEqualTo(1);
        assertThat(pbx.readAt()).isPresent();
        assertThat(pbx.queues()).containsOnlyKeys("support");
        assertThat(pbx.extensions()).containsKey("1234@default");
        assertThat(live.repairs()).isEmpty();
    }

    @Test
    void canFollowAClientThatIsConnectedAlready() {
        connect();
        try (LiveModel late = LiveModel.of(ami)) {
            await("the picture", () -> late.now().status() == LiveStatus.CURRENT);
            assertThat(late.now().queues()).containsOnlyKeys("support");
        }
    }

    @Test
    void saysOfWhatThereIsNoList() {
        connect();
        assertThat(live.now().unavailable()).containsKey(LiveKind.CONTACT).doesNotContainKey(LiveKind.QUEUE);
        assertThat(live.now().unavailable().get(LiveKind.CONTACT)).contains("PJSIPShowContacts");
    }

    @Test
    void tellsOfChangesWithBeforeAndAfter() {
        List<LiveChange<LiveQueue>> changes = new CopyOnWriteArrayList<>();
        connect();
        live.onChange(LiveQueue.class, changes::add);
        add("PJSIP/6001");
        await("the member", () -> !changes.isEmpty());
        LiveChange<LiveQueue> change = changes.get(0);
        assertThat(change.cause()).isEqualTo(ChangeCause.EVENT);
        assertThat(change.before().orElseThrow().members()).isEmpty();
        assertThat(change.after().orElseThrow().members()).containsOnlyKeys("PJSIP/6001");
        assertThat(change.after().orElseThrow().members().get("PJSIP/6001").state())
                .isEqualTo(DeviceState.NOT_INUSE);
    }

    @Test
    void aSlowListenerHearsOfSeveralChangesAsOne() throws InterruptedException {
        List<LiveChange<LiveExtension>> heard = new CopyOnWriteArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        connect();
        live.onChange(LiveExtension.class, change -> {
            heard.add(change);
            awaitQuietly(go);
        });
        server.deviceState("Custom:1234", "INUSE");
        await("the first", () -> heard.size() == 1);
        long before = live.stats().events();
        for (String state : List.of("RINGING", "BUSY", "ONHOLD", "UNAVAILABLE")) {
            server.deviceState("Custom:1234", state);
        }
        await("all events", () -> live.stats().events() >= before + 8); // a device's and an extension's event each
        go.countDown();
        await("the rest", () -> heard.size() == 2);
        assertThat(heard.get(1).before()).isEqualTo(heard.get(0).after());
        assertThat(heard.get(1).after().orElseThrow().status()).isEqualTo(4);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isRightAgainAfterTheServerDiedAndSaysWhatWasDifferent() {
        connect();
        ami.originate(AmiAction.of("Originate").with("Channel", "PJSIP/6001").with("Context", "default"), SOON)
                .join();
        await("the channel", () -> live.now().channels().size() == 1);
        LiveChannel lost = live.now().channels().values().iterator().next();
        List<LiveRepair> heard = new CopyOnWriteArrayList<>();
        live.onRepair(repair -> {
            throw new IllegalStateException("keeps nothing from the others");
        });
        live.onRepair(heard::add);
        server.on("CoreShowChannels", (request, reply) -> {
            reply.listBegins("Channels will follow");
            reply.item(
                    "CoreShowChannel",
                    "Channel",
                    "PJSIP/7-1",
                    "ChannelState",
                    "6",
                    "Uniqueid",
                    "9.1",
                    "Linkedid",
                    "9.1",
                    "Duration",
                    "00:01:00",
                    "BridgeId",
                    "");
            reply.listEnds("CoreShowChannelsComplete");
        });
        server.kill();
        await("the end of the connection", () -> live.now().status() == LiveStatus.STALE);
        assertThat(live.now().channels()).containsKey(lost.key());
        server.restart();
        await("the next picture", () -> live.now().status() == LiveStatus.CURRENT);

        assertThat(live.now().channels()).containsOnlyKeys("9.1");
        assertThat(live.now().calls()).containsOnlyKeys("9.1");
        assertThat(live.now().generation()).isEqualTo(2);
        assertThat(live.repairs())
                .extracting(LiveRepair::subject)
                .containsExactlyInAnyOrder("LEFT_OVER CHANNEL " + lost.key(), "MISSING CHANNEL 9.1");
        await("the news", () -> heard.size() == 2);
    }

    @Test
    void aCheckPutsRightWhatDiffersTwice() {
        connect();
        LiveExtension before = live.now().extensions().get("1234@default");
        assertThat(live.check().orTimeout(30, TimeUnit.SECONDS).join()).isEmpty();
        server.emit("ExtensionStatus", "Exten", "1234", "Context", "default", "Status", "2"); // a lie
        await("the lie", () -> live.now().extensions().get("1234@default").status() == 2);

        List<LiveRepair> repairs = live.check().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(repairs).extracting(LiveRepair::subject).containsExactly("DIFFERENT EXTENSION 1234@default");
        assertThat(live.now().extensions()).containsEntry("1234@default", before);
        assertThat(live.repairs()).isEqualTo(repairs);
    }

    @Test
    void aCountThatDoesNotFitHasTheQueueReadAgain() {
        connect();
        server.emitAs(
                "agent",
                "QueueCallerJoin",
                "Channel",
                "PJSIP/8-1",
                "ChannelState",
                "6",
                "Uniqueid",
                "8.1",
                "Queue",
                "support",
                "Position",
                "3",
                "Count",
                "3");
        await("the repair", () -> live.stats().repairs() == 1);
        assertThat(live.now().queues().get("support").callers()).isEmpty();
        assertThat(live.repairs().get(0).subject()).isEqualTo("DIFFERENT QUEUE support");
    }

    @Test
    void readsAgainWhenTheServerHasFinishedStarting() {
        AtomicBoolean isLoaded = new AtomicBoolean();
        server.on("ParkedCalls", (request, reply) -> {
            if (!isLoaded.get()) {
                reply.error("Invalid/unknown command: ParkedCalls.");
                return;
            }
            reply.listBegins("Parked calls will follow");
            reply.item("ParkedCall", "Parkinglot", "default", "ParkingSpace", "701", "ParkeeUniqueid", "1.1");
            reply.listEnds("ParkedCallsComplete");
        });
        connect();
        assertThat(live.now().unavailable()).containsKey(LiveKind.PARKED_CALL);
        isLoaded.set(true);
        server.emitAs("system", "FullyBooted", "Uptime", "1", "Status", "Fully Booted");
        await("the second reading", () -> !live.now().unavailable().containsKey(LiveKind.PARKED_CALL));
        assertThat(live.now().parkedCalls()).hasSize(1);
    }

    @Test
    void onlyReads() {
        connect();
        live.check().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(server.requests())
                .extracting(request -> request.action())
                .allMatch(action -> action.matches(
                        "(?i)Login|Challenge|Ping|Events|CoreShowChannels|BridgeList|QueueStatus|ParkedCalls|Confbridge.*List.*"
                                + "|PJSIPShow.*|SIP(peers|showregistry)|IAX(peerlist|registry)|ExtensionStateList"));
    }

    @Test
    void refusesWhatIsNoKind() {
        assertThatThrownBy(() -> live.now().all(LiveEntity.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LiveQueue.class");
        assertThatThrownBy(() -> LiveModel.builder(ami).capacity(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LiveModel.builder(ami).checkEvery(Duration.ofSeconds(-1)))
                .hasMessageContaining("checkEvery");
    }

    @Test
    void stopsFollowingWhenClosed() {
        connect();
        live.close();
        add("PJSIP/6001");
        ami.sendList(AmiAction.of("QueueStatus")).join();
        assertThat(live.now().queues().get("support").members()).isEmpty();
        assertThatThrownBy(() -> live.check().join()).hasMessageContaining("closed");
    }
}
