package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.PeerStatus;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three sites in a ring, each of which may speak for the others. */
class RingTest {
    private static final List<String> NAMES = List.of("moscow", "tver", "omsk");
    private static final int CHANGES = 40;
    private static final int QUIET_SECONDS = 6;
    private static final int BEAT_SECONDS = 2;
    private static final int LINKS = 3;
    private static final int BYTES_PER_SECOND = 100;

    private final List<AmiTestServer> servers = new ArrayList<>();
    private final List<Bridge> bridges = new ArrayList<>();

    @BeforeEach
    void start() {
        for (String name : NAMES) {
            AmiTestServer server =
                    AmiTestServer.builder().hint("100", "PJSIP/100").start();
            server.deviceState("PJSIP/100", "NOT_INUSE");
            servers.add(server);
            bridges.add(Bridge.start(parse(name, server, 0, peers(name))));
        }
        for (AmiTestServer server : servers) {
            awaitSetvars(server, 2);
        }
    }

    private static SiteConfig parse(String name, AmiTestServer server, int port, String peers) {
        String yaml = "server: " + name + "\nasterisk: {port: " + server.port() + ", user: " + server.user()
                + ", secret: " + server.secret() + "}\nsecret: the secret of the ring\nlisten: 127.0.0.1:" + port
                + "\npeers:\n" + peers;
        return SiteFile.parse("ring", Path.of("."), yaml, Map.of());
    }

