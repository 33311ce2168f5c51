package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.pbxkit.ami.action.Command;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the client, and Netty below it, write to the log at all levels down to TRACE. */
class LogSecretsTest {
    private static final String SECRET = "hunter2";

    private final Logger root = (Logger) LoggerFactory.getLogger("io");
    private final Lines log = new Lines();
    private final AmiTestServer server =
            AmiTestServer.builder().credentials("watcher", SECRET).start();

    /** Each event as it would stand in a file, with its exceptions. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            all.add(event.getLevel() + " " + event.getFormattedMessage() + " " + trace);
        }

        boolean has(String text) {
            return all.stream().anyMatch(line -> line.contains(text));
        }
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.ALL);
        root.setAdditive(false);
    }

    @AfterEach
    void stop() {
        server.close();
        root.detachAppender(log);
        root.setLevel(null);
        root.setAdditive(true);
    }

    @Test
    void ofTheLogin() {
        try (AmiClient client = Servers.builder(server).build()) {
            get(client.connect());
        }
        try (AmiClient client = Servers.builder(server).plainTextLogin().build()) {
            get(client.connect());
        }
        String key = server.requests("Login").get(0).text("Key");
        assertThat(key).hasSize(32);
        assertThat(log.all).anyMatch(line -> line.startsWith("TRACE") && line.contains("Action: Login"));
        assertThat(log.all).noneMatch(line -> line.contains(SECRET)).noneMatch(line -> line.contains(key));
    }

    @Test
    void ofARefusedLogin() {
        try (AmiClient client =
                Servers.builder(server).credentials("watcher", "wrong-hunter3").build()) {
            assertThat(failure(client.connect())).isInstanceOf(AmiLoginException.class);
        }
        try (AmiClient client = Servers.builder(server)
                .credentials("watcher", "wrong-hunter3")
                .plainTextLogin()
                .build()) {
            assertThat(failure(client.connect())).isInstanceOf(AmiLoginException.class);
        }
        String key = server.requests("Login").get(0).text("Key");
        assertThat(log.all).anyMatch(line -> line.contains("Authentication failed"));
        assertThat(log.all).noneMatch(line -> line.contains("hunter3")).noneMatch(line -> line.contains(key));
    }

    @Test
    void ofActionsAnswersAndEvents() {
        server.on("Command", (request, reply) -> reply.success("Output", "password : " + SECRET));
        server.on("GetConfig", (request, reply) -> reply.success("Line-000000-000000", "secret=" + SECRET));
        try (AmiClient client = Servers.builder(server).build()) {
            client.on(AmiEvent.class, event -> {
                throw new IllegalStateException("expected in the log of this test");
            });
            get(client.connect());
            get(client.send(Command.of("database put secret 1001 " + SECRET)));
            get(client.send(AmiAction.of("GetConfig").with("Filename", "manager.conf")));
            get(client.send(Setvar.of("DOOR_PASSWORD", SECRET)));
            server.emit("AuthDetail", "Username", "6001", "Password", SECRET);
            await("the event", () -> log.has("failed on AuthDetail"));
            failure(client.send(AmiAction.of("Login").with("Secret", SECRET + "\n")));
        }
        assertThat(log.all).anyMatch(line -> line.contains("database put secret ***"));
        assertThat(log.all).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void ofWhatIsLostOnTheWay() {
        server.faults().ignore("Command");
        try (AmiClient client = Servers.builder(server).build()) {
            get(client.connect());
            failure(client.send(Command.of("database put secret 1001 " + SECRET), Duration.ofMillis(50)));
            var pending = client.send(Command.of("database put secret 1002 " + SECRET));
            await("sent", () -> client.stats().pendingActions() == 1);
            client.onResync(
                    session -> client.send(Command.of("database put secret 1003 " + SECRET), Duration.ofMillis(50))
                            .join());
            server.faults().dropConnections();
            failure(pending);
            await("a failed resync", () -> log.has("resync failed"));
        }
        assertThat(log.all).noneMatch(line -> line.contains(SECRET));
    }
}
