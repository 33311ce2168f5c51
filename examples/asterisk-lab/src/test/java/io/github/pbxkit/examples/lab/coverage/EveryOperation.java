package io.github.pbxkit.examples.lab.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriUnsupportedException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.CallBroadcast;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.operations.AriRequest;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.Waiting;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of a real server that it describes of itself, at least once, so that it is carried out and its real
 * answer read. What cannot be had on this machine is named with its reason, and must then really be refused.
 */
abstract class EveryOperation {
    private static final String APP = "every";
    private static final String OTHER_APP = "every2";
    private static final int ALL_OPERATIONS = 109;
    private static final String MAILBOXES = "res_ari_mailboxes.so";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<AriEvent> events = new CopyOnWriteArrayList<>();
    private final List<SipPhone> phones = new ArrayList<>();
    private CalledOperations called;
    private OkHttpClient http;
    private AriClient ari;

    abstract AsteriskServer server();

    static LabOptions options() {
        return LabOptions.builder()
                .sipDriver(SipDriver.PJSIP)
                .append("extensions.conf", """
                        [default]
                        exten => 8000,1,Answer()
                         same => n,Stasis(every)
                         same => n,Wait(60)
                        exten => 8001,1,Stasis(every,unanswered)
                        exten => 8002,1,Answer()
                         same => n,StasisBroadcast(30000,^every.*)
                         same => n,Wait(60)
                        """)
                .append("sorcery.conf", """
                        [res_pjsip]
                        auth = config,pjsip.conf,criteria=type=auth
                        auth = memory
                        """)
                .build();
    }

