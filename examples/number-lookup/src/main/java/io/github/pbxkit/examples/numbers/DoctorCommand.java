package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    private int faults;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkData();
        checkPort();
        if (faults == 0) {
            console.say("doctor.well");
        }
        return faults == 0 ? 0 : Program.FAULT;
    }

    private void checkData() {
        try {
            NumberingRegistry registry = base.open(console);
            console.say("doctor.data", console.texts().count(registry.size()), registry.asOf());
            long age = ChronoUnit.DAYS.between(registry.asOf(), LocalDate.now(ZoneOffset.UTC));
            if (!base.isSample() && age > OLD_DAYS) {
                fault("doctor.old", age);
            }
            for (int group : new int[] {3, 4, 8, 9}) {
                if (registry.codes().stream().noneMatch(code -> code / 100 == group)) {
                    fault("doctor.group", group);
                }
            }
        } catch (NumberingException e) {
            fault("fault.numbering", e.getMessage());
        } catch (Fault e) {
            faults++;
            console.out().println(e.sentence(console.texts()));
        }
        if (base.data != null && Files.isDirectory(base.data) && !Files.isWritable(base.data)) {
            fault("doctor.read-only", base.data);
        }
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket(serve.port, 1, InetAddress.getByName(serve.listen))) {
            console.say("doctor.port", socket.getLocalPort());
        } catch (IOException e) {
            fault("fault.port-taken", serve.port);
        }
    }

    private void fault(String key, @Nullable Object... values) {
        faults++;
        console.say(key, values);
    }
}
