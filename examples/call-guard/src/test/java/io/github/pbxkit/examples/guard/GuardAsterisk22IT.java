package io.github.pbxkit.examples.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.sip.CallEnd;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** SIP phones call through the guard on a real Asterisk 22. */
class GuardAsterisk22IT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PREMIUM = "9810979123456789";
    private static final String RULES = """
            pins: { "6003": "4711" }
            incoming:
              foreign-trunks: [anonymous]
            outgoing:
              - rule: premium
                to: { min-risk: 50 }
                over: { calls: 3, within: 1h, per: account }
                action: cut
              - rule: pin
                to: { countries: [44] }
                action: challenge
            """;

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    @TempDir
    Path folder;

    private final StringWriter console = new StringWriter();
    private final List<SipPhone> phones = new ArrayList<>();
    private GuardApp app;

    private static LabOptions options() {
        return GuardLab.options("call-guard");
    }

    @BeforeEach
    void start() throws Exception {
        GuardOptions options = new GuardOptions();
        options.pbx.ari = lab.server().ariUri().toString();
        options.pbx.user = lab.server().ariUser();
        options.pbx.password = lab.server().ariPassword();
        options.pbx.ami = "127.0.0.1:" + lab.server().amiPort();
        options.pbx.amiUser = lab.server().amiUser();
        options.pbx.amiPassword = lab.server().amiPassword();
        options.trunks = List.of("Local/8*@guard-trunk-*");
        options.rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
        options.web.port = 0;
        app = GuardApp.start(options, Texts.in(GuardMain.class, "en"), new PrintWriter(console));
    }

    @AfterEach
    void stop() {
        phones.forEach(SipPhone::close);
        app.close();
    }

    private SipPhone phone(String number) {
        SipPhone phone = lab.server().phone(number, "Phone " + number);
        phones.add(phone);
        return phone;
    }

    /** An account dials twenty premium numbers at once: three get through until the fourth is noticed, then none. */
    @Test
    void cutsAnAccountOffThatSuddenlyDialsPremiumNumbers() {
        SipPhone phone = phone("6001");
        SipCall ordinary = phone.call("989161234567").awaitAnswered(LIMIT);
        List<SipCall> passed = new ArrayList<>();
        int stopped = 0;
        for (int i = 0; i < 20; i++) {
            SipCall call = phone.call(PREMIUM);
            if (i < 3) {
                passed.add(call.awaitAnswered(LIMIT));
            } else {
                assertThat(call.awaitEnded(LIMIT).status()).as("call %d", i).isGreaterThanOrEqualTo(400);
                stopped++;
            }
        }
        assertThat(stopped).isEqualTo(17);
        passed.forEach(call -> call.awaitEnded(LIMIT));
        assertThat(ordinary.isEnded()).as("its other call goes on").isFalse();
        phone.call("989031234567").awaitAnswered(LIMIT);
        phone("6002").call(PREMIUM).awaitAnswered(LIMIT);
        assertThat(app.recent().count(Action.CUT)).isEqualTo(17);
    }

    @Test
    void refusesANumberThatNobodyCanHaveAndLetsAGoodOnePass() {
        SipCall unallocated = stranger("79167123456").call("100");
        CallEnd end = unallocated.awaitEnded(LIMIT);
        assertThat(end.status()).isGreaterThanOrEqualTo(400);

        SipCall russian = stranger("79161234567").call("100");
        assertThat(russian.awaitEnded(LIMIT).status())
                .as("a Russian number cannot come by a foreign trunk")
                .isGreaterThanOrEqualTo(400);

        stranger("442079460000").call("100").awaitAnswered(LIMIT);
    }

    private SipPhone stranger(String number) {
        SipPhone phone =
                SipPhone.builder("127.0.0.1", lab.server().sipPort(), number).build();
        phones.add(phone);
        return phone;
    }

    @Test
    void asksForAPin() {
        SipCall right = phone("6003").call("9810442079460000").awaitAnswered(LIMIT);
        right.awaitSound(LIMIT);
        right.dtmf("4711#");
        await(
                "the call goes on",
                () -> lab.server().cli("core", "show", "channels", "concise").contains("guard-trunk"));
        right.hangup();

        SipCall none = phone("6004").call("9810442079460000");
        assertThat(none.awaitEnded(LIMIT).status()).as("has no PIN").isGreaterThanOrEqualTo(400);
    }

    /** A paused sound never ends by itself, and Asterisk hands no call back in the middle of one. */
    @Test
    void whoeverIsAskedForAPinIsHandedBackWhenTheGuardStops() throws Exception {
        CompletableFuture<String> prompt = new CompletableFuture<>();
        try (AriClient beside = AriClient.builder(lab.server().ariUri())
                .credentials(lab.server().ariUser(), lab.server().ariPassword())
                .application("beside")
                .options(AriOptions.builder().subscribeAll(true).build())
                .build()) {
            beside.on(
                    PlaybackStarted.class,
                    event -> prompt.complete(event.playback().id()));
            beside.connect().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            SipCall asked = phone("6003").call("9810442079460000").awaitAnswered(LIMIT);
            String sound = prompt.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            beside.playbacks().control(sound, "pause").await();

            app.close();

            asked.awaitEnded(LIMIT); // by the dialplan: a call that goes on lasts
        }
    }

    /** Calls that go past the application are seen by AMI. */
    @Test
    void hangsUpWhatGoesPastTheGate() {
        SipPhone phone = phone("6005");
        List<SipCall> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(phone.call("8810979123456789"));
        }
        calls.forEach(call -> call.awaitEnded(LIMIT));
        assertThat(app.recent().count(Action.CUT)).isPositive();
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
