package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.live.LiveKind;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LivePbx;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.web.PagePort;
import java.io.PrintWriter;
import java.util.concurrent.CompletionException;

/** Checks what the board needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    private final QueueBoardOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private int faults;

    DoctorRun(QueueBoardOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        checkPort();
        try (Pbx pbx = Pbx.open(options, texts, out);
                LiveModel live = LiveModel.of(pbx.client())) {
            try {
                pbx.client().connect().join();
                ok("doctor.login", pbx.client().name());
                check(live.now());
            } catch (CompletionException e) {
                fail(AmiFaults.of(e, options.ami, options.user));
            }
        }
        out.println(faults == 0 ? texts.say("doctor.sum.good") : texts.say("doctor.sum.bad", faults));
        out.flush();
        return faults == 0 ? 0 : Program.FAULT;
    }

    private void checkPort() {
        try {
            PagePort.requireFree(options.web.pages());
            ok("doctor.port", options.web.port);
        } catch (Fault taken) {
            fail(taken);
        }
    }

    private void check(LivePbx pbx) {
        String queues = pbx.unavailable().get(LiveKind.QUEUE);
        if (queues != null) {
            fail(new Fault("doctor.queues.none", queues));
        } else if (pbx.queues().isEmpty()) {
            look("doctor.queues.empty");
        } else {
            ok(
                    "doctor.queues",
                    pbx.queues().size(),
                    String.join(", ", pbx.queues().keySet()));
        }
        for (String wanted : options.shown().queues()) {
            if (!pbx.queues().containsKey(wanted)) {
                fail(new Fault("doctor.queue.missing", wanted));
            }
        }
        String channels = pbx.unavailable().get(LiveKind.CHANNEL);
        if (channels != null) {
            look("doctor.channels.none", channels);
        } else {
            ok("doctor.channels", pbx.channels().size());
        }
    }

    private void ok(String key, Object... values) {
        say("doctor.ok", texts.say(key, values));
    }

    private void look(String key, Object... values) {
        say("doctor.warn", texts.say(key, values));
    }

    private void fail(Fault fault) {
        faults++;
        say("doctor.fail", fault.sentence(texts));
    }

    private void say(String mark, String sentence) {
        out.println("[" + texts.say(mark) + "] " + sentence);
        out.flush();
    }
}
