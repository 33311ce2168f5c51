package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.AsteriskPeer;
import io.github.pbxkit.cisco.CheckOptions;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.FindingFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves a folder, and what a list of phones makes of it. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves one folder by TFTP and HTTP, with a page of phones. / Раздаёт каталог по TFTP и HTTP.",
            "UDP port 69 takes rights: root, or setcap cap_net_bind_service=+ep on the java binary; or redirect 69 to"
                    + " the high port in the firewall."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration FIRST_TIMEOUT = Duration.ofMillis(500);

    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Option(names = "--dir", description = "the folder to serve / раздаваемый каталог")
    private @Nullable Path folder;

    @Option(
            names = "--phones",
            description = "a list of phones (YAML or CSV): their files are made from it, where --dir has none")
    private @Nullable Path phones;

    @Option(names = "--listen", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String listen = "127.0.0.1";

    @Option(names = "--password", description = "password of the page, user admin; needed with --listen")
    private @Nullable String password;

    @Option(names = "--tftp-port", defaultValue = "6969", description = "UDP port (${DEFAULT-VALUE}); 0 is any")
    private int tftpPort = 6969;

    @Option(names = "--http-port", defaultValue = "6970", description = "port of the files (${DEFAULT-VALUE})")
    private int httpPort = 6970;

    @Option(names = "--page-port", defaultValue = "8090", description = "port of the page (${DEFAULT-VALUE})")
    private int pagePort = 8090;

    @Option(names = "--allow", split = ",", description = "networks that may ask, such as 10.20.0.0/16; all by default")
    private List<String> allow = new ArrayList<>();

    @Option(names = "--demo", description = "two sample phones, one of which refuses its file")
    private boolean demo;

    @Option(names = "--print-config", description = "print pjsip.conf for the phones, and end")
    private boolean printConfig;

    @Option(names = "--flavour", defaultValue = "plain", description = "plain or freepbx")
    private String flavour = "plain";

    private ProvisionerMain main() {
        return Objects.requireNonNull(main, "main");
    }

    @Override
    public Integer call() throws Exception {
        if (printConfig) {
            printConfig();
            return 0;
        }
        InetAddress address = InetAddress.getByName(listen);
        if (!address.isLoopbackAddress() && (password == null || password.isBlank())) {
            throw new InventoryException(main().messages().say("serve.password", listen));
        }
        boolean sample = demo || (folder == null && phones == null);
        Inventory inventory = sample ? sample() : phones == null ? new Inventory(List.of()) : Inventory.read(phones);
        try (GeneratedFiles generated =
                sample ? GeneratedFiles.withOneBroken(inventory) : GeneratedFiles.of(inventory)) {
            Path served = folder == null || sample ? generated.folder() : folder;
            serve(address, new ServedFiles(served, generated.folder()), inventory, sample);
        }
        return 0;
    }

    private void serve(InetAddress address, ServedFiles files, Inventory inventory, boolean sample) throws Exception {
        PhoneModels models = new PhoneModels(inventory, files);
        PhoneWatch watch = new PhoneWatch(Clock.systemUTC());
        List<Subnet> subnets = allow.stream().map(Subnet::parse).toList();
        CountDownLatch stop = new CountDownLatch(1);
        try (TftpServer tftp = Ports.open(
                        main(),
                        tftpPort,
                        "--tftp-port",
                        port -> new TftpServer(
                                new InetSocketAddress(address, port), files, watch, subnets, FIRST_TIMEOUT));
                FileServer http = Ports.open(
                        main(),
                        httpPort,
                        "--http-port",
                        port -> new FileServer(new InetSocketAddress(address, port), files, watch, subnets));
                PhonesPage page = Ports.open(
                        main(),
                        pagePort,
                        "--page-port",
                        port -> new PhonesPage(new InetSocketAddress(address, port), watch, files, models, password))) {
            announce(files, tftp, http, page);
            stopAtTheEnd(stop);
            if (sample) {
                DemoPhones.start(tftp.port(), files.root());
            }
            watchUntil(stop, watch, files, new PhonesTable(models, main().messages()));
        }
    }

    /** Ctrl-C ends the watching, and then waits until everything is closed and the passwords are off the disk. */
    private static void stopAtTheEnd(CountDownLatch stop) {
        Thread serving = Thread.currentThread();
        Thread hook = new Thread(
                () -> {
                    stop.countDown();
                    try {
                        serving.join(LONGEST_STOP.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "provisioner-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void announce(ServedFiles files, TftpServer tftp, FileServer http, PhonesPage page) {
        main().say("serve.running", files.root());
        if (phones != null && folder != null) {
            main().say("serve.generated", phones);
        }
        main().say("serve.tftp", listen, tftp.port());
        main().say("serve.http", listen, http.port());
        main().say("serve.page", listen, page.port());
        if (tftp.port() != 69) {
            main().say("serve.high", tftp.port());
        }
        main().say("serve.stop");
    }

    /** Shows phones as they come, and says once of each that it refuses its file, and why that may be. */
    private void watchUntil(CountDownLatch stop, PhoneWatch watch, ServedFiles files, PhonesTable table)
            throws InterruptedException {
        main().out().println();
        main().out().println(table.header());
        Set<String> told = new HashSet<>();
        while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            table.changes(watch.phones()).forEach(main().out()::println);
            for (PhoneWatch.Phone phone : watch.phones()) {
                if (phone.refused() && told.add(phone.configFile())) {
                    refused(phone, files);
                }
            }
        }
    }

    private void refused(PhoneWatch.Phone phone, ServedFiles files) {
        String mac = phone.mac().map(known -> known.withColons()).orElse("?");
        main().say("serve.refused", mac, phone.address().getHostAddress(), phone.configFile());
        files.find(phone.configFile())
                .ifPresent(file -> main().out()
                        .print(FindingFormat.PLAIN.write(
                                phone.configFile(),
                                ConfigCheck.check(
                                        CnfDocument.read(file),
                                        CheckOptions.builder()
                                                .fileName(phone.configFile())
                                                .directory(files.root())
                                                .build()))));
        main().out().flush();
    }

    private void printConfig() throws IOException {
        Inventory inventory = phones == null ? sample() : Inventory.read(phones);
        if (flavour.equals("freepbx")) {
            main().out().println("; /etc/asterisk/pjsip.endpoint_custom.conf");
        } else {
            main().out().println("; /etc/asterisk/pjsip.conf");
        }
        for (PhoneEntry phone : inventory.phones()) {
            main().out()
                    .print(AsteriskPeer.of(phone.config(), flavour.equals("freepbx") ? "from-internal" : "phones")
                            .toPjsipConf());
        }
        main().out().flush();
    }

    private static Inventory sample() throws IOException {
        Path file = Files.createTempFile("phones", ".yaml");
        try (InputStream in = Objects.requireNonNull(ServeCommand.class.getResourceAsStream("sample.yaml"))) {
            Files.write(file, in.readAllBytes());
            return Inventory.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
