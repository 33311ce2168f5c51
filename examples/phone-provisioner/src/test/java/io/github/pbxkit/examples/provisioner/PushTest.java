package io.github.pbxkit.examples.provisioner;

import static io.github.pbxkit.examples.provisioner.Push.Outcome.ACCEPTED;
import static io.github.pbxkit.examples.provisioner.Push.Outcome.REFUSED;
import static io.github.pbxkit.examples.provisioner.Push.Outcome.REFUSED_BY_SERVER;
import static io.github.pbxkit.examples.provisioner.Push.Outcome.SENT;
import static io.github.pbxkit.examples.provisioner.Push.Outcome.SILENT;
import static io.github.pbxkit.examples.provisioner.Push.Outcome.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole push against a fake Asterisk and simulated phones, with time moved by hand. */
class PushTest {
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final AmiTestServer pbx = AmiTestServer.start();
    private final AmiClient client = AmiClient.builder(pbx.host(), pbx.port())
            .credentials(pbx.user(), pbx.secret())
            .build();
    private final List<PhoneEntry> phones =
            List.of(phone("301"), phone("302"), phone("303"), phone("304"), phone("305"));
    private final SimulatedPhones simulated = new SimulatedPhones();
    private final List<Push.Result> heard = new ArrayList<>();

    @BeforeEach
    void connect() {
        pbx.on("PJSIPNotify", (request, reply) -> {
            simulated.notified.add(request.text("Endpoint"));
            reply.success("Message", "NOTIFY sent");
        });
        client.connect().join();
    }

    @AfterEach
    void close() {
        client.close();
        pbx.close();
    }

    private static PhoneEntry phone(String number) {
        return new PhoneEntry(
                MacAddress.parse("001122334" + number),
                DeviceModel.CP7931,
                Map.of("number", number, "server", "10.0.0.1"));
    }

    private Push push(Readers readers) {
        return new Push(new CheckSync(client, CheckSync.Driver.PJSIP), readers, WAIT, heard::add);
    }

    private List<String> asked() {
        return pbx.requests("PJSIPNotify").stream()
                .map(request -> request.text("Endpoint"))
                .toList();
    }

    @Test
    void aRefusalInBatchOneStopsBatchTwo() throws Exception {
        simulated.refusing.add("302");

        List<Push.Result> results = push(simulated).run(phones, 2, true);

        assertThat(results)
                .extracting(result -> result.phone().number(), Push.Result::outcome)
                .containsExactlyInAnyOrder(tuple("301", ACCEPTED), tuple("302", REFUSED));
        assertThat(asked()).containsExactly("301", "302");
        assertThat(heard).isEqualTo(results);
    }

    @Test
    void withoutThatOptionTheOtherBatchesFollow() throws Exception {
        simulated.refusing.add("302");

        List<Push.Result> results = push(simulated).run(phones, 2, false);

        assertThat(asked()).containsExactly("301", "302", "303", "304", "305");
        assertThat(results)
                .hasSize(5)
                .filteredOn(result -> result.outcome() == REFUSED)
                .hasSize(1);
    }

    @Test
    void theNextBatchBeginsOnlyWhenTheOneBeforeIsJudged() throws Exception {
        push(simulated).run(phones, 2, true);

        // A phone that refuses its file comes back within 45 seconds at most; before that nothing is known.
        assertThat(simulated.notifiedAt.get("303").minus(simulated.notifiedAt.get("301")))
                .isGreaterThan(Duration.ofSeconds(45));
        assertThat(heard).extracting(Push.Result::outcome).containsOnly(ACCEPTED);
    }

