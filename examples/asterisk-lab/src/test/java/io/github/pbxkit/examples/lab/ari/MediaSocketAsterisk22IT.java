package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.outbound.AriServer;
import io.github.pbxkit.ari.outbound.MediaChannel;
import io.github.pbxkit.ari.outbound.MediaClient;
import io.github.pbxkit.ari.outbound.MediaFormat;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.PortsOfTests;
import io.github.pbxkit.examples.lab.Waiting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Audio over WebSockets, both ways of connecting, on a real Asterisk 22: callers hear what programs say, and the reverse. */
class MediaSocketAsterisk22IT {
    private static final int PORT = PortsOfTests.free();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    private final LabWorld world = new LabWorld(lab::server);
    private final List<MediaChannel> opened = new CopyOnWriteArrayList<>();
    private AriSession session;
    private MediaClient media;

    private static LabOptions options() {
        String client = OutboundConfig.client(
                        "voice", URI.create("ws://127.0.0.1:" + PORT + "/media"), "per_call_config")
                .replace("protocols = ari", "protocols = media");
        return LabWorld.options().toBuilder()
                .file("websocket_client.conf", client)
                .build();
    }

    @BeforeEach
    void connect() throws Exception {
        session = new AriSession(world);
        media = MediaClient.of(lab.server().ariUri());
    }

    @AfterEach
    void close() {
        opened.forEach(MediaChannel::close);
        session.close();
        media.close();
    }

    private static byte[] tone(int seconds) {
        int rate = MediaFormat.SLIN16.rate();
        byte[] audio = new byte[seconds * MediaFormat.SLIN16.bytesPerSecond()];
        for (int i = 0; i < audio.length / 2; i++) {
            int sample = (int) (8_000 * Math.sin(2 * Math.PI * 440 * i / rate));
            audio[2 * i] = (byte) sample;
            audio[2 * i + 1] = (byte) (sample >> 8);
        }
        return audio;
    }

    /** A caller in a bridge with a program. */
    private MediaChannel bridged(AriWorld.Caller caller, MediaChannel bot) {
        BridgeHandle bridge = session.ari().bridge("media-" + bot.channelId());
        bridge.create().type("mixing").await();
        bridge.addChannel(session.channelOf(caller), bot.channelId()).await();
        return bot;
    }

    private MediaChannel open() throws Exception {
        MediaChannel bot = media.open(session.ari(), session.application(), MediaFormat.SLIN16)
                .get(30, TimeUnit.SECONDS);
        opened.add(bot);
        return bot;
    }

    @Test
    void theEchoBotSaysBackWhatACallerSays() {
        EchoBot.serve(session.ari(), media, session.application());
        AriWorld.Caller anna = session.callUnanswered("Anna");
        Waiting.until(anna::isAnswered, LIMIT, () -> "not answered");
        Waiting.until(
                () -> session.ari().bridges().list().await().stream()
                        .anyMatch(bridge -> bridge.channels().size() == 2),
                LIMIT,
                () -> "no bot");
        anna.awaitSilence();

        anna.startTalking();
        anna.awaitSound();
        anna.stopTalking();
        anna.awaitSilence();
        anna.hangup();

        Waiting.until(
                () -> session.ari().channels().list().await().isEmpty(),
                LIMIT,
                () -> "the bot's channel is still there");
    }

    @Test
    void theReadmeShowsTheEchoBot() throws IOException {
        String bot = Files.readString(Path.of("src/test/java/io/github/pbxkit/examples/lab/ari/EchoBot.java"));
        String readme = Files.readString(Path.of("../../ari-client/outbound/README.md"));

        assertThat(readme).contains(bot.substring(bot.indexOf("import ")));
    }

    @Test
    void whatIsSaidIsHeardToItsEnd() throws Exception {
        AriWorld.Caller anna = session.call("Anna");
        MediaChannel bot = bridged(anna, open());
        assertThat(bot.format()).isEqualTo("slin16");
        assertThat(bot.frameSize()).isEqualTo(640);

        long began = System.nanoTime();
        CompletableFuture<Boolean> said = bot.say(tone(2));
        anna.awaitSound();

        assertThat(said.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1_500));
        anna.awaitSilence();
    }

    @Test
    void anInterruptionIsQuietAtOnce() throws Exception {
        AriWorld.Caller anna = session.call("Anna");
        MediaChannel bot = bridged(anna, open());
        CompletableFuture<Boolean> said = bot.say(tone(60));
        anna.awaitSound();

        bot.interrupt();

        assertThat(said.get(30, TimeUnit.SECONDS)).isFalse();
        anna.awaitSilence();
        assertThat(bot.say(tone(1)).get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theEndOfTheChannelEndsAllOfIt() throws Exception {
        MediaChannel bot = open();
        CompletableFuture<Boolean> said = bot.say(tone(60));

        session.ari().channels().hangup(bot.channelId()).await();

        bot.closed().get(30, TimeUnit.SECONDS);
        assertThat(said).isCompletedExceptionally();
    }

    @Test
    void asteriskConnectsItselfWhereThatIsWanted() throws Exception {
        List<MediaChannel> accepted = new CopyOnWriteArrayList<>();
        try (AriServer server = AriServer.builder(PORT)
                .credentials(OutboundContract.USER, OutboundContract.PASSWORD)
                .onMedia(accepted::add)
                .start()) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle channel = session.ari().newChannel();
            session.ari()
                    .channels()
                    .externalMedia(session.application(), MediaFormat.SLIN16.asteriskName())
                    .channelId(channel.id())
                    .transport("websocket")
                    .encapsulation("none")
                    .connectionType("client")
                    .externalHost("voice")
                    .await();
            Waiting.until(() -> accepted.size() == 1, LIMIT, () -> "no media socket at " + server);
            MediaChannel bot = accepted.get(0);
            assertThat(bot.channelId()).isEqualTo(channel.id());
            session.events().await(StasisStart.class, e -> e.channel().id().equals(channel.id()));
            bridged(anna, bot);

            CompletableFuture<Boolean> echo = bot.say(bot.heard());
            anna.startTalking();
            anna.awaitSound();
            anna.stopTalking();
            bot.close();

            bot.closed().get(30, TimeUnit.SECONDS);
            assertThat(echo).isDone();
        }
    }
}
