package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.live.LiveKind;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LivePbx;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
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
    private final DoctorReport report;

    DoctorRun(QueueBoardOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
        this.report = new DoctorReport(texts, out);
    }

    /** @return 0 when nothing has to be changed, else 1 */
    int run() {
        report.check(() -> PagePort.check(options.web.pages(), report));
        try (Pbx pbx = Pbx.open(options, texts, out);
                LiveModel live = LiveModel.of(pbx.client())) {
            try {
                pbx.client().connect().join();
                report.ok("doctor.login", pbx.client().name());
                check(live.now());
            } catch (CompletionException e) {
                report.fail(AmiFaults.of(e, options.pbx.ami, options.pbx.user));
            }
        }
        return report.end();
    }

    private void check(LivePbx pbx) {
        String queues = pbx.unavailable().get(LiveKind.QUEUE);
        if (queues != null) {
            report.fail(new Fault("doctor.queues.none", queues));
        } else if (pbx.queues().isEmpty()) {
            report.look("doctor.queues.empty");
        } else {
            report.ok(
                    "doctor.queues",
                    pbx.queues().size(),
                    String.join(", ", pbx.queues().keySet()));
        }
        for (String wanted : options.shown().queues()) {
            if (!pbx.queues().containsKey(wanted)) {
                report.fail(new Fault("doctor.queue.missing", wanted));
            }
        }
        String channels = pbx.unavailable().get(LiveKind.CHANNEL);
        if (channels != null) {
            report.look("doctor.channels.none", channels);
        } else {
            report.ok("doctor.channels", pbx.channels().size());
        }
    }
}
