package io.github.pbxkit.examples.lab.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiFilter;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiLoginException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.action.Command;
import io.github.pbxkit.ami.action.CoreShowChannels;
import io.github.pbxkit.ami.action.DBDel;
import io.github.pbxkit.ami.action.DBGet;
import io.github.pbxkit.ami.action.DBPut;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.Events;
import io.github.pbxkit.ami.action.Filter;
import io.github.pbxkit.ami.action.Getvar;
import io.github.pbxkit.ami.action.Originate;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.ami.action.PresenceState;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.action.Status;
import io.github.pbxkit.ami.event.DBGetResponse;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.event.Hangup;
import io.github.pbxkit.ami.event.Newchannel;
import io.github.pbxkit.ami.event.OriginateResponse;
import io.github.pbxkit.ami.event.PresenceStateChange;
import io.github.pbxkit.ami.event.UserEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What client and server have to do together, the same on the fake server and on real ones: so the fake stays honest. */
abstract class AmiContract {
    static final Duration SOON = Duration.ofSeconds(30);

    private AmiClient client;

    abstract AmiTarget target();

    /** Ends all connections from the server's side; afterwards the server is there again. */
    abstract void loseConnections();

    @BeforeEach
    void connect() {
        client = target().client().build();
        get(client.connect());
    }

    @AfterEach
    void close() {
        client.close();
    }

