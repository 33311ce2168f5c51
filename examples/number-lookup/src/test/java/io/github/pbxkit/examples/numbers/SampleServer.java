package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.RiskDirections;
import java.io.PrintWriter;

/** The service over the built-in sample, on a free port. */
final class SampleServer {
    private SampleServer() {}

    static LookupServer start() {
        return start(new ServeOptions());
    }

    static LookupServer start(ServeOptions options) {
        options.port = 0;
        LiveRegistry live = new LiveRegistry(BaseOptions.sample().with(RiskDirections.builtIn()));
        Console console = new Console(
                Texts.in(NumberLookupMain.class, "en"), new PrintWriter(System.out), new PrintWriter(System.err));
        return LookupServer.start(options, live, new Reloader(live, new BaseOptions(), console));
    }
}
