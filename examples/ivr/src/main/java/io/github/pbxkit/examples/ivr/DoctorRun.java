package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.ari.model.Sound;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks all that the menu needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final List<String> MODULES = List.of(
            "app_stasis.so",
            "res_ari_channels.so",
            "res_ari_bridges.so",
            "res_ari_events.so",
            "res_ari_recordings.so",
            "res_stasis_answer.so",
            "res_stasis_playback.so",
            "res_stasis_recording.so");
    private static final List<String> SOUNDS = List.of(
            "hello-world",
            "vm-press",
            "vm-leavemsg",
            "vm-tomakecall",
            "invalid",
            "vm-intro",
            "vm-tooshort",
            "vm-msgsaved",
            "vm-toenternumber",
            "you-entered",
            "one-moment-please",
            "vm-rec-unv",
            "vm-goodbye");

    private final IvrSettings settings;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(IvrSettings settings, Texts texts, PrintWriter out) {
        this.settings = settings;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        if (settings.source() instanceof PbxSource.Demo) {
            throw new Fault("doctor.no-pbx");
        }
        try (IvrPbx pbx = IvrPbx.open(settings, texts, out);
                AriClient ari = pbx.client(settings.app())) {
            out.println(texts.say("doctor.title", pbx.ari(), pbx.user(), settings.app()));
            if (checkReached(pbx, ari)) {
                checkModules(ari);
                checkSounds(ari);
                checkApplication(ari);
                String endpoint = pbx.endpoint();
                checkOperators(ari, endpoint == null ? settings : settings.withEndpoint(endpoint));
            }
        }
        return report.end();
    }

    private boolean checkReached(IvrPbx pbx, AriClient ari) {
        try {
            AriCheck check = pbx.check(ari);
            report.ok("doctor.reached", pbx.ari(), check.version(), pbx.user());
            check.requireWrite();
            report.ok("doctor.write", pbx.user());
            return true;
        } catch (Fault fault) {
            report.fail(fault);
            return fault.key().equals("fault.ari.read-only");
        }
    }

    private void checkModules(AriClient ari) {
        try {
            Set<String> running = ari.asterisk().listModules().await().stream()
                    .filter(module -> module.status().equals("Running"))
                    .map(Module::name)
                    .collect(Collectors.toSet());
            List<String> missing =
                    MODULES.stream().filter(name -> !running.contains(name)).toList();
            if (missing.isEmpty()) {
                report.ok("doctor.modules");
            }
            missing.forEach(name -> report.fail(new Fault("doctor.module.missing", name)));
        } catch (AriException e) {
            report.look("doctor.modules.unknown", String.valueOf(e.getMessage()));
        }
    }

    private void checkSounds(AriClient ari) {
        Set<String> there = ari.sounds().list().await().stream().map(Sound::id).collect(Collectors.toSet());
        List<String> missing =
                SOUNDS.stream().filter(name -> !there.contains(name)).toList();
        if (missing.isEmpty()) {
            report.ok("doctor.sounds");
        } else {
            report.look("doctor.sounds.missing", String.join(", ", missing));
        }
    }

    private void checkApplication(AriClient ari) {
        boolean taken = ari.applications().list().await().stream()
                .anyMatch(application -> application.name().equals(settings.app()));
        if (taken) {
            report.look("doctor.app.taken", settings.app());
        } else {
            report.ok("doctor.app.free", settings.app());
        }
    }

    private void checkOperators(AriClient ari, IvrSettings with) {
        for (String number : with.operators()) {
            String endpoint = with.endpointOf(number);
            String technology = endpoint.substring(0, endpoint.indexOf('/'));
            if (technology.equals("Local")) {
                report.ok("doctor.operator.local", endpoint);
                continue;
            }
            try {
                String state = String.valueOf(ari.endpoints()
                        .get(technology, endpoint.substring(technology.length() + 1))
                        .await()
                        .state());
                report.ok("doctor.operator", endpoint, state);
            } catch (AriNotFoundException e) {
                report.fail(new Fault("doctor.operator.none", endpoint));
            }
        }
    }
}
