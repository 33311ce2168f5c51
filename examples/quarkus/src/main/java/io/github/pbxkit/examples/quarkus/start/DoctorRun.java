package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.examples.quarkus.pbx.NumberingData;
import io.github.pbxkit.examples.quarkus.pbx.PbxConfig;
import io.github.pbxkit.examples.quarkus.pbx.PbxProducer;
import io.github.pbxkit.numbering.NumberingException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Checks what the application needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final long SECONDS = 10;

    /** No channel has this id: a user who may write is told so, one who may only read is refused before. */
    private static final String NO_CHANNEL = "pbxkit-rights-check";

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
        report.check(this::checkPort);
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

    private void checkPort() {
        PagePort.requireFree(options.web.pages());
        report.ok("doctor.port", options.web.port);
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
            await(client.connect());
            await(client.channels().hangup(NO_CHANNEL).ignoreMissing().send());
            report.ok("doctor.ari", server.url(), server.username());
        } catch (CompletionException e) {
            throw new AriFaults(server.url(), server.username()).of(e);
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
        return future.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
