package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.numbering.LiveRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the page and the HTTP service until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base;

    @Mixin
    ServeOptions serve;

    ServeCommand(Console console, BaseOptions base, ServeOptions serve) {
        this.console = console;
        this.base = base;
        this.serve = serve;
    }

    @Override
    public Integer call() throws InterruptedException {
        PageOptions pages = serve.pages();
        LiveRegistry live = new LiveRegistry(base.open(console));
        Reloader reloader = new Reloader(live, base, console);
        LookupServer server = LookupServer.start(serve, live, reloader);
        reloader.every(serve.reloadEvery);
        console.say(
                "serve.ready",
                "http://" + pages.host() + ":" + server.port() + "/",
                live.current().size());
        UntilStopped.run(
                () -> {
                    reloader.close();
                    server.close();
                },
                "numbers-stop");
        return 0;
    }
}
