package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.web.PageOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the page and the service listen. */
final class ServeOptions {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8085", order = 40)
    int port = 8085;

    @Option(names = "--listen", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", order = 41)
    String listen = "127.0.0.1";

    @Option(names = "--password", paramLabel = "PASSWORD", order = 42)
    @Nullable
    String password;

    @Option(names = "--reload-every", paramLabel = "DURATION", order = 43)
    @Nullable
    Duration reloadEvery;

    @Option(names = "--old-num-format", paramLabel = "json|plain", defaultValue = "json", order = 44)
    String oldNumFormat = "json";

    /** @throws Fault with the option that cannot be, and what to write instead */
    PageOptions pages() {
        if (port < 0 || port > 65535) {
            throw new Fault("fault.option.range", "--port", port, 0, 65535);
        }
        if (password == null && !isLoopback()) {
            throw new Fault("fault.listen", listen);
        }
        return new PageOptions(listen, port, password, null);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(listen).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Fault(e, "fault.option.address", listen);
        }
    }
}
