package io.github.pbxkit.examples.amiconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a whole, without a terminal. */
class ConsoleMainTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ConsoleMain.run(args, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome on(AmiTestServer server, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--lang",
                "en",
                "--ami",
                server.host() + ":" + server.port(),
                "--user",
                server.user(),
                "--password",
                server.secret()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void sendsActionsAndShowsListsAsTables() {
        try (AmiTestServer server = AmiTestServer.start()) {
            Outcome outcome = on(
                    server,
                    "--do",
                    "setvar Variable=DEVICE_STATE(Custom:a) Value=INUSE",
                    "--do",
                    "DeviceStateList",
                    "--do",
                    "cli core show uptime",
                    "--do",
                    "getvar 'Variable=NO SUCH'");
            assertThat(outcome.out())
                    .contains("Response: Success\nMessage: Variable Set")
                    .contains("Device    State\nCustom:a  INUSE\nItems: 1")
                    .contains("System uptime: 2 minutes")
                    .contains("Variable: NO SUCH");
            assertThat(outcome.code()).isZero();
        }
    }

    @Test
    void showsJson() {
        try (AmiTestServer server = AmiTestServer.start()) {
            server.on("Twice", (request, reply) -> reply.success("A", "1", "A", "2 \"x\"", "B", ""));
            assertThat(on(server, "--json", "--do", "Twice").out())
                    .contains("\"A\":[\"1\", \"2 \\\"x\\\"\"],\"B\":\"\"");
        }
    }

    @Test
    void endsWithOneWhenAnActionIsRefused() {
        try (AmiTestServer server = AmiTestServer.start()) {
            Outcome outcome = on(server, "--do", "Hangup Channel=none");
            assertThat(outcome.code()).isEqualTo(Program.FAULT);
            assertThat(outcome.out()).contains("Message: No such channel");
        }
    }

    @Test
    void saysWhatIsWrongWithAWordInsteadOfSendingIt() {
        try (AmiTestServer server = AmiTestServer.start()) {
            assertThat(on(server, "--do", "Hangup channel").out()).contains("Name=value");
            assertThat(server.requests("Hangup")).isEmpty();
        }
    }

    @Test
    void recordsEventsAsTheyCameAndAsJson() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            Path raw = folder.resolve("events.txt");
            on(
                    server,
                    "--record",
                    raw.toString(),
                    "--watch",
                    "UserEvent",
                    "--do",
                    "UserEvent UserEvent=Mark A=b",
                    "--do",
                    "ping");
            assertThat(Files.readString(raw)).startsWith("Event: UserEvent\r\n").endsWith("A: b\r\n\r\n");
        }
    }

    @Test
    void tellsFaultsInOneSentence() {
        try (AmiTestServer server = AmiTestServer.start()) {
            Outcome wrong = run(
                    "--lang",
                    "en",
                    "--ami",
                    "127.0.0.1:" + server.port(),
                    "--user",
                    "test",
                    "--password",
                    "x",
                    "--do",
                    "ping");
            assertThat(wrong.code()).isEqualTo(Program.FAULT);
            assertThat(wrong.err()).contains("[test] in manager.conf").doesNotContain("\tat ");
            assertThat(wrong.out()).isEmpty(); // one sentence, not two
            assertThat(on(server, "--tls", "--do", "ping").err()).contains("does not speak TLS");
            assertThat(on(server, "--record", folder.resolve("no/file").toString(), "--do", "ping")
                            .err())
                    .contains("its folder does not exist");
            server.kill();
            assertThat(on(server, "--do", "ping").err()).contains("Nobody listens");
        }
        assertThat(run("--lang", "en", "--ami", "x").err()).contains("--user and --password");
        assertThat(run("--lang", "en", "--demo", "--lab").err()).contains("only one of");
        assertThat(run("--lang", "ru", "--ami", "x").err()).contains("нужны пользователь");
        assertThat(run("--nonsense").code()).isEqualTo(Program.USAGE);
    }

    @Test
    void helpsInBothLanguages() {
        assertThat(run("--lang", "en", "--help").out())
                .contains("A console for the Asterisk Manager Interface", "--record");
        assertThat(run("--lang", "ru", "--help").out()).contains("Консоль интерфейса");
    }

    @Test
    void printsConfigurationOfLeastRights() {
        assertThat(run("--lang", "en", "--print-config", "--user", "u", "--password", "p")
                        .out())
                .contains("[u]", "secret = p", "write = reporting\n");
        assertThat(run("--lang", "ru", "--print-config", "--flavour", "freepbx").out())
                .contains("manager_custom.conf");
        assertThat(run("--lang", "en", "--print-config", "--flavour", "x").err())
                .contains("freepbx");
    }

    @Test
    void doctorSaysWhatAUserMayAndMayNot() {
        try (AmiTestServer server =
                AmiTestServer.builder().user("watch", "w", "call", "none").start()) {
            assertThat(on(server, "doctor").out()).contains("may use Command", "The console can work");
            Outcome limited = run(
                    "--lang",
                    "en",
                    "--ami",
                    "127.0.0.1:" + server.port(),
                    "--user",
                    "watch",
                    "--password",
                    "w",
                    "doctor");
            assertThat(limited.out())
                    .contains("may not use Command: if you need it, add command to write", "CoreSettings is refused");
            assertThat(run("--lang", "en", "--ami", "127.0.0.1:1", "--user", "a", "--password", "b", "doctor")
                            .out())
                    .contains("FAIL", "To be changed: 1");
        }
    }

    @Test
    void tellsNoSecretEvenWithDebug() {
        try (AmiTestServer server = AmiTestServer.start()) {
            Outcome outcome = on(server, "--debug", "--do", "stats", "--do", "Hangup Channel=none");
            assertThat(outcome.out() + outcome.err()).doesNotContain(server.secret());
        }
        Outcome failed = run(
                "--lang", "en", "--debug", "--ami", "127.0.0.1:1", "--user", "a", "--password", "hunter2", "--do", "x");
        assertThat(failed.err()).contains("\tat ").doesNotContain("hunter2");
        assertThat(run("--lang", "en", "--help").out()).contains("doctor  Check the connection");
    }

    @Test
    void movesInTheDemo() throws Exception {
        Path record = folder.resolve("demo.jsonl");
        Outcome outcome = run(
                "--lang",
                "en",
                "--demo",
                "--json",
                "--record",
                record.toString(),
                "--do",
                "DeviceStateList",
                "--do",
                "ping");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("PJSIP/6004", "\"Ping\":\"Pong\"");
    }
}
