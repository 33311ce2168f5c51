package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.cisco.CnfDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path lists;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ProvisionerMain.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path newPhone() {
        assertThat(run(
                        "new",
                        "7931",
                        "00:11:22:33:44:55",
                        "--server",
                        "10.0.0.1",
                        "--number",
                        "301",
                        "--secret",
                        "x",
                        "--set",
                        "sipProfile/kpml=3",
                        "--dir",
                        folder.toString()))
                .as(err.toString())
                .isZero();
        return folder.resolve("SEP001122334455.cnf.xml");
    }

    @Test
    void makesAndChecksAFile() throws IOException {
        Path file = newPhone();
        assertThat(CnfDocument.read(file).value("device/sipProfile/kpml")).hasValue("3");
        assertThat(run("check", "--disable", "secret-in-clear", "--least", "warning", file.toString()))
                .as(out.toString())
                .isZero();
        Files.writeString(file, Files.readString(file).replace("<authPassword>", "<authPassword"));
        assertThat(run("check", "--model", "7931", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("SEP001122334455.cnf.xml:").contains("error[xml-syntax] '>' is missing");
        assertThat(run("check", "--format", "sarif", file.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("{\"$schema\"");
    }

    @Test
    void neverOverwritesAFile() {
        newPhone();
        assertThat(run("new", "7931", "001122334455", "--server", "h", "--number", "1", "--dir", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void printsDhcpOptions() {
        assertThat(run("dhcp", "isc", "10.0.0.1")).isZero();
        assertThat(out.toString()).contains("code 150 = array of ip-address");
        assertThat(run("dhcp", "routeros", "10.0.0.1")).isZero();
        assertThat(out.toString()).contains("s'10.0.0.1'");
        assertThat(run("dhcp", "isc", "pbx")).isEqualTo(1);
        assertThat(err.toString()).contains("'pbx' is no IPv4 address").doesNotContain("\tat ");
    }

    @Test
    void printsAPeerForEachPhone() {
        assertThat(run("--print-config", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("pjsip.conf", "[301]\ntype=endpoint", "[302]\ntype=endpoint", "force_rport=no");
        assertThat(run("serve", "--print-config", "--flavour", "freepbx")).isZero();
        assertThat(out.toString()).contains("pjsip.endpoint_custom.conf", "context=from-internal");
    }

    @Test
    void countsAFolderAndListsItsPhones() throws IOException {
        newPhone();
        Files.writeString(
                folder.resolve("SEP001122334466.cnf.xml"),
                "<device><deviceProtocol>SCCP</deviceProtocol><loadInformation>SCCP42.9-4-2SR1S</loadInformation></device>");
        Files.writeString(folder.resolve("spa.xml"), "<flat-profile><a/></flat-profile>");
        Files.writeString(folder.resolve("SIP001122334477.cnf"), "line1_name: \"307\"\nproxy1_address: \"10.0.0.1\"\n");
        Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3});
        Path csv = lists.resolve("phones.csv");
        assertThat(run("import", folder.toString(), "--csv", csv.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "1  recognised: SCCP phone 7942/7962, not supported",
                        "1  recognised: flat-profile",
                        "1  unknown")
                .contains("1  supported: 7940/7960 text file", "1  supported: SIP phone model not told");
        assertThat(Files.readString(csv))
                .contains("00:11:22:33:44:55,,301,301,301,x,301,10.0.0.1,")
                .contains("307");
    }

    @Test
    void looksAtFolderPortAndAddress() throws IOException {
        newPhone();
        assertThat(run(
                        "doctor",
                        "--lang",
                        "en",
                        "--dir",
                        folder.toString(),
                        "--tftp-port",
                        "0",
                        "--address",
                        "127.0.0.1"))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("ok    phone files: 1, none with errors");
        try (DatagramSocket taken = new DatagramSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run(
                            "doctor",
                            "--lang",
                            "en",
                            "--dir",
                            "/nowhere",
                            "--tftp-port",
                            port,
                            "--address",
                            "192.0.2.1"))
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains(
                            "FAULT the folder",
                            "FAULT UDP port " + port + " is taken",
                            "FAULT 192.0.2.1 is no address",
                            "note  no running \"serve\"");
            if (Files.isReadable(Path.of("/proc/net/udp"))) {
                assertThat(out.toString())
                        .contains("process " + ProcessHandle.current().pid() + ")");
            }
        }
    }

    @Test
    void tellsWhatARunningServerHasSeenOfThePhones() throws IOException {
        PhoneWatch watch = new PhoneWatch(java.time.Clock.systemUTC());
        java.net.InetAddress loopback = java.net.InetAddress.getLoopbackAddress();
        watch.onRequest(loopback, "SEP001122334455.cnf.xml.sgn", RequestListener.Outcome.MISSING, 0);
        try (PhonesPage page = new PhonesPage(
                new java.net.InetSocketAddress(loopback, 0),
                watch,
                new ServedFiles(folder),
                new PhoneModels(new Inventory(List.of()), new ServedFiles(folder)),
                null)) {
            String url = "http://127.0.0.1:" + page.port();
            assertThat(run("doctor", "--lang", "en", "--dir", folder.toString(), "--tftp-port", "0", "--page", url))
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains("FAULT 00:11:22:33:44:55 (127.0.0.1) asks for a signed file", "erase its trust list")
                    .contains("ok    " + url + ": phones seen: 1");
        }
    }

    @Test
    void saysPlainlyWhichFileIsInTheWayOrMissing() throws IOException {
        newPhone();
        assertThat(run(
                        "new",
                        "7931",
                        "001122334455",
                        "--server",
                        "h",
                        "--number",
                        "1",
                        "--dir",
                        folder.toString(),
                        "--lang",
                        "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("SEP001122334455.cnf.xml is there already; nothing is overwritten");
        assertThat(run("check", "nothing.xml", "--lang", "en")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("Error: there is no nothing.xml");
    }

    @Test
    void speaksRussian() {
        assertThat(run("guide", "7931g", "--lang", "ru")).isZero();
        assertThat(out.toString()).contains("3491672850*#", "Сброс");
        assertThat(run("guide", "7931g", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("3491672850*#", "Wipe it");
        assertThat(run("guide", "9999", "--lang", "ru")).isEqualTo(1);
        assertThat(err.toString()).startsWith("Ошибка:");
    }

    @Test
    void opensThePageToTheNetworkWithAPasswordOnly() {
        assertThat(run("serve", "--listen", "0.0.0.0", "--lang", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("--password").doesNotContain("\tat ");
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(0, java.net.InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--demo", "--tftp-port", port, "--lang", "en"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Port " + port + " is taken", "--tftp-port");
        }
    }

    @Test
    void checksAFirmwareFolder() {
        assertThat(run("firmware", folder.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("no .loads file");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "check", "plan", "rollback", "guide");
    }
}
