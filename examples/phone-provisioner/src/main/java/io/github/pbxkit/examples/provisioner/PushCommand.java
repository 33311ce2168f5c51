package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes phones read their files again, batch by batch. Ends with 1 if a phone refused its file, or did not come for it. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes phones read their files again: check-sync through AMI, batch by batch. / Просит телефоны перечитать"
                    + " файлы.",
            "Watches at the page of a running \"serve\" whether each phone reads its file and accepts it; a batch takes"
                    + " about a minute. The AMI user needs write=system,call. Phones that are off are left out; they"
                    + " read their files when they start."
        })
final class PushCommand implements Callable<Integer> {
    private static final int AMI_PORT = 5038;

    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Option(names = "--phones", required = true, description = "the list of phones, YAML or CSV / список телефонов")
    private Path phones = Path.of("phones.yaml");

    @Option(names = "--dir", description = "the served folder: only phones whose files the last \"apply\" wrote there")
    private @Nullable Path folder;

    @Option(names = "--batch", defaultValue = "10", description = "phones at a time (${DEFAULT-VALUE})")
    private int batch = 10;

    @Option(
            names = "--stop-on-refusal",
            description = "do not begin the next batch when a phone refuses its file, or does not come for it")
    private boolean stopOnRefusal;

    @Option(names = "--ami", defaultValue = "127.0.0.1", description = "Asterisk's HOST or HOST:PORT (port 5038)")
    private String ami = "127.0.0.1";

    @Option(names = "--ami-user", required = true, description = "user of manager.conf")
    private String user = "";

    @Option(
            names = "--ami-password",
            required = true,
            interactive = true,
            arity = "0..1",
            description = "its secret; asked for without a value")
    private char[] password = new char[0];

    @Option(names = "--driver", defaultValue = "pjsip", description = "pjsip, or sip for chan_sip (${DEFAULT-VALUE})")
    private CheckSync.Driver driver = CheckSync.Driver.PJSIP;

    @Option(
            names = "--page",
            defaultValue = "http://127.0.0.1:8090",
            description = "page of the running \"serve\" (${DEFAULT-VALUE})")
    private URI page = URI.create("http://127.0.0.1:8090");

    @Option(names = "--page-password", defaultValue = "", description = "password of that page")
    private String pagePassword = "";

    @Option(names = "--wait", defaultValue = "60", description = "seconds a phone may take to come (${DEFAULT-VALUE})")
    private int wait = 60;

    @Option(names = "--no-watch", description = "only send; do not look whether phones read their files")
    private boolean unwatched;

    private ProvisionerMain main() {
        return Objects.requireNonNull(main, "main");
    }

    @Override
    public Integer call() throws Exception {
        if (batch < 1 || wait < 1) {
            throw new InventoryException("--batch and --wait are 1 at least");
        }
        List<PhoneEntry> wanted = wanted();
        if (wanted.isEmpty()) {
            main().say("push.none");
            return 0;
        }
        Readers readers = unwatched ? null : new PageReaders(page, pagePassword);
        if (readers != null) {
            readers.now(); // says at once if there is no page, before any phone is asked
        }
        try (AmiClient client = client()) {
            client.connect().join();
            Push push = new Push(new CheckSync(client, driver), readers, Duration.ofSeconds(wait), this::tell);
            return sum(wanted, push.run(wanted, batch, stopOnRefusal));
        } catch (CompletionException e) {
            throw e.getCause() instanceof AmiException cause ? cause : e;
        }
    }

    private List<PhoneEntry> wanted() throws Exception {
        List<PhoneEntry> all = Inventory.read(phones).phones();
        if (folder == null) {
            return all;
        }
        Set<String> applied = new HashSet<>(new Deployment(folder, Clock.systemUTC()).lastApplied());
        return all.stream().filter(phone -> applied.contains(phone.fileName())).toList();
    }

    private AmiClient client() {
        int colon = ami.lastIndexOf(':');
        String host = colon < 0 ? ami : ami.substring(0, colon);
        try {
            int port = colon < 0 ? AMI_PORT : Integer.parseInt(ami.substring(colon + 1));
            return AmiClient.builder(host, port)
                    .credentials(user, new String(password))
                    .build();
        } catch (NumberFormatException e) {
            throw new InventoryException("--ami '" + ami + "' is neither HOST nor HOST:PORT", e);
        }
    }

    private void tell(Push.Result result) {
        String key = "push." + result.outcome().name().toLowerCase(Locale.ROOT);
        PhoneEntry phone = result.phone();
        main().say(key, phone.number(), phone.mac().withColons(), result.detail());
    }

    private int sum(List<PhoneEntry> wanted, List<Push.Result> results) {
        long failures =
                results.stream().filter(result -> result.outcome().isFailure()).count();
        main().say("push.total", results.size() - failures, failures);
        if (results.size() < wanted.size()) {
            main().say("push.stopped", wanted.size() - results.size());
        }
        return failures == 0 ? 0 : 1;
    }
}
