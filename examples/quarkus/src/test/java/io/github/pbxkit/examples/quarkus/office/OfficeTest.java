package io.github.pbxkit.examples.quarkus.office;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Severity;
import io.github.pbxkit.examples.quarkus.office.PbxFakes.Fake;
import io.github.pbxkit.examples.quarkus.pbx.PbxServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PbxFakes.class)
class OfficeTest {
    private static final String APP = "pbxkit-quarkus";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Fake
    AriTestServer main;

    @Fake("branch")
    AriTestServer branch;

    AmiTestServer ami;

    @Inject
    @PbxServer("branch")
    AriClient branchClient;

    @TestHTTPResource("/")
    URI page;

    @AfterEach
    void allHangUp() {
        when().get("/api/calls")
                .jsonPath()
                .getList("", WaitingRoom.Call.class)
                .forEach(call -> when().delete("/api/calls/{server}/{id}", call.server(), call.id()));
        Eventually.holds(() -> when().get("/api/calls").then().body("", empty()));
    }

    private TestCaller call(AriTestServer server, String number) {
        server.awaitApplication(APP, LIMIT);
        return server.caller().number(number).name("Visitor").enter(APP);
    }

    @Test
    void aCallerHearsMusicAndIsShownWithOperatorAndRegion() {
        TestCaller caller = call(main, "+74952345678").awaitAnswered(LIMIT).awaitMusic(true, LIMIT);

        when().get("/api/calls")
                .then()
                .body("", hasSize(1))
                .body("[0].server", equalTo("main"))
                .body("[0].id", equalTo(caller.channelId()))
                .body("[0].name", equalTo("Visitor"))
                .body("[0].who.operator", equalTo("ООО \"Пример-Телеком\""))
                .body("[0].who.region", equalTo("г. Москва"))
                .body("[0].who.suspicious", equalTo(false));
    }

    @Test
    void aCallerCanBeHungUp() {
        TestCaller caller = call(main, "+74952345678").awaitMusic(true, LIMIT);

        when().delete("/api/calls/main/{id}", caller.channelId()).then().statusCode(204);

        caller.awaitHangup(LIMIT);
        Eventually.holds(() -> when().get("/api/calls").then().body("", empty()));
        when().delete("/api/calls/main/{id}", caller.channelId()).then().statusCode(404);
        when().delete("/api/calls/nowhere/1.1").then().statusCode(404);
    }

    @Test
    void aCallerOfTheOtherServerCanBeSentOn() {
        TestCaller caller = call(branch, "89031234567").awaitMusic(true, LIMIT);
        when().get("/api/calls").then().body("server", equalTo(List.of("branch")));

        when().post("/api/calls/branch/{id}/continue", caller.channelId())
                .then()
                .statusCode(204);

        Eventually.holds(() -> when().get("/api/calls").then().body("", empty()));
        assertThat(caller.application()).isNull();
    }

    @Test
    void aRefusalOfThePbxIsToldAsOne() {
        TestCaller caller = call(main, "+74952345678").awaitMusic(true, LIMIT);
        main.faults().respond(500, 1, request -> request.method().equals("DELETE"));

        when().delete("/api/calls/main/{id}", caller.channelId())
                .then()
                .statusCode(502)
                .body(containsString("500"));
    }

    @Test
    void aNumberThatNobodyHoldsIsSuspicious() {
        call(main, "+7495111").awaitMusic(true, LIMIT);

        when().get("/api/calls").then().body("[0].who.suspicious", equalTo(true));
        when().get("/api/numbers/{number}", "+44 20 7946 0000").then().body("verdict", equalTo("FOREIGN"));
        when().get("/api/numbers/{number}", "anonymous").then().body("verdict", equalTo("NOT_A_NUMBER"));
    }

    @Test
    void devicesAreRightAlsoAfterTheServerWasAway() {
        Eventually.holds(() -> when().get("/api/peers").then().body("[0].name", equalTo("PJSIP/6001")));
        ami.deviceState("PJSIP/6001", "RINGING");
        Eventually.holds(() -> when().get("/api/peers").then().body("[0].state", equalTo("RINGING")));

        ami.kill();
        ami.deviceState("PJSIP/6001", "INUSE");
        ami.restart();

        Eventually.holds(() -> when().get("/api/peers")
                .then()
                .body("[0].state", equalTo("INUSE"))
                .body("name", not(hasItem("Queue:sales"))));
        ami.deviceState("PJSIP/6001", "NOT_INUSE");
    }

    @Test
    void phonesGetTheirFiles() {
        String file = "SEP001122334455.cnf.xml";
        byte[] content = when().get("/provisioning/{file}", file)
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asByteArray();

        assertThat(ConfigCheck.check(CnfDocument.parse(content)))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        when().get("/provisioning/{file}/peer", file).then().body(containsString("[6001]"));
        when().get("/provisioning/SEP000000000000.cnf.xml").then().statusCode(404);
        when().get("/api/board")
                .then()
                .body("phones.file", hasItem(file))
                .body(not(containsString("phone-secret")))
                .body(not(containsString(main.password())));
    }

    @Test
    void filesFromElsewhereAreChecked() {
        given().body("<device><loadInformation>x")
                .when()
                .post("/provisioning/check")
                .then()
                .statusCode(200)
                .body("rule", hasItem(startsWith("xml-")));
    }

    @Test
    void readinessFollowsThePbxAndLivenessDoesNot() {
        Eventually.holds(() -> when().get("/q/health/ready").then().statusCode(200));

        branch.faults().crash();
        Eventually.holds(() -> when().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'pbxkit ARI' }.data.branch", containsString("GAP"))
                .body("checks.find { it.name == 'pbxkit AMI' }.status", equalTo("UP")));
        when().get("/q/health/live").then().statusCode(200);

        branch.faults().comeBack();
        Eventually.holds(() -> when().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void metersHaveNoTagFromOutside() {
        call(main, "+74952345678").awaitMusic(true, LIMIT);
        branchClient.channels().get("no-such-channel/7").optional().await();

        Eventually.holds(() -> when().get("/q/metrics")
                .then()
                .body(containsString("pbxkit_ari_live{server=\"main\"} 1.0"))
                .body(containsString("pbxkit_ami_live{server=\"main\"} 1.0"))
                .body(
                        containsString(
                                "pbxkit_ari_requests_seconds_count{method=\"GET\",outcome=\"4xx\",resource=\"channels\",server=\"branch\"}"))
                .body(not(containsString("no-such-channel"))));
    }

    @Test
    void otherWebSitesStayOutside() {
        given().header("Origin", "http://evil.example")
                .when()
                .delete("/api/calls/main/1.1")
                .then()
                .statusCode(403);
        given().header("Host", "evil.example").when().get("/api/board").then().statusCode(403);
        given().header("Origin", "http://" + page.getAuthority())
                .when()
                .delete("/api/calls/main/1.1")
                .then()
                .statusCode(404);
    }

    @Test
    void thePageIsThere() {
        when().get("/").then().statusCode(200).body(containsString("app.js"));
        when().get("/app.js").then().statusCode(200);
    }
}
