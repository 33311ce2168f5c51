package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers judge what is written for them. */
class DhcpServersIT {
    private static final DhcpOptions OPTIONS = DhcpOptions.of("10.20.1.1", "10.20.1.2");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("phones.conf");
    }

    @Test
    void iscDhcpdAcceptsItsSnippet() throws Exception {
        String dhcpd = server("dhcpd", "isc-dhcp-server");
        Path leases = Files.createFile(folder.resolve("leases"));
        List<String> command = List.of(dhcpd, "-t", "-cf", file.toString(), "-lf", leases.toString());
        assertAccepts(OPTIONS.toIsc(), command);
        assertRefuses(OPTIONS.toIsc().replace("servers 10.20.1.1,", "servers \"10.20.1.1\","), command);
    }

    @Test
    void keaAcceptsItsFile() throws Exception {
        String kea = server("kea-dhcp4", "kea-dhcp4-server");
        List<String> command = List.of(kea, "-t", file.toString());
        assertAccepts(OPTIONS.toKea(), command);
        assertRefuses(OPTIONS.toKea().replace("\"data\": \"10.20.1.1, ", "\"data\": \"tftp, "), command);
    }

    @Test
    void dnsmasqAcceptsItsSnippet() throws Exception {
        String dnsmasq = server("dnsmasq", "dnsmasq-base");
        List<String> command = List.of(dnsmasq, "--test", "--conf-file=" + file);
        assertAccepts(OPTIONS.toDnsmasq(), command);
        assertRefuses(OPTIONS.toDnsmasq().replace("=150,", "=option:150,"), command);
    }

    private void assertAccepts(String text, List<String> command) throws Exception {
        assertThat(exitCode(text, command)).as(command + " on\n" + text).isZero();
    }

    private void assertRefuses(String text, List<String> command) throws Exception {
        assertThat(exitCode(text, command)).as(command + " on\n" + text).isNotZero();
    }

    private int exitCode(String text, List<String> command) throws IOException, InterruptedException {
        Files.writeString(file, text);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KEA_LOCKFILE_DIR", "none");
        builder.environment().put("KEA_PIDFILE_DIR", folder.toString());
        File log = folder.resolve("log").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Skips loudly without the server; fails where the build says that it has to be there. */
    private static String server(String name, String debianPackage) {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        String missing = name + " is not installed (Debian package " + debianPackage + ")";
        if (found.isEmpty()) {
            System.err.println("SKIPPED: " + missing);
            assertThat(Boolean.getBoolean("lab.required")).as(missing).isFalse();
        }
        assumeTrue(found.isPresent(), missing);
        return found.orElseThrow().toString();
    }
}
