package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far a download is: as a bar on a terminal, as a few log lines elsewhere. */
interface FetchProgress {

    /**
     * A step begins.
     *
     * @param total how much there is to do, 0 when nobody knows
     * @param unit  {@code "MB"} when the numbers are bytes, else what is counted
     */
    void begin(String what, long total, String unit);

    void at(long done);

    void end();

    static FetchProgress forThisTerminal() {
        return isTerminal() ? new Bar() : new LogLines();
    }

    /** System.console() cannot tell: from Java 22 on there is one without a terminal too. */
    private static boolean isTerminal() {
        try {
            Path standardError = Path.of("/proc/self/fd/2").toRealPath();
            return standardError.startsWith("/dev/pts")
                    || standardError.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** A bar on the terminal. */
    final class Bar implements FetchProgress {
        private static final long MEGA = 1_000_000;

        private @Nullable ProgressBar bar;

        @Override
        public void begin(String what, long total, String unit) {
            ProgressBarBuilder builder = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total == 0 ? -1 : total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200);
            bar = ("MB".equals(unit) ? builder.setUnit(" MB", MEGA) : builder).build();
        }

        @Override
        public void at(long done) {
            if (bar != null) {
                bar.stepTo(done);
            }
        }

        @Override
        public void end() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    /** A line when a step begins and at each quarter of a long one. */
    final class LogLines implements FetchProgress {
        private static final Logger log = LoggerFactory.getLogger(FetchProgress.class);
        private static final int PARTS = 4;

        private String what = "";
        private long total;
        private int shown;

        @Override
        public void begin(String what, long total, String unit) {
            this.what = what;
            this.total = total;
            this.shown = 0;
            String amount = "MB".equals(unit) ? " (" + total / 1_000_000 + " MB)" : "";
            log.info("{}{}", what, amount);
        }

        @Override
        public void at(long done) {
            int part = total == 0 ? 0 : (int) Math.min(PARTS, done * PARTS / total);
            if (part > shown) {
                shown = part;
                log.info("{}: {} %", what, part * 100 / PARTS);
            }
        }

        @Override
        public void end() {}
    }
}
