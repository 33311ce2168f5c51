package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at data, layers and port, and says for each fault in one sentence what to change. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private static final long OLD_DAYS = 45;

    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    private final DoctorReport report;

    DoctorCommand(Console console) {
        this.console = console;
        this.report = new DoctorReport(console.texts(), console.out());
    }

    @Override
    public Integer call() {
        report.check(this::checkData);
        report.check(() -> PagePort.check(serve.pages(), report));
        return report.end();
    }

    private void checkData() {
        try {
            NumberingRegistry registry = base.open(console);
            report.ok("doctor.data", console.texts().count(registry.size()), registry.asOf());
            long age = ChronoUnit.DAYS.between(registry.asOf(), LocalDate.now(ZoneOffset.UTC));
            if (!base.isSample() && age > OLD_DAYS) {
                report.fail("doctor.old", age);
            }
            for (int group : new int[] {3, 4, 8, 9}) {
                if (registry.codes().stream().noneMatch(code -> code / 100 == group)) {
                    report.fail("doctor.group", group);
                }
            }
        } catch (NumberingException e) {
            report.fail("fault.numbering", e.getMessage());
        }
        if (base.data != null && Files.isDirectory(base.data) && !Files.isWritable(base.data)) {
            report.fail("doctor.read-only", base.data);
        }
    }
}
