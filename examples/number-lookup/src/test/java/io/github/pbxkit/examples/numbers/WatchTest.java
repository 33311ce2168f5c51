package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path watched;
    private Path data;
    private Thread watch;

    @BeforeEach
    void makeFolders() throws IOException {
        watched = Files.createDirectory(folder.resolve("in"));
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (watch != null) {
            watch.interrupt();
            watch.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            assertThat(watch.isAlive()).isFalse();
        }
    }

    private void startWatch() {
        String[] args = {"update", "watch", watched.toString(), "--data", data.toString(), "--lang", "en"};
        watch = new Thread(
                () -> NumberLookupMain.run(args, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true)),
                "test-watch");
        watch.start();
        await("the watch", () -> out.toString().contains("Watching"));
    }

    /** As a careful copy puts it there: whole, under its name. */
    private void put(String name, String text) throws IOException {
        Path aside = Files.writeString(folder.resolve(name), text);
        Files.move(aside, watched.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String plan(String operator, int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("916;%07d;%07d;10;%s;Tula\n".formatted(i * 10, i * 10 + 9, operator));
        }
        return text.toString();
    }

    private String whose() {
        return Started.run("find", "9160000001", "--data", data.toString()).out();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; out: %s err: %s", what, out, err)
                    .isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void takesWhatIsPutIntoAFolderAndKeepsTheOldBaseOnADoubt() throws IOException {
        startWatch();
        put("DEF-9xx.csv", plan("First Ltd", 100));
        await("the first base", () -> whose().contains("First Ltd"));

        put("DEF-9xx.csv", plan("Second Ltd", 50));
        await("the doubt", () -> err.toString().contains("rows fell from 100 to 50"));
        assertThat(whose()).contains("First Ltd");

        put("page.csv", "<!doctype html><html><body>Bad gateway</body></html>");
        await("the refusal", () -> err.toString().contains("The old base stays: page.csv is a web page"));
        assertThat(whose()).contains("First Ltd");

        Files.delete(watched.resolve("page.csv"));
        put("DEF-9xx.csv", plan("Third Ltd", 100));
        await("the second base", () -> whose().contains("Third Ltd"));
    }

    @Test
    void takesWhatWasThereBefore() throws IOException {
        put("DEF-9xx.csv", plan("First Ltd", 100));
        startWatch();
        await("the first base", () -> whose().contains("First Ltd"));
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path missing = folder.resolve("missing");
        assertThat(Started.run("update", "--watch", missing.toString(), "--data", data.toString())
                        .err())
                .contains("missing to watch does not exist");
        assertThat(Started.run("update", "--watch", watched.toString()).err()).contains("give --data DIR");
    }
}
