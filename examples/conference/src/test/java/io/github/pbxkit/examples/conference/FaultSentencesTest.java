package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each fault at the start: one sentence that says what to change, in both languages, soon, and nothing else. */
class FaultSentencesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> NO_PBX = List.of("--user", "u", "--password", "p", "--port", "0");

    @Test
    void nobodyListens() {
        String url = "http://127.0.0.1:1";

        says(with("--ari", url), "Nobody answers at " + url + ":", "bindport = 1");
        says(with("--ari", url, "--lang", "ru"), "По адресу " + url + " никто не отвечает", "bindport = 1");
    }

    @Test
    void noMachineHasThatName() {
        says(with("--ari", "http://no-such-pbx.invalid:8088"), "No machine is known by the name no-such-pbx.invalid");
        says(
                with("--ari", "http://no-such-pbx.invalid:8088", "--lang", "ru"),
                "Машины с именем no-such-pbx.invalid никто не знает");
    }

    @Test
    void somethingListensButNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();

            says(with("--ari", url), "The PBX at " + url + " does not answer", "--ari");
        }
    }

    @Test
    void connectionsAreNotEvenTaken() throws IOException {
        List<AutoCloseable> filling = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (int i = 0; i < 3; i++) {
                java.net.Socket socket = new java.net.Socket();
                filling.add(socket);
                try {
                    socket.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()), 100);
                } catch (IOException backlogIsFull) {
                    break;
                }
            }
            says(with("--ari", "http://127.0.0.1:" + full.getLocalPort()), "does not answer", "firewalls");
        } finally {
            filling.forEach(socket -> {
                try {
                    socket.close();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void wrongPassword() {
        try (AriTestServer pbx = AriTestServer.start()) {
            String[] args = {"--ari", pbx.uri().toString(), "--user", pbx.user(), "--password", "wrong", "--port", "0"};

            says(args, "does not let user asterisk in with this password", "section [asterisk] in ari.conf");
            says(plus(args, "--lang", "ru"), "не впускает пользователя asterisk с этим паролем", "ari.conf");
        }
    }

    @Test
    void readOnlyUser() {
        try (AriTestServer pbx = AriTestServer.start()) {
            String[] args = {
                "--ari", pbx.uri().toString(),
                "--user", pbx.readOnlyUser(),
                "--password", pbx.readOnlyPassword(),
                "--port", "0"
            };

            says(args, "User watcher may only read", "read_only = no");
            says(plus(args, "--lang", "ru"), "Пользователю watcher", "разрешено только чтение", "read_only = no");
        }
    }

    @Test
    void wrongPrefix() {
        try (AriTestServer pbx = AriTestServer.builder().prefix("/asterisk").start()) {
            String url = "http://127.0.0.1:" + pbx.port();
            String[] args = {"--ari", url, "--user", pbx.user(), "--password", pbx.password(), "--port", "0"};

            says(args, "There is a web server at " + url + " but no ARI", "prefix = PREFIX", url + "/PREFIX");
            says(plus(args, "--lang", "ru"), "есть веб-сервер, но нет ARI", url + "/PREFIX");
        }
    }

    @Test
    void stillBooting() {
        try (AriTestServer pbx = AriTestServer.start()) {
            pbx.faults().booting(true);

            says(
                    new String[] {
                        "--ari", pbx.uri().toString(),
                        "--user", pbx.user(),
                        "--password", pbx.password(),
                        "--port", "0"
                    },
                    "is still starting");
        }
    }

    @Test
    void theServerDoesNotKnowTheApplication() {
        try (AriTestServer pbx = AriTestServer.start()) {
            pbx.faults().respond(404, 1, r -> r.path().contains("/applications/"));
            String[] args = {
                "--ari", pbx.uri().toString(), "--user", pbx.user(), "--password", pbx.password(), "--port", "0"
            };

            says(args, "does not know the application conference", "--app");
            pbx.faults().respond(404, 1, r -> r.path().contains("/applications/"));
            says(plus(args, "--lang", "ru"), "не знает приложения conference", "--app");
        }
    }

    @Test
    void anApplicationNameThatCannotBe() {
        says(with("--ari", "http://127.0.0.1:1", "--app", "a,b"), "An application cannot be called \"a,b\"");
    }

    @Test
    void portIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            says(new String[] {"--port", port}, "Port " + port + " on 127.0.0.1 is taken", "--port ");
            says(new String[] {"--port", port, "--lang", "ru"}, "Порт " + port + " на 127.0.0.1 занят", "--port ");
        }
    }

    @Test
    void listeningToOthersNeedsAPassword() {
        says(new String[] {"--listen", "0.0.0.0"}, "the page needs a password: --page-password");
        says(new String[] {"--listen", "0.0.0.0", "--lang", "ru"}, "ей нужен пароль: --page-password");
    }

    @Test
    void anAddressThatIsNotOurs() {
        says(
                new String[] {"--listen", "192.0.2.1", "--page-password", "x", "--port", "0"},
                "This machine has no address 192.0.2.1");
    }

    @Test
    void pbxWithoutCredentials() {
        says(new String[] {"--ari", "http://127.0.0.1:1"}, "--user and --password");
    }

    @Test
    void anUnknownLabVersion() {
        says(new String[] {"--lab=18"}, "Asterisk 22 and 16, not 18");
    }

    @Test
    void traceOnlyWithDebug() {
        assertThat(Started.run(with("--ari", "ftp://x")).err()).doesNotContain("\tat ");
        assertThat(Started.run(with("--ari", "ftp://x", "--debug")).err()).contains("\tat ");
    }

    private static void says(String[] args, String... parts) {
        String[] spoken = List.of(args).contains("--lang") ? args : plus(args, "--lang", "en");
        Started run = Started.run(spoken);
        System.out.printf("fault in %d ms: %s", run.took().toMillis(), run.err());
        assertThat(run.err()).contains(parts);
        assertThat(run.err().strip()).as("one line").doesNotContain("\n");
        assertThat(run.code()).isEqualTo(Program.FAULT);
        assertThat(run.took()).isLessThan(SOON);
    }

    private static String[] with(String... args) {
        return plus(NO_PBX.toArray(String[]::new), args);
    }

    private static String[] plus(String[] args, String... more) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
