package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.testkit.NatsServer;
import io.nats.client.Connection;
import io.nats.client.KeyValue;
import io.nats.client.KeyValueManagement;
import io.nats.client.NKey;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.api.KeyValueConfiguration;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is special to NATS, on a real server; what every link has to do is in the test kit's contract. */
class NatsLinkIT {
    private static final Duration RETRY = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final List<FleetNode> nodes = new ArrayList<>();
    private final Map<FleetNode, NatsLink> links = new HashMap<>();
    private NatsServer server;

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsLinkIT");
    }

    @BeforeEach
    void prepare() {
        server = new NatsServer(folder, "");
    }

    @AfterEach
    void stop() {
        nodes.forEach(FleetNode::close);
        server.close();
    }

    private NatsLink.Builder link() {
        return NatsLink.builder(server.uri()).longestRetry(RETRY).anyPeer();
    }

    private FleetNode node(String name, NatsLink.Builder link) {
        NatsLink built = link.build();
        FleetNode node = new FleetNode(name, built);
        nodes.add(node);
        links.put(node, built);
        return node;
    }

    private FleetNode node(String name) {
        return node(name, link());
    }

    private Connection stranger() throws Exception {
        return Nats.connect(
                new Options.Builder().server(server.uri().toString()).build());
    }

    // ---- the server comes and goes

    @Test
    void waitsForAServerThatIsStartedLater() {
        FleetNode moscow = node("moscow");
        FleetNode tver = node("tver");
        server.start();
        tver.awaitShown("100*moscow", DeviceState.NOT_INUSE);
        moscow.awaitShown("100*tver", DeviceState.NOT_INUSE);
    }

    @Test
    void aServerThatIsKilledComesBackWithItsStore() {
        server.start();
        FleetNode moscow = node("moscow");
        FleetNode tver = node("tver");
        moscow.setAll(500, DeviceState.INUSE);
        tver.awaitShown("10499*moscow", DeviceState.INUSE);

        server.kill();
        moscow.set("10499", DeviceState.RINGING);
        tver.awaitShown("100*moscow", DeviceState.UNAVAILABLE);
        server.start();

        tver.awaitShown("10499*moscow", DeviceState.RINGING);
        tver.awaitShown("100*moscow", DeviceState.NOT_INUSE);
        moscow.awaitShown("100*tver", DeviceState.NOT_INUSE);
    }

    @Test
    void aServerThatLostItsStoreIsFilledAgain() throws Exception {
        server.start();
        FleetNode moscow = node("moscow");
        FleetNode tver = node("tver");
        moscow.setAll(500, DeviceState.INUSE);
        tver.awaitShown("10499*moscow", DeviceState.INUSE);

        server.kill();
        server.forget();
        moscow.set("10499", DeviceState.BUSY);
        server.start();

        tver.awaitShown("10499*moscow", DeviceState.BUSY);
        FleetNode omsk = node("omsk");
        omsk.awaitShown("10000*moscow", DeviceState.INUSE);
        omsk.awaitShown("10499*moscow", DeviceState.BUSY);
        try (Connection connection = stranger()) {
            KeyValue bucket = connection.keyValue("devstate");
            FleetNode.await(() -> keys(bucket, "moscow.device.>"), 501);
        }
    }

    @Test
    void aShortLossOfTheServerPutsNoLampOut() {
        server.start();
        FleetNode moscow = patient("moscow");
        FleetNode tver = patient("tver");
        tver.awaitShown("100*moscow", DeviceState.NOT_INUSE);

        List<Object> seen = new ArrayList<>();
        server.kill();
        server.start();
        moscow.set("101", DeviceState.INUSE);
        FleetNode.await(() -> {
            seen.add(String.valueOf(tver.shown.get("100*moscow")));
            return tver.shown.get("101*moscow") == DeviceState.INUSE;
        });
        assertThat(seen).containsOnly("NOT_INUSE");
    }

    private static int keys(KeyValue bucket, String filter) {
        try {
            return bucket.keys(filter).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FleetNode patient(String name) {
        FleetNode node =
                new FleetNode(ReplicaOptions.builder(name).beat(Duration.ofMillis(500), 100), name, link().build());
        nodes.add(node);
        return node;
    }

    // ---- leases

    @Test
    void whatIsStoredIsNoSignOfLife() {
        server.start();
        FleetNode moscow = node("moscow", link());
        FleetNode tver = node("tver");
        tver.awaitShown("100*moscow", DeviceState.NOT_INUSE);
        killed(moscow);
        tver.awaitShown("100*moscow", DeviceState.UNAVAILABLE);

        // Its last head says that it is up. Whoever comes now must not believe that.
        FleetNode omsk = node("omsk");
        omsk.awaitShown("100*moscow", DeviceState.UNAVAILABLE);
        assertThat(omsk.isAlive("moscow")).isFalse();

        FleetNode again = node("moscow");
        omsk.awaitShown("100*moscow", DeviceState.NOT_INUSE);
        again.set("100", DeviceState.RINGING);
        tver.awaitShown("100*moscow", DeviceState.RINGING);
    }

    /** Ends as kill -9 does, without a goodbye: the way is taken from it. */
    private void killed(FleetNode node) {
        node.loop.remove(links.get(node));
    }

    @Test
    void aBucketThatForgetsIsRefused() throws Exception {
        server.start();
        try (Connection connection = stranger()) {
            connection
                    .keyValueManagement()
                    .create(KeyValueConfiguration.builder("devstate")
                            .ttl(Duration.ofMinutes(1))
                            .build());
        }
        FleetNode moscow = node("moscow");
        FleetNode.await(() -> moscow.refused(Refusal.INCOMPATIBLE) > 0);
    }

    // ---- who may write what

    @Test
    void whatOthersWriteUnderOurNameIsRefusedAndRepaired() throws Exception {
        server.start();
        FleetNode moscow = node("moscow");
        FleetNode tver = node("tver");
        moscow.set("100", DeviceState.RINGING);
        tver.awaitShown("100*moscow", DeviceState.RINGING);
        Epoch epoch = moscow.loop.call(replica -> replica.epoch()).join();
        String key = StoreKey.of(new StateKey("moscow", "100"));
        try (Connection connection = stranger()) {
            KeyValue bucket = connection.keyValue("devstate");
            bucket.put(key, new StoreValue.State(666, epoch, 5, 1000, DeviceState.BUSY).bytes());
            FleetNode.await(() -> tver.refused(Refusal.NOT_ITS_ORIGIN) > 0);
            FleetNode.await(() -> moscow.refused(Refusal.NOT_ITS_ORIGIN) > 0);
            FleetNode.await(() -> text(bucket, key).endsWith("RINGING"));

            bucket.delete(key);
            FleetNode.await(() -> text(bucket, key).endsWith("RINGING"));
        }
        assertThat(tver.shown.get("100*moscow")).isEqualTo(DeviceState.RINGING);
        moscow.set("100", DeviceState.INUSE);
        tver.awaitShown("100*moscow", DeviceState.INUSE);
    }

    private static String text(KeyValue bucket, String key) {
        try {
            var entry = bucket.get(key);
            return entry == null ? "" : String.valueOf(entry.getValueAsString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rubbishInTheBucketIsCountedAndHarmsNothing() throws Exception {
        server.start();
        FleetNode moscow = node("moscow");
        FleetNode tver = node("tver");
        tver.awaitShown("100*moscow", DeviceState.NOT_INUSE);
        try (Connection connection = stranger()) {
            KeyValue bucket = connection.keyValue("devstate");
            bucket.put("moscow.device.1=2F2", "1 1 1.1 0 1 INUSE");
            bucket.put("moscow.device.200", "rubbish");
            bucket.put("moscow.head", "rubbish");
            bucket.put("moscow.device.201", new byte[100_000]);
        }
        for (Refusal refusal :
                List.of(Refusal.BAD_NUMBER, Refusal.UNKNOWN_STATE, Refusal.MALFORMED, Refusal.FRAME_SIZE)) {
            FleetNode.await(() -> tver.refused(refusal) > 0);
        }
        moscow.set("100", DeviceState.INUSE);
        tver.awaitShown("100*moscow", DeviceState.INUSE);
        assertThat(tver.shown).doesNotContainKeys("200*moscow", "201*moscow");
        try (Connection connection = stranger()) {
            KeyValue bucket = connection.keyValue("devstate");
            FleetNode.await(() -> text(bucket, "moscow.device.200").isEmpty());
            FleetNode.await(() -> text(bucket, "moscow.device.201").isEmpty());
        }
    }

    private static String user(String name, String login) {
        return "  { " + login + ", permissions: {\n    publish: [ \""
                + String.join("\", \"", NatsLink.mayPublish("devstate", name))
                + "\" ]\n    subscribe: [ \"_INBOX.>\" ] } }\n";
    }

    private static String admin() {
        return "  { user: admin, password: admin }\n";
    }

    private void bucketByAdmin() throws Exception {
        try (Connection connection = Nats.connect(new Options.Builder()
                .server(server.uri().toString())
                .userInfo("admin".toCharArray(), "admin".toCharArray())
                .build())) {
            KeyValueManagement buckets = connection.keyValueManagement();
            buckets.create(KeyValueConfiguration.builder("devstate").build());
        }
    }

    @Test
    void theServerLetsEachUserWriteOnlyItsOwn() throws Exception {
        server.write("authorization { users: [\n" + admin() + user("moscow", "user: moscow, password: secret1")
                + user("tver", "user: tver, password: secret2") + "] }\n");
        server.start();
        bucketByAdmin();
        FleetNode moscow = node("moscow", link().user("moscow", "secret1"));
        FleetNode tver = node("tver", link().user("tver", "secret2"));
        moscow.set("100", DeviceState.RINGING);
        tver.awaitShown("100*moscow", DeviceState.RINGING);
        moscow.awaitShown("100*tver", DeviceState.NOT_INUSE);

        // Calls itself moscow with the rights of tver, and another one with a wrong password.
        FleetNode liar = node("moscow", link().user("tver", "secret2"));
        FleetNode wrong = node("omsk", link().user("moscow", "wrong"));
        FleetNode.await(() -> liar.refused(Refusal.AUTHENTICATION) > 0);
        FleetNode.await(() -> wrong.refused(Refusal.AUTHENTICATION) > 0);
        assertThat(tver.shown.get("100*moscow")).isEqualTo(DeviceState.RINGING);
        assertThat(liar.shown).isEmpty();
        assertThat(wrong.shown).isEmpty();
    }

    @Test
    void tlsAndNkeysWork() throws Exception {
        Path certificate = certificate("localhost", "dns:localhost,ip:127.0.0.1");
        NKey key = NKey.createUser(new SecureRandom());
        Path seed = Files.writeString(folder.resolve("user.nk"), "seed:\n" + new String(key.getSeed()) + "\n");
        server.write("authorization { users: [\n" + admin()
                + "  { nkey: " + new String(key.getPublicKey()) + " }\n] }\n"
                + "tls { cert_file: \"" + certificate + "\", key_file: \"" + folder.resolve("key.pem") + "\" }\n");
        server.start();
        URI secure = URI.create("tls://127.0.0.1:" + server.port());
        FleetNode moscow = node("moscow", link(secure).trust(certificate).nkey(seed));
        FleetNode tver = node("tver", link(secure).trust(certificate).nkey(seed));
        moscow.set("100", DeviceState.INUSE);
        tver.awaitShown("100*moscow", DeviceState.INUSE);

        FleetNode distrusting = node("omsk", link(secure).nkey(seed));
        FleetNode clear =
                node("perm", NatsLink.builder(server.uri()).longestRetry(RETRY).anyPeer());
        tver.set("100", DeviceState.BUSY);
        moscow.awaitShown("100*tver", DeviceState.BUSY);
        assertThat(distrusting.shown).isEmpty();
        assertThat(clear.shown).isEmpty();
    }

    private NatsLink.Builder link(URI uri) {
        return NatsLink.builder(uri).longestRetry(RETRY).anyPeer();
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        Path certificate = certificate("elsewhere", "dns:elsewhere.example");
        server.write("tls { cert_file: \"" + certificate + "\", key_file: \"" + folder.resolve("key.pem") + "\" }\n");
        server.start();
        URI secure = URI.create("tls://127.0.0.1:" + server.port());
        FleetNode moscow = node("moscow", link(secure).trust(certificate));
        FleetNode.await(() -> server.log().contains("TLS handshake error"));
        assertThat(moscow.loop.peers().join()).isEmpty();
    }

    /** Made by the JDK's own tool, and turned into PEM. */
    private Path certificate(String name, String san) throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "k",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + san,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-storetype",
                        "PKCS12")
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        pem("key.pem", "PRIVATE KEY", keys.getKey("k", "changeit".toCharArray()).getEncoded());
        return pem("cert.pem", "CERTIFICATE", keys.getCertificate("k").getEncoded());
    }

    private Path pem(String file, String what, byte[] bytes) throws Exception {
        String text = "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
                + what + "-----\n";
        return Files.writeString(folder.resolve(file), text);
    }

    // ---- settings

    @Test
    void saysWhatIsWrongWithItsSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NatsLink.builder(URI.create("http://tver")))
                .withMessageContaining("tls://host:4222");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NatsLink.builder(URI.create("nats://user:secret@tver")))
                .withMessageContaining("user(name, password)")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NatsLink.builder(server.uri()).build())
                .withMessageContaining("anyPeer()");
        assertThatIllegalArgumentException().isThrownBy(() -> link().bucket("a b"));
        assertThatThrownBy(() -> link().nkey(folder.resolve("none")))
                .isInstanceOf(DevstateException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> link().trust(folder.resolve("none")).build())
                .isInstanceOf(DevstateException.class)
                .hasMessageContaining("PEM");
    }
}
