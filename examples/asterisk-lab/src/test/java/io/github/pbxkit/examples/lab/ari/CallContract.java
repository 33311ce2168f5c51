package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.ChannelHold;
import io.github.pbxkit.ari.event.ChannelStateChange;
import io.github.pbxkit.ari.event.ChannelTalkingFinished;
import io.github.pbxkit.ari.event.ChannelTalkingStarted;
import io.github.pbxkit.ari.event.ChannelUnhold;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.event.ChannelVarset;
import io.github.pbxkit.ari.event.Dial;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls: in, out, and what happens on them. */
interface CallContract {
    AriWorld world();

    @Test
    default void aCallEntersWithItsArgumentsAndItsCaller() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Анна");

            StasisStart start = session.startOf(anna);

            assertThat(start.application()).isEqualTo(session.application());
            assertThat(start.args()).containsExactly(AriWorld.ARGUMENTS);
            Channel channel = start.channel();
            assertThat(channel.state()).isEqualTo(ChannelState.UP);
            assertThat(channel.caller().name()).isEqualTo("Анна");
            assertThat(channel.caller().number()).isEqualTo(anna.number());
            assertThat(channel.dialplan().exten()).startsWith(AriWorld.ANSWERED_NUMBER);
            assertThat(channel.dialplan().context()).isEqualTo("default");
            assertThat(channel.creationtime()).isNotNull();
            assertThat(start.timestamp()).isNotNull();
            assertThat(session.ari().channels().get(channel.id()).await().id()).isEqualTo(channel.id());
            assertThat(session.ari().channels().list().await())
                    .extracting(Channel::id)
                    .contains(channel.id());
        }
    }

    @Test
    default void aCallerNameIsNeverMoreThanText() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("<img src=x onerror=alert(1)>");

            assertThat(session.startOf(caller).channel().caller().name()).isEqualTo("<img src=x onerror=alert(1)>");
        }
    }

    @Test
    default void anUnansweredCallIsAnswered() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.callUnanswered("Boris");
            StasisStart start = session.startOf(caller);
            assertThat(start.args()).containsExactly(AriWorld.UNANSWERED);
            assertThat(start.channel().state()).isEqualTo(ChannelState.RING);
            assertThat(caller.isAnswered()).isFalse();

            session.ari().channels().answer(start.channel().id()).await();

            Waiting.until(caller::isAnswered, Waiting.LIMIT, () -> "not answered");
            ChannelStateChange change = session.events().await(ChannelStateChange.class);
            assertThat(change.channel().state()).isEqualTo(ChannelState.UP);
        }
    }

    @Test
    default void digitsArriveInOrder() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);

            caller.press("15*#");

            session.events()
                    .await(ChannelDtmfReceived.class, event -> event.digit().equals("#"));
            List<ChannelDtmfReceived> digits = session.events().of(ChannelDtmfReceived.class);
            assertThat(digits.stream().map(ChannelDtmfReceived::digit).collect(Collectors.joining()))
                    .isEqualTo("15*#");
            assertThat(digits).allMatch(event -> event.channel().id().equals(channel) && event.durationMs() > 0);
        }
    }

    @Test
    default void digitsAreSentToTheCaller() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");

            session.ari()
                    .channels()
                    .sendDTMF(session.channelOf(caller))
                    .dtmf("42")
                    .await();

            Waiting.until(() -> caller.digitsHeard().equals("42"), Waiting.LIMIT, caller::digitsHeard);
        }
    }

    @Test
    default void talkingIsToldOnceItIsAskedFor() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);
            session.ari()
                    .channels()
                    .setChannelVar(channel, "TALK_DETECT(set)")
                    .value("")
                    .await();

            caller.startTalking();
            session.events()
                    .await(
                            ChannelTalkingStarted.class,
                            event -> event.channel().id().equals(channel));
            caller.stopTalking();

            // its duration is no use for a short word: a real server was seen to say -3 ms
            ChannelTalkingFinished finished = session.events().await(ChannelTalkingFinished.class);
            assertThat(finished.channel().id()).isEqualTo(channel);
        }
    }

    @Test
    default void aPhonePutsTheCallOnHold() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);

            caller.hold();
            assertThat(session.events().await(ChannelHold.class).channel().id()).isEqualTo(channel);
            caller.unhold();

            assertThat(session.events().await(ChannelUnhold.class).channel().id())
                    .isEqualTo(channel);
        }
    }

    @Test
    default void aCallerHangsUp() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);
            var ended = session.ari().channel(channel).ended();

            caller.hangup();

            assertThat(session.events().await(StasisEnd.class).channel().id()).isEqualTo(channel);
            assertThat(ended.get(30, TimeUnit.SECONDS).id()).isEqualTo(channel);
            awaitGone(session, channel);
        }
    }

    @Test
    default void whoSubscribesToAChannelSeesItsDestructionToo() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);
            session.ari()
                    .applications()
                    .subscribe(session.application(), "channel:" + channel)
                    .await();

            caller.hangup();

            ChannelDestroyed destroyed = session.events().await(ChannelDestroyed.class);
            StasisEnd end = session.events().await(StasisEnd.class);
            assertThat(destroyed.channel().id()).isEqualTo(channel);
            assertThat(destroyed.cause()).isZero(); // a phone's BYE names no reason
            assertThat(session.events().isInOrder(end, destroyed)).isTrue();
        }
    }

    @Test
    default void weHangUp() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);

            session.ari().channels().hangup(channel).await();

            Waiting.until(caller::isEnded, Waiting.LIMIT, () -> "the call goes on");
            session.events().await(StasisEnd.class);
            awaitGone(session, channel);
            session.ari().channels().hangup(channel).ignoreMissing().await();
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari().channels().hangup(channel).await());
        }
    }

    private static void awaitGone(AriSession session, String channel) {
        Waiting.until(
                () -> session.ari().channels().get(channel).optional().await().isEmpty(),
                Waiting.LIMIT,
                () -> channel + " is still there");
    }

    @Test
    default void weHangUpWithAReason() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.callUnanswered("Anna"));
            session.ari()
                    .applications()
                    .subscribe(session.application(), "channel:" + channel)
                    .await();

            session.ari().channels().hangup(channel).reason("busy").await();

            assertThat(session.events().await(ChannelDestroyed.class).cause()).isEqualTo(17);
        }
    }

    @Test
    default void aPhoneIsCalledAndEntersWhenItAnswers() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Phone phone = world().phone();

            ChannelHandle handle = session.ari().newChannel();
            Channel made = handle.originate(phone.endpoint())
                    .app(session.application(), "out", "with, comma")
                    .callerId("\"Switch\" <100>")
                    .await();
            AriWorld.Caller callee = phone.awaitCall();

            StasisStart start = session.events().await(StasisStart.class);
            assertThat(made.id()).isEqualTo(handle.id());
            assertThat(start.channel().id()).isEqualTo(handle.id());
            assertThat(start.channel().state()).isEqualTo(ChannelState.UP);
            assertThat(start.channel().name()).startsWith(phone.endpoint() + "-");
            assertThat(start.args()).startsWith("out");
            session.events().await(Dial.class, dial -> dial.dialstatus().equals("ANSWER"));

            CompletableFuture<Channel> ended = handle.ended();
            callee.hangup();
            assertThat(ended.get(30, TimeUnit.SECONDS).id()).isEqualTo(handle.id());
        }
    }

    @Test
    default void aPhoneThatIsBusyDoesNotEnter() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Phone phone = world().phone();
            phone.busy();

            ChannelHandle handle = session.ari().newChannel();
            handle.originate(phone.endpoint()).app(session.application()).await();

            ChannelDestroyed destroyed = session.events().await(ChannelDestroyed.class);
            assertThat(destroyed.channel().id()).isEqualTo(handle.id());
            assertThat(destroyed.cause()).isEqualTo(17);
            assertThat(session.events().of(StasisStart.class)).isEmpty();
        }
    }

    @Test
    default void aChannelIdIsGivenOnce() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));
            String endpoint = world().phone().endpoint();

            assertThatExceptionOfType(AriConflictException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .originateWithId(channel, endpoint)
                            .app(session.application())
                            .await());
        }
    }

    @Test
    default void aCallGoesOnInTheDialplan() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller caller = session.call("Anna");
            String channel = session.channelOf(caller);

            session.ari().channels().continueInDialplan(channel).await();

            assertThat(session.events().await(StasisEnd.class).channel().id()).isEqualTo(channel);
            assertThat(caller.isEnded()).isFalse();
            assertThat(session.ari().channels().get(channel).await().state()).isEqualTo(ChannelState.UP);
        }
    }

    @Test
    default void variablesAreSetAndRead() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            session.ari()
                    .channels()
                    .setChannelVar(channel, "NOTE")
                    .value("a,b=c \"ü\"")
                    .await();

            // Asterisk 16 answers before it is set; the event tells
            ChannelVarset set = session.events()
                    .await(ChannelVarset.class, event -> event.variable().equals("NOTE"));
            assertThat(set.value()).isEqualTo("a,b=c \"ü\"");
            assertThat(session.ari()
                            .channels()
                            .getChannelVar(channel, "NOTE")
                            .await()
                            .value())
                    .isEqualTo("a,b=c \"ü\"");
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .getChannelVar(channel, "NO_SUCH_VARIABLE")
                            .await());
        }
    }

    @Test
    default void ourOwnEventsComeWithTheirVariables() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            session.ari()
                    .events()
                    .userEvent("Lunch", session.application())
                    .source("channel:" + channel)
                    .variable("dish", "борщ")
                    .await();

            ChannelUserevent event = session.events().await(ChannelUserevent.class);
            assertThat(event.eventname()).isEqualTo("Lunch");
            assertThat(event.userevent()).isEqualTo(Map.of("eventname", "Lunch", "dish", "борщ"));
        }
    }
}
