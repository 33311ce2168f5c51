package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRegistryTest {
    @TempDir
    Path folder;

    private static ImportResult plan(int rows, String operator) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("916;%07d;%07d;%s;%s".formatted(i * 10, i * 10 + 9, operator, "region of " + operator));
        }
        return Plans.load(LocalDate.of(2026, 1, 1), lines.toArray(String[]::new));
    }

    @Test
    void takesANewRegistryIntoUseAndKeepsTheLayers() {
        LiveRegistry live = new LiveRegistry(plan(100, "A").registry().with(RiskDirections.builtIn()));
        assertThat(live.offer(plan(95, "B"))).isInstanceOf(Reload.Swapped.class);
        assertThat(live.current().find(9160000000L).orElseThrow().operator().name())
                .isEqualTo("B");
        assertThat(live.current().layers().risk()).isNotNull();
    }

    @Test
    void refusesARegistryThatShrank() {
        LiveRegistry live = new LiveRegistry(plan(100, "A").registry());
        assertThat(live.offer(plan(80, "B"))).isInstanceOfSatisfying(Reload.Refused.class, refused -> {
            assertThat(refused.doubts()).contains("rows fell from 100 to 80");
            assertThat(refused.report()).isPresent();
        });
        assertThat(live.current().find(9160000000L).orElseThrow().operator().name())
                .isEqualTo("A");
    }

    @Test
    void refusesARegistryWithoutOneOfTheFiles() {
        LiveRegistry live = new LiveRegistry(
                Plans.of("495;0000000;0000009;A;x", "916;0000000;9999999;A;x"), new ReloadGuard(0.9, 1));
        assertThat(live.offer(Plans.load(LocalDate.EPOCH, "916;0000000;9999999;A;x")))
                .isInstanceOfSatisfying(
                        Reload.Refused.class,
                        refused -> assertThat(refused.doubts())
                                .containsExactly("no code begins with 4 any more: a file is missing"));
    }

    @Test
    void refusesBadFilesAndKeepsTheOldRegistry() throws IOException {
        NumberingRegistry old = plan(100, "A").registry();
        LiveRegistry live = new LiveRegistry(old);
        Path page = Files.writeString(folder.resolve("page.csv"), "<html>Error</html>");
        Path garbage = Files.writeString(folder.resolve("garbage.csv"), "some words\nand more\n");
        for (Path bad : List.of(page, garbage, folder.resolve("missing.csv"))) {
            assertThat(live.reload(List.of(bad))).isInstanceOf(Reload.Refused.class);
            assertThat(live.current()).isSameAs(old);
        }
    }

    /** Each plan has one operator everywhere, and the region repeats its name: a torn answer would mix two. */
    @Test
    void readersNeverSeeHalfOfAReload() throws Exception {
        ImportResult[] plans = {plan(2000, "A"), plan(2000, "B"), plan(2000, "C")};
        LiveRegistry live = new LiveRegistry(plans[0].registry());
        AtomicBoolean running = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int seed = i;
            results.add(readers.submit(() -> read(live, running, seed)));
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        int reloads = 0;
        while (reloads < 4 || System.nanoTime() < end) {
            assertThat(live.offer(plans[reloads++ % 3])).isInstanceOf(Reload.Swapped.class);
        }
        running.set(false);
        readers.shutdown();
        for (Future<Long> result : results) {
            assertThat(result.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    /** At least once, also when the machine is so busy that it comes late. */
    private static long read(LiveRegistry live, AtomicBoolean running, int seed) {
        long reads = 0;
        while (reads == 0 || running.get()) {
            NumberInfo info = live.current()
                    .find(9160000000L + (reads * 7919 + seed) % 20_000)
                    .orElseThrow();
            if (!info.region().name().equals("region of " + info.operator().name())) {
                throw new AssertionError("torn answer: " + info);
            }
            reads++;
        }
        return reads;
    }
}
