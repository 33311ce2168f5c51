package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Severity;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole application over HTTP, with the testkits as its PBX. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoint.health.show-details=always",
            "desk.phones.020000000001.model=7931",
            "desk.phones.020000000001.extension=6001",
            "desk.phones.020000000001.secret=made-up",
        })
class DeskTest {
    private static final Fakes PBX = new Fakes();
    private static final AriTestServer BRANCH = AriTestServer.start();

    @LocalServerPort
    int port;

    private DeskClient client;

    @DynamicPropertySource
    static void pbx(DynamicPropertyRegistry settings) {
        PBX.tell(settings);
        settings.add("pbxkit.ari.servers.branch.url", BRANCH::uri); // the rest as at the top
    }

    @AfterAll
    static void close() {
        PBX.close();
        BRANCH.close();
    }

    @BeforeEach
    void open() {
        client = new DeskClient(port);
        PBX.ari.awaitApplication("desk", Fakes.LIMIT);
        BRANCH.awaitApplication("desk", Fakes.LIMIT);
    }

    /** Else the next test would see the last call of this one. */
    @AfterEach
    void nobodyIsLeft() throws Exception {
        client.await("api/calls", calls -> calls.isEmpty());
    }

    @Test
    void listsACallWithOperatorAndRegionWhileItIsThere() throws Exception {
        TestCaller caller =
                PBX.ari.caller().number("+74952345678").name("Анна Смирнова").enter("desk");

        JsonNode call = client.await("api/calls", calls -> calls.size() == 1).get(0);

        assertThat(call.get("number").asString()).isEqualTo("+74952345678");
        assertThat(call.get("name").asString()).isEqualTo("Анна Смирнова");
        assertThat(call.get("who").get("operator").asString()).isEqualTo("ООО \"Пример-Телеком\"");
        assertThat(call.get("who").get("region").asString()).isEqualTo("г. Москва");
        caller.awaitMusic(true, Fakes.LIMIT);
        caller.hangup();
        client.await("api/calls", calls -> calls.isEmpty());
    }

    @Test
    void sendsCallsOnAndEndsThem() throws Exception {
        PBX.ari.caller().number("6003").enter("desk");
        String id = client.await("api/calls", calls -> calls.size() == 1)
                .get(0)
                .get("id")
                .asString();
        String path = "api/calls/default/" + DeskClient.encoded(id);

        assertThat(client.changeWithoutToken("DELETE", path, "").statusCode()).isEqualTo(403);
        assertThat(client.change("POST", path + "/continue").statusCode()).isEqualTo(200);
        client.await("api/calls", calls -> calls.isEmpty());
        assertThat(client.change("DELETE", path).statusCode()).isEqualTo(404);

        TestCaller another = PBX.ari.caller().number("6004").enter("desk");
        id = client.await("api/calls", calls -> calls.size() == 1)
                .get(0)
                .get("id")
                .asString();
        assertThat(client.change("DELETE", "api/calls/default/" + DeskClient.encoded(id))
                        .statusCode())
                .isEqualTo(200);
        another.awaitHangup(Fakes.LIMIT);
    }

    @Test
    void tellsServersApart() throws Exception {
        TestCaller caller = BRANCH.caller().number("6005").enter("desk");

        JsonNode call = client.await("api/calls", calls -> calls.size() == 1).get(0);

        assertThat(call.get("server").asString()).isEqualTo("branch");
        String path = "/" + DeskClient.encoded(call.get("id").asString()) + "/continue";
        assertThat(client.change("POST", "api/calls/default" + path).statusCode())
                .isEqualTo(404);
        assertThat(client.change("POST", "api/calls/branch" + path).statusCode())
                .isEqualTo(200);
        client.await("api/calls", calls -> calls.isEmpty());
        assertThat(caller.application()).isNull();
    }

    @Test
    void showsWhatTelephonesDo() throws Exception {
        PBX.ami.deviceState("Queue:sales_pause_PJSIP/6001", "INUSE"); // no telephone
        PBX.ami.deviceState("PJSIP/6001", "INUSE");

        client.await("api/peers", peers -> state(peers, "PJSIP/6001", "INUSE"));

        PBX.ami.faults().dropConnections();
        PBX.ami.deviceState("PJSIP/6001", "RINGING"); // while nobody listens
        JsonNode all = client.await("api/peers", peers -> state(peers, "PJSIP/6001", "RINGING"));
        assertThat(all.size()).isEqualTo(1);
    }

    private static boolean state(JsonNode peers, String device, String state) {
        return DeskClient.any(
                peers,
                peer -> peer.get("device").asString().equals(device)
                        && peer.get("state").asString().equals(state));
    }

    @Test
    void servesAPhoneItsFile() {
        HttpResponse<String> file = client.get("provisioning/SEP020000000001.cnf.xml");

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        CnfDocument document = CnfDocument.parse(file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(ConfigCheck.check(document)).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(file.body()).contains("6001");
        assertThat(client.get("provisioning/SEP020000000001.cnf.xml/peer").body())
                .contains("[6001]");
        assertThat(client.get("provisioning/SEP020000000009.cnf.xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void checksAPhonesFile() {
        HttpResponse<String> findings = client.changeWithoutToken("POST", "provisioning/check", "<device><broken>");

        assertThat(findings.statusCode()).isEqualTo(200);
        assertThat(findings.body()).contains("\"rule\":\"xml-");
    }

    @Test
    void saysWhoseNumberItIs() {
        assertThat(client.json("api/number?is=%2B84951234567").get("verdict").asString())
                .isEqualTo("LOOKALIKE");
    }

    @Test
    void tellsHealthAndMeters() throws Exception {
        JsonNode health = client.await(
                "actuator/health",
                it -> it.at("/components/ari/components/default/details/version")
                                .isString()
                        && it.at("/components/ami/components/default/details/state")
                                .asString("")
                                .equals("LIVE"));

        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/numbering/details/rows").asInt()).isEqualTo(6);
        for (String server : List.of("default", "branch")) {
            assertThat(client.json("actuator/metrics/pbxkit.ari.live?tag=server:" + server)
                            .at("/measurements/0/value")
                            .asDouble())
                    .isEqualTo(1);
        }
        assertThat(client.get("actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void showsItsPage() {
        assertThat(client.get("").body()).contains("desk.js");
        assertThat(client.get("desk.js").statusCode()).isEqualTo(200);
    }

    @Test
    void isReachedByItsOwnNamesOnly() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write("GET /api/board HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).contains(" 400 ");
        }
    }
}