    final AmiClient client() {
        return client;
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no outcome within " + SOON, e);
        }
    }

    static <T> T getLong(CompletableFuture<T> future) {
        try {
            return future.get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static Throwable failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("expected a failure, got " + future.get(SOON.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no outcome within " + SOON, e);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SOON + ": " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private <E extends AmiEvent> List<E> collect(Class<E> type) {
        List<E> events = new CopyOnWriteArrayList<>();
        client.on(type, events::add);
        return events;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void logsInByMd5AndInClearText() {
        assertThat(get(client.send(Ping.of())).first("Ping")).hasValue("Pong");
        try (AmiClient plain = target().client().plainTextLogin().build()) {
            get(plain.connect());
            assertThat(get(plain.send(Ping.of())).first("Ping")).hasValue("Pong");
        }
    }

    @Test
    void refusesAWrongSecret() {
        try (AmiClient wrong =
                target().client().credentials(target().user(), "wrong").build()) {
            assertThat(failure(wrong.connect()))
                    .isInstanceOf(AmiLoginException.class)
                    .hasMessageContaining("Authentication failed");
        }
    }

    @Test
    void refusesWhatAUserMayNotDo() {
        try (AmiClient watch = target().client()
                .credentials(target().watchUser(), target().watchSecret())
                .build()) {
            get(watch.connect());
            assertThat(failure(watch.send(Setvar.of("A", "b"))))
                    .isInstanceOf(AmiRefusedException.class)
                    .hasMessageContaining("Permission denied");
            assertThat(failure(watch.send(Command.of("core show uptime"))))
                    .isInstanceOf(AmiRefusedException.class)
                    .hasMessageContaining("Permission denied");
            get(watch.send(Ping.of()));
        }
    }

    @Test
    void refusesAnUnknownAction() {
        assertThat(failure(client.send(AmiAction.of("NoSuchThing"))))
                .isInstanceOf(AmiRefusedException.class)
                .hasMessageContaining("Invalid/unknown command");
    }

    @Test
    void tellsAChangeOfADeviceStateOnceAndListsIt() {
        String device = "Custom:" + unique();
        List<DeviceStateChange> changes = collect(DeviceStateChange.class);
        get(client.send(Setvar.of("DEVICE_STATE(" + device + ")", "INUSE")));
        get(client.send(Setvar.of("DEVICE_STATE(" + device + ")", "INUSE")));
        get(client.send(Setvar.of("DEVICE_STATE(" + device + ")", "RINGING")));
        await(
                "ringing",
                () -> changes.stream().anyMatch(c -> c.device().equals(device) && c.state() == DeviceState.RINGING));
        assertThat(changes)
                .filteredOn(change -> change.device().equals(device))
                .extracting(DeviceStateChange::state)
                .containsExactly(DeviceState.INUSE, DeviceState.RINGING);
        AmiList list = get(client.sendList(DeviceStateList.of()));
        assertThat(list.events(DeviceStateChange.class))
                .anyMatch(item -> item.device().equals(device) && item.state() == DeviceState.RINGING);
        assertThat(list.end().intValue("ListItems")).hasValue(list.size());
    }

    @Test
    void refusesADeviceStateThatIsNone() {
        assertThat(failure(client.send(Setvar.of("DEVICE_STATE(Custom:x)", "DREAMING"))))
                .isInstanceOf(AmiRefusedException.class);
        assertThat(failure(client.send(Setvar.of("DEVICE_STATE(PJSIP/6001)", "INUSE"))))
                .isInstanceOf(AmiRefusedException.class);
    }

    @Test
    void tellsAndReadsPresence() {
        List<PresenceStateChange> changes = collect(PresenceStateChange.class);
        String who = "CustomPresence:" + unique();
        get(client.send(Setvar.of("PRESENCE_STATE(" + who + ")", "away,out,Вернусь в 14:00")));
        await("presence", () -> changes.stream().anyMatch(c -> c.presentity().equals(who)));
        PresenceStateChange change = changes.stream()
                .filter(c -> c.presentity().equals(who))
                .findFirst()
                .orElseThrow();
        assertThat(change.status()).isEqualTo(io.github.pbxkit.ami.event.PresenceState.AWAY);
        assertThat(change.message().first("Message")).hasValue("Вернусь в 14:00");
        assertThat(get(client.send(PresenceState.of(who))).first("State")).hasValue("away");
    }

    @Test
    void keepsValuesAsTheyAre() {
        String value = "a, b=c; \"d\" (e) \\ привет \u2028 🙂  ";
        get(client.send(Setvar.of("PBXKIT_TEST", value)));
        assertThat(get(client.send(Getvar.of("PBXKIT_TEST"))).first("Value")).hasValue(value);
    }

    @Test
    void bringsChannelVariablesThroughWhole() {
        String value = "x, y (z) [w] \"q\" \\ end";
        String id = "pbxkit-" + unique();
        OriginateResponse outcome = originate(id, value);
        assertThat(outcome.response()).isEqualTo("Success");
        String channel = channelOf(id);
        assertThat(get(client.send(Getvar.of("PBXKIT").channel(channel))).first("Value"))
                .hasValue(value);
        get(client.send(io.github.pbxkit.ami.action.Hangup.of(channel)));
    }

    private OriginateResponse originate(String id, String value) {
        return get(client.originate(
                Originate.of("Local/4003@default")
                        .application("Wait")
                        .data("30")
                        .channelId(id)
                        .callerId("6100")
                        .timeout(Duration.ofSeconds(10))
                        .variable("PBXKIT", value),
                SOON));
    }

    private String channelOf(String uniqueId) {
        return get(client.sendList(CoreShowChannels.of())).items().stream()
                .filter(item -> item.first("Uniqueid", "").equals(uniqueId))
                .findFirst()
                .orElseThrow()
                .first("Channel", "");
    }

    @Test
    void makesACallAndTellsItsWholeLife() {
        List<Newchannel> created = collect(Newchannel.class);
        List<Hangup> ended = collect(Hangup.class);
        String id = "pbxkit-" + unique();
        assertThat(originate(id, "v").response()).isEqualTo("Success");
        await(
                "Newchannel",
                () -> created.stream().anyMatch(e -> e.channel().uniqueId().equals(id)));
        String channel = channelOf(id);
        assertThat(get(client.sendList(Status.of())).items())
                .anyMatch(item -> item.first("Channel", "").equals(channel));
        get(client.send(io.github.pbxkit.ami.action.Hangup.of(channel).cause(17)));
        await(
                "Hangup",
                () -> ended.stream().anyMatch(e -> e.channel().uniqueId().equals(id)));
        assertThat(ended)
                .filteredOn(e -> e.channel().uniqueId().equals(id))
                .first()
                .satisfies(e -> assertThat(e.cause()).hasValue(17));
    }

    @Test
    void tellsThatACallFailed() {
        OriginateResponse outcome = get(client.originate(
                Originate.of("Local/nobody@nowhere")
                        .application("Wait")
                        .data("1")
                        .timeout(Duration.ofSeconds(5)),
                SOON));
        assertThat(outcome.response()).isEqualTo("Failure");
    }

    @Test
    void passesUserEventsThatLookLikeAnswers() {
        List<UserEvent> events = collect(UserEvent.class);
        String mark = unique();
        get(client.send(io.github.pbxkit.ami.action.UserEvent.of(mark)
                .with("Response", "Error")
                .with("EventList", "Complete")
                .with("Same", "1")
                .with("Same", "2")
                .with("Текст", "значение")));
        await("user event", () -> events.stream().anyMatch(e -> e.userEvent().equals(mark)));
        UserEvent event = events.stream()
                .filter(e -> e.userEvent().equals(mark))
                .findFirst()
                .orElseThrow();
        assertThat(event.message().all("Same")).containsExactly("1", "2");
        assertThat(event.message().first("текст")).hasValue("значение");
        assertThat(event.message().first("Response")).hasValue("Error");
    }

    @Test
    void readsCommandOutputOfGoodAndBadCommands() {
        assertThat(get(client.send(Command.of("core show uptime"))).output())
                .anyMatch(line -> line.contains("System uptime"));
        AmiRefusedException failure = (AmiRefusedException) failure(client.send(Command.of("no such command")));
        assertThat(failure.response().output()).anyMatch(line -> line.contains("No such command"));
    }

    @Test
    void usesTheDatabase() {
        String key = unique();
        get(client.send(DBPut.of("pbxkit", key).val("значение: 1")));
        assertThat(get(client.sendList(DBGet.of("pbxkit", key))).events(DBGetResponse.class))
                .singleElement()
                .satisfies(item -> assertThat(item.val()).isEqualTo("значение: 1"));
        get(client.send(DBDel.of("pbxkit", key)));
        assertThat(failure(client.sendList(DBGet.of("pbxkit", key)))).isInstanceOf(AmiRefusedException.class);
    }

    @Test
    void answersAHundredConcurrentActionsEachWithItsOwn() {
        List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            get(client.send(Setvar.of("PBXKIT_" + i, "value " + i)));
        }
        for (int i = 0; i < 100; i++) {
            answers.add(client.send(Getvar.of("PBXKIT_" + i)));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(get(answers.get(i)).first("Value")).hasValue("value " + i);
        }
        assertThat(client.stats().pendingActions()).isZero();
    }

    @Test
    void sendsAnswersAndListsButNoEventsWhenTheyAreOff() {
        try (AmiClient quiet = target().client().events("off").build()) {
            List<AmiEvent> events = new CopyOnWriteArrayList<>();
            quiet.on(AmiEvent.class, events::add);
            get(quiet.connect());
            get(quiet.send(Setvar.of("DEVICE_STATE(Custom:" + unique() + ")", "BUSY")));
            assertThat(get(quiet.sendList(DeviceStateList.of())).items()).isNotEmpty();
            get(quiet.send(Ping.of()));
            assertThat(events).isEmpty();
        }
    }

    @Test
    void leavesOutWhatAFilterExcludes() {
        try (AmiClient filtered = target().client()
                .filter(AmiFilter.of("!Event: DeviceStateChange"))
                .build()) {
            List<String> names = new CopyOnWriteArrayList<>();
            filtered.on(AmiEvent.class, event -> names.add(event.name()));
            get(filtered.connect());
            get(filtered.send(Setvar.of("DEVICE_STATE(Custom:" + unique() + ")", "BUSY")));
            get(filtered.send(io.github.pbxkit.ami.action.UserEvent.of("mark")));
            await("user event", () -> names.contains("UserEvent"));
            assertThat(names).doesNotContain("DeviceStateChange");
        }
    }

    @Test
    void keepsTheMaskAndTheFiltersThatWereChangedSinceOverALostConnection() {
        try (AmiClient changed = target().client().build()) {
            List<String> seen = new CopyOnWriteArrayList<>();
            get(changed.connect());
            get(changed.send(Events.of("user")));
            get(changed.send(Filter.of().operation("Add").filter("!UserEvent: Hidden")));
            changed.on(
                    AmiEvent.class,
                    event -> seen.add(event instanceof UserEvent user ? user.userEvent() : event.name()));
            loseConnections();
            await(
                    "second connection",
                    () -> changed.stats().connections() >= 2 && changed.state() == ConnectionState.LIVE);
            get(changed.send(Setvar.of("DEVICE_STATE(Custom:" + unique() + ")", "INUSE")));
            get(changed.send(io.github.pbxkit.ami.action.UserEvent.of("Hidden")));
            get(changed.send(io.github.pbxkit.ami.action.UserEvent.of("Shown")));
            await("the event that is wanted", () -> seen.contains("Shown"));
            assertThat(seen).containsOnly("Shown");
        }
    }
}
