package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.examples.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Two fake Asterisks with a bridge each, and phones that call all the time: Moscow's page is the one to look at. */
final class Demo implements AutoCloseable {
    private static final List<String> TALK = List.of("RINGING", "INUSE", "INUSE", "ONHOLD", "INUSE", "NOT_INUSE");
    private static final int NUMBERS = 6;

    private final AmiTestServer moscowPbx = pbx(100);
    private final AmiTestServer tverPbx = pbx(200);
    private final Random random = new Random();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "blf-demo");
        thread.setDaemon(true);
        return thread;
    });
    private final int[] step = new int[2 * NUMBERS];
    private final RunningSite moscow;
    private final RunningSite tver;

    private Demo(int page, int services, Texts texts, @Nullable String language) {
        moscow = RunningSite.start(
                site("moscow", moscowPbx, "listen: 127.0.0.1:0\npeers: {tver: }", page, services),
                true,
                texts,
                language);
        String url = "ws://127.0.0.1:" + moscow.bridge().linkPort();
        tver = RunningSite.start(site("tver", tverPbx, "peers: {moscow: '" + url + "'}", 0, 0), true, texts, language);
    }

    static Demo start(Texts texts, @Nullable String language) {
        return start(SiteFile.DEFAULT_PAGE_PORT, SiteFile.DEFAULT_SERVICES_PORT, texts, language);
    }

    static Demo start(int page, int services, Texts texts, @Nullable String language) {
        Demo demo = new Demo(page, services, texts, language);
        demo.clock.scheduleWithFixedDelay(demo::move, 300, 400, TimeUnit.MILLISECONDS);
        return demo;
    }

    RunningSite moscow() {
        return moscow;
    }

    RunningSite tver() {
        return tver;
    }

    private static AmiTestServer pbx(int first) {
        AmiTestServer.Builder builder = AmiTestServer.builder();
        for (int number = first; number < first + NUMBERS; number++) {
            builder.hint("" + number, "PJSIP/" + number);
        }
        AmiTestServer server = builder.start();
        for (int number = first; number < first + NUMBERS; number++) {
            server.deviceState("PJSIP/" + number, "NOT_INUSE");
        }
        return server;
    }

    private static SiteConfig site(String name, AmiTestServer pbx, String peers, int page, int services) {
        String yaml = "server: " + name + "\nasterisk: {host: " + pbx.host() + ", port: " + pbx.port() + ", user: "
                + pbx.user() + ", secret: " + pbx.secret() + "}\nsecret: a secret of the demo\npage: 127.0.0.1:" + page
                + "\nservices: 127.0.0.1:" + services + "\n" + peers + "\n";
        return SiteFile.parse("demo", Path.of("."), yaml, Map.of());
    }

    private void move() {
        int which = random.nextInt(step.length);
        boolean isMoscow = which < NUMBERS;
        int number = isMoscow ? 100 + which : 200 + which - NUMBERS;
        String state = TALK.get(step[which]++ % TALK.size());
        (isMoscow ? moscowPbx : tverPbx).deviceState("PJSIP/" + number, state);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        tver.close();
        moscow.close();
        moscowPbx.close();
        tverPbx.close();
    }
}
