package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ApplicationReplaced;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Application;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server itself: rights, names, errors, restarts. */
interface ServerContract {
    AriWorld world();

    @Test
    default void aWrongPasswordIsRefused() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> new AriSession(world(), world().user(), "wrong").close())
                .withCauseInstanceOf(AriUnauthorizedException.class);
    }

    @Test
    default void aReadOnlyUserSeesEverythingAndChangesNothing() throws Exception {
        try (AriSession session = new AriSession(world(), world().readOnlyUser(), world().readOnlyPassword())) {
            session.awaitState(ConnectionState.LIVE);
            String channel = session.channelOf(session.call("Anna"));

            assertThat(session.ari().channels().get(channel).await().id()).isEqualTo(channel);
            assertThatExceptionOfType(AriForbiddenException.class)
                    .isThrownBy(() -> session.ari().channels().hangup(channel).await());
            assertThatExceptionOfType(AriForbiddenException.class)
                    .isThrownBy(() -> session.ari().bridges().create().await());
        }
    }

    @Test
    default void itSaysWhatItIs() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AsteriskInfo info = session.ari().asterisk().getInfo().await();

            assertThat(info.system()).isNotNull();
            assertThat(info.system().version()).matches("\\d+\\..+");
            assertThat(session.ari().asterisk().ping().await().ping()).isEqualTo("pong");
        }
    }

    @Test
    default void whatIsNotThereIsNotFound() throws Exception {
        try (AriSession session = new AriSession(world())) {
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari().channels().get("nobody").await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari().channels().answer("nobody").await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari().bridges().get("nowhere").await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari().playbacks().stop("nothing").await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() ->
                            session.ari().applications().get("no-such-app").await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() ->
                            session.ari().recordings().getStored("nothing").await());
        }
    }

    @Test
    default void whatMakesNoSenseIsRefused() throws Exception {
        try (AriSession session = new AriSession(world())) {
            assertThatExceptionOfType(AriRefusedException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .originate("no-technology")
                            .app(session.application())
                            .await())
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
            assertThatExceptionOfType(AriRefusedException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .originate("NoTech/1")
                            .app(session.application())
                            .await())
                    .satisfies(e -> assertThat(e.status()).isEqualTo(500));
        }
    }

    @Test
    default void theApplicationKnowsItsChannels() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            Application application =
                    session.ari().applications().get(session.application()).await();

            assertThat(application.name()).isEqualTo(session.application());
            assertThat(application.channelIds()).contains(channel);
            assertThat(session.ari().applications().list().await())
                    .extracting(Application::name)
                    .contains(session.application());
        }
    }

    @Test
    default void phonesAreListedAndSubscribedTo() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String endpoint = world().phone().endpoint();
            String technology = endpoint.substring(0, endpoint.indexOf('/'));
            String resource = endpoint.substring(endpoint.indexOf('/') + 1);

            Endpoint phone = session.ari().endpoints().get(technology, resource).await();
            Application application = session.ari()
                    .applications()
                    .subscribe(session.application(), "endpoint:" + endpoint)
                    .await();

            assertThat(phone.resource()).isEqualTo(resource);
            assertThat(session.ari().endpoints().listByTech(technology).await())
                    .extracting(Endpoint::resource)
                    .contains(resource);
            assertThat(application.endpointIds()).contains(endpoint);
            assertThatExceptionOfType(AriRefusedException.class)
                    .isThrownBy(() -> session.ari()
                            .applications()
                            .subscribe(session.application(), "weather:today")
                            .await())
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
        }
    }

    @Test
    default void aSecondClientTakesTheApplicationOver() throws Exception {
        try (AriSession first = new AriSession(world());
                AriSession second = first.second()) {
            first.events().await(ApplicationReplaced.class);
            first.awaitState(ConnectionState.REPLACED);

            AriWorld.Caller caller = second.call("Anna");

            assertThat(second.startOf(caller).channel().state().name()).isEqualTo("Up");
            assertThat(second.ari().state()).isEqualTo(ConnectionState.LIVE);
            assertThat(first.events().of(StasisStart.class)).isEmpty();
            assertThat(first.ari().state()).isEqualTo(ConnectionState.REPLACED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "1+1", "100%", "50%41", "who?", "#5", "Zürich", "комната 1", "a&b=c", "semi;colon,comma"})
    default void anIdMayHaveAnySigns(String id) throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            assertThat(session.ari().bridges().createWithId(id).name(id).await().id())
                    .isEqualTo(id);
            session.ari().bridges().addChannel(id, channel).await();

            ChannelEnteredBridge entered = session.events().await(ChannelEnteredBridge.class);
            assertThat(entered.bridge().id()).isEqualTo(id);
            assertThat(entered.bridge().name()).isEqualTo(id);
            assertThat(session.ari().bridges().get(id).await().channels()).containsExactly(channel);
            session.ari().bridges().destroy(id).await();
            Waiting.until(
                    () -> session.ari().bridges().get(id).optional().await().isEmpty(),
                    Waiting.LIMIT,
                    () -> "still there");
        }
    }

    /** Kept, or refused in words; and the server goes on. */
    @Test
    default void anIdOfAThousandSignsIsKeptOrRefused() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String id = "long-" + "x".repeat(995);
            try {
                assertThat(session.ari().bridges().createWithId(id).await().id())
                        .isEqualTo(id);
                assertThat(session.ari().bridges().get(id).await().id()).isEqualTo(id);
                session.ari().bridges().destroy(id).await();
            } catch (AriRefusedException e) {
                assertThat(e.status()).isBetween(400, 599);
                assertThat(e).hasMessageContaining("bridges");
            }
            assertThat(session.ari().channels().get(id).optional().await()).isEmpty();
            assertThat(session.ari().asterisk().ping().await().ping()).isEqualTo("pong");
        }
    }

    @Test
    default void twentyRequestsAtOnceAreAllAnswered() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            List<CompletableFuture<Channel>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> session.ari().channels().get(channel).send())
                    .toList();

            for (CompletableFuture<Channel> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS).id()).isEqualTo(channel);
            }
        }
    }

    @Test
    default void aRestartIsAGapAndThenCallsComeAgain() throws Exception {
        try (AriSession session = new AriSession(world())) {
            session.awaitState(ConnectionState.LIVE);
            List<ConnectionState> states = new CopyOnWriteArrayList<>();
            session.ari().onState(change -> add(states, change));
            session.call("Before");
            session.events().await(StasisStart.class);

            world().restart();

            Waiting.until(() -> states.contains(ConnectionState.LIVE), Waiting.LIMIT, () -> "states were " + states);
            assertThat(states.get(0)).isEqualTo(ConnectionState.GAP);
            assertThat(session.ari().channels().list().await()).isEmpty();
            AriWorld.Caller after = session.call("After");
            session.events()
                    .await(
                            StasisStart.class,
                            event -> event.channel().caller().name().equals("After"));
            assertThat(after.isEnded()).isFalse();
        }
    }

    private static void add(List<ConnectionState> states, ConnectionChange change) {
        if (change.state() != change.previous()) {
            states.add(change.state());
        }
    }
}