    @Test
    void aRefusalOfTheServerStopsToo() throws Exception {
        pbx.on("PJSIPNotify", (request, reply) -> {
            if (request.text("Endpoint").equals("301")) {
                reply.error("Unable to retrieve endpoint");
            } else {
                simulated.notified.add(request.text("Endpoint"));
                reply.success("Message", "NOTIFY sent");
            }
        });

        List<Push.Result> results = push(simulated).run(phones, 2, true);

        assertThat(results).hasSize(2);
        assertThat(results.get(0).outcome()).isEqualTo(REFUSED_BY_SERVER);
        assertThat(results.get(0).detail()).contains("Unable to retrieve endpoint");
        assertThat(asked()).containsExactly("301", "302");
    }

    @Test
    void aPhoneThatDoesNotComeStopsToo() throws Exception {
        simulated.silent.add("301");

        List<Push.Result> results = push(simulated).run(phones, 1, true);

        assertThat(results).singleElement().extracting(Push.Result::outcome).isEqualTo(SILENT);
    }

    @Test
    void leavesOutPhonesThatAreOff() throws Exception {
        pbx.deviceState("PJSIP/301", "UNAVAILABLE");
        pbx.deviceState("PJSIP/302", "NOT_INUSE");

        List<Push.Result> results = push(simulated).run(phones, 2, true);

        assertThat(asked()).containsExactly("302", "303", "304", "305");
        assertThat(results.get(0).outcome()).isEqualTo(UNREACHABLE);
    }

    @Test
    void asksByCheckSyncInBothDrivers() throws Exception {
        push(null).run(phones.subList(0, 1), 10, true);
        assertThat(pbx.requests("PJSIPNotify").get(0).all("Variable")).containsExactly("Event=check-sync");
        assertThat(heard).singleElement().extracting(Push.Result::outcome).isEqualTo(SENT);

        pbx.on("SIPnotify", (request, reply) -> reply.success("Message", "Notify Sent"));
        new CheckSync(client, CheckSync.Driver.SIP).askToRead("301");
        assertThat(pbx.requests("SIPnotify").get(0).text("Channel")).isEqualTo("301");
        assertThat(pbx.requests("SIPnotify").get(0).all("Variable")).containsExactly("Event=check-sync");
    }

    /** Phones that come two seconds after the NOTIFY, and, where they refuse their file, every thirty seconds again. */
    private static final class SimulatedPhones implements Readers {
        private final Queue<String> notified = new ConcurrentLinkedQueue<>();
        private final Set<String> refusing = new HashSet<>();
        private final Set<String> silent = new HashSet<>();
        private final Map<String, Duration> notifiedAt = new HashMap<>();
        private final Map<String, Integer> nextRead = new HashMap<>();
        private final MovedClock clock = new MovedClock();
        private final PhoneWatch watch = new PhoneWatch(clock);
        private int seconds;

        @Override
        public void pause() {
            seconds++;
            clock.pass(1);
            for (String number = notified.poll(); number != null; number = notified.poll()) {
                notifiedAt.put(number, Duration.ofSeconds(seconds));
                if (!silent.contains(number)) {
                    nextRead.put(number, seconds + 2);
                }
            }
            Map.copyOf(nextRead).forEach((number, at) -> {
                if (at == seconds) {
                    read(number);
                }
            });
        }

        private void read(String number) {
            String file = MacAddress.parse("001122334" + number).xmlFileName();
            try {
                InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) Integer.parseInt(number)});
                watch.onRequest(address, file, RequestListener.Outcome.SENT, 1);
            } catch (java.net.UnknownHostException e) {
                throw new IllegalStateException(e);
            }
            if (refusing.contains(number)) {
                nextRead.put(number, seconds + 30);
            }
        }

        @Override
        public Map<MacAddress, Reader> now() {
            Map<MacAddress, Reader> readers = new HashMap<>();
            for (PhoneWatch.Phone phone : watch.phones()) {
                readers.put(
                        phone.mac().orElseThrow(),
                        new Reader(phone.sinceRead().orElseThrow(), phone.verdict(), "line 7: why"));
            }
            return readers;
        }

        @Override
        public long nanos() {
            return Duration.ofSeconds(seconds).toNanos();
        }
    }
}