    /** Each calls those that were started before it. */
    private String peers(String own) {
        StringBuilder peers = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            if (!name.equals(own)) {
                String via = NAMES.stream()
                        .filter(other -> !other.equals(own) && !other.equals(name))
                        .findFirst()
                        .orElseThrow();
                String url = i < bridges.size()
                        ? "url: 'ws://127.0.0.1:" + bridges.get(i).linkPort() + "', "
                        : "";
                peers.append("  ")
                        .append(name)
                        .append(": {")
                        .append(url)
                        .append("via: [")
                        .append(via)
                        .append("]}\n");
            }
        }
        return peers.toString();
    }

    @AfterEach
    void stop() {
        bridges.forEach(Bridge::close);
        servers.forEach(AmiTestServer::close);
    }

    private static void awaitSetvars(AmiTestServer server, int count) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (server.requests("Setvar").size() < count) {
            assertThat(System.nanoTime()).as("no " + count + " writes").isLessThan(end);
            Get.pause();
        }
    }

    private static void awaitLamp(AmiTestServer server, String written) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (server.requests("Setvar").stream()
                .noneMatch(r -> (r.text("Variable") + r.text("Value")).equals(written))) {
            assertThat(System.nanoTime()).as("not written: " + written).isLessThan(end);
            Get.pause();
        }
    }

    private long sum(ToLongFunction<PeerStatus> figure) {
        return bridges.stream()
                .flatMap(bridge -> bridge.view().peers().stream())
                .mapToLong(figure)
                .sum();
    }

    /** What links tell each other when they begin is over: two seconds, which is a beat, bring no more than beats do. */
    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        long before;
        do {
            assertThat(System.nanoTime()).as("the ring does not come to rest").isLessThan(end);
            before = sum(PeerStatus::bytesOut);
            TimeUnit.SECONDS.sleep(BEAT_SECONDS);
        } while (sum(PeerStatus::bytesOut) - before >= BYTES_PER_SECOND * LINKS * BEAT_SECONDS);
    }

    @Test
    void aQuietRingSendsHeartbeatsOnly() throws InterruptedException {
        awaitLinks();
        awaitQuiet();
        long before = sum(PeerStatus::bytesOut);
        int writes = servers.stream().mapToInt(s -> s.requests("Setvar").size()).sum();

        TimeUnit.SECONDS.sleep(QUIET_SECONDS);

        double bytes = (sum(PeerStatus::bytesOut) - before) / (double) LINKS / QUIET_SECONDS;
        System.out.printf("a quiet ring of three: %.0f bytes/s per link%n", bytes);
        assertThat(bytes).isPositive().isLessThan(BYTES_PER_SECOND);
        assertThat(servers.stream().mapToInt(s -> s.requests("Setvar").size()).sum())
                .isEqualTo(writes);
    }

    @Test
    void aChangeCrossesEachLinkOnceAtMostPerDirection() throws InterruptedException {
        awaitLinks();
        awaitQuiet();
        long frames = sum(PeerStatus::framesOut);
        long began = System.nanoTime();
        int writes = servers.get(1).requests("Setvar").size();
        for (int i = 1; i <= CHANGES; i++) {
            servers.get(0).deviceState("PJSIP/100", i % 2 == 0 ? "NOT_INUSE" : "INUSE");
            awaitSetvars(servers.get(1), writes + i);
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000 + 1;
        long beats =
                3 * 4 * (seconds + 2); // three origins, six directions, a beat each two seconds: twice that at most

        long crossed = sum(PeerStatus::framesOut) - frames;
        System.out.printf("%d changes: %d frames in %d s over three links%n", CHANGES, crossed, seconds);
        // From the origin to both others, and between those two at most once each way.
        assertThat(crossed).isLessThanOrEqualTo(4L * CHANGES + beats);
        assertThat(servers.get(1).requests("Setvar")).hasSize(writes + CHANGES);
        assertThat(servers.get(2).requests("Setvar")).hasSizeLessThanOrEqualTo(writes + CHANGES);
    }

    @Test
    void aChangedFileIsTakenWithoutALampGoingDark() {
        awaitLinks();
        servers.get(0).deviceState("PJSIP/100", "INUSE");
        awaitLamp(servers.get(1), "DEVICE_STATE(Custom:100*moscow)INUSE");
        Bridge tver = bridges.get(1);
        int writes = servers.get(1).requests("Setvar").size();
        SiteConfig old = tver.site();
        List<SiteConfig.Peer> peers = old.peers().stream()
                .map(p -> new SiteConfig.Peer(
                        p.server(), p.url(), p.importNumbers(), p.server().equals("moscow") ? "7" : "", p.via()))
                .toList();

        tver.reload(new SiteConfig(
                old.server(),
                old.asterisk(),
                old.numbers(),
                old.links(),
                peers,
                old.lamps(),
                old.page(),
                old.pagePassword(),
                old.services()));

        awaitSetvars(servers.get(1), writes + 2);
        assertThat(servers.get(1).requests("Setvar").subList(writes, writes + 2))
                .extracting(r -> r.text("Variable") + r.text("Value"))
                .containsExactlyInAnyOrder(
                        "DEVICE_STATE(Custom:100*moscow)UNAVAILABLE", "DEVICE_STATE(Custom:7100*moscow)INUSE");
        assertThatThrownBy(() -> tver.reload(bridges.get(0).site())).isInstanceOf(Fault.class);
    }

    @Test
    void aFileWhoseLinkCannotBeStartedLeavesTheOldOneAtWork() throws IOException {
        awaitLinks();
        Bridge tver = bridges.get(1);
        SiteConfig old = tver.site();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SiteConfig fresh = parse(old.server(), servers.get(1), taken.getLocalPort(), "  moscow:\n  omsk:\n");

            assertThatThrownBy(() -> tver.reload(fresh)).isInstanceOf(DevstateException.class);
        }

        assertThat(tver.site()).isSameAs(old);
        servers.get(0).deviceState("PJSIP/100", "INUSE");
        awaitLamp(servers.get(1), "DEVICE_STATE(Custom:100*moscow)INUSE");
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (tver.view().peers().stream().noneMatch(peer -> peer.origin().equals("moscow"))) {
            assertThat(System.nanoTime()).as("the old link does not go on").isLessThan(end);
            Get.pause();
        }
    }

    private void awaitLinks() {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (sum(peer -> 1) < 6) {
            assertThat(System.nanoTime()).as("not all links are there").isLessThan(end);
            Get.pause();
        }
    }
}
