package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.examples.kit.Texts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static SiteConfig site(String name, AmiTestServer ami, String rest) {
        return SiteFile.parse(
                "site.yaml", Path.of("."), """
                server: %s
                asterisk: {host: 127.0.0.1, port: %d, user: %s, secret: %s}
                secret: a long random secret
                reconnect: 0.1
                %s
                """.formatted(name, ami.port(), ami.user(), ami.secret(), rest), Map.of());
    }

    @Test
    void saysWhatIsWrong() {
        try (AmiTestServer moscowPbx = AmiTestServer.start();
                AmiTestServer tverPbx = AmiTestServer.start();
                Bridge moscow = Bridge.start(site("moscow", moscowPbx, "listen: 127.0.0.1:0\npeers: {tver: }"));
                Services services =
                        Services.start(moscow, new SiteConfig.Address("127.0.0.1", 0), Texts.in(BlfMain.class, "en"))) {
            String health = "http://127.0.0.1:" + services.port() + "/health";
            String alone = "none of the other sites is connected: tver\n";
            Get.until(health, alone::equals, Get.LIMIT);
            assertThat(Get.answer(health).statusCode()).isEqualTo(503);

            String url = "peers: {moscow: 'ws://127.0.0.1:" + moscow.linkPort() + "'}";
            try (Bridge tver = Bridge.start(site("tver", tverPbx, url))) {
                Get.until(health, "ok\n"::equals, Get.LIMIT);
                assertThat(Get.answer(health).statusCode()).isEqualTo(200);
            }
            Get.until(health, alone::equals, Get.LIMIT);
            moscowPbx.close();
            Get.until(
                    health,
                    text -> text.equals("no connection to Asterisk at 127.0.0.1:" + moscowPbx.port() + "\n" + alone),
                    Get.LIMIT);
            HttpResponse<String> answer = Get.answer(health);
            assertThat(answer.statusCode()).isEqualTo(503);
        }
    }
}
