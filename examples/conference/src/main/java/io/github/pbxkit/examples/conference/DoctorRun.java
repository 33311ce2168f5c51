package io.github.pbxkit.examples.conference;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.model.Application;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.Module;
import io.github.pbxkit.examples.conference.room.RoomOptions;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.kit.web.PagePort;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks all that the conference needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private static final Pattern PROBE = Pattern.compile("([^@/,&\\s]+)@([^@/,&\\s]+)");

    /** Modules and whether the conference is of no use without; what is missing then is in the texts. */
    private static final Map<String, Boolean> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("app_stasis.so", true);
        MODULES.put("res_ari_channels.so", true);
        MODULES.put("res_ari_bridges.so", true);
        MODULES.put("res_ari_events.so", true);
        MODULES.put("res_stasis_answer.so", true);
        MODULES.put("bridge_softmix.so", true);
        MODULES.put("res_musiconhold.so", false);
        MODULES.put("func_talkdetect.so", false);
    }

    private final Settings settings;
    private final @Nullable String probe;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(Settings settings, @Nullable String probe, Texts texts, PrintWriter out) {
        this.settings = settings;
        this.probe = probe;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
        if (probe != null && !PROBE.matcher(probe).matches()) {
            throw new Fault("fault.option.probe", probe);
        }
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        if (settings.source() instanceof PbxSource.Demo) {
            throw new Fault("doctor.no-pbx");
        }
        try (RunningPbx pbx = PbxSources.open(settings, texts, out);
                AriClient ari = pbx.client(settings.rooms().application())) {
            RoomOptions rooms = PbxSources.roomOptions(settings, pbx);
            out.println(texts.say("doctor.title", pbx.ari(), pbx.user(), rooms.application()));
            report.check(() -> PagePort.check(settings.pages(), report));
            if (checkReached(pbx, ari)) {
                checkModules(ari);
                boolean taken = checkApplication(ari, rooms.application());
                checkDialplan(ari, rooms, taken);
                report.ok("doctor.moh", rooms.musicClass());
                checkInvites(ari, rooms);
            }
        }
        return report.end();
    }

    private boolean checkReached(RunningPbx pbx, AriClient ari) {
        AriCheck check = pbx.check(ari);
        try {
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
        Map<String, Module> loaded;
        try {
            loaded = ari.asterisk().listModules().await().stream()
                    .collect(Collectors.toMap(Module::name, Function.identity(), (a, b) -> a));
        } catch (AriException e) {
            report.look("doctor.modules.unknown", String.valueOf(e.getMessage()));
            return;
        }
        boolean all = true;
        for (Map.Entry<String, Boolean> needed : MODULES.entrySet()) {
            Module module = loaded.get(needed.getKey());
            if (module == null || !module.status().equals("Running")) {
                all = false;
                missing(needed.getKey(), needed.getValue());
            }
        }
        if (all) {
            report.ok("doctor.module.ok");
        }
    }

    private void missing(String module, boolean needed) {
        String consequence = texts.say("doctor.module." + module);
        if (needed) {
            report.fail(new Fault("doctor.module.missing", module, consequence));
        } else {
            report.look("doctor.module.missing", module, consequence);
        }
    }

    private boolean checkApplication(AriClient ari, String application) {
        List<String> names = ari.applications().list().await().stream()
                .map(Application::name)
                .toList();
        boolean taken = names.contains(application);
        if (taken) {
            report.look("doctor.app.taken", application);
        } else {
            report.ok("doctor.app.free", application);
        }
        String others = names.stream().filter(n -> !n.equals(application)).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            report.look("doctor.app.others", others, application);
        }
        return taken;
    }

    private void checkDialplan(AriClient ari, RoomOptions rooms, boolean taken) {
        long inside = ari.channels().list().await().stream()
                .filter(c -> isIn(c, rooms.application()))
                .count();
        if (inside > 0) {
            report.ok("doctor.dialplan.seen", inside, rooms.application());
        } else if (probe == null) {
            report.look("doctor.dialplan.unknown");
        } else if (taken) {
            report.look("doctor.dialplan.busy");
        } else {
            probe(ari, rooms, probe);
        }
    }

    private void probe(AriClient ari, RoomOptions rooms, String extension) {
        Matcher parts = PROBE.matcher(extension);
        if (!parts.matches()) {
            throw new Fault("fault.option.probe", extension);
        }
        try {
            DialplanProbe.Result result = new DialplanProbe(ari, rooms).call(parts.group(1), parts.group(2));
            if (result.room() != null) {
                report.ok("doctor.dialplan.ok", extension, rooms.application(), result.room());
            } else if (result.refusal() != null) {
                report.fail(new Fault("doctor.dialplan.none", extension, result.refusal()));
            } else {
                report.fail(new Fault(
                        "doctor.dialplan.other", extension, rooms.application(), DialplanProbe.PATIENCE.toSeconds()));
            }
        } catch (AriException e) {
            report.fail(new Fault("doctor.dialplan.none", extension, String.valueOf(e.getMessage())));
        }
    }

    private static boolean isIn(Channel channel, String application) {
        String data = channel.dialplan().appData();
        return channel.dialplan().appName().equals("Stasis")
                && (data.equals(application) || data.startsWith(application + ","));
    }

    private void checkInvites(AriClient ari, RoomOptions rooms) {
        if (!rooms.invitesPossible()) {
            report.ok("doctor.invite.off");
            return;
        }
        String technology =
                rooms.inviteEndpoint().substring(0, rooms.inviteEndpoint().indexOf('/'));
        try {
            // Local is no endpoint technology: it leads back into the dialplan and is always there.
            if (!technology.equals("Local")) {
                ari.endpoints().listByTech(technology).await();
            }
            report.ok("doctor.invite.ok", rooms.inviteEndpoint(), technology);
        } catch (AriNotFoundException e) {
            report.fail(new Fault("doctor.invite.bad", rooms.inviteEndpoint(), technology));
        }
    }
}
