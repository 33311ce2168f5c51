package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.ari.model.Sound;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
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
    private int faults;

    DoctorRun(IvrSettings settings, Texts texts, PrintWriter out) {
        this.settings = settings;
        this.texts = texts;
        this.out = out;
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
        out.println(faults == 0 ? texts.say("doctor.sum.good") : texts.say("doctor.sum.bad", faults));
        out.flush();
        return faults == 0 ? 0 : Program.FAULT;
    }

    private boolean checkReached(IvrPbx pbx, AriClient ari) {
        try {
            say("doctor.ok", "doctor.reached", pbx.ari(), pbx.version(ari), pbx.user());
            pbx.requireWrite(ari);
            say("doctor.ok", "doctor.write", pbx.user());
            return true;
        } catch (Fault fault) {
            fail(fault);
            return fault.key().equals("fault.read-only");
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
                say("doctor.ok", "doctor.modules");
            }
            missing.forEach(name -> fail(new Fault("doctor.module.missing", name)));
        } catch (AriException e) {
            say("doctor.warn", "doctor.modules.unknown", String.valueOf(e.getMessage()));
        }
    }

    private void checkSounds(AriClient ari) {
        Set<String> there = ari.sounds().list().await().stream().map(Sound::id).collect(Collectors.toSet());
        List<String> missing =
                SOUNDS.stream().filter(name -> !there.contains(name)).toList();
        if (missing.isEmpty()) {
            say("doctor.ok", "doctor.sounds");
        } else {
            say("doctor.warn", "doctor.sounds.missing", String.join(", ", missing));
        }
    }

    private void checkApplication(AriClient ari) {
        boolean taken = ari.applications().list().await().stream()
                .anyMatch(application -> application.name().equals(settings.app()));
        say(taken ? "doctor.warn" : "doctor.ok", taken ? "doctor.app.taken" : "doctor.app.free", settings.app());
    }

    private void checkOperators(AriClient ari, IvrSettings with) {
        for (String number : with.operators()) {
            String endpoint = with.endpointOf(number);
            String technology = endpoint.substring(0, endpoint.indexOf('/'));
            if (technology.equals("Local")) {
                say("doctor.ok", "doctor.operator.local", endpoint);
                continue;
            }
            try {
                String state = String.valueOf(ari.endpoints()
                        .get(technology, endpoint.substring(technology.length() + 1))
                        .await()
                        .state());
                say("doctor.ok", "doctor.operator", endpoint, state);
            } catch (AriNotFoundException e) {
                fail(new Fault("doctor.operator.none", endpoint));
            }
        }
    }

    private void fail(Fault fault) {
        faults++;
        line("doctor.fail", fault.sentence(texts));
    }

    private void say(String mark, String key, Object... values) {
        line(mark, texts.say(key, values));
    }

    private void line(String mark, String sentence) {
        out.println("[" + texts.say(mark) + "] " + sentence);
        out.flush();
    }
}
