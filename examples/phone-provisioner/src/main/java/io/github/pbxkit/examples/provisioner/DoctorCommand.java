package io.github.pbxkit.examples.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.FirmwareSet;
import io.github.pbxkit.cisco.Severity;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Looks for what keeps phones from getting their files; one sentence per fault. Ends with 1 if there is one. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Looks for what keeps phones from their files. / Ищет, что мешает телефонам получить файлы.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Option(names = "--dir", defaultValue = ".", description = "the served folder (${DEFAULT-VALUE})")
    private Path folder = Path.of(".");

    @Option(names = "--tftp-port", defaultValue = "69", description = "UDP port that phones ask on (${DEFAULT-VALUE})")
    private int port = 69;

    @Option(names = "--address", description = "the address that DHCP gives to phones")
    private @Nullable String address;

    @Option(
            names = "--page",
            defaultValue = "http://127.0.0.1:8090",
            description = "page of a running \"serve\", if there is one (${DEFAULT-VALUE})")
    private URI page = URI.create("http://127.0.0.1:8090");

    @Option(names = "--page-password", defaultValue = "", description = "password of that page")
    private String pagePassword = "";

    private boolean fault;

    @Override
    public Integer call() throws IOException {
        if (folder()) {
            files();
        }
        port();
        address();
        phones();
        return fault ? 1 : 0;
    }

    private void say(boolean good, String text) {
        Objects.requireNonNull(main, "main").say(good ? "doctor.ok" : "doctor.bad", text);
        fault |= !good;
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(main, "main").messages().say(key, values);
    }

    private boolean folder() {
        boolean readable = Files.isDirectory(folder) && Files.isReadable(folder);
        say(readable, text(readable ? "doctor.folder" : "doctor.nofolder", folder));
        return readable;
    }

    private void files() throws IOException {
        List<Path> configs;
        try (Stream<Path> all = Files.list(folder)) {
            configs = all.filter(file -> String.valueOf(file.getFileName()).matches("(?i)sep[0-9a-f]{12}\\.cnf\\.xml"))
                    .toList();
        }
        long bad = configs.stream()
                .filter(file -> ConfigCheck.check(file).stream().anyMatch(f -> f.severity() == Severity.ERROR))
                .count();
        say(bad == 0, text(bad == 0 ? "doctor.files" : "doctor.badfiles", configs.size(), bad, folder));
        FirmwareSet.check(folder).forEach(problem -> say(false, problem.message() + "; " + problem.hint()));
    }

    private void port() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(port))) {
            say(socket.isBound(), text("doctor.port", port));
        } catch (SocketException e) {
            boolean rights =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("permission");
            String holder = PortHolder.ofUdp(port).orElse(String.valueOf(e.getMessage()));
            say(false, text(rights ? "doctor.portrights" : "doctor.porttaken", port, holder));
        }
    }

    /** What a running server has seen of the phones; without one there is nothing to say. */
    private void phones() {
        JsonNode phones;
        try {
            phones = new PageReaders(page, pagePassword).phones();
        } catch (InventoryException e) {
            Objects.requireNonNull(main, "main").say("doctor.nopage", page);
            return;
        }
        for (JsonNode phone : phones) {
            String name =
                    phone.path("mac").asText() + " (" + phone.path("address").asText() + ")";
            if (phone.path("knewCallManager").asBoolean()) {
                say(false, text("doctor.callmanager", name));
            }
            if (phone.path("refused").asBoolean()) {
                say(false, text("doctor.refused", name, PageReaders.why(phone)));
            }
        }
        say(true, text("doctor.phones", page, phones.size()));
    }

    private void address() throws SocketException {
        String wanted = address;
        if (wanted == null) {
            return;
        }
        boolean ours = false;
        try {
            ours = NetworkInterface.getByInetAddress(InetAddress.getByName(wanted)) != null;
        } catch (UnknownHostException e) {
            // said below: it is no address of this machine
        }
        say(ours, text(ours ? "doctor.address" : "doctor.noaddress", wanted));
    }
}
