package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Checks what the application needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeskOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(DeskOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** 0 when nothing has to be changed, else 1. */
    int run() {
        options.check();
        report.check(() -> PagePort.check(options.web.pages(), report));
        report.check(this::checkNumbers);
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            Map<String, String> settings = pbx.settings();
            if (settings.containsKey("pbxkit.ari.url")) {
                report.check(() -> checkAri(settings));
            }
            if (settings.containsKey("pbxkit.ami.host")) {
                report.check(() -> checkAmi(settings));
            }
        }
        return report.end();
    }

    private void checkNumbers() {
        if (options.numbers == null) {
            report.ok("doctor.numbers.sample");
            return;
        }
        try {
            report.ok(
                    "doctor.numbers",
                    NumberingRegistry.load(options.numbers).registry().size());
        } catch (NumberingException e) {
            throw new Fault(e, "fault.numbers", String.valueOf(e.getMessage()));
        }
    }

    /** With an application of its own: the one that may be running is left alone. */
    private void checkAri(Map<String, String> settings) {
        URI url = URI.create(value(settings, "pbxkit.ari.url"));
        String user = value(settings, "pbxkit.ari.username");
        try (AriClient client = AriClient.builder(url)
                .credentials(user, value(settings, "pbxkit.ari.password"))
                .application(options.pbx.app + "-doctor")
                .build()) {
            AriCheck check = new AriCheck(client, new AriFaults(url, user), PATIENCE);
            check.connect();
            check.requireWrite();
            report.ok("doctor.ari", url, user);
        }
    }

    private void checkAmi(Map<String, String> settings) {
        String address = value(settings, "pbxkit.ami.host") + ":" + value(settings, "pbxkit.ami.port");
        String user = value(settings, "pbxkit.ami.username");
        try (AmiClient client = AmiClient.builder(
                        value(settings, "pbxkit.ami.host"), Integer.parseInt(value(settings, "pbxkit.ami.port")))
                .credentials(user, value(settings, "pbxkit.ami.password"))
                .build()) {
            await(client.connect());
            int devices = await(client.sendList(DeviceStateList.of())).events().size();
            report.ok("doctor.ami", address, user, devices);
        } catch (CompletionException e) {
            throw AmiFaults.of(e, address, user);
        }
    }

    private static String value(Map<String, String> settings, String name) {
        return settings.getOrDefault(name, "");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
