package io.github.pbxkit.devstate.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmiStateSinkTest {
    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient client = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(20)))
            .build();
    private final ExecutorService engine = Executors.newSingleThreadExecutor();
    private AmiStateSink sink;

    @AfterEach
    void close() {
        sink.close();
        client.close();
        server.close();
        engine.shutdownNow();
    }

    private void start(UnaryOperator<AmiStateSink.Builder> settings) {
        sink = settings.apply(AmiStateSink.builder(client)
                        .followUps(List.of())
                        .orphans(name -> true, DeviceState.UNAVAILABLE, Duration.ofHours(1)))
                .build();
        sink.start(engine);
    }

    private void startConnected(UnaryOperator<AmiStateSink.Builder> settings) {
        start(settings);
        client.connect().join();
        Waiting.until(() -> sink.stats().isAvailable(), true);
    }

    private void show(String number, DeviceState state) {
        onEngine(() -> sink.show(new StateKey("moscow", number), state));
    }

    private void onEngine(Runnable task) {
        CompletableFuture.runAsync(task, engine).join();
    }

    private List<String> writes() {
        return server.requests("Setvar").stream()
                .map(request -> request.text("Variable").replaceAll(".*Custom:|\\)$", "") + " " + request.text("Value"))
                .toList();
    }

    @Test
    void writesOnlyWhatDiffers() {
        server.deviceState("Custom:100*moscow", "INUSE");
        server.deviceState("Custom:101*moscow", "INUSE");
        start(sink -> sink);
        show("100", DeviceState.INUSE);
        show("101", DeviceState.NOT_INUSE);
        client.connect().join();

        Waiting.until(this::writes, List.of("101*moscow NOT_INUSE"));
        show("101", DeviceState.NOT_INUSE);
        show("101", DeviceState.ONHOLD);
        Waiting.until(this::writes, List.of("101*moscow NOT_INUSE", "101*moscow ONHOLD"));
    }

    @Test
    void writesLampsThatGoOutOrRingBeforeTheOthers() {
        for (int number = 0; number < 10; number++) {
            server.deviceState("Custom:1" + number + "*moscow", "BUSY");
        }
        start(sink -> sink.window(1));
        for (int number = 0; number < 10; number++) {
            show(
                    "1" + number,
                    number == 7 ? DeviceState.RINGING : number == 8 ? DeviceState.NOT_INUSE : DeviceState.INUSE);
        }
        client.connect().join();

        Waiting.until(() -> writes().size(), 10);
        assertThat(writes().subList(0, 2)).containsExactlyInAnyOrder("17*moscow RINGING", "18*moscow NOT_INUSE");
    }

    @Test
    void keepsToItsWindowAndSkipsStatesThatPassedMeanwhile() {
        List<CompletableFuture<Void>> held = new CopyOnWriteArrayList<>();
        AmiLampsAnswers.hold(server, held);
        startConnected(sink -> sink.window(2));
        for (int number = 1; number <= 3; number++) {
            show("" + number, DeviceState.INUSE);
        }
        Waiting.until(() -> writes().size(), 2);
        show("1", DeviceState.ONHOLD);
        show("1", DeviceState.RINGING);
        show("1", DeviceState.NOT_INUSE);
        Waiting.until(held::size, 2);
        held.get(0).complete(null); // one after the other: answers may be worked on by several threads
        Waiting.until(() -> writes().size(), 3);
        AmiLampsAnswers.release(server, held);

        Waiting.until(
                this::writes, List.of("1*moscow INUSE", "2*moscow INUSE", "1*moscow NOT_INUSE", "3*moscow INUSE"));
    }

    @ParameterizedTest
    @CsvSource({
        "'1\r\nAction: Command',moscow,illegal-number",
        "'1\n2',moscow,illegal-number",
        "SIP/100,moscow,illegal-number",
        "1&2,moscow,illegal-number",
        "'1,2',moscow,illegal-number",
        "'',moscow,illegal-number",
        "1*2,moscow,illegal-number",
        "123456789012345678901234567890123,moscow,illegal-number",
        "100,Moscow,illegal-server",
        "100,'mos cow',illegal-server",
        "100,'moscow\r\n',illegal-server",
        "100,m23456789012345678901234567890123456789012345678901234567890123456789,name-too-long"
    })
    void refusesNamesThatMustNotBeWritten(String number, String server, String reason) {
        sink = AmiStateSink.builder(client).build();

        assertThat(WriteCheck.refusal(number, server, DeviceState.INUSE, EnumSet.allOf(KeyKind.class)))
                .contains(reason);
    }

    @Test
    void refusesStatesThatCannotBeWrittenAndCountsThem() {
        startConnected(sink -> sink);

        show("100", DeviceState.UNKNOWN);
        onEngine(() -> sink.show(new StateKey("moscow", "100", KeyKind.MWI), new MessageCounts(1, 0)));
        show("101", DeviceState.INUSE);

        Waiting.until(this::writes, List.of("101*moscow INUSE"));
        assertThat(sink.stats().refused()).isEqualTo(Map.of("unknown-state", 1L, "kind-not-wanted", 1L));
    }

    @Test
    void writesPresenceInBase64AndMessageCounts() {
        server.on("MWIUpdate", (request, reply) -> reply.success());
        startConnected(sink -> sink.presence().messageCounts());

        Presence presence = new Presence(Presence.State.DND, "a,b", "in\r\na meeting");
        onEngine(() -> sink.show(new StateKey("moscow", "100", KeyKind.PRESENCE), presence));
        onEngine(() -> sink.show(new StateKey("moscow", "100", KeyKind.MWI), new MessageCounts(2, 1)));

        Waiting.until(() -> sink.stats().written(), 2L);
        assertThat(server.requests("Setvar").get(0).text("Variable"))
                .isEqualTo("PRESENCE_STATE(CustomPresence:100*moscow)");
        assertThat(server.requests("Setvar").get(0).text("Value")).isEqualTo("dnd,YSxi,aW4NCmEgbWVldGluZw==,e");
        assertThat(server.requests("MWIUpdate").get(0).text("Mailbox")).isEqualTo("100@moscow");
        assertThat(server.requests("MWIUpdate").get(0).text("NewMessages")).isEqualTo("2");
    }

    @Test
    void setsAsideWhatAsteriskRefusesUntilEverythingIsCompared() {
        server.on("Setvar", (request, reply) -> reply.error("Variable not set"));
        startConnected(sink -> sink);
        show("100", DeviceState.INUSE);
        Waiting.until(() -> sink.stats().quarantined(), 1);
        show("100", DeviceState.RINGING);
        assertThat(writes()).hasSize(1);
        assertThat(sink.stats().failed()).isEqualTo(Map.of("Variable not set", 1L));

        onEngine(sink::reconcile);

        Waiting.until(this::writes, List.of("100*moscow INUSE", "100*moscow RINGING"));
    }

    @Test
    void makesLampsRightAfterALostConnection() {
        startConnected(sink -> sink);
        show("100", DeviceState.INUSE);
        Waiting.until(() -> sink.stats().written(), 1L);

        server.kill();
        Waiting.until(() -> sink.stats().isAvailable(), false);
        server.deviceState("Custom:100*moscow", "NOT_INUSE"); // it lost its last second
        show("101", DeviceState.RINGING);
        server.restart();

        Waiting.until(() -> sink.stats().written(), 3L);
        assertThat(writes().subList(1, 3)).containsExactlyInAnyOrder("101*moscow RINGING", "100*moscow INUSE");
    }

    @Test
    void aWriteThatWasLostWithTheConnectionIsMadeOnceAfterTheNextLogin() {
        AmiLampsAnswers.hold(server, new CopyOnWriteArrayList<>());
        startConnected(sink -> sink);
        show("100", DeviceState.INUSE);
        Waiting.until(() -> writes().size(), 1);

        server.kill();
        Waiting.until(() -> sink.stats().quarantined(), 1);
        AmiLampsAnswers.release(server, List.of());
        server.restart();

        Waiting.until(() -> sink.stats().written(), 1L);
        assertThat(writes()).containsExactly("100*moscow INUSE", "100*moscow INUSE");
        assertThat(sink.stats().quarantined()).isZero();
        assertThat(sink.stats().failed()).isEmpty();
    }

    @Test
    void putsOutWhatNobodyWants() {
        server.deviceState("Custom:100*moscow", "INUSE");
        server.deviceState("Custom:200*gone", "RINGING");
        server.deviceState("Custom:201*gone", "NOT_INUSE");
        server.deviceState("Custom:DND100", "INUSE");
        start(sink -> sink.orphans(name -> true, DeviceState.UNAVAILABLE, Duration.ofMillis(100)));
        show("100", DeviceState.INUSE);
        client.connect().join();

        Waiting.until(this::writes, List.of("200*gone UNAVAILABLE"));
        onEngine(() -> sink.forget(new StateKey("moscow", "100")));
        Waiting.until(this::writes, List.of("200*gone UNAVAILABLE", "100*moscow UNAVAILABLE"));
    }

    @Test
    void phonesThatIgnoreRingingAfterACallGetAStepBetween() {
        startConnected(AmiStateSink.Builder::phoneSafeTransitions);
        show("100", DeviceState.INUSE);
        Waiting.until(() -> sink.stats().written(), 1L);
        show("100", DeviceState.RINGING);

        Waiting.until(this::writes, List.of("100*moscow INUSE", "100*moscow NOT_INUSE", "100*moscow RINGING"));
    }

    @Test
    void mendsWhatSomebodyElseChanged() {
        startConnected(sink -> sink);
        show("100", DeviceState.INUSE);
        Waiting.until(() -> sink.stats().written(), 1L);

        server.deviceState("Custom:100*moscow", "NOT_INUSE");

        Waiting.until(this::writes, List.of("100*moscow INUSE", "100*moscow INUSE"));
        Waiting.until(() -> sink.stats().mended(), 1L);
    }

    @Test
    void comparesOnlyOnceEverythingIsWritten() {
        List<CompletableFuture<Void>> held = new CopyOnWriteArrayList<>();
        AmiLampsAnswers.hold(server, held);
        startConnected(sink -> sink.window(2));
        for (int number = 1; number <= 3; number++) {
            show("" + number, DeviceState.INUSE);
        }
        int lists = server.requests("DeviceStateList").size();

        onEngine(sink::reconcile);
        Waiting.until(held::size, 2);
        assertThat(server.requests("DeviceStateList")).hasSize(lists);
        AmiLampsAnswers.release(server, held);

        Waiting.until(() -> server.requests("DeviceStateList").size(), lists + 1);
        assertThat(writes()).hasSize(3);
    }

    @Test
    void writesEverythingToAServerThatCannotListItsStates() {
        server.on("DeviceStateList", (request, reply) -> reply.error("Invalid/unknown command"));
        startConnected(sink -> sink);

        show("100", DeviceState.INUSE);

        Waiting.until(this::writes, List.of("100*moscow INUSE"));
    }

    @Test
    void whatIsWantedAfterTheComparisonAndShownAlreadyNeedsNoWrite() {
        server.deviceState("Custom:100*moscow", "INUSE");
        server.deviceState("Custom:101*moscow", "NOT_INUSE");
        startConnected(sink -> sink);

        show("100", DeviceState.INUSE);
        show("101", DeviceState.NOT_INUSE);
        show("102", DeviceState.RINGING);

        Waiting.until(this::writes, List.of("102*moscow RINGING"));
    }

    @Test
    void tenThousandUnchangedKeysNeedNoWrite() {
        for (int number = 0; number < 10_000; number++) {
            server.deviceState("Custom:" + number + "*moscow", number % 2 == 0 ? "INUSE" : "NOT_INUSE");
        }
        start(sink -> sink);
        onEngine(() -> {
            for (int number = 0; number < 10_000; number++) {
                sink.show(
                        new StateKey("moscow", "" + number),
                        number % 2 == 0 ? DeviceState.INUSE : DeviceState.NOT_INUSE);
            }
        });
        client.connect().join();

        Waiting.until(() -> sink.stats().isAvailable(), true);
        onEngine(() -> {});
        assertThat(sink.stats().waiting()).isZero();
        assertThat(writes()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        start(settings -> settings);
        Duration before = Duration.ofSeconds(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiStateSink.builder(client).window(0))
                .withMessageContaining("1 to 4096");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AmiStateSink.builder(client).orphans(name -> true, DeviceState.UNKNOWN, Duration.ZERO))
                .withMessageContaining("DeviceWriter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiStateSink.builder(client).orphans(name -> true, DeviceState.UNAVAILABLE, before))
                .withMessageContaining("PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiStateSink.builder(client).followUps(List.of(before)))
                .withMessageContaining("PT-1S");
    }
}
