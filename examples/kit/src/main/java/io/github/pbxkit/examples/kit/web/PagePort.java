package io.github.pbxkit.examples.kit.web;

import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Locale;

/** Whether the page can have its port, and which one to suggest instead. */
public final class PagePort {
    private static final int TRIED = 50;

    private PagePort() {}

    /** @throws Fault when it cannot */
    public static void requireFree(PageOptions options) {
        try {
            tryToBind(options.host(), options.port());
        } catch (IOException e) {
            throw fault(options, e);
        }
    }

    /**
     * For a doctor.
     *
     * @throws Fault when the page cannot have its port
     */
    public static void check(PageOptions options, DoctorReport report) {
        requireFree(options);
        report.ok("doctor.port", options.port(), options.host());
    }

    /** What to tell when serving a page failed. */
    public static Fault fault(PageOptions options, IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("permission") || text.contains("denied")) {
            return new Fault(failure, "fault.port-denied", options.port(), options.host());
        } else if (text.contains("assign")) {
            return new Fault(failure, "fault.address", options.host());
        } else if (failure instanceof BindException) {
            return new Fault(failure, "fault.port", options.port(), options.host(), freePortAfter(options));
        }
        return new Fault(failure, "fault.web", text);
    }

    private static int freePortAfter(PageOptions options) {
        for (int port = options.port() + 1; port <= Math.min(65535, options.port() + TRIED); port++) {
            try {
                tryToBind(options.host(), port);
                return port;
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        return 0;
    }

    private static void tryToBind(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException e) {
            throw e;
        } catch (SocketException e) {
            BindException bind = new BindException(e.getMessage());
            bind.initCause(e);
            throw bind;
        }
    }
}
