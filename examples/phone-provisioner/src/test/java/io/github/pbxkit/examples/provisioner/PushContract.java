package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.MacAddress;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A push through a real Asterisk to a SIP phone that fetches its file when it is asked to. */
abstract class PushContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    /** Has the rights that the README asks for, and no more. */
    private static final String AMI_USER = "provisioner";

    private static final String AMI_PASSWORD = "provisioner-secret";
    private static final PhoneEntry REGISTERED = phone("301");
    private static final PhoneEntry SWITCHED_OFF = phone("302");
    private static final PhoneEntry UNKNOWN = phone("399");

    @TempDir
    private Path folder;

    abstract AsteriskServer pbx();

    private static PhoneEntry phone(String number) {
        return new PhoneEntry(
                MacAddress.parse("001122334" + number),
                DeviceModel.CP7931,
                Map.of("number", number, "server", "127.0.0.1", "password", "secret" + number));
    }

    /** The lab's server with the peers that the program writes for two of the phones. */
    static LabOptions options(SipDriver driver) {
        LabOptions.Builder options =
                LabOptions.builder().sipDriver(driver).amiUser(AMI_USER, AMI_PASSWORD, "", "system,call");
        for (PhoneEntry phone : List.of(REGISTERED, SWITCHED_OFF)) {
            AsteriskPeer peer = AsteriskPeer.of(phone.config(), "default");
            if (driver == SipDriver.PJSIP) {
                options.append("pjsip.conf", peer.toPjsipConf());
            } else {
                options.append("sip.conf", peer.toSipConf());
            }
        }
        return options.build();
    }

    private CheckSync.Driver driver() {
        return pbx().sipDriver() == SipDriver.PJSIP ? CheckSync.Driver.PJSIP : CheckSync.Driver.SIP;
    }

    private AmiClient connect(String user, String password) {
        AmiClient client = AmiClient.builder("127.0.0.1", pbx().amiPort())
                .credentials(user, password)
                .build();
        client.connect().join();
        return client;
    }

    /** A registered phone; the server tells of a registration, and of its end, a moment after it has answered it. */
    private SipPhone register(AmiClient client) throws InterruptedException {
        awaitUnreachable(client, true); // of the test before
        SipPhone phone = SipPhone.builder("127.0.0.1", pbx().sipPort(), "301")
                .password("secret301")
                .withoutRport()
                .build()
                .register();
        awaitUnreachable(client, false);
        return phone;
    }

    private void awaitUnreachable(AmiClient client, boolean wanted) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (new CheckSync(client, driver()).isUnreachable("301") != wanted) {
            assertThat(System.nanoTime()).as("301 unreachable: " + wanted).isLessThan(until);
            Thread.sleep(50);
        }
    }

    @Test
    void aPhoneReadsItsFileWhenItIsPushedTo() throws Exception {
        Files.write(folder.resolve(REGISTERED.fileName()), REGISTERED.config().toBytes());
        Files.writeString(folder.resolve("dialplan.xml"), "<DIALTEMPLATE/>");
        ServedFiles files = new ServedFiles(folder);
        PhoneWatch watch = new PhoneWatch(Clock.systemUTC());
        ExecutorService phoneThread = Executors.newSingleThreadExecutor();
        try (TftpServer tftp = new TftpServer(
                        new InetSocketAddress(LOOPBACK, 0), files, watch, List.of(), Duration.ofMillis(500));
                PhonesPage page = new PhonesPage(
                        new InetSocketAddress(LOOPBACK, 0),
                        watch,
                        files,
                        new PhoneModels(new Inventory(List.of()), files),
                        null);
                AmiClient client = connect(AMI_USER, AMI_PASSWORD);
                SipPhone phone = register(client)) {
            Future<byte[]> read = phoneThread.submit(readsItsFileOnCheckSync(phone, tftp.port()));
            Readers readers = new PageReaders(URI.create("http://127.0.0.1:" + page.port()), "");

            List<Push.Result> results =
                    push(client, readers, new ArrayList<>()).run(List.of(REGISTERED, SWITCHED_OFF), 1, true);

            assertThat(results)
                    .extracting(result -> result.phone().number(), Push.Result::outcome)
                    .containsExactly(tuple("301", Push.Outcome.ACCEPTED), tuple("302", Push.Outcome.UNREACHABLE));
            assertThat(read.get(30, TimeUnit.SECONDS))
                    .isEqualTo(REGISTERED.config().toBytes());
        } finally {
            phoneThread.shutdownNow();
        }
    }

    private static Callable<byte[]> readsItsFileOnCheckSync(SipPhone phone, int tftpPort) {
        return () -> {
            assertThat(phone.awaitNotify(LIMIT)).isEqualTo("check-sync");
            return fetch(tftpPort);
        };
    }

    private static byte[] fetch(int tftpPort) throws IOException {
        try (TftpClient client = new TftpClient(LOOPBACK, new InetSocketAddress(LOOPBACK, tftpPort))) {
            byte[] config = client.get(REGISTERED.fileName());
            client.get("dialplan.xml");
            return config;
        }
    }

    private Push push(AmiClient client, Readers readers, List<Push.Result> heard) {
        return new Push(new CheckSync(client, driver()), readers, LIMIT, heard::add);
    }

    @Test
    void aPhoneThatAsteriskDoesNotKnowStopsTheNextBatch() throws Exception {
        try (AmiClient client = connect(AMI_USER, AMI_PASSWORD);
                SipPhone phone = register(client)) {
            List<Push.Result> heard = new ArrayList<>();

            push(client, null, heard).run(List.of(UNKNOWN, REGISTERED), 1, true);
            assertThat(heard)
                    .singleElement()
                    .extracting(Push.Result::outcome)
                    .isEqualTo(Push.Outcome.REFUSED_BY_SERVER);

            heard.clear();
            push(client, null, heard).run(List.of(UNKNOWN, REGISTERED), 1, false);
            assertThat(heard).hasSize(2);
            assertThat(phone.awaitNotify(LIMIT)).isEqualTo("check-sync");
        }
    }

    @Test
    void aUserWithoutTheRightIsRefused() {
        try (AmiClient client =
                connect(pbx().amiLimitedUser().name(), pbx().amiLimitedUser().password())) {
            assertThatThrownBy(() -> new CheckSync(client, driver()).askToRead("301"))
                    .isInstanceOf(AmiRefusedException.class)
                    .hasMessageContaining("Permission denied");
        }
    }
}
