package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "queue-board", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class QueueBoardCommand implements Callable<Integer>, Program.Explains {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    QueueBoardOptions options = new QueueBoardOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    QueueBoardCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            config.print(QueueBoardMain.class, texts, out, options.pbx.places("queue-board"));
            return 0;
        }
        QueueBoardApp app = QueueBoardApp.start(options, texts, out);
        options.web.browse(app.page());
        UntilStopped.run(app::close, "queue-board-stop");
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }

    @Override
    public Fault explain(Exception failure) {
        return AmiFaults.of(failure, options.pbx.ami, options.pbx.user);
    }
}
