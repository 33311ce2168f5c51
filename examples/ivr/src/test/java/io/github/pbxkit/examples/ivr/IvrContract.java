package io.github.pbxkit.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu on a real Asterisk, called by telephones. */
abstract class IvrContract {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final List<SipPhone> phones = new ArrayList<>();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private AriClient ari;

    abstract AsteriskServer server();

    @BeforeEach
    void start() throws Exception {
        ari = AriClient.builder(server().ariUri())
                .credentials(server().ariUser(), server().ariPassword())
                .application("ivr")
                .build();
        IvrSettings settings = new IvrSettings(
                new PbxSource.Lab(22),
                "ivr",
                List.of("6001", "6002"),
                server().endpoint("{number}"),
                Duration.ofSeconds(30),
                false,
                Duration.ofSeconds(60),
                folder);
        var menu = new Ivr(ari, settings, (caller, key, values) -> news.add(key + Arrays.toString(values)));
        ari.connect().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        phones.forEach(SipPhone::close);
        ari.close();
    }

    @Test
    void aMessageIsTakenAndCopied() throws Exception {
        SipCall anna = phone("6005").call(IvrPbx.LAB_EXTENSION).awaitAnswered(LIMIT);
        pressUntil(anna, "1", "news.chose[1]");
        until(
                "recording",
                () -> ari.recordings()
                        .getLive("ivr/" + channel())
                        .optional()
                        .await()
                        .filter(live -> live.state().name().equals("recording"))
                        .isPresent());
        anna.startTalking();
        ari.after(Duration.ofMillis(1500)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        anna.dtmf("#");

        until("the copy", () -> news.stream().anyMatch(line -> line.startsWith("news.saved")));
        assertThat(folder.toFile().listFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.length()).isGreaterThan(8_000));
        anna.hangup();
    }

    @Test
    void anOperatorHandsTheCallOver() {
        SipPhone operatorPhone = phone("6002").register();
        SipPhone third = phone("6003").register();
        SipCall anna = phone("6005").call(IvrPbx.LAB_EXTENSION).awaitAnswered(LIMIT);
        pressUntil(anna, "0", "news.chose[0]");
        SipCall operator = operatorPhone.awaitIncoming(LIMIT).answer();
        until("they talk", () -> news.stream().anyMatch(line -> line.startsWith("news.operator")));
        anna.startTalking();
        operator.awaitSound(LIMIT);

        operator.dtmf("*6003#");
        SipCall vera = third.awaitIncoming(LIMIT).answer();
        operator.startTalking();
        vera.awaitSound(LIMIT);
        operator.stopTalking();
        vera.awaitSilence(LIMIT);
        pressTheKeyThatEndsTheCall(operator, "1");
        until("handed over", () -> news.contains("news.transfer.completed[]"));

        vera.awaitSound(LIMIT);
        operator.awaitEnded(LIMIT);
        vera.hangup();
        anna.awaitEnded(LIMIT);
    }

    /** It may end before the key is released. */
    private static void pressTheKeyThatEndsTheCall(SipCall call, String key) {
        try {
            call.dtmf(key);
        } catch (SipException e) {
            call.awaitEnded(LIMIT);
        }
    }

    private String channel() {
        return ari.channels().list().await().stream()
                .map(channel -> channel.id())
                .findFirst()
                .orElse("none");
    }

    /** The menu counts keys from the moment it plays; until then they are nobody's. */
    private void pressUntil(SipCall call, String key, String wanted) {
        until("the menu takes " + key, () -> {
            call.dtmf(key);
            return news.contains(wanted);
        });
    }

    private SipPhone phone(String number) {
        SipPhone phone = server().phone(number, "Phone " + number);
        phones.add(phone);
        return phone;
    }

    private void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s; %s", what, news).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
