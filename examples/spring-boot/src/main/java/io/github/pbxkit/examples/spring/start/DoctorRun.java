package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Checks what the application needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final long SECONDS = 10;

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
        checkPort();
        checkNumbers();
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            if (pbx.settings().containsKey("pbxkit.ari.url")) {
                checkAri(pbx.settings());
            }
            if (pbx.settings().containsKey("pbxkit.ami.host")) {
                checkAmi(pbx.settings());
            }
        }
        return report.end();
    }

    private void checkPort() {
        try {
            PagePort.requireFree(options.web.pages());
            report.ok("doctor.port", options.web.port);
        } catch (Fault taken) {
            report.fail(taken);
        }
    }

    private void checkNumbers() {
        if (options.numbers == null) {
            report.ok("doctor.numbers.sample");
            return;
        }
        try {
            int rows = NumberingRegistry.load(options.numbers).registry().size();
            report.ok("doctor.numbers", rows);
        } catch (NumberingException e) {
            report.fail(new Fault(e, "fault.numbers", String.valueOf(e.getMessage())));
        }
    }

    private void checkAri(Map<String, String> settings) {
        URI url = URI.create(value(settings, "pbxkit.ari.url"));
        String user = value(settings, "pbxkit.ari.username");
        try (AriClient client = AriClient.builder(url)
                .credentials(user, value(settings, "pbxkit.ari.password"))
                .application(options.pbx.app + "-doctor")
                .build()) {
            await(client.connect());
            report.ok("doctor.ari", url, user);
        } catch (CompletionException e) {
            report.fail(new AriFaults(url, user).of(e));
        }
    }

    private void checkAmi(Map<String, String> settings) {
        String host = value(settings, "pbxkit.ami.host");
        String port = settings.getOrDefault("pbxkit.ami.port", "5038");
        String user = value(settings, "pbxkit.ami.username");
        try (AmiClient client = AmiClient.builder(host, Integer.parseInt(port))
                .credentials(user, value(settings, "pbxkit.ami.password"))
                .build()) {
            await(client.connect());
            int devices = await(client.sendList(DeviceStateList.of())).events().size();
            report.ok("doctor.ami", host + ":" + port, user, devices);
        } catch (CompletionException e) {
            report.fail(AmiFaults.of(e, host + ":" + port, user));
        }
    }

    private static String value(Map<String, String> settings, String name) {
        return settings.getOrDefault(name, "");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
