package io.github.pbxkit.examples.conference.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.websocket.api.Session;
import org.junit.jupiter.api.Test;

class PageHubTest {
    private final List<String> calls = new ArrayList<>();
    private final PageHub hub = new PageHub();

    @Test
    void aPageThatShowsNothingYetCanBeLoggedOut() {
        hub.add(new PageConnection(session(), "token", hub.protocol()));

        hub.logout("other");
        assertThat(calls).isEmpty();

        hub.logout("token");
        assertThat(calls).containsExactly("sendText", "close");
    }

    @Test
    void aPageThatShowsNothingYetGetsNoChanges() {
        hub.add(new PageConnection(session(), "token", hub.protocol()));

        hub.changed(List.of());

        assertThat(calls).isEmpty();
        assertThat(hub.size()).isZero();
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (session, method, arguments) -> {
                    calls.add(method.getName());
                    return null;
                });
    }
}
