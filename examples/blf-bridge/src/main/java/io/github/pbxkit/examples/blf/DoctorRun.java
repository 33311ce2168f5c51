package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiLoginException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.action.CoreSettings;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.ExtensionStateList;
import io.github.pbxkit.ami.action.ListCommands;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.event.ExtensionStatus;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Checks what the bridge needs, one line each, and prints the dialplan for the numbers that there really are. */
final class DoctorRun {
    private static final int CONNECT_MILLIS = 3000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int NATS_PORT = 4222;
    private static final List<String> ACTIONS = List.of("Setvar", "DeviceStateList", "ExtensionStateList");

    private final SiteConfig site;
    private final String flavour;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(SiteConfig site, String flavour, Texts texts, PrintWriter out) {
        this.site = site;
        this.flavour = flavour;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        Set<String> numbers = new TreeSet<>();
        try (AmiClient ami = Bridge.login(site.asterisk())
                .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
                .build()) {
            if (login(ami)) {
                version(ami);
                rights(ami);
                if (site.lamps().ari() == null) {
                    module(ami);
                }
                hints(ami, numbers);
            }
        }
        SiteConfig.Ari ari = site.lamps().ari();
        if (ari != null) {
            stasis(ari);
        }
        if (site.links().way() instanceof SiteConfig.Nats nats) {
            nats(nats);
        } else {
            site.peers().forEach(this::peer);
        }
        out.println();
        out.print(PhoneTable.print(texts));
        out.println();
        out.print(Dialplan.print(
                flavour,
                numbers.isEmpty() ? Set.of("100") : numbers,
                site.lamps().devices(),
                texts));
        out.println();
        if (site.links().way() instanceof SiteConfig.Nats nats) {
            out.print(NatsUsers.print(nats.bucket(), List.of(site.server()), texts));
            out.println();
        }
        return report.end();
    }

    private boolean login(AmiClient ami) {
        try {
            ami.connect().join();
            report.ok("doctor.login", site.asterisk());
            return true;
        } catch (CompletionException e) {
            report.fail(
                    e.getCause() instanceof AmiLoginException ? "doctor.login.refused" : "doctor.login.failed",
                    site.asterisk(),
                    reason(e));
            return false;
        }
    }

    private void version(AmiClient ami) {
        try {
            AmiResponse settings = ami.send(CoreSettings.of()).join();
            report.ok("doctor.version", settings.first("AsteriskVersion").orElse("?"));
        } catch (CompletionException e) {
            report.look("doctor.version.unknown");
        }
    }

    private void rights(AmiClient ami) {
        AmiResponse commands = ami.send(ListCommands.of()).join();
        for (String action : ACTIONS) {
            if (commands.message().has(action)) {
                report.ok("doctor.right", action);
            } else if (site.numbers().mode() == SiteConfig.Mode.LEGACY18 && !action.equals("Setvar")) {
                report.look("doctor.right.old", action);
            } else {
                report.fail("doctor.right.missing", action, site.asterisk().user());
            }
        }
    }

    /** A state that exists already is written again: nobody sees it, and the answer tells whether it can be. */
    private void module(AmiClient ami) {
        try {
            ami.send(Setvar.of("DEVICE_STATE(Custom:blf-bridge-doctor)", "NOT_INUSE"))
                    .join();
            report.ok("doctor.write");
        } catch (CompletionException e) {
            AmiException reason = e.getCause() instanceof AmiException known ? known : null;
            report.fail(
                    reason instanceof AmiRefusedException ? "doctor.write.refused" : "doctor.write.failed",
                    String.valueOf(reason == null ? e : reason.getMessage()));
        }
    }

