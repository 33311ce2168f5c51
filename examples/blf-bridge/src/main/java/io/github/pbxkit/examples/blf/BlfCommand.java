package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.nats.NatsLink;
import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "blf-bridge", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class BlfCommand implements Callable<Integer>, Program.Explains {
    private final Texts texts;
    private final PrintWriter out;

    @Option(names = "--site", paramLabel = "FILE", order = 10, scope = ScopeType.INHERIT)
    @Nullable
    Path site;

    @Option(names = "--demo", order = 11)
    boolean demo;

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61, scope = ScopeType.INHERIT)
    String flavour = "asterisk";

    @Option(names = "--numbers-like", paramLabel = "NUMBER", split = ",", order = 62)
    List<String> numbersLike = List.of("100");

    @Option(names = "--link", paramLabel = "NAME", defaultValue = "websocket", order = 63)
    String link = "websocket";

    @Mixin
    CommonOptions common = new CommonOptions();

    BlfCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (printConfig) {
            out.print(Dialplan.printManager(flavour, "blf-bridge", "CHANGE-ME", texts));
            out.println();
            out.print(Dialplan.print(flavour, numbersLike, "Custom:", texts));
            if (link.equals("nats")) {
                out.println();
                out.print(NatsUsers.print(NatsLink.Builder.DEFAULT_BUCKET, List.of("moscow", "tver"), texts));
            } else if (!link.equals("websocket")) {
                throw new Fault("fault.init.link", link);
            }
            out.flush();
            return 0;
        }
        if (site == null) {
            runDemo();
        } else if (demo) {
            throw new Fault("fault.option.source");
        } else {
            runSite(site, SiteFile.read(site));
        }
        return 0;
    }

    private void runSite(Path file, SiteConfig config) throws InterruptedException {
        RunningSite running = RunningSite.start(config, false, texts, common.language());
        out.println(texts.say("start.site", config.server(), config.asterisk().address()));
        announce(running);
        SiteWatch watch = new SiteWatch(file, running.bridge(), texts, out);
        UntilStopped.run(
                () -> {
                    watch.close();
                    running.close();
                },
                "blf-bridge-stop");
    }

    private void runDemo() throws InterruptedException {
        Demo running = Demo.start(texts, common.language());
        out.println(texts.say("start.demo"));
        announce(running.moscow());
        UntilStopped.run(running::close, "blf-bridge-stop");
    }

    private void announce(RunningSite running) {
        out.println(texts.say("start.page", running.page()));
        out.println(texts.say("start.services", running.servicesPort()));
        out.println();
        out.print(PhoneTable.print(texts));
        out.println();
        out.println(texts.say("start.stop"));
        out.flush();
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(SiteFile.read(required()), flavour, texts, out).run();
    }

    @Command(name = "watch", mixinStandardHelpOptions = true, sortOptions = false)
    int watch(@Option(names = "--once") boolean once) throws InterruptedException {
        return new WatchRun(SiteFile.read(required()), texts, out).run(once);
    }

    @Command(name = "init", mixinStandardHelpOptions = true, sortOptions = false)
    int init() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new InitRun(required(), texts, in, out).run();
    }

    private Path required() {
        if (site == null) {
            throw new Fault("fault.option.site");
        }
        return site;
    }

    @Override
    public @Nullable Fault explain(Exception failure) {
        return failure instanceof DevstateException ? new Fault(failure, "fault.devstate", failure.getMessage()) : null;
    }
}
