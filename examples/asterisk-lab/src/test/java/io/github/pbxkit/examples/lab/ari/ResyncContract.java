package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.Reconnected;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The connection is cut at random moments under two hundred live calls, while calls come, go, and leave for the dialplan.
 * After each cut the application's view is the server's, and no call was told of twice or not at all.
 */
abstract class ResyncContract {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int CALLS = 200;
    private static final int QUICK_CUTS = SOAK ? 500 : 20;
    private static final int CUTS = SOAK ? 50 : 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String APPLICATION = "resync";
    private static final List<String> ARGUMENTS = List.of("one", "two words", "a,b", "f(x,y)", "третий");

    abstract AsteriskServer server();

    static LabOptions options() {
        return LabOptions.builder().append("extensions.conf", """

                [resync]
                exten => in,1,Answer()
                 same => n,Stasis(resync,one,two words,"a,b",f(x,y),третий)
                 same => n,Wait(600)
                exten => far,1,Answer()
                 same => n,Wait(600)
                """).build();
    }

    /** What the application was told, and what was wrong about it. */
    private static final class View {
        final Map<String, StasisStart> inside = new ConcurrentHashMap<>();
        final List<String> faults = new CopyOnWriteArrayList<>();
        final List<Reconnected> reports = new CopyOnWriteArrayList<>();

        void follow(AriClient ari) {
            ari.on(StasisStart.class, e -> {
                if (inside.put(e.channel().id(), e) != null) {
                    faults.add("doubled start of " + e.channel().id());
                }
                if (isFromDialplan(e.channel()) && !e.args().equals(ARGUMENTS)) {
                    faults.add("arguments " + e.args() + (e.isSynthetic() ? ", synthetic" : ""));
                }
            });
            ari.on(StasisEnd.class, e -> {
                if (inside.remove(e.channel().id()) == null) {
                    faults.add("end without start of " + e.channel().id());
                }
            });
            ari.onReconnected(reports::add);
        }
    }

