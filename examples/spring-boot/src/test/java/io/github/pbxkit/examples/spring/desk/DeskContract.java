package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Originate;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The application on a real Asterisk. */
abstract class DeskContract {
    static final LabOptions OPTIONS =
            LabOptions.builder().append("extensions.conf", """

                    ; added by the tests of the Spring Boot example
                    [default](+)
                    exten => 7001,1,Set(CALLERID(num)=+74952345678)
                     same => n,Stasis(desk)
                     same => n,Set(GLOBAL(DESK_SENT_ON)=yes)
                     same => n,Wait(60)
                    """).build();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    abstract AsteriskServer server();

    /** The dialplan goes on a moment after the application has lost the call. */
    private static void awaitSentOn(AsteriskServer pbx) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        String globals = pbx.cli("dialplan", "show", "globals");
        while (!globals.contains("DESK_SENT_ON=yes")) {
            assertThat(System.nanoTime()).as(globals).isLessThan(deadline);
            Thread.sleep(50); // between two questions
            globals = pbx.cli("dialplan", "show", "globals");
        }
    }

    @Test
    void takesACallAndSendsItOn() throws Exception {
        AsteriskServer pbx = server();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.endpoint.health.show-details=always",
                "--pbxkit.ari.url=" + pbx.ariUri(),
                "--pbxkit.ari.username=" + pbx.ariUser(),
                "--pbxkit.ari.password=" + pbx.ariPassword(),
                "--pbxkit.ari.applications=desk",
                "--pbxkit.ari.startup=required"));
        arguments.addAll(List.of(
                "--pbxkit.ami.host=127.0.0.1",
                "--pbxkit.ami.port=" + pbx.amiPort(),
                "--pbxkit.ami.username=" + pbx.amiUser(),
                "--pbxkit.ami.password=" + pbx.amiPassword(),
                "--pbxkit.ami.startup=required",
                "--pbxkit.numbering.files=" + Fakes.NUMBERS));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(DeskApplication.class, arguments.toArray(String[]::new))) {
            DeskClient client =
                    new DeskClient(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
            var call = context.getBean(AmiClient.class)
                    .originate(
                            Originate.of("Local/7001@default/n")
                                    .application("Wait")
                                    .data("60"),
                            LIMIT);

            JsonNode live =
                    client.await("api/calls", calls -> calls.size() == 1).get(0);

            assertThat(live.get("who").get("operator").asString()).isEqualTo("ООО \"Пример-Телеком\"");
            assertThat(live.get("who").get("region").asString()).isEqualTo("г. Москва");
            assertThat(call.join().response()).isEqualTo("Success");
            client.await(
                    "api/peers",
                    peers -> DeskClient.any(
                            peers, peer -> peer.get("device").asString().endsWith("/6001")));
            JsonNode health = client.await(
                    "actuator/health",
                    it -> it.at("/components/ari/components/default/details/version")
                            .isString());
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.at("/components/ari/components/default/details/version")
                            .asString())
                    .isEqualTo(health.at("/components/ami/components/default/details/version")
                            .asString())
                    .contains(pbx.version());

            String id = live.get("id").asString();
            client.change("POST", "api/calls/default/" + DeskClient.encoded(id) + "/continue");
            client.await("api/calls", calls -> calls.isEmpty());
            awaitSentOn(pbx);
        }
    }
}
