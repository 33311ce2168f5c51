package io.github.pbxkit.examples.quarkus.start;

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
import io.github.pbxkit.examples.quarkus.pbx.NumberingData;
import io.github.pbxkit.examples.quarkus.pbx.PbxConfig;
import io.github.pbxkit.examples.quarkus.pbx.PbxProducer;
import io.github.pbxkit.numbering.NumberingException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Checks what the application needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OfficeOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(OfficeOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        options.check();
        report.check(() -> PagePort.check(options.web.pages(), report));
        report.check(this::checkNumbers);
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            PbxConfig config = new SmallRyeConfigBuilder()
                    .withMapping(PbxConfig.class)
                    .addDiscoveredConverters()
                    .withSources(new PropertiesConfigSource(pbx.config(), "options", 100))
                    .build()
                    .getConfigMapping(PbxConfig.class);
            config.ari().servers().values().forEach(server -> report.check(() -> checkAri(server)));
            config.ami().servers().values().forEach(server -> report.check(() -> checkAmi(server)));
        }
        return report.end();
    }

    private void checkNumbers() {
        try {
            report.ok(
                    "doctor.numbers",
                    NumberingData.of(Optional.ofNullable(options.data)).size());
        } catch (NumberingException e) {
            throw new Fault(e, "fault.numbering", String.valueOf(e.getMessage()));
        }
    }

    /** With an application of its own: the one that may be running is left alone. */
    private void checkAri(PbxConfig.AriServer server) {
        try (AriClient client = PbxProducer.builder(server)
                .application(options.pbx.app + "-doctor")
                .build()) {
            AriCheck check = new AriCheck(client, new AriFaults(server.url(), server.username()), PATIENCE);
            check.connect();
            check.requireWrite();
            report.ok("doctor.ari", server.url(), server.username());
        }
    }

    private void checkAmi(PbxConfig.AmiServer server) {
        String address = server.host() + ":" + server.port().orElse(server.tls() ? 5039 : 5038);
        try (AmiClient client = PbxProducer.builder(server).build()) {
            await(client.connect());
            report.ok(
                    "doctor.ami",
                    address,
                    await(client.sendList(DeviceStateList.of())).events().size());
        } catch (CompletionException e) {
            throw AmiFaults.of(e, address, server.username());
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