    private void stasis(SiteConfig.Ari ari) {
        try (StasisLamps lamps = new StasisLamps(ari)) {
            lamps.write(StasisLamps.PREFIX + "blf-bridge-doctor", DeviceState.NOT_INUSE)
                    .join();
            lamps.write(StasisLamps.PREFIX + "blf-bridge-doctor", DeviceState.UNKNOWN)
                    .join();
            report.ok("doctor.ari", ari.url());
        } catch (CompletionException e) {
            report.fail("doctor.ari.failed", ari.url(), reason(e));
        }
    }

    private void hints(AmiClient ami, Set<String> numbers) {
        if (site.numbers().mode() == SiteConfig.Mode.LEGACY18) {
            numbers.addAll(site.numbers().listed());
            report.look("doctor.callcounter");
            return;
        }
        if (site.numbers().mode() == SiteConfig.Mode.DEVICE) {
            devices(ami, numbers);
            return;
        }
        try {
            List<ExtensionStatus> hints =
                    ami.sendList(ExtensionStateList.of()).join().events(ExtensionStatus.class);
            for (ExtensionStatus hint : hints) {
                boolean isHere = site.numbers().contexts().isEmpty()
                        || site.numbers().contexts().contains(hint.context());
                if (isHere
                        && StateKey.isNumber(hint.exten())
                        && site.numbers().told().matcher(hint.exten()).matches()) {
                    numbers.add(hint.exten());
                }
            }
            if (numbers.isEmpty()) {
                report.fail(
                        "doctor.hints.none",
                        hints.size(),
                        String.join(", ", site.numbers().contexts()));
            } else {
                report.ok("doctor.hints", numbers.size(), numbers.iterator().next());
            }
            if (hints.stream().anyMatch(hint -> hint.hint().startsWith("SIP/"))) {
                report.look("doctor.callcounter");
            }
        } catch (CompletionException e) {
            report.fail("doctor.hints.failed", reason(e));
        }
    }

    /** Devices without a call may be missing in Asterisk's list, so none is no fault. */
    private void devices(AmiClient ami, Set<String> numbers) {
        try {
            ami.sendList(DeviceStateList.of()).join().events(DeviceStateChange.class).stream()
                    .map(device -> AmiStateSource.Builder.DEFAULT_DEVICES.matcher(device.device()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .filter(number -> site.numbers().told().matcher(number).matches())
                    .forEach(numbers::add);
            if (numbers.isEmpty()) {
                report.look("doctor.devices.none");
            } else {
                report.ok("doctor.devices", numbers.size(), numbers.iterator().next());
            }
        } catch (CompletionException e) {
            report.fail("doctor.devices.failed", reason(e));
        }
    }

    private void peer(SiteConfig.Peer peer) {
        URI url = peer.url();
        if (url == null) {
            report.look("doctor.peer.calls", peer.server());
            return;
        }
        int usual = "wss".equals(url.getScheme()) ? HTTPS_PORT : HTTP_PORT; // the link dials these
        String failure = dial(url, usual);
        if (failure == null) {
            report.ok("doctor.peer", peer.server(), url);
        } else {
            report.fail("doctor.peer.failed", peer.server(), url, failure);
        }
    }

    /** @return null if somebody listens there, else why not */
    private static @Nullable String dial(URI url, int usualPort) {
        int port = url.getPort() < 0 ? usualPort : url.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void nats(SiteConfig.Nats nats) {
        boolean isThere = false;
        for (URI server : nats.servers()) {
            String failure = dial(server, NATS_PORT);
            isThere |= failure == null;
            if (failure == null) {
                report.ok("doctor.nats.server", server);
            } else {
                report.fail("doctor.nats.server.failed", server, failure);
            }
        }
        if (isThere) {
            bucket(nats);
        }
    }

    private void bucket(SiteConfig.Nats nats) {
        try {
            BridgeLinks.nats(nats, site).check(site.server());
            report.ok("doctor.nats", nats.bucket());
        } catch (DevstateException e) {
            report.fail("doctor.nats.failed", String.valueOf(e.getMessage()));
        }
        if (nats.login().isShared()) {
            report.look("doctor.nats.open");
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
