package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The built application beside a real Asterisk 22, and SIP phones that call it. */
class OfficeAsterisk22IT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"server\":\"main\",\"id\":\"([^\"]+)\"");

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, Pbx.labOptions("pbxkit-quarkus"));

    private static String waiting(RunningOffice office) {
        Matcher matcher = ID.matcher(office.get("/api/calls"));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static boolean isBehindStasis() {
        return lab.server().cli("core show channels concise").contains("!Wait!300!");
    }

    @Test
    void callersAreServedAndARestartOfThePbxIsSurvived() throws Exception {
        try (RunningOffice office = RunningOffice.at(lab.server());
                SipPhone phone = lab.server().phone("6003")) {
            office.await("readiness", () -> office.ask("GET", "/q/health/ready").statusCode() == 200);
            SipCall first = phone.call("7000").awaitAnswered(LIMIT);
            first.awaitSound(LIMIT);
            office.await("the caller", () -> !waiting(office).isEmpty());
            office.await(
                    "the busy phone",
                    () -> office.get("/api/peers").contains("\"name\":\"PJSIP/6003\",\"state\":\"INUSE\""));

            String sendOn = "/api/calls/main/" + waiting(office) + "/continue";
            assertThat(office.ask("POST", sendOn).statusCode()).isEqualTo(204);
            office.await("an empty room", () -> waiting(office).isEmpty());
            office.await("the dialplan", OfficeAsterisk22IT::isBehindStasis);
            assertThat(first.isEnded()).isFalse();
            first.hangup();

            SipCall second = phone.call("7000").awaitAnswered(LIMIT);
            office.await("the next caller", () -> !waiting(office).isEmpty());
            assertThat(office.ask("DELETE", "/api/calls/main/" + waiting(office))
                            .statusCode())
                    .isEqualTo(204);
            second.awaitEnded(LIMIT);

            lab.server().kill();
            office.await("the loss", () -> office.ask("GET", "/q/health/ready").statusCode() == 503);
            lab.server().restart();
            office.await(
                    "the return",
                    () -> office.ask("GET", "/q/health/ready").statusCode() == 200
                            && office.get("/api/peers").contains("PJSIP/6001"));
        }
    }

    @Test
    void nobodyIsLostWhenTheApplicationStops() throws Exception {
        try (RunningOffice office = RunningOffice.at(lab.server());
                SipPhone phone = lab.server().phone("6004")) {
            SipCall call = phone.call("7000").awaitAnswered(LIMIT);
            office.await("the caller", () -> !waiting(office).isEmpty());

            office.stop();

            office.await("the dialplan", OfficeAsterisk22IT::isBehindStasis);
            assertThat(call.isEnded()).isFalse();
            call.hangup();
        }
    }
}
