package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriOffer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Will the ARI client work on this PBX? Asks only, by GET; the report names versions, modules, operations and events, and
 * neither addresses, users, numbers nor passwords, so that it can be sent with a bug report.
 */
final class ProbeRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    /** Modules without which something that people expect does not work. */
    private static final List<String> MODULES = List.of(
            "app_stasis.so",
            "res_ari_applications.so",
            "res_ari_asterisk.so",
            "res_ari_bridges.so",
            "res_ari_channels.so",
            "res_ari_device_states.so",
            "res_ari_endpoints.so",
            "res_ari_events.so",
            "res_ari_mailboxes.so",
            "res_ari_playbacks.so",
            "res_ari_recordings.so",
            "res_ari_sounds.so",
            "res_stasis_answer.so",
            "res_stasis_playback.so",
            "res_stasis_recording.so",
            "res_stasis_snoop.so",
            "bridge_softmix.so",
            "chan_websocket.so");

    private final Pbx pbx;
    private final ApiDocs docs;
    private final Texts texts;
    private final PrintWriter out;
    private final List<String> report = new ArrayList<>();

    ProbeRun(Pbx pbx, ApiDocs docs, Texts texts, PrintWriter out) {
        this.pbx = pbx;
        this.docs = docs;
        this.texts = texts;
        this.out = out;
    }

    /** @param file where the report goes too; null for the console alone */
    int run(@Nullable Path file) throws IOException, InterruptedException {
        Rest rest = pbx.rest();
        server(rest);
        clock(rest);
        typed();
        modules(rest);
        say("probe.sum");
        if (file != null) {
            try {
                Files.write(file, report);
                out.println(texts.say("probe.written", file));
            } catch (IOException e) {
                throw new Fault(e, "fault.record", file, e.getClass().getSimpleName());
            }
        }
        out.flush();
        return 0;
    }

    private void server(Rest rest) throws IOException, InterruptedException {
        JsonNode info = JSON.readTree(rest.get("/asterisk/info").text());
        say("probe.version", info.path("system").path("version").asText("?"), apiVersion(rest));
        say(
                "probe.build",
                info.path("build").path("os").asText("?"),
                info.path("build").path("machine").asText("?"));
    }

    private static String apiVersion(Rest rest) throws IOException, InterruptedException {
        return JSON.readTree(rest.get("/api-docs/resources.json").text())
                .path("apiVersion")
                .asText("?");
    }

    private void clock(Rest rest) throws IOException, InterruptedException {
        Rest.Answer pong = rest.get("/asterisk/ping");
        if (pong.isSuccess()) {
            Instant theirs = OffsetDateTime.parse(
                            JSON.readTree(pong.text()).path("timestamp").asText(), TIME)
                    .toInstant();
            long seconds = Math.abs(Duration.between(theirs, Instant.now()).toSeconds());
            say(seconds > 5 ? "probe.clock.off" : "probe.clock", seconds);
        } else {
            say("probe.clock.unknown");
        }
    }

    private void typed() {
        List<AriOffer.Operation> live = docs.operations().stream()
                .map(o -> new AriOffer.Operation(o.method(), o.path()))
                .toList();
        try {
            Set<String> operations = AriOffer.operations(live);
            Set<String> events = AriOffer.events(docs.events());
            say("probe.operations", live.size(), operations.size());
            say("probe.events", docs.events().size(), events.size());
            Set<String> untyped = new TreeSet<>(docs.events());
            untyped.removeAll(events);
            live.stream()
                    .map(AriOffer.Operation::toString)
                    .filter(o -> !operations.contains(o))
                    .forEach(untyped::add);
            untyped.forEach(name -> say("probe.untyped", name));
        } catch (ReflectiveOperationException e) {
            throw new Fault(e, "fault.unexpected", e);
        }
    }

    private void modules(Rest rest) throws IOException, InterruptedException {
        Rest.Answer answer = rest.get("/asterisk/modules");
        if (!answer.isSuccess()) {
            say("probe.modules.unknown", answer.status());
            return;
        }
        Set<String> running = new TreeSet<>();
        for (JsonNode module : JSON.readTree(answer.text())) {
            if (module.path("status").asText().equals("Running")) {
                running.add(module.path("name").asText());
            }
        }
        MODULES.stream().filter(name -> !running.contains(name)).forEach(name -> say("probe.module.missing", name));
        say("probe.modules", MODULES.stream().filter(running::contains).count(), MODULES.size());
    }

    private void say(String key, Object... values) {
        String line = texts.say(key, values);
        report.add(line);
        out.println(line);
    }
}
