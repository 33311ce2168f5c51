package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.cisco.DeviceModel;
import io.github.pbxkit.cisco.FirmwareSet;
import io.github.pbxkit.cisco.PhoneConfig;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 7931G's file and firmware set, fetched by other people's clients. */
class ServersIT {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final String CONFIG = "SEP001122334455.cnf.xml";
    private static final List<String> IMAGES = List.of(
            "apps31.8-5-3ES4.sbn",
            "cnu31.8-5-3ES4.sbn",
            "cvm31sip.8-5-3ES4.sbn",
            "dsp31.8-5-3ES4.sbn",
            "jar31sip.8-5-3ES4.sbn");

    @TempDir
    private Path folder;

    @TempDir
    private Path fetched;

    private final Map<String, byte[]> set = new TreeMap<>();
    private final PhoneWatch watch = new PhoneWatch(Clock.systemUTC());
    private ServedFiles files;
    private TftpServer tftp;
    private FileServer http;

    @BeforeEach
    void start() throws IOException {
        set.put(
                CONFIG,
                PhoneConfig.builder(DeviceModel.CP7931)
                        .firmware("SIP31.8-5-3SR1S")
                        .server("10.20.1.1")
                        .label("301")
                        .line(1, line -> line.name("301").authName("301").authPassword("secret"))
                        .build()
                        .toBytes());
        Random random = new Random(1);
        for (String image : IMAGES) {
            byte[] bytes = new byte[100_000 + random.nextInt(400_000)];
            random.nextBytes(bytes);
            set.put(image, bytes);
        }
        set.put("SIP31.8-5-3SR1S.loads", loads("SIP31.8-5-3SR1S.loads"));
        set.put("term31.default.loads", loads("term31.default.loads"));
        for (Map.Entry<String, byte[]> file : set.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(FirmwareSet.check(folder)).isEmpty();
        files = new ServedFiles(folder);
        tftp = new TftpServer(new InetSocketAddress(LOOPBACK, 0), files, watch, List.of(), Duration.ofMillis(500));
        http = new FileServer(new InetSocketAddress(LOOPBACK, 0), files, watch, List.of());
    }

    /** The signed layout of 79xx lists: version, header length, file name, then the text. */
    private static byte[] loads(String name) {
        byte[] signed = (name + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 5 + 5 + 3 + signed.length;
        out.writeBytes(new byte[] {1, 0, 2, 1, 1, 2, 0, 2, 0, (byte) length, 14, 0, (byte) signed.length});
        out.writeBytes(signed);
        out.writeBytes((String.join("\r\n", IMAGES) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @AfterEach
    void stop() {
        tftp.close();
        http.close();
    }

    @Test
    void curlFetchesEverythingByTftp() throws Exception {
        Tool.require("curl", "curl");
        for (Map.Entry<String, byte[]> file : set.entrySet()) {
            Path to = fetched.resolve(file.getKey());
            String url = "tftp://127.0.0.1:" + tftp.port() + "/" + file.getKey();
            assertThat(exitCode("curl", "-sS", "-o", to.toString(), url)).isZero();
            assertThat(Files.readAllBytes(to)).as(file.getKey()).isEqualTo(file.getValue());
        }
        String missing = "tftp://127.0.0.1:" + tftp.port() + "/CTLSEP001122334455.tlv";
        assertThat(exitCode("curl", "-sS", missing))
                .as("curl's code for a file that is not there")
                .isEqualTo(68);
        assertThat(watch.phones().get(0).files())
                .filteredOn(request -> request.file().equals("CTLSEP001122334455.tlv"))
                .extracting(PhoneWatch.FileRequest::outcome)
                .containsOnly(RequestListener.Outcome.MISSING);
    }

    @Test
    void atftpFetchesEverything() throws Exception {
        Tool.require("atftp", "atftp");
        for (Map.Entry<String, byte[]> file : set.entrySet()) {
            Path to = fetched.resolve(file.getKey());
            String port = Integer.toString(tftp.port());
            assertThat(exitCode(
                            "atftp",
                            "--get",
                            "--option",
                            "blksize 1400",
                            "--option",
                            "tsize",
                            "-r",
                            file.getKey(),
                            "-l",
                            to.toString(),
                            "127.0.0.1",
                            port))
                    .isZero();
            assertThat(Files.readAllBytes(to)).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void anyHttpClientFetchesEverything() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, byte[]> file : set.entrySet()) {
            HttpResponse<byte[]> answer =
                    client.send(get(http.port(), file.getKey()), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(file.getValue());
        }
        for (String outside : new String[] {"nothing.xml", "%2e%2e/secret", "..%2fsecret", ".provisioner/x"}) {
            assertThat(client.send(get(http.port(), outside), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(outside)
                    .isEqualTo(404);
        }
    }

    @Test
    void thePageShowsWhoRefusesAndWhy() throws Exception {
        String broken = new String(set.get(CONFIG), StandardCharsets.UTF_8).replace("<authPassword>", "<authPassword");
        Files.writeString(folder.resolve(CONFIG), broken);
        MovedClock clock = new MovedClock();
        PhoneWatch watched = new PhoneWatch(clock);
        for (int i = 0; i < 3; i++) {
            watched.onRequest(LOOPBACK, CONFIG, RequestListener.Outcome.SENT, 1);
            clock.pass(30);
        }
        try (PhonesPage page = new PhonesPage(
                new InetSocketAddress(LOOPBACK, 0),
                watched,
                files,
                new PhoneModels(new Inventory(List.of()), files),
                "pass")) {
            HttpClient client = HttpClient.newHttpClient();
            assertThat(client.send(get(page.port(), "api/phones"), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            HttpRequest known = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + "/api/phones"))
                    .header("Authorization", "Basic YWRtaW46cGFzcw==")
                    .build();
            JsonNode phone = new ObjectMapper()
                    .readTree(client.send(known, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .get(0);
            assertThat(phone.get("refused").asBoolean()).isTrue();
            assertThat(phone.get("mac").asText()).isEqualTo("00:11:22:33:44:55");
            assertThat(phone.get("model").asText()).isEqualTo("7931");
            assertThat(phone.get("findings").get(0).get("rule").asText()).isEqualTo("xml-syntax");
            assertThat(phone.get("findings").get(0).get("message").asText())
                    .contains("'>' is missing in the tag <authPassword");
        }
    }

    private static HttpRequest get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .build();
    }

    private int exitCode(String... command) throws IOException, InterruptedException {
        File log = fetched.resolve("log").toFile();
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
