package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.RequestPath;
import io.github.pbxkit.ari.event.ChannelVarset;
import io.github.pbxkit.ari.event.RESTResponse;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that wants its requests over the event socket gets the same answers, on servers that can do that and on others. */
interface RequestPathContract {
    AriWorld world();

    /** Whether the server takes requests over the event socket. */
    boolean takesRequests();

    AriOptions OVER_SOCKET =
            AriOptions.builder().requestPath(RequestPath.SOCKET).build();

    private AriSession session() throws Exception {
        AriSession session = new AriSession(world(), OVER_SOCKET);
        if (takesRequests()) {
            Waiting.until(() -> session.ari().requestsGoOverSocket(), Waiting.LIMIT, () -> "not over the socket");
        }
        return session;
    }

    @Test
    default void aCallIsHandledOverTheSocketWhereThatIsPossible() throws Exception {
        try (AriSession session = session()) {
            AriWorld.Caller caller = session.callUnanswered("Anna");
            ChannelHandle channel = session.ari().channel(session.channelOf(caller));

            channel.answer().await();
            channel.setVariable("NOTE").value("a, \"b\" & ü+%").await();
            // Asterisk 16 answers before it is set; the event tells
            session.events()
                    .await(ChannelVarset.class, event -> event.variable().equals("NOTE"));
            assertThat(session.ari()
                            .channels()
                            .getChannelVar(channel.id(), "NOTE")
                            .await()
                            .value())
                    .isEqualTo("a, \"b\" & ü+%");
            assertThat(channel.play(AriWorld.SHORT_SOUND)
                            .finished()
                            .get(30, TimeUnit.SECONDS)
                            .state())
                    .isEqualTo(PlaybackState.DONE);
            channel.hangup().await();

            session.events().await(StasisEnd.class);
            assertThat(session.ari().requestsGoOverSocket()).isEqualTo(takesRequests());
            assertThat(session.events().of(RESTResponse.class)).isEmpty();
        }
    }

    @Test
    default void refusalsAreTheSame() throws Exception {
        try (AriSession session = session()) {
            assertThatThrownBy(() ->
                            session.ari().channels().get("PJSIP/+7 916%?#ü").await())
                    .isInstanceOf(AriNotFoundException.class);
            assertThat(session.ari().bridges().get("none").optional().await()).isEmpty();
        }
    }

    @Test
    default void aReaderMayNotWriteThatWayEither() throws Exception {
        try (AriClient watcher = AriClient.builder(world().uri())
                .credentials(world().readOnlyUser(), world().readOnlyPassword())
                .application("path-watcher")
                .options(OVER_SOCKET)
                .build()) {
            watcher.connect().get(30, TimeUnit.SECONDS);
            if (takesRequests()) {
                Waiting.until(watcher::requestsGoOverSocket, Waiting.LIMIT, () -> "not over the socket");
            }

            assertThatThrownBy(() -> watcher.bridges().create().await()).isInstanceOf(AriForbiddenException.class);
        }
    }

    @Test
    default void manyAtOnceAllGetTheirOwnAnswerAlsoThroughAFilter() throws Exception {
        try (AriSession session = session()) {
            session.ari()
                    .applications()
                    .filter(session.application())
                    .allow("StasisStart")
                    .await();

            List<CompletableFuture<Boolean>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> session.ari()
                            .asterisk()
                            .getGlobalVar(i % 2 == 0 ? "LAB_TECH" : "NOTHING_" + i)
                            .send()
                            .thenApply(variable -> variable.value().isEmpty() == (i % 2 != 0)))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.get(30, TimeUnit.SECONDS)).isNotNull());
            assertThat(session.ari().requestsWaitingOnSocket()).isEqualTo(takesRequests() ? 0 : 1);
        }
    }
}
