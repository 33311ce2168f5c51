package io.github.pbxkit.examples.queueboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LiveQueue;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The board on a real server, as a user with the rights that {@code --print-config} prints. */
abstract class QueueBoardContract {
    static final LabOptions OPTIONS = LabOptions.builder()
            .amiUser("board", "board-secret", "system,call,agent,reporting", "reporting")
            .build();

    private final StringWriter out = new StringWriter();

    abstract AsteriskServer server();

    private String[] args(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--lang", "en", "--port", "0", "--ami", "127.0.0.1:" + server().amiPort()));
        args.addAll(List.of("--user", "board", "--password", "board-secret"));
        return args.toArray(String[]::new);
    }

    @Test
    void theDoctorFindsNothingToChange() {
        PrintWriter writer = new PrintWriter(out, true);
        assertThat(QueueBoardMain.run(args("doctor"), Map.of(), writer, writer))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("support", "Channels are listed", "All is well.")
                .doesNotContain("[look ]");
    }

    @Test
    void showsWhoWaitsAndFollowsARestart() throws Exception {
        try (QueueBoardApp app = start()) {
            LiveModel live = app.live();
            SipPhone phone = server().phone("6003");
            SipCall call = phone.call("3500").awaitAnswered();
            await("a call in the queue", () -> board(app).contains("\"state\":\"talking\""));
            assertThat(live.now().calls()).isNotEmpty();
            call.hangup();
            await("its end", () -> live.now().channels().isEmpty());

            server().kill();
            await("the board to say so", () -> board(app).contains("\"live\":false"));
            server().restart();
            await(
                    "the board to be right again",
                    () -> board(app).contains("\"live\":true")
                            && live.now().all(LiveQueue.class).containsKey("support"));
        }
    }

    private QueueBoardApp start() {
        Texts texts = Texts.in(QueueBoardMain.class, "en");
        QueueBoardCommand command = new QueueBoardCommand(texts, new PrintWriter(out, true));
        new CommandLine(command).parseArgs(args());
        return QueueBoardApp.start(command.options, texts, new PrintWriter(out, true));
    }

    private static String board(QueueBoardApp app) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(app.page().resolve("/api/board")).build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within a minute: " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
