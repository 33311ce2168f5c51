package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class PhoneWatchTest {
    private static final InetAddress PHONE = InetAddress.getLoopbackAddress();
    private static final String CONFIG = "SEP001122334455.cnf.xml";

    private final MovedClock clock = new MovedClock();
    private final PhoneWatch watch = new PhoneWatch(clock);

    private void ask(int secondsLater, String file, RequestListener.Outcome outcome) {
        clock.pass(secondsLater);
        watch.onRequest(PHONE, file, outcome, 1);
    }

    private PhoneWatch.Phone phone() {
        return watch.phones().get(0);
    }

    @Test
    void tellsARefusalByRequestsThatRepeat() {
        ask(0, "CTLSEP001122334455.tlv", RequestListener.Outcome.MISSING);
        ask(1, CONFIG, RequestListener.Outcome.SENT);
        assertThat(phone().refused()).isFalse();
        ask(30, CONFIG, RequestListener.Outcome.SENT);
        assertThat(phone().refused()).as("one repetition may be a restart").isFalse();
        ask(29, "CTLSEP001122334455.tlv", RequestListener.Outcome.MISSING);
        ask(1, CONFIG, RequestListener.Outcome.SENT);
        assertThat(phone().refused()).isTrue();
        assertThat(phone().mac()).hasToString("Optional[001122334455]");
        assertThat(phone().knewCallManager()).isFalse();
        ask(30, CONFIG + ".sgn", RequestListener.Outcome.MISSING);
        assertThat(phone().knewCallManager()).isTrue();
        ask(30, "dialplan.xml", RequestListener.Outcome.SENT);
        assertThat(phone().refused()).as("it went on to the next file").isFalse();
    }

    @Test
    void takesOtherIntervalsForRestarts() {
        for (int seconds : new int[] {0, 5, 300, 60, 10, 3600}) {
            ask(seconds, CONFIG, RequestListener.Outcome.SENT);
        }
        assertThat(phone().refused()).isFalse();
        assertThat(phone().files()).hasSize(6);
    }

    @Test
    void keepsTheLastFewRequestsOnly() {
        for (int i = 0; i < 100; i++) {
            ask(1, "file" + i, RequestListener.Outcome.MISSING);
        }
        assertThat(phone().files())
                .hasSize(8)
                .first()
                .extracting(PhoneWatch.FileRequest::file)
                .isEqualTo("file99");
    }
}