    private static String anEndpoint(AriClient ari) {
        return ari.endpoints().list().await().stream()
                .map(endpoint -> "endpoint:" + endpoint.technology() + "/" + endpoint.resource())
                .filter(name -> name.endsWith("/6001"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> endpoints(AriClient ari) {
        return ari.applications().get(APPLICATION).await().endpointIds().stream()
                .map(id -> "endpoint:" + id)
                .toList();
    }

    private static boolean isFromDialplan(Channel channel) {
        return channel.name().endsWith(";2");
    }

    @Test
    void theViewIsRightAfterEveryCut() throws Exception {
        Random random = new Random(SOAK ? System.nanoTime() : 7);
        View view = new View();
        try (CutLine line = new CutLine(server().ariUri());
                AriClient driver = client(server().ariUri(), "driver");
                AriClient ari = client(line.uri(), APPLICATION)) {
            view.follow(ari);
            driver.connect().get(30, TimeUnit.SECONDS);
            ari.connect().get(30, TimeUnit.SECONDS);
            String endpoint = anEndpoint(ari);
            ari.applications().subscribe(APPLICATION, endpoint).await();
            for (int i = 0; i < CALLS; i++) {
                begin(driver, i);
            }
            Waiting.until(() -> view.inside.size() == CALLS, LIMIT, () -> view.inside.size() + " calls are in");
            int synthetic = 0;
            for (int cut = 1; cut <= CUTS; cut++) {
                stir(driver, random, 6);
                Thread.sleep(random.nextInt(20));
                line.cut();
                stir(driver, random, 4 + random.nextInt(8));
                Thread.sleep(random.nextInt(150));
                line.mend();
                stir(driver, random, random.nextInt(6)); // while it comes back
                int wanted = cut;
                Waiting.until(
                        () -> view.reports.size() >= wanted,
                        LIMIT,
                        () -> "no report of cut " + wanted + ", " + ari.state());
                Waiting.until(
                        () -> difference(driver, view).isEmpty(),
                        LIMIT,
                        () -> "after cut " + wanted + difference(driver, view));
                for (int i = view.inside.size(); i < CALLS; i++) {
                    begin(driver, i);
                }
                Reconnected report = view.reports.get(view.reports.size() - 1);
                synthetic += report.started().size() + report.ended().size();
                assertThat(view.faults).isEmpty();
            }
            System.out.printf(
                    "%s: %d cuts under %d calls, %d synthetic events, view right each time%n",
                    server().version(), CUTS, view.inside.size(), synthetic);
            assertThat(synthetic)
                    .as("something was missed, or this test shows nothing")
                    .isPositive();
            assertThat(ari.handlerFailures()).isZero();
            assertThat(endpoints(ari)).contains(endpoint);
            ari.applications().unsubscribe(APPLICATION, endpoint).await();
            assertThat(endpoints(ari))
                    .as("subscribed once, however often it was renewed")
                    .doesNotContain(endpoint);
            hangUpAll(driver);
            Waiting.until(view.inside::isEmpty, LIMIT, () -> "still in: " + view.inside.keySet());
            assertThat(view.faults).isEmpty();
        }
    }

    /** A socket that is opened within milliseconds of the former's end may be deaf; the client has to notice. */
    @Test
    void itHearsAfterEveryQuickReconnect() throws Exception {
        View view = new View();
        try (CutLine line = new CutLine(server().ariUri());
                AriClient driver = client(server().ariUri(), "driver");
                AriClient ari = client(line.uri(), APPLICATION)) {
            view.follow(ari);
            List<String> reasons = new CopyOnWriteArrayList<>();
            ari.onState(change -> reasons.add(String.valueOf(change.reason())));
            driver.connect().get(30, TimeUnit.SECONDS);
            ari.connect().get(30, TimeUnit.SECONDS);
            for (int round = 1; round <= QUICK_CUTS; round++) {
                line.cut();
                line.mend();
                int wanted = round;
                Waiting.until(() -> view.reports.size() >= wanted, LIMIT, () -> "no report of cut " + wanted);
                begin(driver, 0);
                Waiting.until(() -> view.inside.size() == 1, LIMIT, () -> "deaf after cut " + wanted);
                hangUpAll(driver);
                Waiting.until(view.inside::isEmpty, LIMIT, () -> "no end after cut " + wanted);
            }
            System.out.printf(
                    "%s: %d quick reconnects, heard after each; sockets given up as deaf: %d%n",
                    server().version(),
                    QUICK_CUTS,
                    reasons.stream()
                            .filter(reason -> reason.contains("forgot the application"))
                            .count());
            assertThat(view.faults).isEmpty();
        }
    }

    private AriClient client(URI uri, String application) {
        return AriClient.builder(uri)
                .credentials(server().ariUser(), server().ariPassword())
                .application(application)
                .options(AriOptions.builder()
                        .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(5), Duration.ofMillis(100)))
                        .build())
                .build();
    }

    /** Two of three by the dialplan, one made for the application by a request. */
    private static void begin(AriClient driver, int number) {
        if (number % 3 == 0) {
            driver.channels()
                    .originate("Local/far@resync/n")
                    .app(APPLICATION, "made")
                    .timeout(Duration.ofSeconds(30))
                    .await();
        } else {
            driver.channels()
                    .originate("Local/in@resync/n")
                    .context("resync")
                    .extension("far")
                    .priority(1)
                    .await();
        }
    }

    /** Some calls end, some leave for the dialplan, some come. */
    private static void stir(AriClient driver, Random random, int times) {
        List<Channel> inside = new ArrayList<>(inApplication(driver));
        for (int i = 0; i < times; i++) {
            Channel any = inside.isEmpty() ? null : inside.remove(random.nextInt(inside.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (any != null && isFromDialplan(any)) {
                        leave(driver, any);
                    }
                }
                case 1 -> {
                    if (any != null) {
                        driver.channels().hangup(any.id()).ignoreMissing().await();
                    }
                }
                default -> begin(driver, random.nextInt(3));
            }
        }
    }

    private static void leave(AriClient driver, Channel channel) {
        try {
            driver.channels().continueInDialplan(channel.id()).ignoreMissing().await();
        } catch (AriConflictException isOutAlready) {
            // its call ended, or the application was not there when it came
        }
    }

    /** The server's own word: what a channel does in the dialplan. */
    private static List<Channel> inApplication(AriClient driver) {
        return driver.channels().list().await().stream()
                .filter(c -> c.dialplan().appName().equals("Stasis")
                        && (c.dialplan().appData().equals(APPLICATION)
                                || c.dialplan().appData().startsWith(APPLICATION + ",")))
                .toList();
    }

    private static String difference(AriClient driver, View view) {
        Set<String> truth =
                inApplication(driver).stream().map(Channel::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new TreeSet<>(view.inside.keySet());
        Set<String> missing = new TreeSet<>(truth);
        missing.removeAll(seen);
        seen.removeAll(truth);
        return missing.isEmpty() && seen.isEmpty() ? "" : ": not told of " + missing + ", still there for it " + seen;
    }

    private static void hangUpAll(AriClient driver) {
        driver.channels()
                .list()
                .await()
                .forEach(c -> driver.channels().hangup(c.id()).ignoreMissing().await());
    }
}
