package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.action.Events;
import io.github.pbxkit.ami.action.Filter;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSelectionTest {
    private static final Filter NO_RTCP = Filter.of().operation("Add").filter("!Event: RTCP");

    private final AmiTestServer server = AmiTestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void reconnect(AmiClient client) {
        long before = client.stats().connections();
        server.faults().dropConnections();
        await("next connection", () -> client.stats().connections() > before && client.state() == ConnectionState.LIVE);
    }

    private TestRequest lastLogin() {
        List<TestRequest> logins = server.requests("Login");
        return logins.get(logins.size() - 1);
    }

    @Test
    void tellsLaterConnectionsWhatWasChangedSince() {
        try (AmiClient client =
                Servers.builder(server).filter(AmiFilter.of("!Event: VarSet")).build()) {
            get(client.connect());
            get(client.send(Events.of("call,user")));
            get(client.send(NO_RTCP.with("ActionID", "mine")));
            reconnect(client);
            assertThat(lastLogin().text("Events")).isEqualTo("call,user");
            assertThat(server.requests("Filter"))
                    .extracting(filter -> filter.text("Filter"))
                    .containsExactly("!Event: VarSet", "!Event: RTCP", "!Event: VarSet", "!Event: RTCP");
            get(client.send(Events.of("on")));
            reconnect(client);
            assertThat(lastLogin().text("Events")).isEqualTo("on");
        }
    }

    @Test
    void doesNotRepeatWhatWasRefused() {
        server.on("Events", (request, reply) -> reply.error("Invalid event mask"));
        server.on("Filter", (request, reply) -> reply.error("Filter format error"));
        try (AmiClient client = Servers.connected(server)) {
            failure(client.send(Events.of("nonsense")));
            failure(client.send(NO_RTCP));
            reconnect(client);
            assertThat(lastLogin().text("Events")).isEqualTo("on");
            assertThat(server.requests("Filter")).hasSize(1);
        }
    }

    @Test
    void keepsAFilterOnceHoweverOftenAResyncHookSetsIt() {
        try (AmiClient client = Servers.builder(server).build()) {
            client.onResync(session -> client.send(NO_RTCP).join());
            get(client.connect());
            reconnect(client);
            reconnect(client);
            assertThat(server.requests("Filter")).hasSize(1 + 2 + 2); // hook; login and hook; login and hook
        }
    }
}
