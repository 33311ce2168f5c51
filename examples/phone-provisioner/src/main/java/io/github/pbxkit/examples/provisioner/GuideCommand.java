package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints how to bring a phone from SCCP to SIP. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = "Prints how to bring a phone from SCCP to SIP. / Перевод телефона со SCCP на SIP по шагам.")
final class GuideCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(index = "0", paramLabel = "MODEL", description = "7931g")
    private String model = "";

    @Override
    public Integer call() throws IOException {
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        if (!model.matches("(?i)(cisco )?(cp-)?7931g?")) {
            throw new InventoryException("there is a guide for the 7931g only, not for '" + model + "'");
        }
        String name = program.isRussian() ? "guide-7931_ru.txt" : "guide-7931.txt";
        try (InputStream in = Objects.requireNonNull(GuideCommand.class.getResourceAsStream(name), name)) {
            program.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            program.out().flush();
        }
        return 0;
    }
}
