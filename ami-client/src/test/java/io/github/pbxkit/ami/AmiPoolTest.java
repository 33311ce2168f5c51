package io.github.pbxkit.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class AmiPoolTest {

    @Test
    void tagsEventsWithTheirServerAndLetsNoneWaitForAnother() {
        try (AmiTestServer north = AmiTestServer.start();
                AmiTestServer south = AmiTestServer.start();
                AmiTestServer dead = AmiTestServer.start();
                AmiPool pool = AmiPool.of(Map.of(
                        "north",
                        Servers.builder(north),
                        "south",
                        Servers.builder(south),
                        "dead",
                        Servers.builder(dead)))) {
            dead.kill();
            List<String> seen = new CopyOnWriteArrayList<>();
            pool.on(UnknownEvent.class, event -> seen.add(event.origin().server() + " " + event.name()));
            Map<String, CompletableFuture<Void>> outcomes = pool.connect();
            Servers.get(outcomes.get("north"));
            Servers.get(outcomes.get("south"));
            assertThat(Servers.failure(outcomes.get("dead"))).isInstanceOf(AmiConnectException.class);
            north.emit("Snow");
            south.emit("Sun");
            Servers.await("both", () -> seen.size() == 2);
            assertThat(seen).containsExactlyInAnyOrder("north Snow", "south Sun");
            assertThatThrownBy(() -> pool.client("west")).hasMessageContaining("west");
        }
    }
}
