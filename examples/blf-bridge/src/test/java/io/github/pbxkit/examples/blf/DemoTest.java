package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Texts;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private final Texts texts = Texts.in(BlfMain.class, "en");
    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start(0, 0, texts, "en");
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void showsTheOtherSitesNumbersAndMoves() {
        String lamps = demo.moscow().page() + "api/lamps";

        Get.until(lamps, body -> body.contains("\"name\":\"200*tver\""), Get.LIMIT);
        Get.until(lamps, body -> body.contains("RINGING"), Get.LIMIT);
        Get.until(demo.tver().page() + "api/lamps", body -> body.contains("\"name\":\"100*moscow\""), Get.LIMIT);
        assertThat(Get.answer(demo.moscow().page().toString()).body()).contains("app.js");
    }

    @Test
    void servesPhonesAndPrometheus() {
        String services = "http://127.0.0.1:" + demo.moscow().servicesPort();

        Get.until(services + "/lamps.xml", body -> body.contains("<URL>Dial:205*tver</URL>"), Get.LIMIT);
        Get.until(services + "/metrics", body -> body.contains("blf_site_alive{server=\"tver\"} 1"), Get.LIMIT);
        Get.until(
                services + "/metrics",
                body -> body.contains("blf_asterisk_up 1") && body.contains("blf_states_own 6"),
                Get.LIMIT);
        Get.until(services + "/health", "ok\n"::equals, Get.LIMIT);
    }

    @Test
    void theCommandsSayWhatIsTheCase(@TempDir Path folder) throws Exception {
        assertThat(run("--help")).contains("--site", "doctor", "watch", "init");
        assertThat(run("--print-config", "--flavour", "freepbx"))
                .contains("extensions_custom.conf", "manager_custom.conf");
        assertThat(run("doctor", "--site", folder.resolve("none.yaml").toString()))
                .contains("There is no file");
        assertThat(run("watch")).contains("Give --site FILE");

        Path site = folder.resolve("site.yaml");
        StringWriter out = new StringWriter();
        BufferedReader answers = new BufferedReader(new StringReader("moscow\nblf\npass'word\n\n\ntver\n\n\n"));
        new InitRun(site, texts, answers, new PrintWriter(out)).run();
        SiteConfig written = SiteFile.read(site, Map.of());
        assertThat(written.asterisk().secret()).isEqualTo("pass'word");
        assertThat(written.peers().get(0).server()).isEqualTo("tver");
        assertThat(out.toString()).contains("The secret is");
    }

    @Test
    void theCommandsKnowNats(@TempDir Path folder) throws Exception {
        assertThat(run("--print-config", "--link", "nats"))
                .contains("$KV.devstate.moscow.>", "$KV.devstate.tver.>", "nats kv add devstate", "[blf-bridge]");
        assertThat(run("--print-config", "--link", "pigeon"))
                .contains("A link can be websocket or nats, and not pigeon");

        Path site = folder.resolve("site.yaml");
        StringWriter out = new StringWriter();
        String answers = "moscow\nblf\npassword\n\nnats\n\n\nanother\n";
        new InitRun(site, texts, new BufferedReader(new StringReader(answers)), new PrintWriter(out)).run();
        SiteConfig.Nats nats =
                (SiteConfig.Nats) SiteFile.read(site, Map.of()).links().way();
        assertThat(nats.servers()).hasToString("[tls://nats.example.org:4222]");
        assertThat(nats.login().user()).isEqualTo("moscow");
        assertThat(nats.login().password()).isEqualTo("another");
        assertThat(out.toString()).contains("Run doctor");
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String[] english = new String[args.length + 2];
        System.arraycopy(args, 0, english, 0, args.length);
        english[args.length] = "--lang";
        english[args.length + 1] = "en";
        BlfMain.run(english, Map.of(), writer, writer);
        return out.toString();
    }
}
