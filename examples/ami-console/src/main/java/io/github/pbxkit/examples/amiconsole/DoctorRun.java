package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.action.CoreSettings;
import io.github.pbxkit.ami.action.ListCommands;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.examples.kit.Program;
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
    private int faults;

    DoctorRun(ConsoleOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            AmiClient client = pbx.client();
            try {
                client.connect().join();
            } catch (CompletionException e) {
                fail(AmiFaults.of(e, options.ami, options.user).sentence(texts));
                return sum();
            }
            ok(
                    "doctor.login",
                    client.name(),
                    client.session().map(s -> s.greeting().line()).orElse(""));
            client.send(Ping.of()).join();
            ok("doctor.ping", client.stats().messages());
            checkVersion(client);
            checkRights(client);
        }
        return sum();
    }

    private void checkVersion(AmiClient client) {
        try {
            AmiResponse settings = client.send(CoreSettings.of()).join();
            ok("doctor.version", settings.first("AsteriskVersion").orElse("?"));
        } catch (CompletionException e) {
            look("doctor.version.unknown", e);
        }
    }

    private void checkRights(AmiClient client) {
        AmiResponse commands = client.send(ListCommands.of()).join();
        for (Right right : RIGHTS) {
            if (commands.message().has(right.action())) {
                ok("doctor.right", right.action());
            } else {
                out.println(texts.say("doctor.look")
                        + texts.say("doctor.right.missing", right.action(), right.writeClass()));
            }
        }
        try {
            client.send(AmiAction.of("Events").with("EventMask", "on")).join();
            ok("doctor.events");
        } catch (CompletionException e) {
            look("doctor.events.refused", e);
        }
    }

    private void ok(String key, Object... values) {
        out.println(texts.say("doctor.ok") + texts.say(key, values));
    }

    private void look(String key, CompletionException failure) {
        if (!(failure.getCause() instanceof AmiRefusedException refused)) {
            throw failure;
        }
        out.println(texts.say("doctor.look") + texts.say(key, refused.response().text()));
    }

    private void fail(String sentence) {
        faults++;
        out.println(texts.say("doctor.fail") + sentence);
    }

    private int sum() {
        out.println(faults == 0 ? texts.say("doctor.sum.good") : texts.say("doctor.sum.bad", faults));
        out.flush();
        return faults == 0 ? 0 : Program.FAULT;
    }
}
