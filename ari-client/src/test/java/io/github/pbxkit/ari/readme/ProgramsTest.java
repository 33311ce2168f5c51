package io.github.pbxkit.ari.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.ManualClock;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.ari.testkit.TestEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's small programs, each as it stands, against the test server. */
class ProgramsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MOST_LINES = 25;

    /** Stands still, so that what is played lasts until it was heard. */
    private final ManualClock clock = new ManualClock(Instant.EPOCH);

    private final AriTestServer server = AriTestServer.builder().clock(clock).start();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Thread program = new Thread();

    /** A program as {@code java} starts it. */
    private interface Main {
        void main(String[] args) throws Exception;
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.interrupt();
        program.join(LIMIT.toMillis());
        assertThat(program.isAlive()).isFalse();
        server.close();
        assertThat(failure.get()).isNull();
    }

    @Test
    void answersAndPlays() {
        run(AnswerAndPlay::main);
        TestCaller anna = server.caller().unanswered().enter("hello");

        anna.awaitAnswered(LIMIT);
        hears(anna, "sound:hello-world");
        anna.awaitHangup(LIMIT);
    }

    @Test
    void originatesAndBridges() {
        TestEndpoint boris = server.endpoint("PJSIP/6002");
        TestEndpoint vera = server.endpoint("PJSIP/6003");
        run(OriginateAndBridge::main, "PJSIP/6002", "PJSIP/6003");

        boris.awaitCall(LIMIT).awaitBridge("talk", LIMIT);
        vera.awaitCall(LIMIT).awaitBridge("talk", LIMIT);
    }

    @Test
    void offersAMenu() {
        run(DigitMenu::main);
        server.sound("sound:demo-instruct", Duration.ofHours(1));
        TestCaller anna = server.caller().enter("menu");

        anna.await("the menu", caller -> "sound:demo-instruct".equals(caller.hears()), LIMIT);
        anna.press("7");
        anna.await("a correction", caller -> "sound:invalid".equals(caller.hears()), LIMIT);
        anna.press("1");
        hears(anna, "sound:hours");
        anna.awaitHangup(LIMIT);
    }

    @Test
    void recordsVoicemail() {
        run(Voicemail::main);
        TestCaller anna = server.caller().enter("mail").startTalking();

        hears(anna, "sound:vm-intro");
        server.awaitRequest(request -> request.path().endsWith("/record"), LIMIT);
        pressUntilTheEnd(anna);

        assertThat(anna.isUp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AnswerAndPlay", "OriginateAndBridge", "DigitMenu", "Voicemail"})
    void isShort(String name) throws IOException {
        Path source = Path.of("src/test/java/io/github/pbxkit/ari/readme", name + ".java");
        List<String> lines = Files.readAllLines(source).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("package "))
                .toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    /** To the end. */
    private void hears(TestCaller caller, String sound) {
        caller.await(sound, listener -> sound.equals(listener.hears()), LIMIT);
        clock.advance(AriTestServer.Builder.DEFAULT_PLAYBACK_LENGTH);
    }

    /** The key counts once the recording has begun. */
    private static void pressUntilTheEnd(TestCaller caller) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (caller.isUp() && System.nanoTime() < deadline) {
            caller.press("#");
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void run(Main main, String... more) {
        List<String> args = new ArrayList<>(List.of(server.uri().toString(), server.user(), server.password()));
        args.addAll(List.of(more));
        program = new Thread(() -> {
            try {
                main.main(args.toArray(String[]::new));
            } catch (InterruptedException e) {
                // How the test ends it.
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        program.start();
        // Requests that leave the client before its application is there would find nobody.
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (server.faults().openSockets() == 0 && System.nanoTime() < deadline && failure.get() == null) {
            Thread.onSpinWait();
        }
    }
}
