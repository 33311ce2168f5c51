package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class EventOrderTest {
    private static final int EVENTS = 5_000;

    @Test
    void eventsOfOneChannelComeInOrder() {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
            ari.on(
                    ChannelUserevent.class,
                    event -> numbers.add((Integer) event.userevent().get("n")));

            for (int n = 0; n < EVENTS; n++) {
                send(server, "one", n);
            }
            Eventually.until("all handled", () -> numbers.size() == EVENTS);

            long inversions = 0;
            for (int i = 1; i < numbers.size(); i++) {
                inversions += numbers.get(i) < numbers.get(i - 1) ? 1 : 0;
            }
            System.out.println("print: " + EVENTS + " events of one channel, " + inversions + " inversions");
            assertThat(inversions).isZero();
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void eventsOfManyChannelsComeInOrderEachAndSideBySide() {
        int channels = 50;
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            Map<String, List<Integer>> numbers = new ConcurrentHashMap<>();
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            ari.on(ChannelUserevent.class, event -> {
                threads.add(Thread.currentThread());
                numbers.computeIfAbsent(event.channel().id(), id -> new CopyOnWriteArrayList<>())
                        .add((Integer) event.userevent().get("n"));
            });

            for (int n = 0; n < EVENTS; n++) {
                send(server, "channel-" + n % channels, n);
            }
            Eventually.until(
                    "all handled",
                    () -> numbers.values().stream().mapToInt(List::size).sum() == EVENTS);

            assertThat(numbers).hasSize(channels);
            assertThat(numbers.values())
                    .allSatisfy(of -> assertThat(of).isSorted().hasSize(EVENTS / channels));
            assertThat(threads)
                    .allSatisfy(thread -> assertThat(thread.getName()).startsWith("pbxkit-ari-lane-"));
        }
    }

    private static void send(AriTestServer server, String channel, int n) {
        server.faults()
                .sendEvent(
                        TestClients.APPLICATION,
                        "ChannelUserevent",
                        Map.of("eventname", "e", "userevent", Map.of("n", n), "channel", Map.of("id", channel)));
    }
}
