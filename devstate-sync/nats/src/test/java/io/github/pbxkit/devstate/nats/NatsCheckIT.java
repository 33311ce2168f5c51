package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.testkit.NatsServer;
import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.api.KeyValueConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said before anything is started, on a real server. */
class NatsCheckIT {
    @TempDir
    Path folder;

    private NatsServer server;

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsCheckIT");
    }

    @BeforeEach
    void prepare() {
        server = new NatsServer(folder, "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private NatsLink.Builder link() {
        return NatsLink.builder(server.uri()).anyPeer();
    }

    private void makeBucket() throws Exception {
        server.start();
        try (Connection connection = Nats.connect(server.uri().toString())) {
            connection
                    .keyValueManagement()
                    .create(KeyValueConfiguration.builder("devstate").build());
        }
        server.kill();
    }

    private static String users(String permissions) {
        return "authorization { users: [ { user: moscow, password: secret1" + permissions + " } ] }\n";
    }

    private static String permissions(String... publish) {
        return ", permissions: { publish: [ \"" + String.join("\", \"", publish)
                + "\" ], subscribe: [ \"_INBOX.>\" ] }";
    }

    @Test
    void allIsWellAndNothingIsWritten() throws Exception {
        makeBucket();
        server.write(users(permissions(NatsLink.mayPublish("devstate", "moscow").toArray(String[]::new))));
        server.start();

        link().user("moscow", "secret1").build().check("moscow");

        server.kill();
        server.write("");
        server.start();
        try (Connection connection = Nats.connect(server.uri().toString())) {
            assertThat(connection.keyValue("devstate").keys()).isEmpty();
        }
    }

    @Test
    void aTokenWillDo() throws Exception {
        server.write("authorization { token: \"shared by all\" }\n");
        server.start();

        link().token("shared by all").build().check("moscow");

        try (Connection connection = Nats.connect(new Options.Builder()
                .server(server.uri().toString())
                .token("shared by all".toCharArray())
                .build())) {
            assertThat(connection.keyValueManagement().getBucketNames()).containsExactly("devstate");
        }
        complains(link().token("another one"), "Authorization Violation");
    }

    private void complains(NatsLink.Builder link, String... words) {
        assertThatThrownBy(() -> link.build().check("moscow"))
                .isInstanceOf(DevstateException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void nobodyListens() {
        complains(link(), "cannot connect to nats 127.0.0.1:" + server.port());
    }

    @Test
    void thePasswordIsWrong() {
        server.write(users(""));
        server.start();
        complains(link().user("moscow", "wrong"), "Authorization Violation");
    }

    @Test
    void theAccountHasNoJetStream() {
        server.write("accounts { A: { users: [ { user: moscow, password: secret1 } ] } }\n");
        server.start();
        complains(link().user("moscow", "secret1"), "no JetStream answers");
    }

    @Test
    void theUserMayNotWrite() throws Exception {
        makeBucket();
        server.write(users(permissions(NatsLink.mayPublish("devstate", "tver").toArray(String[]::new))));
        server.start();
        complains(
                link().user("moscow", "secret1"),
                "Permissions Violation for Publish to \"$KV.devstate.moscow.hello\"",
                "allowed to publish $KV.devstate.moscow.>",
                "subscribe to _INBOX.>");
    }

    @Test
    void theUserMayNotRead() throws Exception {
        makeBucket();
        server.write(users(permissions("$KV.devstate.moscow.>", "$JS.API.STREAM.INFO.KV_devstate")));
        server.start();
        complains(
                link().user("moscow", "secret1"),
                "Permissions Violation for Publish to \"$JS.API.CONSUMER.CREATE.KV_devstate",
                "allowed to publish $KV.devstate.moscow.>");
    }
}
