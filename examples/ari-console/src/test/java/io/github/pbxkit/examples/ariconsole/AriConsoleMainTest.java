package io.github.pbxkit.examples.ariconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.examples.kit.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AriConsoleMainTest {
    @TempDir
    Path folder;

    private final AriTestServer server = AriTestServer.start();

    private Runs on(AriTestServer pbx, String... more) {
        String[] args = new String[more.length + 6];
        List.of("--ari", pbx.uri().toString(), "--user", pbx.user(), "--password", pbx.password())
                .toArray(args);
        System.arraycopy(more, 0, args, 6, more.length);
        return Runs.run(args);
    }

    @Test
    void callsOperationsAndShowsTheirAnswers() {
        try (server) {
            Runs runs = on(
                    server,
                    "--do",
                    "POST bridges/room type=mixing name='a room'",
                    "--do",
                    "GET bridges",
                    "--do",
                    "DELETE bridges/room",
                    "--do",
                    "list bridges delete");
            assertThat(runs.err()).isEmpty();
            assertThat(runs.code()).isZero();
            assertThat(runs.out())
                    .contains("200 {")
                    .contains("\"name\" : \"a room\"")
                    .contains("204")
                    .contains("DELETE /bridges/{");
        }
    }

    @Test
    void aRefusalIsShownAndIsTheExitCode() {
        try (server) {
            Runs runs = on(server, "--do", "GET channels/nobody", "--json");
            assertThat(runs.code()).isEqualTo(Program.FAULT);
            assertThat(runs.out()).contains("Channel not found");
            assertThat(on(server, "--do", "FETCH channels").out()).contains("GET, POST, PUT or DELETE");
            assertThat(on(server, "--do", "GET").out()).contains("A path is missing");
            assertThat(on(server, "--do", "POST bridges x").out()).contains("name=value");
        }
    }

    @Test
    void aTypingErrorIsASentence() {
        try (server) {
            Runs address = on(server, "--do", "GET channels/%zz");
            assertThat(address.code()).isEqualTo(Program.FAULT);
            assertThat(address.out()).contains("The line is not understood");
            assertThat(on(server, "--do", "POST channels endpoint=PJSIP/1 endpoint.x=1")
                            .out())
                    .contains("endpoint.x is a member of endpoint");
        }
    }

    @Test
    void controlCharactersAreNotShown() {
        assertThat(EventText.printable("a\u001b[2J\u007f\u0080\u009b\u00a0Ж")).isEqualTo("a?[2J???\u00a0Ж");
    }

    @Test
    void recordsEvents() throws Exception {
        Path file = folder.resolve("events.jsonl");
        try (server) {
            on(server, "--record", file.toString(), "--do", "POST events/user/hello application=ari-console");
        }
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .contains("\"ChannelUserevent\"")
                .contains("hello");
    }

    @Test
    void probeAsksOnly() throws Exception {
        Path file = folder.resolve("report.txt");
        try (server) {
            Runs runs = on(server, "probe", "--report", file.toString());
            assertThat(runs.code()).isZero();
            assertThat(runs.out()).contains("typed by the client").contains("nothing was changed");
            assertThat(server.requests()).extracting(RecordedRequest::method).containsOnly("GET");
            assertThat(server.requests()).noneMatch(RecordedRequest::webSocket);
            assertThat(Files.readString(file))
                    .doesNotContain(server.password())
                    .doesNotContain(server.user())
                    .doesNotContain("127.0.0.1");
        }
    }

    @Test
    void aWrongStartSaysWhatToChange() {
        try (server) {
            assertThat(Runs.run(
                                    "--ari",
                                    server.uri().toString(),
                                    "--user",
                                    "x",
                                    "--password",
                                    "y",
                                    "--do",
                                    "GET channels")
                            .err())
                    .contains("does not let user x in");
            assertThat(Runs.run(
                                    "--ari",
                                    server.uri() + "/nope",
                                    "--user",
                                    server.user(),
                                    "--password",
                                    server.password())
                            .err())
                    .contains("but no ARI");
            assertThat(Runs.run("--ari", "http://127.0.0.1:1", "--user", "x", "--password", "y", "doctor")
                            .out())
                    .contains("Nobody answers at http://127.0.0.1:1");
            assertThat(on(server, "doctor").out()).contains("The console can work");
        }
        assertThat(Runs.run("--demo", "--lab").err()).contains("only one");
        assertThat(Runs.run("--print-config", "--user", "me").out()).contains("[me]");
        assertThat(Runs.run("--nonsense").code()).isEqualTo(Program.USAGE);
    }

    @Test
    void completesWhatTheServerDocuments() throws Exception {
        try (server) {
            ApiDocs docs = ApiDocs.read(new Rest(server.uri(), server.user(), server.password()));
            ConsoleCompleter completer = new ConsoleCompleter(docs);
            assertThat(completer.suggestions(List.of(), "g")).containsExactly("GET");
            assertThat(completer.suggestions(List.of("POST"), "/channels/{id}/an"))
                    .containsExactly("/channels/{id}/answer");
        }
    }
}
