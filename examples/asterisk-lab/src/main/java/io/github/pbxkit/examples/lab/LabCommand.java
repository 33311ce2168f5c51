package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands. Their descriptions are in the texts. */
@Command(
        name = "asterisk-lab",
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        sortOptions = false)
final class LabCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT_BASE = 18_000;
    private static final int PORTS_APART = 1_000;

    private final Texts texts;
    private final PrintWriter out;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--asterisk",
            paramLabel = "22,16",
            hideParamSyntax = true,
            split = ",",
            defaultValue = "22",
            scope = ScopeType.INHERIT)
    List<String> asterisk = List.of();

    @Option(names = "--tree", paramLabel = "22=FOLDER", hideParamSyntax = true, scope = ScopeType.INHERIT)
    Map<String, Path> trees = Map.of();

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "" + DEFAULT_PORT_BASE,
            scope = ScopeType.INHERIT)
    int portBase = DEFAULT_PORT_BASE;

    @Option(names = "--phones", paramLabel = "N", defaultValue = "" + LabOptions.DEFAULT_PHONES)
    int phones = LabOptions.DEFAULT_PHONES;

    @Option(names = "--tls")
    boolean tls;

    @Option(names = "--random-passwords")
    boolean randomPasswords;

    @Option(names = "--keep")
    boolean keep;

    @Option(names = "--demo")
    boolean demo;

    @Option(names = "--print-config")
    boolean printConfig;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    @Nullable
    Path config;

    @Option(names = "--lang", paramLabel = "en|ru", scope = ScopeType.INHERIT)
    @Nullable
    String lang;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    boolean debug;

    LabCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        useTrees();
        return printConfig ? printConfiguration() : runServers();
    }

    /** Downloads what is not in the cache yet, or everything anew. */
    @Command(name = "fetch", mixinStandardHelpOptions = true, sortOptions = false)
    int fetch(@Option(names = "--refresh") boolean refresh) throws IOException {
        Installations installations = Installations.ofThisMachine();
        useTrees();
        for (AsteriskVersion version : versions()) {
            AsteriskTree tree = refresh ? installations.refresh(version) : installations.get(version);
            long megabytes = Folders.size(tree.root()) / 1_000_000;
            out.println(texts.say("fetched", tree.version(), tree.root(), megabytes));
        }
        return 0;
    }

    /** Says for each thing that the lab needs whether it is there, and else what to do. */
    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        useTrees();
        return new LabDoctor(texts, out).examine(versions(), portBase) ? 0 : LabMain.FAULT;
    }

    private int runServers() throws InterruptedException {
        List<AsteriskServer> servers = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch stopped = new CountDownLatch(1);
        // The JVM waits for this hook: also on Ctrl-C the servers stop in order.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            List.copyOf(servers).forEach(AsteriskServer::close);
                            stopped.countDown();
                        },
                        "asterisk-lab-stop"));
        int base = portBase;
        for (AsteriskVersion version : versions()) {
            AsteriskServer server = AsteriskLab.start(version, options(base));
            servers.add(server);
            out.println(new ServerCard(server, texts).text());
            base += PORTS_APART;
        }
        out.println(texts.say("running"));
        if (demo) {
            servers.forEach(server -> new LabDemo(server, texts, out).start());
        }
        stopped.await();
        return 0;
    }

    private LabOptions options(int base) {
        return LabOptions.builder()
                .portBase(base)
                .phones(phones)
                .tls(tls)
                .fixedPasswords(!randomPasswords)
                .keep(keep)
                .build();
    }

    /** The configuration of a server with these options; nothing is started, the folder is gone afterwards. */
    private int printConfiguration() throws IOException {
        for (AsteriskVersion version : versions()) {
            AsteriskTree tree = Installations.ofThisMachine().get(version);
            Path folder = Files.createTempDirectory("pbxkit-lab-print-");
            try {
                LabOptions options = options(portBase).toBuilder().tls(false).build();
                Instance instance = Instance.create(folder, tree, options, Ports.unchecked(portBase));
                instance.configuration().forEach((name, text) -> print(version, name, text));
            } finally {
                Folders.delete(folder);
            }
        }
        return 0;
    }

    private void print(AsteriskVersion version, String name, String text) {
        if (!text.isBlank()) {
            out.println("; ---- " + version + ": " + name);
            out.println(text.strip());
            out.println();
        }
    }

    private List<AsteriskVersion> versions() {
        try {
            return asterisk.stream().map(AsteriskVersion::of).toList();
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private void useTrees() {
        trees.forEach((number, folder) -> {
            if (Stream.of(AsteriskVersion.values()).noneMatch(version -> number.equals("" + version.number()))) {
                throw usage("--tree " + number + "=" + folder + ": 22 or 16");
            }
            System.setProperty(AsteriskVersion.of(number).property(), folder.toString());
        });
    }

    private RuntimeException usage(@Nullable String message) {
        return spec == null
                ? new IllegalArgumentException(message)
                : new ParameterException(spec.commandLine(), String.valueOf(message));
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LabCommand.class.getPackage().getImplementationVersion();
            return new String[] {"pbxkit asterisk-lab " + (version == null ? "(built here)" : version)};
        }
    }
}
