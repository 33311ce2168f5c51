package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.TestCaller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a password, and with an eye on callers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"desk.password=open sesame", "desk.refuse-suspicious=true"})
class GuardedDeskTest {
    private static final Fakes PBX = new Fakes();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void pbx(DynamicPropertyRegistry settings) {
        PBX.tell(settings);
    }

    @AfterAll
    static void close() {
        PBX.close();
    }

    @Test
    void asksForThePassword() {
        HttpResponse<String> refused = new DeskClient(port).get("api/calls");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=\"Desk\"");
        assertThat(refused.body()).contains("the user desk", "--page-password");
        assertThat(new DeskClient(port).as("desk", "wrong").get("api/calls").statusCode())
                .isEqualTo(401);
        assertThat(new DeskClient(port)
                        .as("desk", "open sesame")
                        .get("api/calls")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new DeskClient(port).get("actuator/health").body())
                .contains("status")
                .doesNotContain("components");
        assertThat(new DeskClient(port).get("actuator/metrics").statusCode()).isEqualTo(401);
    }

    @Test
    void hangsUpOnACallerWhoseNumberCannotBe() {
        PBX.ari.awaitApplication("desk", Fakes.LIMIT);
        TestCaller bank = PBX.ari.caller().number("+84951234567").unanswered().enter("desk");

        bank.awaitHangup(Fakes.LIMIT);

        assertThat(bank.isAnswered()).isFalse();
    }
}
