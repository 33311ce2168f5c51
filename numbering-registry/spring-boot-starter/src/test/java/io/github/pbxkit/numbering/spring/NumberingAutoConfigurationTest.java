package io.github.pbxkit.numbering.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import io.github.pbxkit.numbering.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

class NumberingAutoConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void saysWhoseNumberItIs() {
        Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);

        runner().run(context -> {
            Numbering numbering = context.getBean(Numbering.class);
            assertThat(operator(numbering, "8 (916) 000-00-01")).contains("МТС");
            assertThat(numbering.find(9_160_000_001L)).isPresent();
            assertThat(numbering.verdict("+79169999999").kind()).isEqualTo(Verdict.Kind.UNALLOCATED);
            assertThat(numbering.status().rows()).isEqualTo(10);
        });
    }

    @Test
    void takesChangedFilesIntoUseByItself() {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);

        runner().withPropertyValues("pbxkit.numbering.reload.every=10ms")
                .withUserConfiguration(Listener.class)
                .run(context -> {
                    Numbering numbering = context.getBean(Numbering.class);
                    Plan.write(file, "Мегафон", 10);

                    Waiting.until(
                            "new operator",
                            () -> operator(numbering, "89160000001")
                                    .filter("Мегафон"::equals)
                                    .isPresent());
                    Waiting.until(
                            "told",
                            () -> context.getBean(Listener.class).heard.stream()
                                    .anyMatch(Reload.Swapped.class::isInstance));
                });
    }

    @Test
    void keepsTheOldNumbersWhenNewFilesLackRows() {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);

        runner().run(context -> {
            Numbering numbering = context.getBean(Numbering.class);
            Plan.write(file, "Мегафон", 5);

            assertThat(numbering.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(operator(numbering, "89160000001")).contains("МТС");
            assertThat(numbering.status().doubts()).contains("rows fell from 10 to 5");

            Plan.write(file, "Мегафон", 10);
            assertThat(numbering.reload()).isInstanceOf(Reload.Swapped.class);
            assertThat(numbering.status().doubts()).isEmpty();
        });
    }

    @Test
    void remembersTheNumbersInASnapshotAndDoubtsNewFilesAgainstIt() throws Exception {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        Path snapshot = folder.resolve("kept/numbers.bin");
        Files.createDirectories(snapshot.getParent());
        ApplicationContextRunner runner = runner(file).withPropertyValues("pbxkit.numbering.snapshot=" + snapshot);
        runner.run(context -> assertThat(snapshot).exists());

        Plan.write(file, "Мегафон", 5);

        runner.run(context -> {
            Numbering numbering = context.getBean(Numbering.class);
            assertThat(operator(numbering, "89160000001")).contains("МТС");
            assertThat(numbering.status().doubts()).isNotEmpty();
        });
    }

    @Test
    void putsLayersOverTheRanges() {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        Path risk = Plan.write(folder.resolve("risk.txt"), "7916;Somewhere;premium;90;\n");

        runner(file)
                .withPropertyValues("pbxkit.numbering.risk=" + risk, "pbxkit.numbering.built-in-risk=true")
                .run(context -> {
                    Numbering numbering = context.getBean(Numbering.class);
                    assertThat(numbering.find(9_160_000_001L).orElseThrow().risk())
                            .isPresent();
                    assertThat(((LookupResult.International) numbering.lookup("+881612345678")).risk())
                            .isPresent();
                    Plan.write(risk, "7916;Somewhere;premium;much;\n");
                    assertThat(numbering.reload()).isInstanceOf(Reload.Refused.class);
                    assertThat(numbering.find(9_160_000_001L).orElseThrow().risk())
                            .isPresent();
                });
    }

    @Test
    void doesNotStartWithoutNumbersUnlessTold() {
        Path nowhere = folder.resolve("nowhere");
        runner(nowhere).run(context -> {
            assertThat(advice(context)).contains("pbxkit.numbering.startup=background");
        });
        runner(nowhere)
                .withPropertyValues("pbxkit.numbering.startup=background")
                .run(context -> {
                    Numbering numbering = context.getBean(Numbering.class);
                    Waiting.until("tried", () -> !numbering.status().doubts().isEmpty());
                    assertThat(numbering.status().rows()).isZero();
                });
    }

    @Test
    void readsInTheBackgroundIfTold() {
        Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        runner().withPropertyValues("pbxkit.numbering.startup=background").run(context -> {
            Numbering numbering = context.getBean(Numbering.class);
            Waiting.until("read", () -> numbering.status().rows() == 10);
        });
    }

    @Test
    void namesTheSettingThatIsMissing() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(NumberingAutoConfiguration.class))
                .run(context -> assertThat(advice(context)).contains("pbxkit.numbering.files"));
    }

    @Test
    void leavesTheRegistryToAnApplicationThatHasOne() {
        ImportResult own = NumberingRegistry.load(Plan.write(folder.resolve("own.csv"), "Свой", 3));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(NumberingAutoConfiguration.class))
                .withBean(LiveRegistry.class, () -> new LiveRegistry(own.registry()))
                .run(context -> assertThat(operator(context.getBean(Numbering.class), "89160000001"))
                        .contains("Свой"));
    }

    private ApplicationContextRunner runner() {
        return runner(folder);
    }

    private static ApplicationContextRunner runner(Path files) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(NumberingAutoConfiguration.class))
                .withPropertyValues("pbxkit.numbering.files=" + files);
    }

    private static Optional<String> operator(Numbering numbering, String number) {
        return numbering.lookup(number).info().map(info -> info.operator().name());
    }

    private static String advice(AssertableApplicationContext context) {
        return new NumberingStartFailureAnalyzer()
                .analyze(context.getStartupFailure())
                .getAction();
    }

    @Configuration(proxyBeanMethods = false)
    static class Listener {
        final List<Reload> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Reload reload) {
            heard.add(reload);
        }
    }
}
