package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A start at which nothing is wrong gives nobody anything to worry about, whatever way a library takes to complain. */
class QuietStartTest {
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.github.pbxkit");
    private final Level formerLevel = all.getLevel();
    private final Level ourFormerLevel = ours.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> loggedByTheJdk = new CopyOnWriteArrayList<>();
    private final PrintStream formerOut = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Handler jdk = new Handler() {
        @Override
        public void publish(LogRecord message) {
            if (message.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                loggedByTheJdk.add(message.getLoggerName() + ": " + message.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Clients of earlier tests that are just ending may have something to complain of. */
    private static boolean isAlone() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().matches("pbxkit-ari-(lane|completion|timer|http)-.*"));
    }

    @BeforeEach
    void listen() {
        Eventually.until("the threads of earlier tests have ended", QuietStartTest::isAlone);
        logged.start();
        all.addAppender(logged);
        all.setLevel(Level.INFO);
        ours.setLevel(Level.INFO);
        LogManager.getLogManager().getLogger("").addHandler(jdk);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(formerOut);
        LogManager.getLogManager().getLogger("").removeHandler(jdk);
        ours.setLevel(ourFormerLevel);
        all.setLevel(formerLevel);
        all.detachAppender(logged);
    }

    @ParameterizedTest
    @EnumSource(RequestPath.class)
    void aProgramThatIsRightStartsServesAndEndsWithoutAWarning(RequestPath path) {
        AriOptions options = TestClients.QUICK.toBuilder().requestPath(path).build();
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server, options)) {
            CompletableFuture<StasisEnd> ended = new CompletableFuture<>();
            ari.on(StasisEnd.class, ended::complete);
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.answer().await();
                caller.play("sound:hello-world").finished().join();
                caller.hangup().ignoreMissing().await();
            });
            TestCaller caller = server.incoming(TestClients.APPLICATION);

            assertThat(ended).succeedsWithin(Eventually.LIMIT);
            assertThat(caller.isUp()).isFalse();
        }

        List<ILoggingEvent> messages = List.copyOf(logged.list);
        assertThat(messages).extracting(ILoggingEvent::getFormattedMessage).anyMatch(m -> m.startsWith("Connected to"));
        assertThat(messages)
                .filteredOn(message -> message.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
        assertThat(loggedByTheJdk).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
