package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.testkit.NatsServer;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bridge says and does about its link over NATS, on a real NATS server beside fake Asterisks. */
class NatsBridgeIT {
    private static final Texts ENGLISH = Texts.in(BlfMain.class, "en");

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private NatsServer nats;
    private AmiTestServer moscowPbx;
    private AmiTestServer tverPbx;

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsBridgeIT");
    }

    @BeforeEach
    void start() {
        nats = open(new NatsServer(folder, ""));
        moscowPbx = pbx();
        tverPbx = pbx();
    }

    @AfterEach
    void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private <T extends AutoCloseable> T open(T part) {
        open.add(part);
        return part;
    }

    private AmiTestServer pbx() {
        AmiTestServer pbx =
                open(AmiTestServer.builder().hint("100", "PJSIP/100").start());
        pbx.deviceState("PJSIP/100", "NOT_INUSE");
        return pbx;
    }

    private static String yaml(String name, AmiTestServer pbx, String link) {
        return "server: " + name + "\nasterisk: {port: " + pbx.port() + ", user: " + pbx.user() + ", secret: "
                + pbx.secret() + "}\nreconnect: 0.3\nbeat: 0.3\nlease-beats: 20\n" + link;
    }

    private String overNats() {
        return "link: nats\nnats: {servers: '" + nats.uri() + "'}\n";
    }

    private Bridge bridge(String name, AmiTestServer pbx, String link) {
        return open(Bridge.start(site(name, pbx, link)));
    }

    private static SiteConfig site(String name, AmiTestServer pbx, String link) {
        return SiteFile.parse(name, Path.of("."), yaml(name, pbx, link), Map.of());
    }

    private static void awaitLamp(AmiTestServer pbx, String device, String state) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (pbx.requests("Setvar").stream()
                .noneMatch(request -> request.text("Variable").equals("DEVICE_STATE(Custom:" + device + ")")
                        && request.text("Value").equals(state))) {
            assertThat(System.nanoTime()).as(device + " is not " + state).isLessThan(end);
            Get.pause();
        }
    }

    private static void awaitNoTrouble(Bridge bridge) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (!bridge.troubles().isEmpty()) {
            assertThat(System.nanoTime()).as("%s", bridge.troubles()).isLessThan(end);
            Get.pause();
        }
    }

    @Test
    void pageFiguresAndHealthShowTheNatsServerAndTheOtherSite() {
        nats.start();
        Bridge moscow = bridge("moscow", moscowPbx, overNats() + "peers: {tver: {prefix: '7'}}\n");
        String services = "http://127.0.0.1:"
                + open(Services.start(moscow, new SiteConfig.Address("127.0.0.1", 0), ENGLISH))
                        .port();
        Get.until(services + "/health", "none of the other sites is connected: tver\n"::equals, Get.LIMIT);
        bridge("tver", tverPbx, overNats());
        awaitLamp(moscowPbx, "7100*tver", "NOT_INUSE");
        awaitLamp(tverPbx, "100*moscow", "NOT_INUSE");

        Get.until(services + "/health", "ok\n"::equals, Get.LIMIT);
        assertThat(Get.answer(services + "/metrics").body())
                .contains(
                        "blf_link_up 1",
                        "blf_peers 1",
                        "blf_site_alive{server=\"tver\"} 1",
                        "blf_link_bytes_in_total{server=\"nats.devstate.store\"}");
        assertThat(StatusPage.state(moscow))
                .containsEntry(
                        "link",
                        Map.of("nats", true, "name", "nats 127.0.0.1:" + nats.port() + " devstate", "up", true));
        assertThat(StatusPage.state(moscow).get("sites").toString()).contains("connected=true");

        nats.kill();
        Get.until(
                services + "/health",
                ("no connection to the NATS server: nats 127.0.0.1:" + nats.port() + " devstate\n")::equals,
                Get.LIMIT);
        assertThat(Get.answer(services + "/metrics").body()).contains("blf_link_up 0", "blf_peers 0");
        awaitLamp(moscowPbx, "7100*tver", "UNAVAILABLE");
        nats.start();
        Get.until(services + "/health", "ok\n"::equals, Get.LIMIT);
    }

    @Test
    void theConsoleTableNamesTheNatsServer() throws InterruptedException {
        nats.start();
        int page = BridgeProcess.freePort();
        SiteConfig site =
                site("moscow", moscowPbx, overNats() + "page: 127.0.0.1:" + page + "\nservices: 127.0.0.1:0\n");
        RunningSite running = open(RunningSite.start(site, false, ENGLISH, "en"));
        awaitNoTrouble(running.bridge());
        StringWriter out = new StringWriter();

        new WatchRun(site, ENGLISH, new PrintWriter(out)).run(true);

        assertThat(out.toString()).startsWith("nats 127.0.0.1:" + nats.port() + " devstate: there");
    }

    @Test
    void aChangedFileLeadsFromOneKindOfLinkToTheOther() {
        String secret = "secret: the secret of this test\n";
        Bridge moscow = bridge("moscow", moscowPbx, secret + "listen: 127.0.0.1:0\npeers: {tver: }\n");
        String call = secret + "peers: {moscow: 'ws://127.0.0.1:" + moscow.linkPort() + "'}\n";
        Bridge tver = bridge("tver", tverPbx, call);
        awaitLamp(tverPbx, "100*moscow", "NOT_INUSE");

        SiteConfig overNats = site("tver", tverPbx, overNats() + "peers: {moscow: }\n");
        assertThatThrownBy(() -> tver.reload(overNats))
                .isInstanceOf(DevstateException.class)
                .hasMessageContaining("cannot connect to nats 127.0.0.1:" + nats.port());
        awaitNoTrouble(tver); // the old link is at work
        moscowPbx.deviceState("PJSIP/100", "RINGING");
        awaitLamp(tverPbx, "100*moscow", "RINGING");

        nats.start();
        moscow.reload(site("moscow", moscowPbx, overNats() + "peers: {tver: }\n"));
        tver.reload(overNats);
        awaitNoTrouble(tver);
        moscowPbx.deviceState("PJSIP/100", "INUSE");
        awaitLamp(tverPbx, "100*moscow", "INUSE");
        assertThat(tverPbx.requests("Setvar"))
                .extracting(request -> request.text("Value"))
                .doesNotContain("UNAVAILABLE");
    }

    @Test
    void theDoctorSaysWhatToDo() throws IOException {
        Path file = folder.resolve("site.yaml");
        String user = "link: nats\nnats: {servers: '" + nats.uri() + "', user: moscow, password: CHANGE-ME}\n";
        Files.writeString(file, yaml("moscow", moscowPbx, user));
        assertThat(doctor(file)).contains("No NATS server listens at nats://127.0.0.1:" + nats.port());

        nats.write("authorization { users: [ { user: moscow, password: other } ] }\n");
        nats.start();
        assertThat(doctor(file)).contains("NATS cannot be used: cannot connect", "Authorization Violation");
        nats.kill();

        nats.write(NatsUsers.users("devstate", List.of("tver"), ENGLISH).replace("\"tver\"", "\"moscow\""));
        nats.start();
        assertThat(doctor(file))
                .contains("Permissions Violation", "publish: [ \"$KV.devstate.moscow.>\"", "nats kv add devstate");
        nats.kill();

        nats.write("");
        nats.start();
        Files.writeString(file, yaml("moscow", moscowPbx, overNats()));
        assertThat(doctor(file)).contains("may use the bucket devstate", "NATS cannot tell the sites from each other");
    }

    private static String doctor(Path file) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        BlfMain.run(new String[] {"doctor", "--site", file.toString(), "--lang", "en"}, Map.of(), writer, writer);
        return out.toString();
    }
}
