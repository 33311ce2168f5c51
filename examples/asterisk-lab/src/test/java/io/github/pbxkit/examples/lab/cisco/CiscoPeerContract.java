package io.github.pbxkit.examples.lab.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What {@code AsteriskPeer} writes loads on a real server, and a phone that keeps to its file registers there, calls and
 * is called. The subclasses name the server.
 */
abstract class CiscoPeerContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    abstract AsteriskServer pbx();

    /** A phone beside the server. */
    abstract CiscoPhone office();

    /** A phone behind a router. */
    abstract CiscoPhone remote();

    /** The lab's server with the peers of these phones, and numbers to call them. */
    static LabOptions options(SipDriver driver, CiscoPhone... phones) {
        LabOptions.Builder options = LabOptions.builder().sipDriver(driver);
        for (CiscoPhone phone : phones) {
            options.append(driver == SipDriver.PJSIP ? "pjsip.conf" : "sip.conf", phone.peer(driver));
            options.append("extensions.conf", """
                    [default]
                    exten => %1$s,1,Dial(%2$s/%1$s,20)
                     same => n,Hangup()
                    """.formatted(phone.number(), driver.technology()));
        }
        return options.build();
    }

    @Test
    void loadsWithoutAComplaint() {
        for (CiscoPhone phone : new CiscoPhone[] {office(), remote()}) {
            String shown = pbx().sipDriver() == SipDriver.PJSIP
                    ? pbx().cli("pjsip show endpoint " + phone.number())
                    : pbx().cli("sip show peer " + phone.number());
            assertThat(shown).contains(phone.number()).contains("default").doesNotContainIgnoringCase("not found");
        }
        assertThat(pbx().log().lines())
                .filteredOn(line -> line.contains("WARNING") || line.contains("ERROR"))
                .map(CiscoPeerContract::withoutTimeAndThread)
                // of chan_sip; the generated text says why, and what to do about it
                .filteredOn(line -> !line.contains("global force_rport='Yes' peer/user force_rport='No'"))
                .filteredOn(line -> line.contains("sip.conf")
                        || line.contains("config_options.c")
                        || line.contains("res_sorcery_config")
                        || names(line, office())
                        || names(line, remote()))
                .isEmpty();
    }

    /** Either may have the digits of a phone's number in it. */
    private static String withoutTimeAndThread(String line) {
        return line.replaceFirst("^\\[[^]]*] ([A-Z]+)\\[\\d+]", "$1");
    }

    private static boolean names(String line, CiscoPhone phone) {
        return line.matches(".*\\b" + phone.number() + "\\b.*");
    }

    @Test
    void aPhoneInTheOfficeRegistersCallsAndIsCalled() {
        try (SipPhone phone = office().start(pbx())) {
            assertThat(phone.port()).isEqualTo(office().port());
            registersCallsAndIsCalled(office(), phone);
        }
    }

    @Test
    void aPhoneThatSendsFromAnotherPortRegistersCallsAndIsCalled() {
        try (SipPhone phone = remote().start(pbx())) {
            registersCallsAndIsCalled(remote(), phone);
            assertThat(phone.lostMessages())
                    .as("messages to the port that the phone only sends from")
                    .isZero();
        }
    }

    private void registersCallsAndIsCalled(CiscoPhone file, SipPhone phone) {
        phone.register();
        assertThat(registration(file.number())).contains("127.0.0.1").contains("" + file.port());

        SipCall out = phone.call("4001").awaitAnswered();
        out.dtmf("7931");
        out.hangup();
        assertThat(out.awaitEnded(LIMIT).status()).isEqualTo(200);

        try (SipPhone boris = pbx().phone("6001")) {
            SipCall calling = boris.call(file.number());
            SipCall received = phone.awaitIncoming(LIMIT).answer();
            calling.awaitAnswered().startTalking();
            received.awaitSound(LIMIT);
            calling.hangup();
            received.awaitEnded(LIMIT);
        }
    }

    private String registration(String number) {
        return pbx().sipDriver() == SipDriver.PJSIP
                ? pbx().cli("pjsip show aor " + number)
                : pbx().cli("sip show peer " + number);
    }

    /** The peer's own words are what makes the difference: the lab's phones are answered on the port they send from. */
    @Test
    void withAPeerForOrdinaryPhonesTheQuestionForThePasswordIsLost() {
        try (SipPhone phone = remote().startAs(pbx(), "6009", "pw6009")) {
            assertThatThrownBy(phone::register)
                    .isInstanceOf(SipException.class)
                    .hasMessageContaining("no answer to REGISTER");
            assertThat(phone.lostMessages()).isPositive();
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (SipPhone phone = office().startAs(pbx(), office().number(), "wrong")) {
            assertThatThrownBy(phone::register)
                    .isInstanceOf(SipException.class)
                    .satisfies(e -> assertThat(((SipException) e).status()).isIn(401, 403));
        }
    }
}
