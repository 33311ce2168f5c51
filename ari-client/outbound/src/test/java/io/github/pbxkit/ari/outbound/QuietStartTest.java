package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A start at which nothing is wrong gives nobody anything to worry about. */
class QuietStartTest {
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    /** Clients and servers of earlier tests that are just ending may have something to complain of. */
    private static boolean isAlone() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread ->
                        thread.getName().matches("pbxkit-ari-(lane|completion|timer|http|outbound|media)-.*"));
    }

    @AfterEach
    void listenNoMore() {
        all.detachAppender(logged);
    }

    @Test
    void aServerOfCallsAndApplicationsStartsServesAndEndsWithoutAWarning() {
        Eventually.until("the threads of earlier tests have ended", QuietStartTest::isAlone);
        logged.start();
        all.addAppender(logged);
        List<String> ended = new CopyOnWriteArrayList<>();
        try (AriTestServer asterisk = AriTestServer.start();
                AriServer server = AriServer.builder(0)
                        .credentials("asterisk", "s3cret")
                        .onApplication(application -> serve(application, ended))
                        .onCall(call -> serve(call, ended))
                        .start()) {
            URI address = URI.create("ws://127.0.0.1:" + server.port() + "/");
            asterisk.dialPersistent(address, "asterisk", "s3cret", "lasting");
            asterisk.dialPerCall(address, "asterisk", "s3cret", "each");
            Eventually.until("the lasting one is there", () -> asterisk.hasApplication("lasting"));
            asterisk.incoming("lasting");
            asterisk.incoming("each");

            Eventually.until("both over", () -> ended.size() == 2);
            Eventually.until("the call's socket is closed", () -> server.connections() == 1);
        }

        List<ILoggingEvent> messages = List.copyOf(logged.list);
        assertThat(messages)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(message -> message.startsWith("Waiting for Asterisk on"));
        assertThat(messages)
                .filteredOn(message -> message.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    private static void serve(AriConnection connection, List<String> ended) {
        connection.client().on(StasisEnd.class, end -> ended.add(end.channel().id()));
        connection.client().on(StasisStart.class, start -> {
            ChannelHandle caller = connection.client().channel(start.channel().id());
            caller.answer().await();
            caller.hangup().ignoreMissing().await();
        });
    }
}
