package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.action.CoreSettings;
import io.github.pbxkit.ami.action.ListCommands;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Checks what the console needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    /** Actions that people use, and the class that a user needs for each. */
    private static final List<Right> RIGHTS = List.of(
            new Right("CoreShowChannels", "reporting"),
            new Right("Setvar", "call"),
            new Right("Originate", "originate"),
            new Right("QueueAdd", "agent"),
            new Right("Command", "command"));

    private record Right(String action, String writeClass) {}

    private final ConsoleOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private final DoctorReport report;

    DoctorRun(ConsoleOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            AmiClient client = pbx.client();
            try {
                client.connect().join();
            } catch (CompletionException e) {
                report.fail(AmiFaults.of(e, options.pbx.ami, options.pbx.user));
                return report.end();
            }
            report.ok(
                    "doctor.login",
                    client.name(),
                    client.session().map(s -> s.greeting().line()).orElse(""));
            client.send(Ping.of()).join();
            report.ok("doctor.ping", client.stats().messages());
            checkVersion(client);
            checkRights(client);
        }
        return report.end();
    }

    private void checkVersion(AmiClient client) {
        try {
            AmiResponse settings = client.send(CoreSettings.of()).join();
            report.ok("doctor.version", settings.first("AsteriskVersion").orElse("?"));
        } catch (CompletionException e) {
            refused("doctor.version.unknown", e);
        }
    }

    private void checkRights(AmiClient client) {
        AmiResponse commands = client.send(ListCommands.of()).join();
        for (Right right : RIGHTS) {
            if (commands.message().has(right.action())) {
                report.ok("doctor.right", right.action());
            } else {
                report.look("doctor.right.missing", right.action(), right.writeClass());
            }
        }
        try {
            client.send(AmiAction.of("Events").with("EventMask", "on")).join();
            report.ok("doctor.events");
        } catch (CompletionException e) {
            refused("doctor.events.refused", e);
        }
    }

    private void refused(String key, CompletionException failure) {
        if (!(failure.getCause() instanceof AmiRefusedException refused)) {
            throw failure;
        }
        report.look(key, refused.response().text());
    }
}
