package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriUnprocessableException;
import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelLeftBridge;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.examples.lab.Waiting;
import org.junit.jupiter.api.Test;

/** Bridges: who is in them, who hears whom. */
interface BridgeContract {
    AriWorld world();

    @Test
    default void aBridgeIsMadeListedAndDestroyed() throws Exception {
        try (AriSession session = new AriSession(world())) {
            Bridge made = session.ari()
                    .bridges()
                    .create()
                    .type("mixing")
                    .bridgeId("room-1")
                    .name("Room 1")
                    .await();

            assertThat(made.id()).isEqualTo("room-1");
            assertThat(made.name()).isEqualTo("Room 1");
            assertThat(made.bridgeType()).isEqualTo("mixing");
            assertThat(made.channels()).isEmpty();
            assertThat(session.ari().bridges().list().await())
                    .extracting(Bridge::id)
                    .contains("room-1");
            session.ari().bridges().destroy("room-1").await();
            Waiting.until(
                    () -> session.ari()
                            .bridges()
                            .get("room-1")
                            .optional()
                            .await()
                            .isEmpty(),
                    Waiting.LIMIT,
                    () -> "still there"); // a real server destroys it in its own time
        }
    }

    @Test
    default void channelsEnterAndLeave() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String anna = session.channelOf(session.call("Anna"));
            String boris = session.channelOf(session.call("Boris"));
            session.ari().bridges().createWithId("room").type("mixing").await();

            session.ari().bridges().addChannel("room", anna, boris).await();

            session.events().await(ChannelEnteredBridge.class, event -> isChannel(event, anna));
            ChannelEnteredBridge entered =
                    session.events().await(ChannelEnteredBridge.class, event -> isChannel(event, boris));
            assertThat(entered.bridge().id()).isEqualTo("room");
            assertThat(session.ari().bridges().get("room").await().channels()).containsExactlyInAnyOrder(anna, boris);

            session.ari().bridges().removeChannel("room", anna).await();

            ChannelLeftBridge left = session.events().await(ChannelLeftBridge.class);
            assertThat(left.channel().id()).isEqualTo(anna);
            assertThat(left.bridge().channels()).containsExactly(boris);
            assertThat(session.events().of(StasisEnd.class)).isEmpty();
        }
    }

    private static boolean isChannel(ChannelEnteredBridge event, String id) {
        return event.channel() != null && event.channel().id().equals(id);
    }

    @Test
    default void whoHangsUpLeavesTheBridgeFirst() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String anna = session.channelOf(caller);
            session.ari().bridges().createWithId("room").await();
            session.ari().bridges().addChannel("room", anna).await();
            session.events().await(ChannelEnteredBridge.class);

            caller.hangup();

            ChannelLeftBridge left = session.events().await(ChannelLeftBridge.class);
            StasisEnd end = session.events().await(StasisEnd.class);
            assertThat(session.events().isInOrder(left, end)).isTrue();
        }
    }

    @Test
    default void aBridgeThatIsDestroyedLetsItsChannelsGo() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String anna = session.channelOf(caller);
            session.ari().bridges().createWithId("room").await();
            session.ari().bridges().addChannel("room", anna).await();
            session.events().await(ChannelEnteredBridge.class);

            session.ari().bridges().destroy("room").await();

            ChannelLeftBridge left = session.events().await(ChannelLeftBridge.class);
            assertThat(left.channel().id()).isEqualTo(anna);
            assertThat(caller.isEnded()).isFalse();
        }
    }

    @Test
    default void whoSubscribesToABridgeSeesItsDestructionToo() throws Exception {
        try (AriSession session = new AriSession(world())) {
            session.ari().bridges().createWithId("room").await();
            session.ari()
                    .applications()
                    .subscribe(session.application(), "bridge:room")
                    .await();

            session.ari().bridges().destroy("room").await();

            assertThat(session.events().await(BridgeDestroyed.class).bridge().id())
                    .isEqualTo("room");
        }
    }

    @Test
    default void whoIsMutedIsNotHeard() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            AriWorld.Caller boris = session.call("Boris");
            bridge(session, anna, boris);
            anna.awaitHeardBy(boris);

            session.ari()
                    .channels()
                    .mute(session.channelOf(anna))
                    .direction("in")
                    .await();
            assertThat(anna.isHeardBy(boris)).isFalse();
            boris.awaitHeardBy(anna);

            session.ari()
                    .channels()
                    .unmute(session.channelOf(anna))
                    .direction("in")
                    .await();
            anna.awaitHeardBy(boris);
        }
    }

    @Test
    default void whoIsMutedOutwardsDoesNotHear() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            AriWorld.Caller boris = session.call("Boris");
            bridge(session, anna, boris);

            session.ari()
                    .channels()
                    .mute(session.channelOf(anna))
                    .direction("out")
                    .await();

            anna.awaitHeardBy(boris);
            assertThat(boris.isHeardBy(anna)).isFalse();
        }
    }

    @Test
    default void aBridgePlaysMusic() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            bridge(session, anna);

            session.ari().bridges().startMoh("room").await();
            anna.awaitSound();
            session.ari().bridges().stopMoh("room").await();

            anna.awaitSilence();
        }
    }

    @Test
    default void whatDoesNotFitIsRefused() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String anna = session.channelOf(session.call("Anna"));
            session.ari().bridges().createWithId("room").await();

            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() ->
                            session.ari().bridges().addChannel("nowhere", anna).await());
            assertThatExceptionOfType(AriRefusedException.class)
                    .isThrownBy(() ->
                            session.ari().bridges().addChannel("room", "nobody").await())
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
            assertThatExceptionOfType(AriUnprocessableException.class)
                    .isThrownBy(() ->
                            session.ari().bridges().removeChannel("room", anna).await());
        }
    }

    @Test
    default void aChannelOutsideTheApplicationIsRefused() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String anna = session.channelOf(session.call("Anna"));
            session.ari().bridges().createWithId("room").await();
            session.ari().channels().continueInDialplan(anna).await();
            session.events().await(StasisEnd.class);

            assertThatExceptionOfType(AriUnprocessableException.class)
                    .isThrownBy(() ->
                            session.ari().bridges().addChannel("room", anna).await());
        }
    }

    private static void bridge(AriSession session, AriWorld.Caller... callers) {
        session.ari().bridges().createWithId("room").type("mixing").await();
        for (AriWorld.Caller caller : callers) {
            String channel = session.channelOf(caller);
            session.ari().bridges().addChannel("room", channel).await();
            session.events().await(ChannelEnteredBridge.class, event -> isChannel(event, channel));
        }
    }
}