    @BeforeEach
    void connect() throws Exception {
        called = new CalledOperations(new AriDescription(server()).operations());
        http = new OkHttpClient.Builder().addInterceptor(called).build();
        ari = AriClient.builder(server().ariUri())
                .credentials(server().ariUser(), server().ariPassword())
                .application(APP, OTHER_APP)
                .httpClient(new OkHttpClient.Builder().addInterceptor(called).build())
                .build();
        ari.on(AriEvent.class, events::add);
        ari.connect().get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void disconnect() {
        ari.channels()
                .list()
                .await()
                .forEach(channel ->
                        ari.channels().hangup(channel.id()).ignoreMissing().await());
        ari.close();
        http.connectionPool().evictAll(); // Asterisk, when it stops, waits for connections that are kept.
        phones.forEach(SipPhone::close);
    }

    @Test
    void isCarriedOutAndItsAnswerRead() throws Exception {
        applications();
        serverItself();
        modulesAndLogs();
        dynamicConfiguration();
        soundsStatesAndMailboxes();
        bridges();
        call();
        unansweredCall();
        outgoingCalls();
        recordings();
        messages();
        transfers();

        Map<String, String> reasons = new TreeMap<>();
        if (!server().hasModule(MAILBOXES)) {
            called.described("/mailboxes").forEach(name -> reasons.put(name, "this build has no " + MAILBOXES));
        }
        called.write(Path.of("target", "ari-operations-" + server().line().number() + ".tsv"), reasons);
        assertThat(called.missing())
                .as("not carried out; %s", called.failures())
                .containsExactlyInAnyOrderElementsOf(reasons.keySet());
        assertThat(called.failures())
                .as("answers that were not read, or refusals")
                .isEmpty();
    }

    /** The client has 109 operations; those that this server does not describe it does not have, and the client says so. */
    @Test
    void whatTheServerIsTooOldForIsSaid() {
        Map<String, Supplier<AriRequest<?>>> newer = newerOperations();

        newer.keySet()
                .removeIf(operation -> has(operation.split(" ", 2)[0], operation.split(" ", 2)[1]));

        assertThat(newer).hasSize(ALL_OPERATIONS - called.described("/").size());
        newer.forEach((operation, request) -> assertThatExceptionOfType(AriUnsupportedException.class)
                .as(operation)
                .isThrownBy(() -> request.get().await())
                .withMessageContaining("needs Asterisk ")
                .withMessageContaining(
                        " or newer; this server is " + server().version().replaceFirst("[~-].*", "")));
    }

    private Map<String, Supplier<AriRequest<?>>> newerOperations() {
        Map<String, Supplier<AriRequest<?>>> operations = new TreeMap<>();
        operations.put("GET bridges/x/variable", () -> ari.bridges().getBridgeVar("x", "A"));
        operations.put(
                "POST bridges/x/variable",
                () -> ari.bridges().setBridgeVar("x", "A").value("1"));
        operations.put("GET bridges/x/variables", () -> ari.bridges().getBridgeVars("x", "A"));
        operations.put("POST bridges/x/variables", () -> ari.bridges().setBridgeVars("x", Map.of("A", "1")));
        operations.put("GET channels/x/variables", () -> ari.channels().getChannelVars("x", "A"));
        operations.put("POST channels/x/variables", () -> ari.channels().setChannelVars("x", Map.of("A", "1")));
        operations.put("POST channels/x/progress", () -> ari.channels().progress("x"));
        operations.put(
                "POST channels/x/transfer_progress", () -> ari.channels().transferProgress("x", "channel_progress"));
        operations.put("POST endpoints/refer", () -> ari.endpoints().refer("pjsip:1", "sip:2@x", "sip:3@x"));
        operations.put(
                "POST endpoints/PJSIP/1/refer",
                () -> ari.endpoints().referToEndpoint("PJSIP", "1", "sip:2@x", "sip:3@x"));
        operations.put("POST events/claim", () -> ari.events().claimChannel("x", APP));
        return operations;
    }

    private boolean has(String method, String path) {
        return called.describes(method, path);
    }

    private void applications() {
        called.step("applications", () -> {
            assertThat(ari.applications().list().await()).isNotEmpty();
            assertThat(ari.applications().get(APP).await().name()).isEqualTo(APP);
            ari.applications().subscribe(APP, "endpoint:PJSIP").await();
            ari.applications().unsubscribe(APP, "endpoint:PJSIP").await();
            ari.applications().filter(APP).disallow("ChannelVarset").await();
            ari.events().userEvent("hello", APP).variable("a", "b").await();
        });
    }

    private void serverItself() {
        called.step("server", () -> {
            assertThat(ari.asterisk().getInfo().await().system()).isNotNull();
            assertThat(ari.asterisk().ping().await().ping()).isEqualTo("pong");
            ari.asterisk().setGlobalVar("EVERY").value("x,y").await();
            assertThat(ari.asterisk().getGlobalVar("EVERY").await().value()).isEqualTo("x,y");
        });
    }

    private void modulesAndLogs() {
        called.step("modules", () -> {
            assertThat(ari.asterisk().listModules().await()).hasSizeGreaterThan(50);
            assertThat(ari.asterisk().getModule("app_echo.so").await().name()).isEqualTo("app_echo.so");
            ari.asterisk().unloadModule("app_milliwatt.so").await();
            ari.asterisk().loadModule("app_milliwatt.so").await();
            ari.asterisk().reloadModule("res_musiconhold.so").await();
        });
        called.step("logs", () -> {
            ari.asterisk().addLog("every", "notice,warning").await();
            assertThat(ari.asterisk().listLogChannels().await())
                    .anyMatch(channel -> channel.channel().endsWith("/every"));
            ari.asterisk().deleteLog("every").await(); // Before the rotation, after which it is not found any more.
            ari.asterisk().rotateLog("full.log").await();
        });
    }

    private void dynamicConfiguration() {
        called.step("dynamic configuration", () -> {
            ari.asterisk()
                    .updateObject("res_pjsip", "auth", "every")
                    .field("auth_type", "userpass")
                    .field("username", "every")
                    .field("password", "secret")
                    .await();
            assertThat(ari.asterisk().getObject("res_pjsip", "auth", "every").await())
                    .anyMatch(tuple -> tuple.attribute().equals("username")
                            && tuple.value().equals("every"));
            ari.asterisk().deleteObject("res_pjsip", "auth", "every").await();
        });
    }

    private void soundsStatesAndMailboxes() {
        called.step("sounds", () -> {
            assertThat(ari.sounds().list().lang("en").await()).isNotEmpty();
            assertThat(ari.sounds().get("hello-world").await().id()).isEqualTo("hello-world");
        });
        called.step("device states", () -> {
            ari.deviceStates().update("Stasis:every", "INUSE").await();
            assertThat(ari.deviceStates().get("Stasis:every").await().state().name())
                    .isEqualTo("INUSE");
            assertThat(ari.deviceStates().list().await()).isNotEmpty();
            ari.deviceStates().delete("Stasis:every").await();
        });
        called.step("mailboxes", server().hasModule(MAILBOXES) ? this::mailboxes : this::noMailboxes);
    }

    /** Described, but not there: the client says which module is missing. */
    private void noMailboxes() {
        assertThatExceptionOfType(AriUnsupportedException.class)
                .isThrownBy(() -> ari.mailboxes().list().await())
                .withMessageContaining("load " + MAILBOXES);
    }

    /** The external mailboxes exclude Asterisk's own voicemail, so that goes first. */
    private void mailboxes() {
        ari.asterisk().unloadModule("app_voicemail.so").await();
        for (String module : List.of("res_mwi_external.so", "res_stasis_mailbox.so", MAILBOXES)) {
            ari.asterisk().loadModule(module).await();
        }
        ari.mailboxes().update("every@default", 2, 1).await();
        assertThat(ari.mailboxes().get("every@default").await().newMessages()).isEqualTo(1);
        assertThat(ari.mailboxes().list().await()).hasSize(1);
        ari.mailboxes().delete("every@default").await();
    }

    private void bridges() {
        called.step("bridges", () -> {
            String room =
                    ari.bridges().create().type("mixing").name("every").await().id();
            ari.bridges().createWithId("every-2").type("mixing,video_sfu").await();
            assertThat(ari.bridges().list().await()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(ari.bridges().get(room).await().name()).isEqualTo("every");
            ChannelHandle anna = incoming("6001");
            ari.bridges().addChannel(room, anna.id()).await();
            ari.bridges().setVideoSource(room, anna.id()).await();
            ari.bridges().clearVideoSource(room).await();
            ari.bridges().startMoh(room).await();
            ari.bridges().stopMoh(room).await();
            ari.playbacks()
                    .stop(ari.bridges()
                            .play(room, "sound:demo-congrats")
                            .await()
                            .id())
                    .ignoreMissing()
                    .await();
            ari.playbacks()
                    .stop(ari.bridges()
                            .playWithId(room, "every-p", "sound:demo-congrats")
                            .await()
                            .id())
                    .ignoreMissing()
                    .await();
            ari.bridges().record(room, "every-room", "wav").await();
            untilItRecords("every-room");
            ari.recordings().cancel("every-room").await();
            if (has("GET", "bridges/x/variables")) {
                ari.bridges()
                        .setBridgeVar(room, "A")
                        .value("1")
                        .reportEvents(true)
                        .await();
                assertThat(ari.bridges().getBridgeVar(room, "A").await().value())
                        .isEqualTo("1");
                ari.bridges().setBridgeVars(room, Map.of("B", "2", "C", "3")).await();
                assertThat(ari.bridges().getBridgeVars(room, "B", "C").await().variables())
                        .containsEntry("C", "3");
            }
            ari.bridges().removeChannel(room, anna.id()).await();
            ari.bridges().destroy(room).await();
            ari.bridges().destroy("every-2").await();
            anna.hangup().await();
        });
    }

    private void call() {
        called.step("a call", () -> {
            ChannelHandle anna = incoming("6001");
            String id = anna.id();
            assertThat(ari.channels().list().await()).isNotEmpty();
            assertThat(anna.get().await().id()).isEqualTo(id);
            ari.channels().setChannelVar(id, "A").value("1").await();
            Waiting.until( // Asterisk 16 answers before it is set.
                    () -> ari.channels()
                            .getChannelVar(id, "A")
                            .optional()
                            .await()
                            .isPresent(),
                    LIMIT,
                    () -> "A is not set");
            if (has("GET", "channels/x/variables")) {
                ari.channels().setChannelVars(id, Map.of("B", "2", "C", "3")).await();
                assertThat(ari.channels().getChannelVars(id, "B", "C").await().variables())
                        .containsEntry("B", "2");
            }
            ari.channels().hold(id).await();
            ari.channels().unhold(id).await();
            ari.channels().mute(id).direction("in").await();
            ari.channels().unmute(id).direction("in").await();
            ari.channels().startMoh(id).await();
            ari.channels().stopMoh(id).await();
            ari.channels().startSilence(id).await();
            ari.channels().stopSilence(id).await();
            ari.channels().sendDTMF(id).dtmf("12").await();
            String playback =
                    ari.channels().play(id, "sound:demo-congrats").await().id();
            assertThat(ari.playbacks().get(playback).await().mediaUri()).isEqualTo("sound:demo-congrats");
            await(PlaybackStarted.class, event -> event.playback().id().equals(playback));
            ari.playbacks().control(playback, "pause").await();
            ari.playbacks().stop(playback).await();
            ari.playbacks()
                    .stop(ari.channels()
                            .playWithId(id, "every-q", "tone:ring")
                            .await()
                            .id())
                    .await();
            assertThat(ari.channels().rtpstatistics(id).await().channelUniqueid())
                    .isNotEmpty();
            ari.channels()
                    .hangup(ari.channels()
                            .snoopChannel(id, APP)
                            .spy("both")
                            .await()
                            .id())
                    .await();
            ari.channels()
                    .hangup(ari.channels()
                            .snoopChannelWithId(id, "every-s", APP)
                            .spy("in")
                            .await()
                            .id())
                    .await();
            ari.channels()
                    .hangup(ari.channels()
                            .externalMedia(APP, "ulaw")
                            .externalHost("127.0.0.1:9")
                            .await()
                            .id())
                    .await();
            ari.channels().move(id, OTHER_APP).appArgs("moved").await();
            await(StasisStart.class, event -> event.application().equals(OTHER_APP));
            ari.channels()
                    .continueInDialplan(id)
                    .context("default")
                    .extension("4003")
                    .priority(1)
                    .await();
            ari.channels().hangup(id).await();
        });
    }

    private void unansweredCall() {
        called.step("a call that is not answered yet", () -> {
            phone("6002").call("8001");
            String id = await(StasisStart.class, event -> event.args().contains("unanswered"))
                    .channel()
                    .id();
            ari.channels().ring(id).await();
            ari.channels().ringStop(id).await();
            if (has("POST", "channels/x/progress")) {
                ari.channels().progress(id).await();
            }
            ari.channels().answer(id).await();
            ari.channels()
                    .redirect(id, "PJSIP/sip:6003@127.0.0.1:" + server().sipPort())
                    .await();
            ari.channels().hangup(id).ignoreMissing().await();
        });
    }

    private void outgoingCalls() {
        called.step("outgoing calls", () -> {
            phone("6004").register().autoAnswer();
            String first = ari.channels()
                    .originate("PJSIP/6004")
                    .app(APP, "out")
                    .await()
                    .id();
            await(StasisStart.class, event -> event.channel().id().equals(first));
            ari.channels()
                    .originateWithId("every-o", "PJSIP/6004")
                    .app(APP, "out")
                    .await();
            await(StasisStart.class, event -> event.channel().id().equals("every-o"));
            String made = ari.channels().create("PJSIP/6004", APP).await().id();
            await(StasisStart.class, event -> event.channel().id().equals(made)); // Before that it cannot be dialled.
            ari.channels().dial(made).timeout(Duration.ofSeconds(10)).await();
            for (String id : List.of(first, "every-o", made)) {
                ari.channels().hangup(id).ignoreMissing().await();
            }
        });
    }

    private void recordings() {
        called.step("recordings", () -> {
            ChannelHandle anna = incoming("6005");
            ari.channels().record(anna.id(), "every", "wav").await();
            untilItRecords("every");
            ari.recordings().pause("every").await();
            ari.recordings().unpause("every").await();
            ari.recordings().mute("every").await();
            ari.recordings().unmute("every").await();
            ari.recordings().stop("every").await();
            Waiting.until(
                    () -> ari.recordings().getStored("every").optional().await().isPresent(),
                    LIMIT,
                    () -> "not stored");
            assertThat(ari.recordings().listStored().await()).isNotEmpty();
            ari.recordings().copyStored("every", "every-copy").await();
            byte[] whole = ari.recordings().getStoredFile("every").await();
            Path file = ari.recordings()
                    .download("every")
                    .to(Path.of("target", "every.wav"))
                    .get(20, TimeUnit.SECONDS);
            assertThat(file).hasBinaryContent(whole);
            assertThat(whole).startsWith('R', 'I', 'F', 'F');
            ari.recordings().deleteStored("every").await();
            anna.hangup().await();
        });
    }

    /** Asterisk 16 refuses to cancel one that has not begun (500). */
    private void untilItRecords(String name) {
        Waiting.until(
                () -> ari.recordings().getLive(name).await().state().name().equals("recording"),
                LIMIT,
                () -> name + " is not recording");
    }

    private void messages() {
        called.step("endpoints", () -> {
            SipPhone vera = phone("6006").register();
            assertThat(ari.endpoints().list().await()).isNotEmpty();
            assertThat(ari.endpoints().listByTech("PJSIP").await()).isNotEmpty();
            assertThat(ari.endpoints().get("PJSIP", "6006").await().resource()).isEqualTo("6006");
            ari.endpoints()
                    .sendMessage("pjsip:6006", "sip:lab@127.0.0.1")
                    .body("привет")
                    .await();
            assertThat(vera.awaitMessage(LIMIT)).isEqualTo("привет");
            ari.endpoints()
                    .sendMessageToEndpoint("PJSIP", "6006", "sip:lab@127.0.0.1")
                    .body("again")
                    .await();
            if (has("POST", "endpoints/refer")) {
                ari.endpoints()
                        .refer("pjsip:6006", "sip:lab@127.0.0.1", "sip:6007@127.0.0.1")
                        .await();
                ari.endpoints()
                        .referToEndpoint("PJSIP", "6006", "sip:lab@127.0.0.1", "sip:6007@127.0.0.1")
                        .await();
            }
        });
    }

    private void transfers() {
        if (has("POST", "channels/x/transfer_progress")) {
            called.step("transfer progress", () -> {
                ChannelHandle anna = incoming("6007");
                ari.channels().transferProgress(anna.id(), "channel_progress").await();
                anna.hangup().await();
            });
        }
        if (has("POST", "events/claim")) {
            called.step("claim", () -> {
                phone("6008").call("8002");
                CallBroadcast offered = await(CallBroadcast.class, event -> true);
                ari.events().claimChannel(offered.channel().id(), APP).await();
            });
        }
    }

    private SipPhone phone(String number) {
        SipPhone phone = server().phone(number, "Phone " + number);
        phones.add(phone);
        return phone;
    }

    /** Somebody calls and is in the application. */
    private ChannelHandle incoming(String number) {
        int before = events.size();
        SipCall call = phone(number).call("8000").awaitAnswered(LIMIT);
        call.startTalking();
        Waiting.until(() -> !starts(before, number).isEmpty(), LIMIT, () -> number + " did not come in");
        return ari.channel(starts(before, number).get(0).channel().id());
    }

    private List<StasisStart> starts(int from, String number) {
        return events.subList(from, events.size()).stream()
                .filter(StasisStart.class::isInstance)
                .map(StasisStart.class::cast)
                .filter(event -> event.channel().caller().number().equals(number))
                .toList();
    }

    private <E extends AriEvent> E await(Class<E> type, Predicate<E> wanted) {
        Waiting.until(
                () -> events.stream().anyMatch(e -> type.isInstance(e) && wanted.test(type.cast(e))),
                LIMIT,
                () -> "no " + type);
        return events.stream()
                .filter(e -> type.isInstance(e) && wanted.test(type.cast(e)))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
